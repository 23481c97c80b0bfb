import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, callOf, operatorOf, partsOf, spelled, statementsOf } from '../../syntax';
import { leaves } from '../types/returns';
import { usageOf } from '../variables/usage';
import { type Binding } from '../variables/variables';

/** What a number counts: the items of the shortest of some sequences, less so many. */
export interface Count {
  sequences: readonly SyntaxNode[];
  less: number;
}

/** What a number counts where a node stands: `len(xs)`, `len(xs) - 1`, `min(len(xs), len(ys))` or a variable with one of them. */
export function countOf(site: Site, number: SyntaxNode | undefined, at: SyntaxNode): Count | null {
  const node = bare(number);
  if (node?.type === 'binary_operator' && operatorOf(node) === '-') {
    const [left, right] = partsOf(node);
    const count = countOf(site, left, at);
    return count && right && /^\d+$/.test(site.text(right))
      ? { ...count, less: count.less + Number(site.text(right)) }
      : null;
  }
  const call = callOf(site.tree, node);
  const [first, ...others] = call?.positional ?? [];
  const builtin = site.module.builtin(call?.callee);
  if (builtin === 'len') return first && others.length === 0 ? { sequences: [first], less: 0 } : null;
  if (call && builtin === 'min' && call.keywords.size === 0 && others.length > 0) {
    const counts = call.positional.map((one) => countOf(site, one, at));
    if (!counts.every((count) => count?.less === 0)) return null;
    return { sequences: counts.flatMap((count) => count?.sequences ?? []), less: 0 };
  }
  const binding = node && onlyBinding(site, node);
  const value = binding && assigned(binding);
  const count = value && value.type !== 'identifier' ? countOf(site, value, value) : null;
  const end = binding ? endOfRepeating(at, binding.by) : 0;
  return count?.sequences.every((one) => keepsLength(site, one, binding?.by.end ?? 0, end)) ? count : null;
}

/** Whether a sequence has at least as many items as another where a node stands, and until that has run. */
export function isAsLong(site: Site, sequence: SyntaxNode, other: SyntaxNode, at: SyntaxNode): boolean {
  const [one, two] = [sourceOf(site, sequence, at), sourceOf(site, other, at)];
  if (one === two) return true;
  const ways = [new Set([one, spelled(site.tree, sequence)]), new Set([two, spelled(site.tree, other)])];
  return conditionsBefore(at).some(({ condition, outcome }) =>
    comparedBy(site, condition, outcome).some((group) => {
      const texts = group.map((each) => spelled(site.tree, each));
      const isKept = group.every((each) => keepsLength(site, each, condition.end, endOfRepeating(at, condition)));
      return isKept && ways.every((way) => texts.some((text) => way.has(text)));
    }),
  );
}

/** The expression that a sequence is made from item by item, as text; else its own. */
function sourceOf(site: Site, sequence: SyntaxNode, at: SyntaxNode): string {
  const text = spelled(site.tree, sequence);
  const binding = onlyBinding(site, sequence);
  const value = bare((binding && assigned(binding)) ?? undefined);
  if (!binding || !value) return text;
  const source = madeOf(site, value);
  const end = endOfRepeating(at, binding.by);
  const isKept = source && [sequence, source].every((one) => keepsLength(site, one, binding.by.end, end));
  return isKept ? sourceOf(site, source, at) : text;
}

const SAME_LENGTH: ReadonlySet<string> = new Set(['list', 'tuple', 'sorted', 'enumerate']);

/** What a new list has one item for each item of. */
function madeOf(site: Site, value: SyntaxNode): SyntaxNode | null {
  if (value.type === 'list_comprehension') {
    const [clause, ...others] = partsOf(value).slice(1);
    return clause?.type === 'for_in_clause' && others.length === 0 ? roundsOf(site, clause.child('right')) : null;
  }
  if (value.type === 'binary_operator' && operatorOf(value) === '*') {
    const [left, right] = partsOf(value);
    const isOne = left?.type === 'list' && partsOf(left).length === 1;
    const count = isOne ? countOf(site, right, value) : null;
    return count?.less === 0 && count.sequences.length === 1 ? (count.sequences[0] ?? null) : null;
  }
  return value.type === 'call' ? roundsOf(site, value) : null;
}

/** What a loop has one round for each item of. */
function roundsOf(site: Site, items: SyntaxNode | undefined): SyntaxNode | null {
  const call = callOf(site.tree, items);
  if (!call) return items?.type === 'identifier' ? items : null;
  const [first, ...others] = call.positional;
  const builtin = site.module.builtin(call.callee);
  if (!first || others.length > 0 || builtin === null) return null;
  if (SAME_LENGTH.has(builtin)) return roundsOf(site, first);
  const count = builtin === 'range' ? countOf(site, first, call.node) : null;
  return count?.less === 0 && count.sequences.length === 1 ? (count.sequences[0] ?? null) : null;
}

