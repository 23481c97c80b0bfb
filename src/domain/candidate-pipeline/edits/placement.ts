import { type HunkLine } from './edit';
import { type MatchingLevel } from './matching-level';

/** Where a hunk stands in a file. */
export interface Placement {
  /** The line, from 0, at which its old lines and context begin. */
  start: number;
  /** Behind them. */
  end: number;
  /** What of the hunk counts: blank lines at its ends that the file lacks do not. */
  lines: readonly HunkLine[];
  level: MatchingLevel;
  /** Whether the file ends in a line break afterwards, where the hunk says so. */
  finalLineBreak: boolean | null;
}

/** Places that fit a hunk. */
export interface FittingPlaces {
  level: MatchingLevel;
  count: number;
  /** The numbers of the lines in the base at which the first of them begin. */
  lines: readonly number[];
}

/** Why a hunk has no place in a file. */
export type Misfit =
  /** Nothing there is like it at any level. */
  | { kind: 'not found'; hunkLines: readonly string[] }
  /** It is there more than once, and nothing says which is meant. */
  | { kind: 'ambiguous'; places: FittingPlaces }
  /** It is there, but not where it says: below its anchor, at the end, or below its part before. */
  | { kind: 'elsewhere'; places: FittingPlaces; wanted: string }
  /** It has nothing that could be found, for a reason that is said to the model. */
  | { kind: 'without place'; reason: string };

/** The lines that a hunk expects to find. */
export function expectedLines(lines: readonly HunkLine[]): string[] {
  return lines.filter(({ kind }) => kind !== 'new').map(({ text }) => text);
}
