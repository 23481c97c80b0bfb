import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { assignmentOf, callOf, isWithin, spelled, statementsOf } from '../../syntax';
import { isCaptured } from '../variables/captured';
import { countOf } from '../containers/item-counts';
import { boundsOf } from '../containers/list-part';
import { usesInLoop } from './loop-variable';

/** A loop over a list, and in it one over what stands behind. */
export interface PairLoops {
  outer: SyntaxNode;
  inner: SyntaxNode;
  list: SyntaxNode;
  /** What the outer loop does before the inner one. */
  before: readonly SyntaxNode[];
  /** The names of the index and of the item of each of both, null where it has none. */
  first: Place;
  second: Place;
  /** Whether the inner loop begins with the item of the outer one itself. */
  isFromItself: boolean;
}

interface Place {
  index: string | null;
  item: string | null;
}

/** `for i in range(len(xs)): for j in range(i + 1, len(xs))`, also by `enumerate` and over `xs[i + 1:]`; null for anything else. */
export function pairLoops(site: Site, outer: SyntaxNode): PairLoops | null {
  const statements = statementsOf(outer.child('body'));
  const [inner, before] = [statements.at(-1), statements.slice(0, -1)];
  if (inner?.type !== 'for_statement') return null;
  if ([outer, inner].some((loop) => loop.child('alternative') || loop.childOf('async'))) return null;
  const around = outerPlace(site, outer);
  if (!around || !site.changesIn(outer).leaves(around.list)) return null;
  const { list, first } = around;
  const [target, source] = [inner.child('left'), inner.child('right')];
  if (target?.type !== 'identifier' || !source || first.index === null || !isOwn(site, target, inner)) return null;
  // The last item is a pair with itself only where the outer loop comes to it.
  const starts: Record<string, boolean> = {
    [`${first.index} + 1`]: false,
    ...(around.isAll && { [first.index]: true }),
  };
  const call = callOf(site.tree, source);
  if (site.module.builtin(call?.callee) === 'range') {
    const [from, to, ...others] = call?.positional ?? [];
    const isFromItself = from ? starts[spelled(site.tree, from)] : undefined;
    if (isFromItself === undefined || others.length > 0 || !isAll(site, to, list, inner, 0)) return null;
    return { outer, inner, list, before, first, second: { index: site.text(target), item: null }, isFromItself };
  }
  const bounds = boundsOf(site, source);
  const isFromItself = bounds?.from == null ? undefined : starts[bounds.from];
  if (!bounds || isFromItself === undefined || bounds.to !== null || site.text(bounds.list) !== site.text(list))
    return null;
  return { outer, inner, list, before, first, second: { index: null, item: site.text(target) }, isFromItself };
}

function outerPlace(site: Site, outer: SyntaxNode): { list: SyntaxNode; first: Place; isAll: boolean } | null {
  const [target, call] = [outer.child('left'), callOf(site.tree, outer.child('right'))];
  const [given, ...others] = call?.positional ?? [];
  const builtin = site.module.builtin(call?.callee);
  if (!target || !given || others.length > 0 || call?.keywords.size !== 0) return null;
  if (builtin === 'range' && target.type === 'identifier') {
    const count = countOf(site, given, outer);
    const [list, ...more] = count?.sequences ?? [];
    if (!list || more.length > 0 || (count?.less ?? 2) > 1 || !isName(list)) return null;
    if (!isOwn(site, target, outer)) return null;
    return { list, first: { index: site.text(target), item: null }, isAll: count?.less === 0 };
  }
  const names = target.children.filter(({ named }) => named);
  const [index, item] = names;
  if (builtin !== 'enumerate' || names.length !== 2 || !index || !item || !isName(given)) return null;
  if (![index, item].every((name) => name.type === 'identifier' && isOwn(site, name, outer))) return null;
  return { list: given, first: { index: site.text(index), item: site.text(item) }, isAll: true };
}

function isName({ type }: SyntaxNode): boolean {
  return type === 'identifier' || type === 'attribute';
}

