import { indentUnit } from '../edits/lines';
import { pairsInOnePass } from '../edits/pairs-in-one-pass';
import { unindented } from '../edits/reindented';
import { bestUpdate, isUsedWithin, type PairLoops } from '../facts/loops/pair-loops';
import { type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, expressionOf, spelled, statementsOf } from '../syntax';

/** The greatest (or least) sum of items that stand side by side. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'From every item on all sums are made, quadratic in all; a run that adds up to less than nothing is no good beginning, so that one pass tells the same.',

  find: (site) => pairsInOnePass(site, (loops) => linesOf(site, loops)),
};

/** One pass in which the loop's own statements add up and compare, and that begins anew where the sum is of no use. */
function linesOf(site: Site, { outer, inner, list, before, first, second, isFromItself }: PairLoops): string[] | null {
  const xs = site.text(list);
  const statements = statementsOf(inner.child('body'));
  const update = bestUpdate(site, statements.slice(1));
  const [start, ...others] = before.map(assignmentOf);
  const summed = assignmentOf(statements[0]);
  const isSummed =
    before.length === 0 &&
    summed !== null &&
    spelled(site.tree, summed.value).replace(/ /g, '') === `sum(${xs}[${first.index}:${second.index}+1])`;
  const target = isSummed ? summed.target : start?.target;
  if (!target || others.length > 0 || (start && site.text(start.value) !== '0')) return null;
  if (!isFromItself || first.item !== null) return null;
  const total = site.text(target);
  const item = second.item ?? `${xs}[${second.index}]`;
  const adding = expressionOf(statements[0]);
  const text = adding ? spelled(site.tree, adding) : '';
  if (!isSummed && text !== `${total} += ${item}` && text !== `${total} = ${total} + ${item}`) return null;
  if (update?.value !== total || (!update.isStrict && update.notes) || !isUsedWithin(site, target, outer)) return null;
  const rest = unindented(site, isSummed ? statements.slice(1) : statements);
  const body = rest && isSummed ? [`${total} += ${item}`, ...rest] : rest;
  const usesIndex = body !== null && new RegExp(`\\b${first.index}\\b`).test(body.join('\n'));
  if (!body || (usesIndex && second.index === null)) return null;
  const unit = indentUnit(site.tree, inner);
  return [
    ...(usesIndex ? [`${first.index} = 0`] : []),
    `${total} = 0`,
    `for ${second.index ?? second.item} in ${second.index === null ? xs : `range(len(${xs}))`}:`,
    `${unit}if ${total} ${update.isGreatest ? '<' : '>'} 0:`,
    ...(usesIndex ? [`${unit}${unit}${first.index} = ${second.index}`] : []),
    `${unit}${unit}${total} = 0`,
    ...body.map((line) => (line.trim() === '' ? line : unit + line)),
  ];
}
