import { type ExamCase } from './cases';
import { codeOf } from './examined-service';
import { judge } from './judge';
import { type OfferedCandidate, rulesOf } from './rules';
import { type JudgedCandidate, type JudgedCase } from './score';

/** How long a candidate's largest size is measured. */
const SECONDS = 0.3;
/** Functions for which a model is asked at the same time; judging goes one by one, since it measures. */
const ASKED_TOGETHER = 4;

/** Asks for candidates for every case, then judges them. `tell` takes a line for the person who waits. */
export async function examine(
  cases: readonly ExamCase[],
  ask: (one: ExamCase) => Promise<OfferedCandidate[]>,
  tell: (line: string) => void,
): Promise<JudgedCase[]> {
  const offers = await askedFor(cases, ask, tell);
  const judged: JudgedCase[] = [];
  for (const one of cases) {
    const candidates: JudgedCandidate[] = [];
    for (const candidate of offers.get(one) ?? []) {
      const verdict = await judge({ case: one, candidate: codeOf(candidate), seconds: SECONDS });
      candidates.push({ rules: rulesOf(candidate), verdict });
    }
    judged.push({ case: one, candidates });
    tell(`judged ${judged.length} of ${cases.length}`);
  }
  return judged;
}

async function askedFor(
  cases: readonly ExamCase[],
  ask: (one: ExamCase) => Promise<OfferedCandidate[]>,
  tell: (line: string) => void,
): Promise<Map<ExamCase, OfferedCandidate[]>> {
  const offers = new Map<ExamCase, OfferedCandidate[]>();
  const waiting = [...cases];
  const asking = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      offers.set(one, await ask(one));
      tell(`asked for ${offers.size} of ${cases.length}`);
    }
  };
  await Promise.all(Array.from({ length: ASKED_TOGETHER }, asking));
  return offers;
}

/**
 * One line for each wrong candidate and for each right one that makes a function faster that should not be improvable.
 * Nothing of the held-out part is told unless a person asked for a function by its name: who sees it would learn from it.
 */
export function remarks(judged: readonly JudgedCase[], named: boolean): string[] {
  return judged
    .filter((one) => named || one.case.part !== 'held-out')
    .flatMap(({ case: { name, improvable }, candidates }) =>
      candidates.flatMap(({ rules, verdict: { difference, times } }) => {
        const by = `${name} (${rules.join(', ')})`;
        if (difference) {
          const { aspect, where, original, candidate } = difference;
          return [`wrong: ${by}: ${aspect} differs ${where}: ${original} became ${candidate}`];
        }
        const { ratio = 0, size = '–' } = times.at(-1) ?? {};
        return !improvable || named ? [`right: ${by}: ${ratio.toFixed(2)} × at ${size}`] : [];
      }),
    );
}
