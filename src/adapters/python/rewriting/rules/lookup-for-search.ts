import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { indentUnit, insertBefore, standsAlone } from '../edits/lines';
import { both, hashingOf } from '../facts/hashing';
import { dependsOnlyOn, rewritesPlacesOf } from '../facts/steady';
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
      const { item, items, key, wanted, outer, body } = search;
      const unit = indentUnit(site.tree, loop);
      const table = freshName(site.tree, `${item}_by_key`);
      const name = freshName(site.tree, `${item}_key`);
      const texts = [key, wanted].map((node) => site.text(node));
      return {
        at: loop,
        edits: [
          insertBefore(site.tree, outer, [
            `${table} = {}`,
            `for ${item} in ${site.text(items)}:`,
            `${unit}${table}.setdefault(${texts[0] ?? ''}, ${item})`,
          ]),
          insertBefore(site.tree, loop, [`${name} = ${texts[1] ?? ''}`]),
          // The header of the loop, and of the condition in it, become the look-up.
          {
            start: loop.start,
            end: search.header,
            replacement: `if ${name} in ${table}:${search.gap}${item} = ${table}[${name}]`,
          },
          ...body,
        ],
        doubt: `whether the keys can be hashed and equal each other by what they are, and \`${site.text(items)}\` can be gone over more than once.`,
      };
    }
    return null;
  },
};

interface Search {
  item: string;
  items: SyntaxNode;
  key: SyntaxNode;
  wanted: SyntaxNode;
  outer: SyntaxNode;
  /** Where the header ends: behind the colon of the condition. */
  header: number;
  /** Between the header and the first statement, at one level less. */
  gap: string;
  body: { start: number; end: number; replacement: string }[];
}

/** `for x in xs: if key(x) == wanted: …; break` */
function searchOf(site: Site, loop: SyntaxNode): Search | null {
  const [left, items] = [loop.child('left'), loop.child('right')];
  const [test, ...others] = statementsOf(loop.child('body'));
  const comparison = comparisonOf(test?.child('condition'));
  const outer = loopsAround(loop).findLast(
    (one) => one.type === 'for_statement' && items && site.changesIn(one).leaves(items),
  );
  const variable = site.variables.at(left);
  if (left?.type !== 'identifier' || !items || !variable || variable.parameter || !outer || !test) return null;
  if (others.length > 0 || test.type !== 'if_statement' || test.child('alternative') || loop.child('alternative'))
    return null;
  if (comparison?.operator !== '==' || !['identifier', 'attribute'].includes(items.type)) return null;
  if (loop.childOf('async') || !site.variables.uses(variable).every((use) => isWithin(use, loop))) return null;

  const reads = (node: SyntaxNode): boolean => site.variables.uses(variable).some((use) => isWithin(use, node));
  const [key, wanted] = reads(comparison.left)
    ? [comparison.left, comparison.right]
    : [comparison.right, comparison.left];
  if (!reads(key) || reads(wanted) || !site.effects.isPure(key) || !site.effects.isPure(wanted)) return null;
  if (!dependsOnlyOn(site, key, left, outer) || rewritesPlacesOf(site, key, outer)) return null;
  const [keyType, wantedType] = [site.types.of(key).kind, site.types.of(wanted).kind];
  if (
    keyType !== wantedType ||
    keyType === 'float' ||
    both(hashingOf(site, key), hashingOf(site, wanted)) === 'unknown'
  )
    return null;
  return written(site, loop, test, { item: site.text(left), items, key, wanted, outer });
}

/** Needs each statement on a line of its own, and `break` as the last of them. */
function written(
  site: Site,
  loop: SyntaxNode,
  test: SyntaxNode,
  found: Pick<Search, 'item' | 'items' | 'key' | 'wanted' | 'outer'>,
): Search | null {
  const statements = statementsOf(test.child('consequence'));
  const last = statements.at(-1);
  const first = statements[0];
  if (last?.type !== 'break_statement' || !first || statements.length < 2) return null;
  if (![loop, found.outer, ...statements].every((one) => standsAlone(site.tree, one))) return null;
  const previous = statements.at(-2);
  const hasExit = site
    .nodes('break_statement', 'continue_statement')
    .some((node) => isWithin(node, test) && node !== last);
  if (!previous || hasExit || site.nodes('comment').some((node) => isWithin(node, loop))) return null;
  // The body moves one level out; texts over several lines could not.
  const text = site.tree.text.slice(first.start, previous.end);
  if (/"""|'''|\\\n/.test(text)) return null;
  const unit = indentUnit(site.tree, first);
  const colon = site.tree.text.lastIndexOf(':', first.start);
  const gap = site.tree.text.slice(colon + 1, first.start);
  const moved = text.replaceAll(
    `\n${gap.slice(gap.lastIndexOf('\n') + 1)}`,
    `\n${gap.slice(gap.lastIndexOf('\n') + 1).slice(unit.length)}`,
  );
  return {
    ...found,
    header: colon + 1,
    gap: gap.slice(0, gap.length - unit.length),
    body: [
      { start: colon + 1, end: first.start, replacement: gap.slice(0, gap.length - unit.length) },
      { start: first.start, end: last.end, replacement: moved },
    ],
  };
}
