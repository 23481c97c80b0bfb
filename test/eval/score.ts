import { type ExamCase, PARTS, PRACTICE } from './cases';
import { improves, ratioOf, type Verdict } from './judge';

/** A candidate that was offered, the rules that made it, and what the judge says. */
export interface JudgedCandidate {
  rules: string[];
  verdict: Verdict;
}

/** Everything that was offered for a function. */
export interface JudgedCase {
  case: ExamCase;
  candidates: JudgedCandidate[];
}

/** The result of some functions, over all candidates or over those of one rule. */
export interface Score {
  improvable: number;
  found: number;
  improved: number;
  /** Of the functions that cannot be improved, how many there are and for how many anything was offered. */
  others: number;
  unrestrained: number;
  candidates: number;
  wrong: number;
  /** Of the best right candidate of every function that was improved; null when none was. */
  medianRatio: number | null;
}

/** Counts what was offered; `rule`: only the candidates that it had a part in. */
export function scoreOf(judged: readonly JudgedCase[], rule?: string): Score {
  const rows = judged.map(({ case: { improvable }, candidates }) => ({
    improvable,
    candidates: candidates.filter(({ rules }) => rule === undefined || rules.includes(rule)),
  }));
  const improvable = rows.filter((row) => row.improvable);
  const others = rows.filter((row) => !row.improvable);
  const all = rows.flatMap(({ candidates }) => candidates);
  const gains = improvable
    .map(({ candidates }) => candidates.filter(({ verdict }) => improves(verdict)))
    .filter((faster) => faster.length > 0)
    .map((faster) => Math.max(...faster.map(({ verdict }) => ratioOf(verdict) ?? 0)));
  const offered = (row: { candidates: unknown[] }): boolean => row.candidates.length > 0;
  return {
    improvable: improvable.length,
    found: improvable.filter(offered).length,
    improved: gains.length,
    others: others.length,
    unrestrained: others.filter(offered).length,
    candidates: all.length,
    wrong: all.filter(({ verdict }) => verdict.difference !== null).length,
    medianRatio: median(gains),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

const HEAD = `| part | candidates of | found | improved | median gain | wrong | offered for what cannot be improved |
|---|---|---|---|---|---|---|`;

/** The table of a run: each part with all its candidates, then by rule. */
export function table(judged: readonly JudgedCase[]): string {
  const rows = [...PARTS, PRACTICE].flatMap((part) => {
    const mine = judged.filter((one) => one.case.part === part);
    if (mine.length === 0) return [];
    const rules = [...new Set(mine.flatMap(({ candidates }) => candidates.flatMap((candidate) => candidate.rules)))];
    return [row(part, 'all', scoreOf(mine)), ...rules.sort().map((rule) => row(part, rule, scoreOf(mine, rule)))];
  });
  return [HEAD, ...rows, ''].join('\n');
}

function row(part: string, rule: string, score: Score): string {
  const gain = score.medianRatio === null ? '–' : `${score.medianRatio.toFixed(2)} ×`;
  const cells = [
    part,
    rule,
    share(score.found, score.improvable),
    share(score.improved, score.improvable),
    gain,
    share(score.wrong, score.candidates),
    share(score.unrestrained, score.others),
  ];
  return `| ${cells.join(' | ')} |`;
}

function share(count: number, of: number): string {
  return of === 0 ? `${count} of 0` : `${count} of ${of} (${((100 * count) / of).toFixed(0)} %)`;
}
