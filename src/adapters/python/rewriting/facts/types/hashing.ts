import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { bare, callOf, comparisonOf, partsOf, spelled } from '../../syntax';
import { type Site } from '../../site';
import { isCalledKey, isCalledKeys } from './key-names';
import { iteratedBy } from '../variables/iterated-by';
import { isUsedAsKey } from '../variables/used-as-key';
import { elementOf, isHashable, isSure, type PyType } from './py-type';
import { haveUnhashableFields, namesUnhashable } from './own-equality';
import { isPlainField } from './record-fields';

/** Whether values may be looked up by their hash: `sure` where the code shows it, `likely` where it suggests it. */
export type Hashing = 'sure' | 'likely' | 'unknown';

/** Of the values of an expression: by their type, or because the function uses or calls them keys anyway. */
export function hashingOf(site: Site, node: SyntaxNode): Hashing {
  const type = site.types.of(node);
  const byType = ofType(type);
  if (byType !== 'unknown') return byType;
  const isKey = isUsedAsKey(site, node) || (type.kind === 'unknown' && isCalled(site, node) && !definesEquality(site));
  return isKey ? 'likely' : 'unknown';
}

/** The same for what is looked up where a comparison stood: fields of records are texts and numbers as well. */
export function lookupHashing(site: Site, node: SyntaxNode): Hashing {
  const hashing = hashingOf(site, node);
  if (hashing !== 'unknown') return hashing;
  const variable = site.variables.at(node);
  const made = (variable && site.variables.onlyAssignment(variable)?.value) ?? node;
  const parts = bare(made)?.type === 'tuple' ? partsOf(bare(made) ?? made) : [];
  const areFields = parts.length > 0 && parts.every((part) => lookupHashing(site, part) !== 'unknown');
  return areFields || (isPlainField(site, node) && !definesEquality(site)) ? 'likely' : 'unknown';
}

/** The same as far as more than a name shows it: types, and what the function does with it. */
export function shownHashing(site: Site, node: SyntaxNode): Hashing {
  const byType = ofType(site.types.of(node));
  const source = iteratedBy(site, node);
  const isKey = isUsedAsKey(site, node) || (source !== null && isUnknown(site, node) && holdsKeys(site, source));
  return byType === 'unknown' && isKey ? 'likely' : byType;
}

/** Of the elements of a container, as far as more than names shows it. */
export function shownElementHashing(site: Site, container: SyntaxNode): Hashing {
  const element = elementOf(site.types.of(container));
  const byType = ofType(element);
  const areKeys = isPickedFromKeys(site, container) || (element.kind === 'unknown' && holdsKeys(site, container));
  return byType === 'unknown' && areKeys ? 'likely' : byType;
}

function isUnknown(site: Site, node: SyntaxNode): boolean {
  return site.types.of(node).kind === 'unknown';
}

/** Whether a container was given, and is said to hold objects that do not hash. */
function isUnhashable(site: Site, container: SyntaxNode): boolean {
  return namesUnhashable(site.tree, site.variables.at(container)?.parameter?.child('type'));
}

/** Whether objects that a class of the text compares in its own way may come: they need not hash. */
function definesEquality(site: Site): boolean {
  return site.module.hasMethod('__eq__') || haveUnhashableFields(site.tree);
}

/** By its own name, or by that of what it is taken from: `for person in self.names`. */
function isCalled(site: Site, node: SyntaxNode): boolean {
  const source = iteratedBy(site, node);
  return (
    (isCalledKey(site.tree, node) && !(source && isUnhashable(site, source))) ||
    (source !== null && ((isCalledKeys(site.tree, source) && !isUnhashable(site, source)) || holdsKeys(site, source)))
  );
}

/** Of the elements of a container. */
export function elementHashing(site: Site, container: SyntaxNode): Hashing {
  const element = elementOf(site.types.of(container));
  const byType = ofType(element);
  if (byType !== 'unknown') return byType;
  const areKeys =
    isPickedFromKeys(site, container) ||
    (element.kind === 'unknown' &&
      ((isCalledKeys(site.tree, container) && !definesEquality(site) && !isUnhashable(site, container)) ||
        holdsKeys(site, container)));
  return areKeys ? 'likely' : 'unknown';
}

