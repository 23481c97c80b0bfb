import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { parameterName } from '../../../bindings';
import { docstringOf } from '../../../string-literals';
import { renamed } from '../../edits/renamed';
import { freshName } from '../../edits/fresh-name';
import { Site } from '../../site';
import { callOf, comparisonOf, isWithin, partsOf, type PlainCall, statementsOf } from '../../syntax';
import { namesIn } from './equality-search';
import { isReading } from '../effects/reading';

/** A call of a function of the file that looks for the first item with a certain key, in the words of the caller. */
export interface SearchCall {
  call: SyntaxNode;
  /** What the function is, and where its words come from. */
  helper: Site;
  /** What holds the items: in the caller where it is handed over. */
  items: SyntaxNode;
  itemsText: string;
  target: string;
  /** What the function calls an item. */
  name: string;
  key: { node: SyntaxNode; text: string };
  found: { node: SyntaxNode; text: string };
  /** What is taken of an item, given as an expression; null where it is several names. */
  foundOf: (item: string) => string | null;
  wanted: SyntaxNode;
  /** The constant that stands for nothing; null where only the function itself knows what to do then. */
  otherwise: string | null;
}

interface Search {
  left: SyntaxNode;
  items: SyntaxNode;
  condition: SyntaxNode;
  found: SyntaxNode;
  otherwise: string | null;
}

/** The search that a call comes to; null for any other call. */
export function searchCall(site: Site, node: SyntaxNode): SearchCall | null {
  const call = callOf(site.tree, node);
  const definition = call && site.effects.ownFunction(call);
  const target = site.module.definitions.find((one) => one.definition === definition);
  if (!call || !definition || !target || definition === site.definition) return null;
  if (!site.effects.isPureFunction(definition)) return null;
  const helper = new Site(site.tree, target);
  const [search, given] = [searchIn(helper), argumentsOf(helper, call)];
  const targets = search ? namesIn(search.left) : null;
  const comparison = comparisonOf(search?.condition);
  if (!search || !given || !targets || comparison?.operator !== '==') return null;
  const sides = [comparison.left, comparison.right];
  const [param, key] = sides[0]?.type === 'identifier' && given.has(helper.text(sides[0])) ? sides : sides.toReversed();
  const wanted = param?.type === 'identifier' ? given.get(helper.text(param)) : undefined;
  if (!key || !wanted || !isOf(site, helper, key, targets) || !isOf(site, helper, search.found, targets)) return null;
  if (!isReading(search.found) || !helper.effects.isPure(key)) return null;
  const source = sourceOf(site, helper, call, search.items, given);
  if (!source) return null;
  const names = newNames(site, helper, targets);
  const text = (one: SyntaxNode): string => renamed(helper, one, targets, names);
  return {
    ...{
      call: node,
      helper,
      wanted,
      items: source.node,
      itemsText: source.text,
      target: text(search.left),
      name: nameOf(helper, targets),
    },
    ...{ key: { node: key, text: text(key) }, found: { node: search.found, text: text(search.found) } },
    foundOf: (item) =>
      search.left.type === 'identifier'
        ? renamed(helper, search.found, targets, new Map([[helper.text(search.left), item]]))
        : null,
    otherwise: search.otherwise,
  };
}

/** `for x in xs: if x.key == wanted: return x` at the top, or `return next((x for x in xs if …), None)` */
function searchIn(helper: Site): Search | null {
  const docstring = docstringOf(helper.tree, helper.body ?? helper.definition);
  const [first, ...rest] = statementsOf(helper.body).filter((one) => !docstring || !isWithin(docstring, one));
  if (first?.type === 'return_statement') return nextIn(helper, partsOf(first)[0]);
  const [test, ...others] = first?.type === 'for_statement' ? statementsOf(first.child('body')) : [];
  const [exit, ...more] = statementsOf(test?.child('consequence'));
  const [left, items, condition] = [first?.child('left'), first?.child('right'), test?.child('condition')];
  const found = exit?.type === 'return_statement' && exit.child('value') === undefined ? partsOf(exit)[0] : undefined;
  if (!first || !left || !items || !condition || !found || others.length > 0 || more.length > 0) return null;
  if (test?.type !== 'if_statement' || test.child('alternative') || first.child('alternative')) return null;
  const [end, ...after] = rest;
  if (!end) return { left, items, condition, found, otherwise: 'None' };
  const value = end.type === 'return_statement' && after.length === 0 ? (partsOf(end)[0] ?? null) : undefined;
  return { left, items, condition, found, otherwise: value === null ? 'None' : constantText(helper, value) };
}

