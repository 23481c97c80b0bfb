import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { remove, replace, standsAlone } from '../edits/lines';
import { isKnownTrue } from '../facts/effects/guards';
import { backwards, fewOf, isOfRound, ORDER_DOUBT, type Sorting, sortingOf } from '../facts/order/sorting';
import { hasBuiltins } from '../facts/variables/builtins';
import { usageOf } from '../facts/variables/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, isWithin, neighbour } from '../syntax';

/** Everything is sorted and only the first or last of it is wanted. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'Everything is sorted, n log n comparisons and a new list, to take the first; one pass finds it.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const sorting = sortingOf(site, node);
      if (!sorting || sorting.node.child('function')?.type !== 'identifier') continue;
      const found = taken(site, sorting) ?? held(site, sorting);
      if (found) return { ...found, doubt: sorting.isCertain ? undefined : ORDER_DOUBT };
    }
    return null;
  },
};

/** What finds the one at an end of what is not empty; both sorts and searches take the earliest of equals. */
function oneOf(site: Site, sorting: Sorting, end: 'first' | 'last'): string | null {
  const name = (end === 'first') === sorting.isReversed ? 'max' : 'min';
  if (!hasBuiltins(site, name, 'reversed', 'list')) return null;
  return `${name}(${end === 'first' ? site.text(sorting.items) : backwards(site, sorting)}${sorting.key})`;
}

/** `sorted(xs)[0]`. Where `xs` may be empty, min would raise another error than the index does. */
function taken(site: Site, sorting: Sorting): Finding | null {
  const { node, items } = sorting;
  const { parent } = node;
  const [index] = parent?.type === 'subscript' && node.field === 'value' ? parent.childrenIn('subscript') : [];
  const end = index && ENDS[site.text(index)];
  if (!parent || !end) return null;
  const one = isKnownTrue(site, items, parent) ? oneOf(site, sorting, end) : null;
  if (one !== null) return { at: node, edits: [replace(parent, one)] };
  if (sorting.key === '' && isOfRound(site, sorting)) return null;
  const few = fewOf(site, sorting, '1', end);
  return few && { at: node, edits: [replace(node, few.text), ...zero(index, end)], imports: few.imports };
}

/** Of the one that is found, the index is 0. */
function zero(index: SyntaxNode, end: 'first' | 'last'): TextEdit[] {
  return end === 'last' ? [replace(index, '0')] : [];
}

const ENDS: Readonly<Record<string, 'first' | 'last' | undefined>> = { '0': 'first', '-1': 'last' };

/** `ordered = sorted(xs)`, of which the next statement takes the first where there is one. */
function held(site: Site, sorting: Sorting): Finding | null {
  const { node, items } = sorting;
  const assignment = assignmentOf(node.parent?.parent ?? undefined);
  const variable = assignment && site.variables.at(assignment.target);
  if (!assignment || !variable || assignment.value !== node || items.type !== 'identifier') return null;
  const next = neighbour(assignment.statement, 1);
  if (!site.variables.onlyAssignment(variable) || !next || !standsAlone(site.tree, assignment.statement)) return null;
  if (site.types.of(items).kind !== 'list' || !site.effects.isPure(next)) return null;
  const first = oneOf(site, sorting, 'first');
  const reads = site.variables.reads(variable);
  let takes = 0;
  const edits = reads.map((use): TextEdit | null => {
    const usage = usageOf(site.tree, use);
    if (!isWithin(use, next)) return null;
    if (usage.how === 'tested') return replace(use, site.text(items));
    if (usage.how !== 'read' || !usage.index || site.text(usage.index) !== '0') return null;
    takes += 1;
    return first !== null && (isKnownTrue(site, use, usage.subscript) || isKnownTrue(site, items, assignment.statement))
      ? replace(usage.subscript, first)
      : null;
  });
  if (takes !== 1 || !edits.every((edit) => edit !== null)) return null;
  return { at: node, edits: [...remove(site.tree, assignment.statement), ...edits] };
}
