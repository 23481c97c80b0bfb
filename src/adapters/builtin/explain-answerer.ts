import { LineProfile } from '../../domain/line-profile';
import { changedPart } from '../../domain/review/changed-part';
import { type AcceptedOptimization, ExplainTask } from '../../domain/review/explain.task';
import { percentOf } from '../../domain/review/figures';
import { readExplanation } from '../../domain/review/read-explanation';
import { shownLine } from '../../domain/shown-evidence';
import { type Answerer } from './answerer';
import { jsonAnswer } from './json-answer';
import { doubtsIn, onlyTestsTell, rewritesIn, type ToldRewrite } from './read-explained';
import { type TimedCall, timedCalls } from './timed-calls';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
/** In characters: what the author of a candidate says is read so far, and cut behind its last whole sentence. */
const LONGEST_READ = 10_000;
const LONGEST_PROSE = 1_500;
const LONGEST_CODE = 80;
const MOST_REWRITES = 6;
const MOST_NAMES = 4;
/** Percent; where no line takes more, none of them is why the function was slow. */
const LEAST_SHARE = 20;

/** Explains a change by the rewrites that it is made of, by what was measured, and by what it leaves to tests. */
export class ExplainAnswerer implements Answerer<ExplainTask> {
  readonly answers = ExplainTask;

