import { setImmediate as turn } from 'node:timers/promises';
import { PythonLanguage } from '../../src/adapters/python/python-language';
import { compileAll } from './cpython';

/** A text to be judged, and where it comes from. */
export interface Sample {
  origin: string;
  code: string;
}

/** A sample on which the two disagree, with the reason of the one that refuses it. */
export interface Disagreement extends Sample {
  reason: string;
}

/** What a comparison came to. */
export interface Comparison {
  samples: number;
  /** Those that CPython refuses. */
  invalid: Sample[];
  missed: Disagreement[];
  falseAlarms: Disagreement[];
}

const BATCH = 2_000;

/** Compares our verdict for a version with that of the interpreter's own `compile()`, sample by sample. */
export async function compared(samples: Iterable<Sample>, version: string, interpreter: string): Promise<Comparison> {
  const total: Comparison = { samples: 0, invalid: [], missed: [], falseAlarms: [] };
  let batch: Sample[] = [];
  for (const sample of samples) {
    batch.push(sample);
    if (batch.length === BATCH) {
      await compareBatch(batch, version, interpreter, total);
      batch = [];
    }
  }
  if (batch.length > 0) await compareBatch(batch, version, interpreter, total);
  return total;
}

async function compareBatch(batch: Sample[], version: string, interpreter: string, total: Comparison): Promise<void> {
  const python = new PythonLanguage();
  const faults = compileAll(
    batch.map(({ code }) => code),
    interpreter,
  );
  for (const [nth, sample] of batch.entries()) {
    if (nth % 50 === 0) await turn(); // tree-sitter frees its trees only then
    const theirs = faults[nth] ?? null;
    const ours = python.fault(sample.code, version);
    if (theirs !== null) total.invalid.push(sample);
    if (theirs !== null && !ours) total.missed.push({ ...sample, reason: theirs });
    if (theirs === null && ours) total.falseAlarms.push({ ...sample, reason: `line ${ours.line}: ${ours.message}` });
  }
  total.samples += batch.length;
}

/** One row of a table: a name, then the counts in columns. */
export function row(name: string, { samples, invalid, missed, falseAlarms }: Comparison): string {
  const share = invalid.length === 0 ? '' : ` (${((100 * missed.length) / invalid.length).toFixed(2)} %)`;
  const cells = [samples, invalid.length, `${missed.length}${share}`, falseAlarms.length];
  return [name.padEnd(28), ...cells.map((cell) => String(cell).padStart(14))].join('');
}

/** The head of that table. */
export const HEAD = ['', 'samples', 'invalid', 'missed', 'false alarms']
  .map((title, nth) => (nth === 0 ? title.padEnd(28) : title.padStart(14)))
  .join('');

/** The same comparison for each origin of the samples by itself. */
export function byOrigin(samples: readonly Sample[], whole: Comparison): [string, Comparison][] {
  const { invalid, missed, falseAlarms } = whole;
  return [...new Set(samples.map(({ origin }) => origin))].map((topic) => {
    const own = <T extends Sample>(list: readonly T[]): T[] => list.filter(({ origin }) => origin === topic);
    const counts = { samples: own(samples).length, invalid: own(invalid) };
    return [topic, { ...counts, missed: own(missed), falseAlarms: own(falseAlarms) }];
  });
}
