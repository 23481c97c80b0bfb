import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../../scopes';
import { type Site } from '../../site';
import { bare, callOf, methodOf, operatorOf, partsOf } from '../../syntax';
import { isDeclared } from './declared-field';
import { lastWord } from './key-names';
import { NUMBERS } from './py-type';
import { usageOf } from '../variables/usage';
import { type Binding } from '../variables/variables';

/** Fields that hold several things, or things of any kind; whatever else records have fields for is a text or number. */
const ANY: ReadonlySet<string> = new Set([
  ...['value', 'data', 'item', 'entry', 'record', 'row', 'payload', 'content', 'body', 'config', 'setting', 'option'],
  ...['arg', 'param', 'state', 'result', 'point', 'coord', 'span', 'box', 'vector', 'shape', 'list', 'dict', 'set'],
  ...['map', 'node', 'object', 'obj', 'element', 'child', 'detail', 'meta', 'metadata', 'extra', 'info', 'batch'],
  ...['position', 'location', 'pos', 'coordinate', 'bound', 'interval', 'range', 'area', 'path', 'route', 'move'],
  ...['rule', 'filter', 'query', 'action', 'permission', 'attr', 'attribute', 'property', 'field', 'tuple', 'pair'],
  ...['address', 'customer', 'author', 'owner', 'user', 'person', 'member', 'profile', 'parent', 'cell', 'size'],
  ...['geometry', 'contact', 'account', 'product', 'vote', 'tag', 'place', 'image', 'file', 'color', 'colour'],
  ...['message', 'event', 'request', 'response', 'header', 'answer', 'default', 'old', 'new', 'before', 'after'],
  ...['chunk', 'matrix', 'grid', 'schema', 'json', 'doc', 'document', 'array', 'history', 'children', 'thing'],
]);

/** Whether an expression is the field of a record, by itself or in a variable, and not called like what does not hash: `order["customer"]`, `visit.host`, `row[0]`. */
export function isPlainField(site: Site, expression: SyntaxNode | null | undefined, depth = 0): boolean {
  const node = bare(expression ?? undefined);
  if (!node || depth > 3 || site.types.of(node).kind !== 'unknown') return false;
  switch (node.type) {
    case 'attribute':
      // What a class declares would be known if it hashed.
      return !holdsAnything(site, node) && site.module.imported(node) === null && !isDeclared(site.tree, node);
    case 'subscript':
      return isPart(site, node);
    case 'call': {
      // `row.get("host")`
      const call = callOf(site.tree, node);
      const [name] = call?.positional ?? [];
      return methodOf(site.tree, call)?.name === 'get' && name?.type === 'string' && !isAnyName(site.text(name));
    }
    case 'identifier': {
      const variable = site.variables.at(node);
      const bindings = variable ? site.variables.bindings(variable) : [];
      // What is put into a message is a text or number, whatever it is called.
      const isClear = variable !== null && (!holdsAnything(site, node) || isFormatted(site, variable));
      return bindings.length > 0 && isClear && bindings.every((one) => givesField(site, one, depth));
    }
    case 'binary_operator':
      // What is calculated with a number is one.
      return partsOf(node).some((part) => NUMBERS.has(site.types.of(part).kind)) && operatorOf(node) !== '*';
    default:
      return false;
  }
}

function isFormatted(site: Site, variable: LocalVariable): boolean {
  return site.variables.uses(variable).some((use) => usageOf(site.tree, use).how === 'formatted');
}

function givesField(site: Site, { how, value, path }: Binding, depth: number): boolean {
  if (how === 'assigned') return path.length === 0 && isPlainField(site, value, depth + 1);
  if (how === 'iterated' && path.length === 0) return holdsFields(site, value, depth + 1);
  if (how !== 'iterated') return false;
  const call = callOf(site.tree, value ?? undefined);
  const builtin = site.module.builtin(call?.callee);
  // What is counted or paired is no part of an item, but the item.
  if (builtin === 'enumerate') return path.length > 1;
  if (builtin !== null && builtin !== 'sorted' && builtin !== 'reversed') return path.length > 1;
  return methodOf(site.tree, call)?.name === 'items' ? path[0] === 0 || path.length > 1 : true;
}

/** Whether a container of the function was filled with nothing but such fields: `hosts` after `hosts.append(row["host"])`. */
function holdsFields(site: Site, container: SyntaxNode | null, depth: number): boolean {
  const node = bare(container ?? undefined);
  if (!node || depth > 4) return false;
  if (/^(?:list|set)_comprehension$/.test(node.type)) return isPlainField(site, node.child('body'), depth);
  const [first, ...others] = callOf(site.tree, node)?.positional ?? [];
  if (PASSING_ON.has(site.module.builtin(node.child('function')) ?? ''))
    return first !== undefined && others.length === 0 && holdsFields(site, first, depth + 1);
  const variable = site.variables.at(node);
  const made = variable && site.variables.onlyAssignment(variable)?.value;
  if (!variable || !made) return false;
  if (made.type !== 'list' || partsOf(made).length > 0) return holdsFields(site, made, depth + 1);
  const added = site.variables.uses(variable).flatMap((use) => {
    const usage = usageOf(site.tree, use);
    return usage.how === 'method' && usage.name === 'append' ? usage.positional : [];
  });
  return added.length > 0 && added.every((one) => isPlainField(site, one, depth + 1));
}

const PASSING_ON: ReadonlySet<string> = new Set(['set', 'sorted', 'list', 'tuple', 'reversed', 'frozenset']);

/** `row["host"]`, or `row[0]` of a row that a loop hands out. */
function isPart(site: Site, node: SyntaxNode): boolean {
  const [value, index] = [node.child('value'), node.child('subscript')];
  if (index?.type === 'string') return !holdsAnything(site, node);
  if (!value || index?.type !== 'integer') return false;
  if (value.type === 'subscript') return value.child('subscript')?.type === 'identifier';
  const variable = site.variables.at(value);
  return variable !== null && site.variables.bindings(variable).every(({ how }) => how === 'iterated');
}

function holdsAnything(site: Site, node: SyntaxNode): boolean {
  return isAnyName(lastWord(site.tree, node));
}

function isAnyName(name: string): boolean {
  const word = (/[a-z]+$/.exec(name.toLowerCase().replace(/["']/g, '')) ?? [''])[0];
  return ANY.has(word) || /[^sui]s$/.test(word);
}