function isAll(site: Site, end: SyntaxNode | undefined, list: SyntaxNode, at: SyntaxNode, less: number): boolean {
  const count = countOf(site, end, at);
  return count?.less === less && count.sequences.length === 1 && count.sequences[0] !== undefined
    ? site.text(count.sequences[0]) === site.text(list)
    : false;
}

/** Whether a loop alone sets the variable, and nobody sees it outside of it. */
function isOwn(site: Site, name: SyntaxNode, loop: SyntaxNode): boolean {
  const variable = site.variables.at(name);
  return variable !== null && !isCaptured(site, variable) && usesInLoop(site, name, loop) !== null;
}

/** A loop's statements that keep the greatest or least of some values, and note where it was found. */
export interface BestUpdate {
  /** What is compared, as text. */
  value: string;
  best: string;
  isGreatest: boolean;
  /** Whether of equal values the first is kept, which matters only where something is noted. */
  notes: boolean;
  isStrict: boolean;
}

const SIDES = /^(?:(\w+) is None or )?(.+?) (<|>|<=|>=) (.+)$/;

/** `value = …; if value > best: best = value`, or `best = max(best, …)`; null where the statements do anything else. */
export function bestUpdate(site: Site, statements: readonly SyntaxNode[]): BestUpdate | null {
  const text = (node: SyntaxNode | undefined): string => (node ? spelled(site.tree, node) : '');
  const last = statements.at(-1);
  const [made, ...others] = statements.slice(0, -1).map(assignmentOf);
  if (!last || others.length > 0 || made === null) return null;
  const name = made ? site.text(made.target) : null;
  if (made && !isUsedWithin(site, made.target, last.parent ?? last)) return null;
  const meaning = (value: string): string => (value === name && made ? text(made.value) : value);
  const assignment = assignmentOf(last);
  if (assignment) {
    const best = site.text(assignment.target);
    const [, , one, other] = /^(max|min)\((\w+), (.+)\)$/.exec(text(assignment.value)) ?? [];
    const [, , turned, held] = /^(max|min)\((.+), (\w+)\)$/.exec(text(assignment.value)) ?? [];
    const value = one === best ? other : held === best ? turned : undefined;
    const isKnown = site.module.builtin(assignment.value.child('function')) !== null;
    if (value === undefined || !isKnown) return null;
    return {
      value: meaning(value),
      best,
      isGreatest: text(assignment.value).startsWith('max'),
      notes: false,
      isStrict: true,
    };
  }
  if (last.type !== 'if_statement' || last.child('alternative')) return null;
  const [, unset, left = '', operator = '', right = ''] = SIDES.exec(text(last.child('condition'))) ?? [];
  const kept = statementsOf(last.child('consequence')).map(assignmentOf);
  const best = kept.map((one) => one && site.text(one.target)).find((one) => one === left || one === right);
  if (!best || kept.some((one) => one === null || (one.target.type === 'identifier' && !isPlain(site, one.value))))
    return null;
  const value = best === left ? right : left;
  const update = kept.find((one) => one && site.text(one.target) === best);
  if (!update || meaning(text(update.value)) !== meaning(value) || (unset !== undefined && unset !== best)) return null;
  const isAbove = operator.startsWith('>') === (best === right);
  return {
    ...{ value: meaning(value), best, isGreatest: isAbove },
    ...{ notes: kept.length > 1, isStrict: !operator.endsWith('=') },
  };
}

/** Whether a variable is no parameter and nobody uses it outside of a part of the function. */
export function isUsedWithin(site: Site, target: SyntaxNode, part: SyntaxNode): boolean {
  const variable = site.variables.at(target);
  if (!variable || variable.parameter || isCaptured(site, variable)) return false;
  return site.variables.uses(variable).every((use) => isWithin(use, part));
}

const PLAIN: ReadonlySet<string> = new Set([
  ...['identifier', 'integer', 'subscript', 'binary_operator', 'tuple', 'expression_list', 'none', 'attribute', 'call'],
]);

/** What notes a place or value and has no effect. */
function isPlain(site: Site, value: SyntaxNode): boolean {
  return PLAIN.has(value.type) && site.effects.isPure(value);
}