/** Whether a container was made of the keys of a dictionary, or the function uses all that is in it as keys. */
function holdsKeys(site: Site, container: SyntaxNode): boolean {
  const variable = site.variables.at(container);
  const made = variable && site.variables.onlyAssignment(variable)?.value;
  const isOfKeys = made ? /^(?:(?:list|tuple|sorted)\()?[\w.]+\.keys\(\)\)?$/.test(site.text(made)) : false;
  const text = spelled(site.tree, container);
  if (site.nodes('call').some((call) => isHashedBy(site, call, text))) return true;
  return isOfKeys || loopsOver(site, text).some((item) => isUsedAsKey(site, item));
}

/** `set(xs)` */
function isHashedBy(site: Site, node: SyntaxNode, text: string): boolean {
  const [first] = callOf(site.tree, node)?.positional ?? [];
  if (!first || spelled(site.tree, first) !== text) return false;
  const callee = node.child('function');
  const name = site.module.builtin(callee) ?? site.module.imported(callee) ?? '';
  return ['set', 'frozenset', 'collections.Counter'].includes(name);
}

/** The variables of loops over what is written like that. */
function loopsOver(site: Site, text: string): SyntaxNode[] {
  return site.nodes('for_statement', 'for_in_clause').flatMap((loop) => {
    const [left, right] = [loop.child('left'), loop.child('right')];
    return left?.type === 'identifier' && right && spelled(site.tree, right) === text ? [left] : [];
  });
}

/** Whether the function takes items of a container for dictionaries, or takes them apart: then they need not hash. */
export function holdsRecords(site: Site, container: SyntaxNode): boolean {
  const text = spelled(site.tree, container);
  const loops = site.nodes('for_statement', 'for_in_clause');
  const items = loops.flatMap((loop) => {
    const [left, right] = [loop.child('left'), loop.child('right')];
    return left && right && spelled(site.tree, right) === text ? [left] : [];
  });
  return items.some((item) => item.type !== 'identifier' || isTakenForMapping(site, item));
}

function isTakenForMapping(site: Site, item: SyntaxNode): boolean {
  const variable = site.variables.at(item);
  return (variable ? site.variables.uses(variable) : []).some(({ parent, field }) => {
    const isRead = parent?.type === 'subscript' && field === 'value' && parent.child('subscript')?.type === 'string';
    return isRead || (parent?.type === 'attribute' && site.text(parent).endsWith('.get'));
  });
}

/** `[x for x in xs if x in keys]`, where the function uses what is in `keys` as keys: what equals a key hashes as it does. */
function isPickedFromKeys(site: Site, container: SyntaxNode): boolean {
  const variable = site.variables.at(container);
  const made = variable && site.variables.onlyAssignment(variable)?.value;
  const item = made?.type === 'list_comprehension' ? made.child('body') : undefined;
  if (!made || item?.type !== 'identifier') return false;
  const keys = made.children
    .filter(({ type }) => type === 'if_clause')
    .map((clause) => comparisonOf(clause.children.find(({ named }) => named)))
    .find((test) => test?.operator === 'in' && site.text(test.left) === site.text(item))?.right;
  if (!keys) return false;
  return loopsOver(site, spelled(site.tree, keys)).some((item) => isUsedAsKey(site, item));
}

/** Whether an expression of the same words is collected in a set, or is a key, in the function: `{row["code"] for row in rows}`. */
export function isHashedElsewhere(site: Site, node: SyntaxNode): boolean {
  if (node.type === 'identifier') return false;
  const text = spelled(site.tree, node);
  const isSame = (one: SyntaxNode | undefined): boolean => one !== undefined && spelled(site.tree, one) === text;
  return (
    site.nodes('set_comprehension').some((one) => isSame(one.child('body'))) ||
    site.nodes('dictionary_comprehension').some((one) => isSame(one.child('body')?.child('key'))) ||
    site.nodes('call').some((one) => {
      const method = one.child('function')?.child('attribute');
      return method !== undefined && site.text(method) === 'add' && isSame(one.child('arguments')?.children[1]);
    })
  );
}

export function both(one: Hashing, other: Hashing): Hashing {
  if (one === 'unknown' || other === 'unknown') return 'unknown';
  return one === 'sure' && other === 'sure' ? 'sure' : 'likely';
}

function ofType(type: PyType): Hashing {
  if (!isHashable(type)) return 'unknown';
  return isSure(type) ? 'sure' : 'likely';
}
