import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { type IndexedLoop, SEQUENCES, type Taken } from '../facts/loops/indexed-loop';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Site } from '../site';
import { spelled, statementAround } from '../syntax';
import { type Import } from './imports';
import { indentAt, indentUnit, lineEnd, replace } from './lines';
import { stretchesOf } from './stretches';
import { takingOf } from './taking';

/** A loop that is handed its items, in the place of one that looks them up. */
export interface ItemLoop {
  edits: TextEdit[];
  imports: readonly Import[];
  doubt: string | undefined;
}

/** How often items must be taken in a round, on average, for that to cost more than to count the index beside them. */
const OFTEN = { one: 2.5, several: 2 };
/** How often one of them must be taken to be handed out with others then. */
const LEAST = 1.5;

/** The loop with those items handed out that it gains by, and how many these are; null where there is nothing to gain. */
export function betterLoop(site: Site, loop: IndexedLoop): (ItemLoop & { handed: number }) | null {
  const often = (all: readonly Taken[]): number => all.reduce((sum, one) => sum + one.often, 0);
  const isWorth = loop.taken.length === 1 || often(loop.taken) >= loop.taken.length - 0.5;
  if (!loop.isIndexNeeded && loop.unsure.length === 0 && isWorth) {
    const made = itemLoop(site, loop, loop.taken, false);
    if (made) return { ...made, handed: loop.taken.length };
  }
  const several = loop.taken.filter((one) => one.often >= LEAST);
  const one = loop.taken.toSorted((a, b) => b.often - a.often).slice(0, 1);
  const chosen = several.length > 1 && often(several) >= several.length * OFTEN.several ? several : one;
  const made = chosen.length > 1 || often(chosen) >= OFTEN.one ? itemLoop(site, loop, chosen, true) : null;
  return made && { ...made, handed: chosen.length };
}

/** The loop with some of its items handed out, by `zip` where they are several; null where these would not end with the range. */
export function itemLoop(
  site: Site,
  loop: IndexedLoop,
  chosen: readonly Taken[],
  keepsIndex: boolean,
): ItemLoop | null {
  const stretches = stretchesOf(site, loop, chosen, keepsIndex);
  if (chosen.length === 0 || !stretches) return null;
  const texts = stretches.map(({ text }) => text);
  const isCounted = keepsIndex && texts.length === 1 && isWhole(site, loop, chosen);
  if (!hasBuiltins(site, 'zip', 'enumerate')) return null;

  const taking = takingOf(site, loop, chosen);
  const operands = taking.map(({ target }) => (texts.length > 1 || keepsIndex ? operand(target) : target));
  const targets = [...(keepsIndex ? [site.text(loop.index)] : []), ...operands];
  const header = isCounted
    ? `enumerate(${texts[0] ?? ''})`
    : keepsIndex
      ? zipped(site, loop, targets, [site.text(loop.range), ...texts])
      : texts.length > 1
        ? zipped(site, loop, targets, texts)
        : (texts[0] ?? '');
  const unsure = [...new Set(chosen.map(({ sequence }) => sequence).filter((one) => !isKnown(site, one)))];
  const names = [...new Set(unsure.map((one) => `\`${spelled(site.tree, one)}\``))];
  return {
    edits: [
      replace(loop.index, targets.join(', ')),
      replace(loop.range, header),
      ...taking.flatMap(({ edits }) => edits),
    ],
    imports: stretches.flatMap(({ imports }) => imports),
    doubt:
      names.length > 1
        ? `whether ${names.join(' and ')} are lists or the like.`
        : names[0] && `whether ${names[0]} is a list or the like.`,
  };
}

const LONGEST_LINE = 100;

/** `zip(xs, ys)`, on lines of its own where it is long. */
function zipped(site: Site, { loop }: IndexedLoop, targets: readonly string[], texts: readonly string[]): string {
  const statement = statementAround(loop);
  const [indent, unit, end] = [indentAt(site.tree, statement), indentUnit(site.tree, statement), lineEnd(site.tree)];
  const line = `zip(${texts.join(', ')})`;
  if (`${indent}for ${targets.join(', ')} in ${line}:`.length <= LONGEST_LINE) return line;
  return `zip(${texts.map((text) => end + indent + unit + unit + text).join(',')}${end}${indent})`;
}

function isKnown(site: Site, sequence: SyntaxNode): boolean {
  const { kind, sure } = site.types.of(sequence);
  return sure && SEQUENCES.has(kind);
}

/** Whether what is handed out are all items of what the range counts. */
function isWhole(site: Site, { first, step, count }: IndexedLoop, [only]: readonly Taken[]): boolean {
  const [measured, ...others] = count.sequences.map((one) => spelled(site.tree, one));
  const isAll =
    first === null &&
    step === 1 &&
    only?.wraps === false &&
    count.less === 0 &&
    only.distance === 0 &&
    others.length === 0;
  return isAll && measured === spelled(site.tree, only.sequence);
}

function operand(target: string): string {
  return target.includes(',') && !target.startsWith('(') ? `(${target})` : target;
}
