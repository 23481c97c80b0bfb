import { indentUnit } from '../edits/lines';
import { pairsInOnePass } from '../edits/pairs-in-one-pass';
import { unindented } from '../edits/reindented';
import { bestUpdate, isUsedWithin, type PairLoops } from '../facts/loops/pair-loops';
import { type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, spelled, statementsOf } from '../syntax';

/** The greatest (or least) difference or sum of an item and a later one. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'Every item is compared with all behind it; of those before an item only the least (or greatest) matters, so that one pass tells the same.',

  find: (site) => pairsInOnePass(site, (loops) => linesOf(site, loops)),
};

/** One pass in which the loop's own statements find the one of the items so far that counts. */
function linesOf(site: Site, { outer, inner, list, before, first, second, isFromItself }: PairLoops): string[] | null {
  const xs = site.text(list);
  const statements = statementsOf(inner.child('body'));
  const update = bestUpdate(site, statements);
  const [alias, ...others] = before.map(assignmentOf);
  const isRead = alias != null && spelled(site.tree, alias.value) === `${xs}[${first.index}]` && first.item === null;
  const isAlias = isRead && isUsedWithin(site, alias.target, outer);
  if (!update || (isFromItself && update.notes) || others.length > 0 || (alias !== undefined && !isAlias)) return null;
  if (!update.isStrict && update.notes) return null;
  const item = isAlias ? site.text(alias.target) : first.item;
  const early = [`${xs}[${first.index}]`, ...(item === null ? [] : [item])];
  const late = second.item === null ? `${xs}[${second.index}]` : second.item;
  const keepsLeast = keptOf(update.value, early, late, update.isGreatest);
  const body = unindented(site, statements);
  if (keepsLeast === null || !body) return null;
  // Without an index nothing tells where the item stands.
  if (second.index === null && new RegExp(`\\b${first.index}\\b`).test(body.join('\n'))) return null;
  const unit = indentUnit(site.tree, inner);
  const isIndexed = second.index !== null;
  const current = item ?? `${xs}[${first.index}]`;
  const loop = [
    ...body.map((line) => (line.trim() === '' ? line : unit + line)),
    `${unit}if ${late} ${keepsLeast ? '<' : '>'} ${current}:`,
    ...(isIndexed ? [`${unit}${unit}${first.index} = ${second.index}`] : []),
    ...(item === null ? [] : [`${unit}${unit}${item} = ${late}`]),
  ];
  // An item that is a pair with itself counts before it is compared.
  const turned = isFromItself ? [...loop.slice(body.length), ...loop.slice(0, body.length)] : loop;
  return [
    ...(isIndexed ? [`${first.index} = 0`] : []),
    ...(item === null ? [] : [`${item} = ${xs}[0]`]),
    `for ${second.index ?? second.item} in ${isIndexed ? `range(${isFromItself ? '' : '1, '}len(${xs}))` : `${xs}[${isFromItself ? '0' : '1'}:]`}:`,
    ...turned,
  ];
}

/** Whether the least of the earlier items counts, or the greatest; null where the value is no difference or sum of both. */
function keptOf(value: string, early: readonly string[], late: string, isGreatest: boolean): boolean | null {
  for (const one of early) {
    if (value === `${late} - ${one}`) return isGreatest;
    if (value === `${one} - ${late}` || value === `${one} + ${late}` || value === `${late} + ${one}`)
      return !isGreatest;
  }
  return null;
}
