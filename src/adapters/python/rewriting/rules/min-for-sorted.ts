import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { remove, replace, standsAlone } from '../edits/lines';
import { isKnownTrue } from '../facts/guards';
import { elementOf, isHashable } from '../facts/py-type';
import { usageOf } from '../facts/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, isWithin, neighbour } from '../syntax';

/** Everything is sorted and only the first of it is wanted. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'Everything is sorted, n log n comparisons and a new list, to take the first; one pass finds it.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const sorting = sortingOf(site, node);
      const found = sorting && (taken(site, sorting) ?? held(site, sorting));
      if (found) return found;
    }
    return null;
  },
};

interface Sorting {
  node: SyntaxNode;
  items: SyntaxNode;
  /** What finds the first alone. */
  first: string;
  isCertain: boolean;
}

/** `sorted(xs, key=…, reverse=True or False)`; both sorts and searches take the earliest of equals. */
function sortingOf(site: Site, node: SyntaxNode): Sorting | null {
  const call = callOf(site.tree, node);
  const [items, ...others] = call?.positional ?? [];
  if (!call || !items || others.length > 0 || site.module.builtin(call.callee) !== 'sorted') return null;
  const [key, reverse] = [call.keywords.get('key'), call.keywords.get('reverse')];
  const order = reverse ? site.text(reverse) : 'False';
  if (call.keywords.size > (key ? 1 : 0) + (reverse ? 1 : 0) || (order !== 'True' && order !== 'False')) return null;
  const name = order === 'True' ? 'max' : 'min';
  if (site.module.binds(name) || new RegExp(`\\b${name}\\s*=[^=]`).test(site.text(site.definition))) return null;
  // Without a key what compares oddly (nan, sets) would be found elsewhere than a sort leaves it.
  const element = elementOf(site.types.of(items));
  const isOrdered = isHashable(element) && element.kind !== 'float' && element.kind !== 'frozenset';
  if (!key && !isOrdered) return null;
  const first = `${name}(${site.text(items)}${key ? `, key=${site.text(key)}` : ''})`;
  return { node, items, first, isCertain: !key && element.sure };
}

const DOUBT = 'whether all keys can be ordered (nan cannot).';

/** `sorted(xs)[0]` where `xs` is known not to be empty: min raises another error than the index does. */
function taken(site: Site, { node, items, first, isCertain }: Sorting): Finding | null {
  const { parent } = node;
  const [index] = parent?.type === 'subscript' && node.field === 'value' ? parent.childrenIn('subscript') : [];
  if (!parent || !index || site.text(index) !== '0' || !isKnownTrue(site, items, parent)) return null;
  return { at: node, edits: [replace(parent, first)], doubt: isCertain ? undefined : DOUBT };
}

/** `ordered = sorted(xs)`, of which the next statement takes the first where there is one. */
function held(site: Site, { node, items, first, isCertain }: Sorting): Finding | null {
  const assignment = assignmentOf(node.parent?.parent ?? undefined);
  const variable = assignment && site.variables.at(assignment.target);
  if (!assignment || !variable || assignment.value !== node || items.type !== 'identifier') return null;
  const next = neighbour(assignment.statement, 1);
  if (!site.variables.onlyAssignment(variable) || !next || !standsAlone(site.tree, assignment.statement)) return null;
  if (site.types.of(items).kind !== 'list' || !site.effects.isPure(next)) return null;
  const reads = site.variables.reads(variable);
  let takes = 0;
  const edits = reads.map((use): TextEdit | null => {
    const usage = usageOf(site.tree, use);
    if (!isWithin(use, next)) return null;
    if (usage.how === 'tested') return replace(use, site.text(items));
    if (usage.how !== 'read' || !usage.index || site.text(usage.index) !== '0') return null;
    takes += 1;
    return isKnownTrue(site, use, usage.subscript) || isKnownTrue(site, items, assignment.statement)
      ? replace(usage.subscript, first)
      : null;
  });
  if (takes !== 1 || !edits.every((edit) => edit !== null)) return null;
  return {
    at: node,
    edits: [...remove(site.tree, assignment.statement), ...edits],
    doubt: isCertain ? undefined : DOUBT,
  };
}