/** Sequences that are as long as each other where a condition has that outcome: `len(xs) == len(ys) == len(zs)`. */
function comparedBy(site: Site, condition: SyntaxNode, outcome: boolean): SyntaxNode[][] {
  const node = bare(condition) ?? condition;
  const parts = partsOf(node);
  if (node.type === 'not_operator') return parts.flatMap((part) => comparedBy(site, part, !outcome));
  if (node.type === 'boolean_operator')
    return node.childOf(outcome ? 'and' : 'or') ? parts.flatMap((part) => comparedBy(site, part, outcome)) : [];
  const operators = node.children.filter(({ named }) => !named).map(({ type }) => type);
  const isEqual = outcome ? operators.every((one) => one === '==') : operators.join() === '!=';
  if (node.type !== 'comparison_operator' || !isEqual) return [];
  const counts = parts.map((side) => countOf(site, side, node));
  const group = counts.flatMap((count) => (count?.less === 0 && count.sequences.length === 1 ? count.sequences : []));
  return group.length === parts.length ? [group] : [];
}

/** Conditions that a place is come to by, each with its outcome: of an `if` around it, or one before it that is left by otherwise. */
function conditionsBefore(at: SyntaxNode): { condition: SyntaxNode; outcome: boolean }[] {
  const found: { condition: SyntaxNode | undefined; outcome: boolean }[] = [];
  for (let [inner, above] = [at, at.parent]; above; [inner, above] = [above, above.parent]) {
    if (above.type === 'function_definition') break;
    if (above.type === 'if_statement' && inner.field === 'consequence')
      found.push({ condition: above.child('condition'), outcome: true });
    const statements = above.type === 'block' ? statementsOf(above) : [];
    for (const one of statements.slice(0, statements.indexOf(inner))) {
      if (one.type === 'assert_statement') found.push({ condition: partsOf(one)[0], outcome: true });
      if (one.type === 'if_statement' && leaves(statementsOf(one.child('consequence')).at(-1)))
        found.push({ condition: one.child('condition'), outcome: false });
    }
  }
  return found.flatMap(({ condition, outcome }) => (condition ? [{ condition, outcome }] : []));
}

/** The binding of a variable that has no other and is assigned; null for anything else. */
function onlyBinding(site: Site, node: SyntaxNode): Binding | null {
  const variable = site.variables.at(node);
  const [only, ...others] = variable ? site.variables.bindings(variable) : [];
  return only?.how === 'assigned' && others.length === 0 ? only : null;
}

/** What exactly the variable gets, also by `n, m = len(xs), len(ys)`. */
function assigned({ value, path }: Binding): SyntaxNode | null {
  if (!value || path.length === 0) return value;
  const [at, ...deeper] = path;
  const isRow = value.type === 'expression_list' || value.type === 'tuple';
  return isRow && at !== undefined && deeper.length === 0 ? (partsOf(value)[at] ?? null) : null;
}

/** Where the last of what runs between a statement and the end of a node ends: loops around the node alone come back to it. */
function endOfRepeating(node: SyntaxNode, since: SyntaxNode): number {
  let end = node.end;
  for (let above = node.parent; above && above.start > since.start; above = above.parent)
    if (/^(?:for|while)_statement$/.test(above.type)) end = above.end;
  return end;
}

const LENGTHENING: ReadonlySet<string> = new Set([
  ...['append', 'extend', 'insert', 'pop', 'popleft', 'appendleft', 'remove', 'clear', 'update', 'add', 'discard'],
]);

/** Whether a variable or attribute stands for as many items all along a stretch of the text. */
export function keepsLength(site: Site, sequence: SyntaxNode, start: number, end: number): boolean {
  const variable = site.variables.at(sequence);
  if (!variable)
    return sequence.type === 'attribute' && site.body !== undefined && site.changesIn(site.body).leaves(sequence);
  return site.variables.uses(variable).every((use) => {
    if (use.start < start || use.start >= end) return true;
    const usage = usageOf(site.tree, use);
    if (usage.how === 'method') return !LENGTHENING.has(usage.name);
    if (usage.how === 'written')
      return usage.index?.type !== 'slice' && usage.subscript.parent?.type !== 'delete_statement';
    return usage.how !== 'bound' && usage.how !== 'escapes';
  });
}
