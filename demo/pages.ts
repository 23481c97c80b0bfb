import { type Candidate, nameOf } from './candidate';
import { shortTime, times } from './figures';
import { bold, cyan, dim, green, padded, red, shortened, yellow } from './screen';
import { type Timing } from './timing';

/** A candidate that does what the original does, and how long it takes. */
export interface Measurement {
  candidate: Candidate;
  timing: Timing;
  /** How many times as fast as the original. */
  ratio: number;
}

const NAME = 52;
const BAR = 16;
/** More lines of a diff are no summary. */
const MOST_LINES = 100;
const PROSE = 90;

/** Times before and after, the original first. */
export function timesTable(
  original: Timing,
  measured: readonly Measurement[],
  best: Measurement | undefined,
): string[] {
  const row = (name: string, total: number, ratio: string): string => {
    const bar = '█'.repeat(Math.min(BAR + 4, Math.max(1, Math.round((BAR * total) / original.total))));
    return `  ${padded(shortened(name, NAME), NAME)} ${shortTime(total).padStart(9)}  ${padded(ratio, 8)} ${dim(bar)}`;
  };
  return [
    row('   original', original.total, ''),
    ...measured.map((one) => {
      const line = row(labelled(one.candidate), one.timing.total, times(one.ratio).padStart(7));
      return one === best ? bold(line) : line;
    }),
  ];
}

/** `2  join-pieces, set-beside-list` */
export function labelled(candidate: Candidate): string {
  return `${candidate.label.padEnd(2)} ${nameOf(candidate)}`;
}

/** How much is gained in all, and where most: by the calls that took longest before. */
export function gainLines(original: Timing, { candidate, timing, ratio }: Measurement): string[] {
  const calls = Object.entries(original.calls).flatMap(([test, list]) =>
    list.map(([, before], at) => ({ test, before, after: timing.calls[test]?.[at]?.[1] ?? before })),
  );
  const longest = calls.toSorted((a, b) => b.before - a.before)[0];
  const most =
    longest &&
    `${times(longest.before / longest.after)} in the longest call, ${shortTime(longest.before)} → ${shortTime(longest.after)}`;
  return [
    `${green(bold(`${times(ratio)} as fast`))} over all ${calls.length} calls${most ? `; ${most}` : ''}`,
    dim(`candidate ${labelled(candidate)}`),
  ];
}

/** A unified diff as people know it from their terminals. */
export function colouredDiff(lines: readonly string[]): string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => {
    if (line.startsWith('---') || line.startsWith('+++')) return `  ${bold(line)}`;
    if (line.startsWith('@@')) return `  ${cyan(line)}`;
    if (line.startsWith('+')) return `  ${green(line)}`;
    return `  ${line.startsWith('-') ? red(line) : line}`.trimEnd();
  });
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, dim(`  … and ${left} more lines`)] : shown;
}

/** Prose with a heading, broken into lines. */
export function paragraph(heading: string, text: string): string[] {
  const lines = text
    .trim()
    .split(/\n+/)
    .flatMap((line) => wrapped(line.replaceAll('\u200b', ''), PROSE));
  return [bold(heading), ...lines.map((line) => `  ${line}`)];
}

/** `high` is green, `low` is red. */
export function rating(word: string): string {
  const paint = { high: green, medium: yellow, low: red }[word] ?? bold;
  return paint(word);
}

function wrapped(text: string, width: number): string[] {
  const indent = /^- /.test(text) ? '  ' : '';
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
