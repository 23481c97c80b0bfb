import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { type Site } from '../../site';
import { bare, callOf, comparisonOf, isWithin, operatorOf, partsOf, rootOf, statementsOf } from '../../syntax';
import { areGoneBehind } from '../loops/collecting-loop';
import { changedField } from '../effects/item-fields';
import { rewritesPlacesOf } from '../effects/steady';

/** A loop or clause that does something with those of its items alone whose key equals what is wanted. */
export interface EqualitySearch {
  /** The names that the loop assigns, in text order. */
  targets: readonly SyntaxNode[];
  key: SyntaxNode;
  wanted: SyntaxNode;
  /** What the key and another number are to add up to: `xs[j] + wanted == sum`. */
  sum: SyntaxNode | null;
}

/** The searches that a loop can be taken for; none where anything is done with other items. */
export function* equalitySearches(site: Site, loop: SyntaxNode): Generator<EqualitySearch> {
  const left = loop.child('left');
  const targets = left ? namesIn(left) : null;
  if (!left || !targets || loop.childOf('async')) return;
  if (loop.type === 'for_statement' && !areGoneBehind(site, left, loop)) return;
  for (const { comparison, isMet } of conditionsOf(site, loop)) {
    const test = comparisonOf(bare(comparison));
    if (test?.operator === (isMet ? '==' : '!=')) {
      const search = sidesOf(site, targets, test.left, test.right) ?? sidesOf(site, targets, test.right, test.left);
      if (search) yield search;
    }
    // What stands before the comparison is not asked of the other items any more.
    if (!site.effects.isPure(comparison)) return;
  }
}

/** The names of a target that consists of nothing else. */
export function namesIn(target: SyntaxNode): SyntaxNode[] | null {
  if (target.type === 'identifier') return [target];
  if (!['pattern_list', 'tuple_pattern'].includes(target.type)) return null;
  const inner = partsOf(target).map(namesIn);
  return inner.every((names) => names !== null) ? inner.flat() : null;
}

/** What an item must meet, or (as the condition of a `continue`) must not, before anything is done with it. */
function* conditionsOf(site: Site, loop: SyntaxNode): Generator<{ comparison: SyntaxNode; isMet: boolean }> {
  if (loop.type === 'for_in_clause') {
    const clauses = partsOf(loop.parent ?? loop);
    for (const clause of clauses.slice(clauses.indexOf(loop) + 1)) {
      if (clause.type !== 'if_clause') return;
      for (const comparison of operandsOf(partsOf(clause)[0], 'and')) yield { comparison, isMet: true };
    }
    yield* questionOf(site, loop.parent);
    return;
  }
  const statements = statementsOf(loop.child('body'));
  for (const [at, statement] of statements.entries()) {
    if (statement.type !== 'if_statement' || statement.child('alternative')) return;
    const [only, ...more] = statementsOf(statement.child('consequence'));
    const isGuard = only?.type === 'continue_statement' && more.length === 0;
    if (!isGuard && at + 1 < statements.length) return;
    for (const comparison of operandsOf(statement.child('condition'), isGuard ? 'or' : 'and'))
      yield { comparison, isMet: !isGuard };
  }
}

/** What `any(…)`, `all(…)` and `sum(…)` ask of each item: those of which it does not hold do not count. */
function* questionOf(site: Site, whole: SyntaxNode | null): Generator<{ comparison: SyntaxNode; isMet: boolean }> {
  const around = whole?.parent?.type === 'argument_list' ? whole.parent.parent : whole?.parent;
  const call = callOf(site.tree, around ?? undefined);
  const asked = call?.positional.length === 1 && call.positional[0] === whole ? whole.child('body') : undefined;
  const name = site.module.builtin(call?.callee);
  if (!asked || whole?.type === 'set_comprehension') return;
  if (name === 'any' || name === 'all') {
    for (const comparison of operandsOf(asked, name === 'any' ? 'and' : 'or'))
      yield { comparison, isMet: name === 'any' };
  } else if (name === 'sum') yield { comparison: asked, isMet: true };
}

export function operandsOf(condition: SyntaxNode | undefined, operator: 'and' | 'or'): SyntaxNode[] {
  const node = bare(condition);
  if (node?.type !== 'boolean_operator' || operatorOf(node) !== operator) return node ? [node] : [];
  return partsOf(node).flatMap((operand) => operandsOf(operand, operator));
}