  answer({ optimization }: ExplainTask): string {
    const { explanation, annotatedTests, callers } = optimization;
    const paragraphs = [
      [whatChanged(optimization), whereTimeWent(optimization)],
      [gained(optimization), ofTheCalls(timedCalls(annotatedTests))],
      [onlyTestsTell(doubtsIn(explanation)), calledIn(callers)],
    ].map((sentences) => sentences.filter((sentence) => sentence !== '').join(' '));
    return jsonAnswer({ explanation: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n') });
  }
}

function whatChanged({ explanation, original, optimized }: AcceptedOptimization): string {
  const rewrites = rewritesIn(explanation);
  if (rewrites.length > 0) return ofRewrites(rewrites);
  const prose = wholeSentences(readExplanation(explanation.slice(0, LONGEST_READ)) ?? '');
  if (prose !== '') return prose;
  const { added, removed } = changedPart(original.code, optimized.code);
  if (added + removed === 0) return 'No line of the code differs.';
  return `The change adds ${counted(added, 'line')} and removes ${removed}; no explanation came with it.`;
}

/** Place by place, in the order in which the places come. */
function ofRewrites(rewrites: readonly ToldRewrite[]): string {
  const byPlace = new Map<string, string[]>();
  for (const { explanation, functions } of rewrites) {
    const place = functions.length === 0 ? '' : ` in ${listed(functions)}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), explanation]);
  }
  let left = MOST_REWRITES;
  const places = [...byPlace].slice(0, MOST_REWRITES).map(([place, explanations], at) => {
    const replaced = `${operations(explanations.length)}${place} ${explanations.length === 1 ? 'was' : 'were'} replaced`;
    const shown = explanations.slice(0, left);
    left -= shown.length;
    return [`${replaced}${at === 0 ? '' : ' as well'}.`, ...shown].join(' ');
  });
  return places.join(' ');
}

function operations(count: number): string {
  return `${NUMBERS[count] ?? count} costly ${count === 1 ? 'operation' : 'operations'}`;
}

/** The line that the time of the original was spent in, and what stands in its place. */
function whereTimeWent({ original, optimized }: AcceptedOptimization): string {
  const before = new LineProfile(original.lineProfile).hottest();
  const code = quoted(before?.code ?? '');
  if (!before || code === '' || !(Number(before.share) >= LEAST_SHARE)) return '';
  const spent = `In the original, ${before.share}% of the time of \`${before.functionName}\` was spent in ${code}, which ran ${times(before.hits)}`;
  const after = new LineProfile(optimized.lineProfile).hottest(before.functionName);
  const codeAfter = quoted(after?.code ?? '');
  if (!after || codeAfter === '' || after.hits >= before.hits) return `${spent}.`;
  if (codeAfter === code) return `${spent}; in the new version it ran ${times(after.hits)}.`;
  return `${spent}; the hottest line of the new version, ${codeAfter}, ran ${times(after.hits)}.`;
}

/** First what it was accepted for; a single call's runtime is no gain where that is something else. */
function gained({ original, optimized, acceptedFor, ...gains }: AcceptedOptimization): string {
  if (acceptedFor === 'throughput' || acceptedFor === 'concurrency') {
    const isThroughput = acceptedFor === 'throughput';
    const [what, before, after, gain] = isThroughput
      ? ['throughput', original.throughput, optimized.throughput, gains.throughputGain]
      : ['concurrency ratio', original.concurrencyRatio, optimized.concurrencyRatio, gains.concurrencyGain];
    const single = went('The runtime of a single call', original.runtime, optimized.runtime, '');
    return [went(`The ${what}`, before, after, gainOf(gain, '')), single].filter((each) => each !== '').join(' ');
  }
  return went('The runtime', original.runtime, optimized.runtime, gainOf(gains.gain, ' faster'));
}

/** `The runtime went from 749 microseconds to 162 microseconds (361% faster).`, as far as that is known. */
function went(what: string, from: string, to: string, gain: string): string {
  const [before, after] = [shownLine(from), shownLine(to)];
  const change = gain === '' ? '' : ` (${gain})`;
  if (before !== '' && after !== '') return `${what} went from ${before} to ${after}${change}.`;
  if (after !== '') return `${what} is now ${after}${change}.`;
  return gain === '' ? '' : `${what} was measured with and without the change: ${gain}.`;
}

function gainOf(text: string, better: string): string {
  const gain = shownLine(text);
  const isBetter = gain.endsWith('%') && (percentOf(gain) ?? 0) > 0;
  if (gain === '') return '';
  return isBetter && better !== '' ? `${gain}${better}` : `a gain of ${gain}`;
}

function ofTheCalls(calls: readonly TimedCall[]): string {
  const [first, ...others] = calls;
  if (!first || others.length === 0) return '';
  const slower = calls.filter(({ isSlower }) => isSlower);
  const longest = others.reduce((one, other) => (other.took > one.took ? other : one), first);
  const shortest = others.reduce((one, other) => (other.took < one.took ? other : one), first);
  const range =
    longest.took > shortest.took ? `The longest went ${timesOf(longest)}, the shortest ${timesOf(shortest)}.` : '';
  const worst = slower.find(({ code }) => quoted(code) !== '');
  const which = slower.length === 1 ? 'Slower is' : 'Slower is, among others,';
  const example = worst ? `${which} ${quoted(worst.code)}: ${timesOf(worst)}.` : '';
  return [countsOf(calls.length, slower.length), range, example].filter((sentence) => sentence !== '').join(' ');
}

function countsOf(calls: number, slower: number): string {
  if (slower === 0) return `All ${calls} timed calls became faster.`;
  if (slower === calls) return `None of the ${calls} timed calls became faster.`;
  return `Of ${calls} timed calls, ${calls - slower} became faster and ${slower} slower.`;
}

function timesOf({ before, after, change }: TimedCall): string {
  return `from ${before} to ${after} (${change})`;
}

/** The files that the function is called in, by the fences of the Markdown that shows them. */
function calledIn(callers: string): string {
  const paths = [...callers.slice(0, 100_000).matchAll(/^```[\w+-]*:([^\s`]{1,200})[ \t]*\r?$/gm)].map(
    ([, path = '']) => path,
  );
  return paths.length > 0 ? `The function is called in ${listed(paths)}.` : '';
}

/** `a`, `b` and 3 more; each once. */
function listed(names: readonly string[]): string {
  const all = [...new Set(names)].map((name) => `\`${name}\``);
  const shown = all.length > MOST_NAMES ? all.slice(0, MOST_NAMES - 1) : all;
  const more = all.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}

/** Code of one line in backticks; empty where it cannot stand in them. */
function quoted(code: string): string {
  if (code === '' || code.includes('`')) return '';
  return `\`${code.length > LONGEST_CODE ? `${code.slice(0, LONGEST_CODE - 1)}…` : code}\``;
}

/** A text of a few sentences as it is, a longer one as far as its sentences fit. */
function wholeSentences(prose: string): string {
  if (prose.length <= LONGEST_PROSE) return prose;
  const start = prose.slice(0, LONGEST_PROSE);
  const end = Math.max(...['. ', '.\n', '! ', '? '].map((mark) => start.lastIndexOf(mark)));
  return end > 0 ? start.slice(0, end + 1) : `${start}…`;
}

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count.toLocaleString('en')} times`;
}
