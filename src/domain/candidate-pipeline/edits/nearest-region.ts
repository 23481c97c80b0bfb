import { LOOSEST } from './levels';

/** A line that differs. */
export interface RegionDifference {
  expected: string;
  /** From 0. */
  line: number;
  /** What the file has there; null before its start and behind its end. */
  has: string | null;
}

/** Where a file is most like lines that it does not hold; lines count from 0. */
export interface NearestRegion {
  start: number;
  /** Behind it. */
  end: number;
  /** How much speaks for it: to compare with that in other files. */
  votes: number;
  /** The first line that the file has another for; null where it has them all. */
  difference: RegionDifference | null;
}

/** What occurs more often in a file says little of the place. */
const RARE = 8;
const WORD = /[\w\u0080-\uffff]+/g;
/** A line that is the same says more than words that are. */
const WORD_WEIGHT = 1 / 64;

/** The first places of everything in a file, up to one more than is rare. */
function placesOf(units: Iterable<readonly [unit: string, line: number]>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [unit, line] of units) {
    const known = places.get(unit);
    if (!known) places.set(unit, [line]);
    else if (known.length <= RARE && known.at(-1) !== line) known.push(line);
  }
  return places;
}

function* words(keys: readonly string[]): Generator<readonly [string, number]> {
  for (const [line, key] of keys.entries()) for (const word of key.match(WORD) ?? []) yield [word, line];
}

/** Finds the regions of one file that are most like some lines, each in time linear in the lines and the file. */
export class NearestRegions {
  private readonly keys: string[];
  private readonly lines: Map<string, number[]>;
  private wordPlaces: Map<string, number[]> | null = null;

  constructor(private readonly texts: readonly string[]) {
    this.keys = texts.map((text) => LOOSEST.key(text));
    this.lines = placesOf(this.keys.map((key, line) => [key, line] as const));
  }

  /** Null where nothing in the file is like the lines. */
  find(expected: readonly string[]): NearestRegion | null {
    const keys = expected.map((text) => LOOSEST.key(text));
    const votes = new Map<number, number>();
    const vote = (unit: string, at: number, places: ReadonlyMap<string, number[]>, weight: number): void => {
      const lines = places.get(unit) ?? [];
      if (unit === '' || lines.length > RARE) return;
      for (const line of lines) votes.set(line - at, (votes.get(line - at) ?? 0) + weight / lines.length);
    };
    for (const [at, key] of keys.entries()) vote(key, at, this.lines, 1);
    this.wordPlaces ??= placesOf(words(this.keys));
    for (const [word, at] of words(keys)) vote(word, at, this.wordPlaces, WORD_WEIGHT);

    let best: [shift: number, votes: number] | null = null;
    for (const [shift, count] of votes) {
      if (!best || count > best[1] || (count === best[1] && shift < best[0])) best = [shift, count];
    }
    return best && this.regionAt(best[0], best[1], expected, keys);
  }

  private regionAt(shift: number, votes: number, expected: readonly string[], keys: readonly string[]): NearestRegion {
    const differing = keys.findIndex((key, at) => key !== this.keys[at + shift]);
    const line = differing + shift;
    return {
      start: Math.max(0, shift),
      end: Math.min(this.texts.length, shift + keys.length),
      votes,
      difference: differing < 0 ? null : { expected: expected[differing] ?? '', line, has: this.texts[line] ?? null },
    };
  }
}
