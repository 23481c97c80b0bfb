import { type Candidate, filesWith } from './candidate';
import { type Wish } from './command-line';
import { type Result } from './contest';
import { gain, longTime } from './figures';
import { type FunctionService, type Measured } from './function-service';
import { NoAnswer } from './local-service';
import { colouredDiff, gainLines, labelled, type Measurement, paragraph, rating, timesTable } from './pages';
import { bold, cyan, dim, type Screen, shortened } from './screen';
import { type SourceFile } from './source-file';
import { annotated } from './timing';
import { unifiedDiff } from './unified-diff';

/** The table of times and, where a candidate is faster, all about the one to take. */
export async function showResult(
  screen: Screen,
  service: FunctionService,
  files: readonly SourceFile[],
  tests: readonly SourceFile[],
  { original, measured, best }: Result,
): Promise<void> {
  screen.line();
  for (const line of timesTable(original, measured, best)) screen.line(line);
  if (!best) {
    screen.line('\nNo candidate is faster by more than 5 %: the function stays as it is.');
    return;
  }
  const { candidate, ratio } = best;
  screen.line();
  for (const line of gainLines(original, best)) screen.line(line);
  screen.line();
  for (const line of colouredDiff(unifiedDiff(files, candidate.files))) screen.line(line);
  await showWords(screen, service, best, {
    before: files.filter(({ path }) => candidate.files.some((file) => file.path === path)),
    after: candidate.files,
    originalTime: longTime(original.total),
    candidateTime: longTime(best.timing.total),
    gain: gain(ratio),
    rounds: original.rounds,
    tests: tests.map((file) => annotated(file, original, best.timing)),
  });
}

/** What there is to see where nothing could be run. */
export function showUnverified(screen: Screen, files: readonly SourceFile[], candidates: readonly Candidate[]): void {
  for (const candidate of candidates) screen.line(`  ${dim('?')} ${labelled(candidate)}`);
  const [first] = candidates;
  if (!first) return;
  screen.line(`\n${bold('The first of them')}, which nobody has verified:\n`);
  for (const line of colouredDiff(unifiedDiff(files, filesWith(files, first)))) screen.line(line);
  screen.line();
  for (const line of paragraph('What it gains', gains(first))) screen.line(line);
}

/** What to type next. */
export function showNext(screen: Screen, { isShipped }: Wish): void {
  const commands = [
    ...(isShipped ? [['npm run demo -- path/to/file.py function', 'the same with a function of yours']] : []),
    ['npm start', 'the service for the codeflash client: README.md, "The client"'],
  ];
  screen.line(`\n${bold('Next')}`);
  for (const [command = '', what = ''] of commands) screen.line(`  ${cyan(command.padEnd(42))} ${what}`);
}

async function showWords(
  screen: Screen,
  service: FunctionService,
  { candidate }: Measurement,
  measured: Measured,
): Promise<void> {
  let explanation = gains(candidate);
  try {
    screen.doing('explanation');
    explanation = await service.explanation(candidate, measured);
  } catch (error) {
    unavailable(screen, 'explanation', error);
  }
  screen.line();
  for (const line of paragraph('Why it is faster', explanation)) screen.line(line);
  try {
    screen.doing('review');
    const { rating: word, reason } = await service.review(explanation, measured);
    screen.still();
    screen.line();
    for (const line of paragraph(`Review: ${rating(word)}`, reason)) screen.line(line);
  } catch (error) {
    unavailable(screen, 'review', error);
  }
  screen.still();
}

function unavailable(screen: Screen, what: string, error: unknown): void {
  if (!(error instanceof NoAnswer)) throw error;
  screen.still();
  screen.line(dim(`\n  no ${what}: ${shortened(error.message, 120)}`));
}

function gains({ rewrites, explanation }: Candidate): string {
  return rewrites.length > 0 ? rewrites.map((one) => `- ${one.explanation}`).join('\n') : explanation;
}
