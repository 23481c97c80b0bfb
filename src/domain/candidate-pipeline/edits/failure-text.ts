import { type CodeFile } from '../../code-file';
import { textLines } from '../../text-lines';
import { type Failure } from './failure';
import { LOOSEST } from './levels';
import { type NearestRegion, NearestRegions, type RegionDifference } from './nearest-region';
import { type FittingPlaces } from './placement';

/** What is said of one block that could not be applied. */
export interface FailureText {
  /** One line for people. */
  detail: string;
  /** Several lines for the model. */
  correction: string[];
}

const MOST_REGION_LINES = 13;
const LONGEST_LINE = 400;

function listed(parts: readonly (string | number)[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function placesOf({ count, lines }: FittingPlaces): string {
  const rest = count - lines.length;
  return `line ${listed(rest > 0 ? [...lines, `${rest} more`] : lines)}`;
}

function linesBetween(start: number, end: number): string {
  return end - start > 1 ? `lines ${start + 1}-${end}` : `line ${start + 1}`;
}

/** A line as it is; of a very long one what is around a place in it. */
function shownLine(text: string, around = 0): string {
  if (text.length <= LONGEST_LINE) return text;
  const start = Math.max(0, Math.min(around - LONGEST_LINE / 2, text.length - LONGEST_LINE));
  const end = start + LONGEST_LINE;
  return `${start > 0 ? '[…]' : ''}${text.slice(start, end)}${end < text.length ? '[…]' : ''}`;
}

/** Both versions of a line, below each other. */
function comparison({ expected, has }: RegionDifference): string[] {
  let same = 0;
  while (same < expected.length && expected.charAt(same) === has?.charAt(same)) same += 1;
  return [
    `expected: ${shownLine(expected, same)}`,
    has === null ? 'the file has no line there' : `file has: ${shownLine(has, same)}`,
  ];
}

/** Puts into words why blocks could not be applied, and shows where the files are most like what was looked for. */
export class FailureTexts {
  private readonly regions = new Map<number, NearestRegions>();

  constructor(private readonly base: readonly CodeFile[]) {}

  textOf(failure: Failure): FailureText {
    const { edit, block } = failure;
    const path = this.pathOf(failure.file) ?? block.path;
    const name = `${edit.format} ${edit.blockName} ${block.number}${path === null ? '' : `, ${path}`}`;
    const [what, ...more] = this.reasonOf(failure);
    return { detail: `${name}: ${what ?? ''}`, correction: [`${name}: ${what ?? ''}.`, ...more] };
  }

  /** A line that says it all, and lines that help. */
  private reasonOf(failure: Failure): string[] {
    const { misfit, edit, block, file } = failure;
    if (!misfit) return [block.fault ?? 'it cannot be read'];
    const { blockName } = edit;
    const paths = (files: readonly number[]): string =>
      listed(files.map((at) => this.pathOf(at) ?? 'a file without path'));
    switch (misfit.kind) {
      case 'not found':
        return this.notFound(misfit.hunkLines, file === null ? [...this.base.keys()] : [file], file);
      case 'unknown path': {
        const all = [...this.base.keys()];
        const what =
          block.path === null
            ? 'it names no file, and its lines are in none of them'
            : `no file of the code has this path, and its lines are in no file`;
        const hint = `The files are: ${paths(all)}.`;
        return [what, hint, ...this.notFound(misfit.hunkLines, all, null).slice(1)];
      }
      case 'several files':
        return [
          `it may be for any of several files: ${paths(misfit.files)}`,
          'Give the whole path of the one that is meant.',
        ];
      case 'ambiguous': {
        const where = placesOf(misfit.places);
        const help =
          edit.relation === 'in order'
            ? `Add context lines until they fit one place only, or name the class and the function that they are in behind @@.`
            : `Add lines from above or below to both sides until the old lines fit one place only.`;
        return [
          `its old lines are in the file ${misfit.places.count} times (${misfit.places.level.name}), at ${where}`,
          help,
        ];
      }
      case 'elsewhere': {
        const where = placesOf(misfit.places);
        const what = `its old lines are in the file (${misfit.places.level.name}), at ${where}, but not ${misfit.wanted}`;
        return [what, 'Say where they are, or leave that out where they fit one place only.'];
      }
      case 'overlap':
        return [
          `it changes lines that ${blockName} ${misfit.other} changes or needs as well`,
          `Write one ${blockName} for both.`,
        ];
      case 'not empty':
        return [
          'it has no old lines, which gives an empty file its content, but the file is not empty',
          'Put the lines that the new ones are to stand next to on both sides.',
        ];
      case 'without place':
        return [misfit.reason, 'Add the lines of the file that are above and below.'];
    }
  }

  private notFound(expected: readonly string[], files: readonly number[], named: number | null): string[] {
    const what = `its old lines are not in the file, not even ${LOOSEST.name}`;
    const copy = 'Copy the lines that are to be found from the code that you were shown, character by character.';
    let best: { file: number; region: NearestRegion } | null = null;
    for (const file of files) {
      const region = this.regionsOf(file).find(expected);
      if (region && (!best || region.votes > best.region.votes)) best = { file, region };
    }
    if (!best) return [what, 'Nothing in the file is like them.', copy];
    const { region, file } = best;
    const place = named === null ? ` of ${this.pathOf(file) ?? 'the code'}` : '';
    const where = linesBetween(region.start, region.end) + place;
    if (!region.difference) {
      return [
        `its old lines were at ${where}, but what was applied before has changed them`,
        'Each block is applied to the result of those before it: its old lines have to be what those leave.',
      ];
    }
    const { line } = region.difference;
    return [
      `${what} (nearest: ${where}, different from line ${line + 1} on)`,
      `The nearest are ${where}; the first line that differs is line ${line + 1}:`,
      ...comparison(region.difference),
      `The file there:`,
      ...this.excerpt(file, region, line),
      copy,
    ];
  }

  private excerpt(file: number, { start, end }: NearestRegion, line: number): string[] {
    const lines = textLines(this.base[file]?.code ?? '');
    const from = Math.max(start, Math.min(line - (MOST_REGION_LINES >> 1), end - MOST_REGION_LINES));
    return lines
      .slice(from, Math.min(end, from + MOST_REGION_LINES))
      .map(({ text }, at) => `${from + at + 1} | ${shownLine(text)}`);
  }

  private regionsOf(file: number): NearestRegions {
    let regions = this.regions.get(file);
    if (!regions) {
      regions = new NearestRegions(textLines(this.base[file]?.code ?? '').map(({ text }) => text));
      this.regions.set(file, regions);
    }
    return regions;
  }

  private pathOf(file: number | null): string | null {
    return file === null ? null : (this.base[file]?.path ?? null);
  }
}
