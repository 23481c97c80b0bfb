import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type IndexedLoop, SEQUENCES, type Taken } from '../facts/loops/indexed-loop';
import { type Site } from '../site';
import { callOf, isWithin, loopsAround, spelled } from '../syntax';
import { type Import, importable } from './imports';

/** The part of a sequence whose items a loop takes one by one. */
export interface Stretch {
  text: string;
  imports: readonly Import[];
}

/** What is to be zipped so that every round has its items; null where that would not end with the range. */
export function stretchesOf(
  site: Site,
  loop: IndexedLoop,
  chosen: readonly Taken[],
  keepsIndex: boolean,
): Stretch[] | null {
  const end = earlyEnd(site, loop.loop);
  const pieces = keepsIndex || endsItself(site, loop, chosen) ? chosen.map(() => 0) : cuts(site, loop, chosen);
  const stretches = chosen.flatMap((one, nth) => {
    const stretch = one.wraps ? wrapped(site, one, end) : stretchOf(site, loop, one, pieces?.[nth] ?? 0, end);
    return stretch ? [stretch] : [];
  });
  return pieces && stretches.length === chosen.length ? stretches : null;
}

/** Whether `zip` ends where the range does: at the last items of what is counted. */
function endsItself(site: Site, { count }: IndexedLoop, chosen: readonly Taken[]): boolean {
  return count.sequences.every((measured) =>
    chosen.some(
      (one) =>
        (one.wraps || one.distance === count.less) && spelled(site.tree, one.sequence) === spelled(site.tree, measured),
    ),
  );
}

/** How many items are left out at the end of each, so that one of them ends with the range. */
function cuts(site: Site, { count }: IndexedLoop, chosen: readonly Taken[]): number[] | null {
  const [measured, ...others] = count.sequences;
  const cut = chosen.map((one) =>
    measured &&
    spelled(site.tree, one.sequence) === spelled(site.tree, measured) &&
    SEQUENCES.has(site.types.of(one.sequence).kind)
      ? count.less - one.distance
      : 0,
  );
  return others.length === 0 && cut.some((less) => less > 0) ? cut : null;
}

/** How a loop may end before its last round: then a copy of the rest would be made in vain. */
function earlyEnd(site: Site, loop: SyntaxNode): 'break' | 'return' | null {
  if (loop.type === 'for_in_clause') {
    const call = callOf(
      site.tree,
      loop.parent?.parent?.type === 'argument_list'
        ? (loop.parent.parent.parent ?? undefined)
        : (loop.parent?.parent ?? undefined),
    );
    return ['any', 'all', 'next'].includes(site.module.builtin(call?.callee) ?? '') ? 'break' : null;
  }
  if (site.nodes('break_statement').some((one) => isWithin(one, loop) && loopsAround(one)[0] === loop)) return 'break';
  return site.nodes('return_statement').some((one) => isWithin(one, loop)) ? 'return' : null;
}

/** The items from the first to the last that the loop takes. */
function stretchOf(
  site: Site,
  { first, step }: IndexedLoop,
  { sequence, distance }: Taken,
  cut: number,
  end: 'break' | 'return' | null,
): Stretch | null {
  const text = site.text(sequence);
  if (step === -1) return { text: `reversed(${text})`, imports: [] };
  const isNumber = !first || first.type === 'integer';
  if (!isNumber && (distance !== 0 || end === 'break')) return null;
  const start = isNumber ? Number(first ? site.text(first) : 0) + distance : site.text(first);
  if (start === 0 && cut === 0 && step === 1) return { text, imports: [] };
  const by = step === 1 ? '' : String(step);
  if (SEQUENCES.has(site.types.of(sequence).kind) && (end === null || !isNumber)) {
    const bounds = `${start === 0 ? '' : String(start)}:${cut === 0 ? '' : String(-cut)}${by && `:${by}`}`;
    return { text: `${text}[${bounds}]`, imports: [] };
  }
  // What is no list may have no slices.
  const islice = importable(site.tree, { source: 'itertools', name: 'islice' });
  if (!islice || cut !== 0) return null;
  return { text: `${islice.name}(${[text, start, 'None', ...(by ? [by] : [])].join(', ')})`, imports: islice.imports };
}

/** All items, beginning at the one beside the first. */
function wrapped(site: Site, { sequence, distance }: Taken, end: 'break' | 'return' | null): Stretch | null {
  const text = site.text(sequence);
  const parts = [`${text}[${String(distance)}:]`, `${text}[:${String(distance)}]`];
  if (end !== null) return null;
  if (SEQUENCES.has(site.types.of(sequence).kind)) return { text: parts.join(' + '), imports: [] };
  // Arrays are added up by `+`.
  const chain = importable(site.tree, { source: 'itertools', name: 'chain' });
  return chain && { text: `${chain.name}(${parts.join(', ')})`, imports: chain.imports };
}
