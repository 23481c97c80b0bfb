import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { indentAt, indentUnit, insertBefore, lineEnd, standsAlone } from '../edits/lines';
import { keyedSearch, type KeyedSearch, targetNames } from '../facts/searches/keyed-search';
import { isInTry } from '../facts/loops/collecting-loop';
import { isOwn, isSeenWhereFound } from '../facts/loops/found-item';
import { leaves } from '../facts/types/returns';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { comparisonOf, isWithin, loopsAround, statementsOf } from '../syntax';

/** An inner loop that looks for the first item with a certain key. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'For each item of the outer loop the other items are searched from the start, quadratic in all; a dictionary of the first of each key finds them at once.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const search = searchOf(site, loop);
      if (!search) continue;
      const { key, wanted, items, outer } = search;
      const unit = indentUnit(site.tree, loop);
      const names = targetNames(site, search.target);
      const wished = names.find((name) => name !== site.text(key) && name !== '_') ?? 'item';
      const table = freshName(site.tree, `${wished}_by_key`);
      const name = freshName(site.tree, `${wished}_key`);
      const target = site.text(search.target);
      const item = names.length > 1 && !target.startsWith('(') ? `(${target})` : target;
      const found = search.found === '' ? [] : [`${target} = ${table}[${name}]${search.gap}${search.found}`];
      const parts =
        found.length === 0
          ? [
              `if ${name} not in ${table}:${search.otherwise}`,
              ...(search.isSeen ? [`${target} = ${table}[${name}]`] : []),
            ]
          : [
              `if ${name} in ${table}:${search.gap}${found.join('')}`,
              ...(search.otherwise === '' ? [] : [`else:${search.otherwise}`]),
            ];
      return {
        at: loop,
        edits: [
          insertBefore(site.tree, outer, [
            `${table} = {}`,
            `for ${target} in ${site.text(items)}:`,
            `${unit}${table}.setdefault(${site.text(key)}, ${item})`,
          ]),
          insertBefore(site.tree, loop, [`${name} = ${site.text(wanted)}`]),
          { start: loop.start, end: loop.end, replacement: parts.join(lineEnd(site.tree) + indentAt(site.tree, loop)) },
        ],
        doubt: `whether each of \`${site.text(items)}\` has such a key, which can be hashed and equals others by what it is, and they can be gone over more than once.`,
      };
    }
    return null;
  },
};

interface Search extends KeyedSearch {
  /** The outermost loop that leaves the items as they are. */
  outer: SyntaxNode;
  /** Whether what is found is looked at behind the loop, too. */
  isSeen: boolean;
  /** From the colon of a header to the first statement below. */
  gap: string;
  /** What is done with what is found; empty for nothing. */
  found: string;
  /** What is done where nothing is found, behind the colon of its header; empty for nothing. */
  otherwise: string;
}

/** `for x in xs: if key(x) == wanted: …; break`, with or without `else` */
function searchOf(site: Site, loop: SyntaxNode): Search | null {
  const [target, items] = [loop.child('left'), loop.child('right')];
  const [test, ...others] = statementsOf(loop.child('body'));
  const comparison = comparisonOf(test?.child('condition'));
  if (!target || !items || !test || others.length > 0 || test.type !== 'if_statement' || test.child('alternative'))
    return null;
  const isSeen = !isOwn(site, target, loop);
  if (
    comparison?.operator !== '==' ||
    loop.childOf('async') ||
    isInTry(loop) ||
    (isSeen && !isSeenWhereFound(site, target, loop))
  )
    return null;
  const outer = loopsAround(loop).findLast((one) => one.type === 'for_statement' || one.type === 'while_statement');
  if (!outer) return null;
  for (const around of loopsAround(loop).toReversed()) {
    const search = around.type.endsWith('_statement') ? keyedSearch(site, target, items, comparison, around) : null;
    const texts = search && bodiesOf(site, loop, test, around);
    if (texts) return { ...search, ...texts, isSeen, outer: around };
  }
  return null;
}

/** The statements of both outcomes, moved to where they stand then; null where they cannot be. */
function bodiesOf(
  site: Site,
  loop: SyntaxNode,
  test: SyntaxNode,
  outer: SyntaxNode,
): Pick<Search, 'gap' | 'found' | 'otherwise'> | null {
  const statements = statementsOf(test.child('consequence'));
  const [first, last] = [statements[0], statements.at(-1)];
  const other = statementsOf(loop.child('alternative')?.child('body'));
  const isBreak = last?.type === 'break_statement';
  if (!first || !last || (!isBreak && !leaves(last)) || last.type === 'continue_statement') return null;
  if (![loop, outer, ...statements, ...other].every((one) => standsAlone(site.tree, one))) return null;
  const hasExit = site
    .nodes('break_statement', 'continue_statement')
    .some((node) => isWithin(node, test) && node !== last);
  if (hasExit || site.nodes('comment').some((node) => isWithin(node, loop))) return null;
  const end = isBreak ? statements.at(-2)?.end : last.end;
  const found = end === undefined ? '' : site.tree.text.slice(first.start, end);
  const [start, stop] = [other[0], other.at(-1)];
  const otherwise = start && stop ? site.tree.text.slice(headerEnd(site, start), stop.end) : '';
  // The body moves one level out; texts over several lines could not.
  if (/"""|'''|\\\n/.test(found + otherwise) || (found === '' && otherwise === '')) return null;
  const unit = indentUnit(site.tree, first);
  const gap = site.tree.text.slice(headerEnd(site, first), first.start);
  const indent = gap.slice(gap.lastIndexOf('\n') + 1);
  return {
    gap: gap.slice(0, gap.length - unit.length),
    found: found.replaceAll(`\n${indent}`, `\n${indent.slice(unit.length)}`),
    otherwise,
  };
}

/** Where the header above a first statement ends: behind its colon. */
function headerEnd(site: Site, first: SyntaxNode): number {
  return site.tree.text.lastIndexOf(':', first.start) + 1;
}