function nextIn(helper: Site, node: SyntaxNode | undefined): Search | null {
  const call = callOf(helper.tree, node);
  const [generator, otherwise, ...others] = call?.positional ?? [];
  if (helper.module.builtin(call?.callee) !== 'next' || generator?.type !== 'generator_expression') return null;
  const [found, clause, test, ...more] = partsOf(generator);
  const [left, items] = [clause?.child('left'), clause?.child('right')];
  const condition = test?.type === 'if_clause' ? partsOf(test)[0] : undefined;
  if (!found || !left || !items || !condition || others.length + more.length > 0 || clause?.childOf('async'))
    return null;
  return { left, items, condition, found, otherwise: constantText(helper, otherwise) };
}

const CONSTANTS: ReadonlySet<string> = new Set(['none', 'true', 'false', 'integer', 'float', 'string']);

function constantText(helper: Site, node: SyntaxNode | undefined): string | null {
  return node && CONSTANTS.has(node.type) && !/^f|\n/i.test(helper.text(node)) ? helper.text(node) : null;
}

/** What stands for each parameter; null where that is not certain, or some have their defaults. */
function argumentsOf(helper: Site, { callee, positional, keywords }: PlainCall): Map<string, SyntaxNode> | null {
  const list = helper.definition.child('parameters');
  const names = (list ? partsOf(list) : []).map((one) =>
    one.type.includes('splat') || one.type.endsWith('separator') ? null : parameterName(helper.tree, one),
  );
  if (callee.type === 'attribute') names.shift();
  const given = new Map<string, SyntaxNode>();
  for (const [at, name] of names.entries()) {
    const argument = name === null ? undefined : (positional[at] ?? keywords.get(name));
    if (name === null || !argument) return null;
    given.set(name, argument);
  }
  return given.size === positional.length + keywords.size ? given : null;
}

/** Whether an expression is made of an item alone, and of what the module calls the same for both functions. */
function isOf(site: Site, helper: Site, expression: SyntaxNode, targets: readonly SyntaxNode[]): boolean {
  const own = targets.map((name) => helper.variables.at(name));
  const names = helper.nodes('identifier').filter((one) => isWithin(one, expression));
  const isOwn = (name: SyntaxNode): boolean => {
    const variable = helper.variables.at(name);
    return variable !== null && own.includes(variable);
  };
  const isShared = (name: SyntaxNode): boolean =>
    ['attribute', 'name'].includes(name.field ?? '') ||
    (helper.module.isOuter(name) && !isLocal(site, helper.text(name)));
  return names.some(isOwn) && names.every((name) => isOwn(name) || isShared(name));
}

function isLocal(site: Site, name: string): boolean {
  return site.nodes('identifier').some((one) => site.text(one) === name && site.variables.at(one) !== null);
}

/** What the items are in the caller: an argument, an attribute of the same object, or a name of the module. */
function sourceOf(
  site: Site,
  helper: Site,
  { callee }: PlainCall,
  items: SyntaxNode,
  given: ReadonlyMap<string, SyntaxNode>,
): { node: SyntaxNode; text: string } | null {
  const view = /^([\w.]+)(\.(?:values|items)\(\))$/.exec(helper.text(items));
  const base = view ? items.child('function')?.child('object') : items;
  if (!base) return null;
  const rest = view?.[2] ?? '';
  const argument = base.type === 'identifier' ? given.get(helper.text(base)) : undefined;
  if (argument) {
    const isName = argument.type === 'identifier' || argument.type === 'attribute';
    return isName ? { node: argument, text: site.text(argument) + rest } : null;
  }
  if (base.type === 'identifier')
    return helper.module.isOuter(base) && !isLocal(site, helper.text(base))
      ? { node: base, text: helper.text(base) + rest }
      : null;
  const [object, self] = [base.child('object'), callee.child('object')];
  const isSame = base.type === 'attribute' && object?.type === 'identifier' && self?.type === 'identifier';
  return isSame && helper.text(object) === site.text(self) ? { node: base, text: helper.text(base) + rest } : null;
}

function nameOf(helper: Site, targets: readonly SyntaxNode[]): string {
  return targets.map((one) => helper.text(one)).find((name) => name.length > 1) ?? 'item';
}

/** Other names for those that mean something else in the caller. */
function newNames(site: Site, helper: Site, targets: readonly SyntaxNode[]): Map<string, string> {
  const names = targets.map((one) => helper.text(one));
  return new Map(names.filter((name) => isLocal(site, name)).map((name) => [name, freshName(site.tree, name)]));
}