function sidesOf(
  site: Site,
  targets: readonly SyntaxNode[],
  one: SyntaxNode,
  other: SyntaxNode,
): EqualitySearch | null {
  const reads = (node: SyntaxNode): boolean => readsAny(site, node, targets);
  if (reads(other) || !reads(one) || !site.effects.isPure(one) || !site.effects.isPure(other)) return null;
  const sum = bare(one);
  if (sum?.type !== 'binary_operator' || operatorOf(sum) !== '+')
    return { targets, key: one, wanted: other, sum: null };
  const [first, second] = partsOf(sum);
  if (!first || !second || reads(first) === reads(second)) return { targets, key: one, wanted: other, sum: null };
  const [key, wanted] = reads(first) ? [first, second] : [second, first];
  // Only of whole numbers the difference is what was added.
  const areWhole = [key, wanted, other].every((node) => site.types.of(node).kind === 'int');
  return areWhole ? { targets, key, wanted, sum: other } : null;
}

function readsAny(site: Site, node: SyntaxNode, names: readonly SyntaxNode[]): boolean {
  const variables = names.map((name) => site.variables.at(name));
  return site
    .nodes('identifier')
    .some(
      (use) => isWithin(use, node) && site.variables.at(use) !== null && variables.includes(site.variables.at(use)),
    );
}

/** Whether all items and their keys stay what they are in an outer loop, and what is wanted in the search itself. */
export function isSteadySearch(
  site: Site,
  { targets, key, wanted, sum }: EqualitySearch,
  items: SyntaxNode,
  search: SyntaxNode,
  outer: SyntaxNode,
): boolean {
  const changes = site.changesIn(outer);
  const own = targets.map((target) => site.variables.at(target));
  const namesOf = (node: SyntaxNode): SyntaxNode[] => site.nodes('identifier').filter((one) => isWithin(one, node));
  const isOwn = (name: SyntaxNode): boolean => own.includes(site.variables.at(name));
  const sought = [wanted, ...(sum ? [sum] : [])];
  return (
    changes.leavesItems(items) &&
    // What is wanted in every round is found in every round.
    !sought.every((node) => changes.leaves(node)) &&
    namesOf(key).every((name) => (site.variables.at(name) && isOwn(name)) || changes.leaves(name)) &&
    !rewritesPlacesOf(site, key, outer) &&
    !sought.some((node) => rewritesPlacesOf(site, node, search)) &&
    !changesByMethod(site, [...targets, ...sought.flatMap(namesOf)], [key, ...sought], outer) &&
    sought.flatMap(namesOf).every((name) => !isBoundIn(site, name, search))
  );
}

/** Whether a method like `pop` or `update` is called on what one of the names stands for, or on a field that is read. */
function changesByMethod(
  site: Site,
  names: readonly SyntaxNode[],
  read: readonly SyntaxNode[],
  part: SyntaxNode,
): boolean {
  const variables = names.flatMap((name) => site.variables.at(name) ?? []);
  let found = false;
  walk(part, (node) => {
    const effect = node.type === 'call' ? site.effects.ofCall(node) : 'none';
    const changed = typeof effect === 'object' ? site.variables.at(rootOf(effect.changes)) : null;
    const field = node.type === 'call' ? changedField(site.tree, node) : null;
    const isRead = field === null || read.some((one) => site.text(one).includes(field));
    found ||= isRead && changed !== null && variables.includes(changed);
    return !found;
  });
  return found;
}

function isBoundIn(site: Site, name: SyntaxNode, part: SyntaxNode): boolean {
  const variable = site.variables.at(name);
  return variable !== null && site.variables.bindings(variable).some(({ node }) => isWithin(node, part));
}

/** The first number of `range(first, limit)` and that limit; null for any other items. */
export function rangeOf(site: Site, items: SyntaxNode): { first: SyntaxNode; limit: SyntaxNode } | null {
  const call = callOf(site.tree, items);
  const [first, limit, ...others] = call?.positional ?? [];
  if (!first || !limit || others.length > 0 || site.module.builtin(call?.callee) !== 'range') return null;
  return { first, limit };
}
