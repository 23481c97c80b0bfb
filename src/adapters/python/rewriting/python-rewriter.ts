import { LineProfile } from '../../../domain/line-profile';
import {
  type AppliedRewrite,
  type RewritableCode,
  Rewriter,
  type RewrittenVersion,
} from '../../../domain/rewriter.port';
import { compiledByNumba } from '../compiling/numba-version';
import { pythonTree } from '../python-tree';
import { CATALOGUE, type NamedRule } from './catalogue';
import { type Composed, Composer } from './composition';
import { type Applied } from './part-rewriting';
import { distancesFrom } from './reach';
import { BOLDNESS } from './rule';

/** Code beyond this size is not what one function and its helpers come to. */
const LARGEST = 100_000;
/** Of the time: what takes less is not what makes a function slow. */
const HOT = 0.1;

/** Rewrites Python by the rules of the catalogue. */
export class PythonRewriter extends Rewriter {
  readonly name = 'python';

  constructor(private readonly rules: readonly NamedRule[] = CATALOGUE) {
    super();
  }

  /**
   * All rules that apply; then those for the lines that a profile shows to be hot; then those for the target itself; then
   * without the risky ones; then without any one and any one alone in turn, the hottest and nearest first.
   */
  *versions(code: RewritableCode): Generator<RewrittenVersion> {
    const { files, lineProfile, only } = code;
    if (isTooLarge(code)) return;
    const distances = distancesOf(code);
    const rules = only ? this.rules.filter(({ id }) => only.includes(id)) : this.rules;
    const composer = new Composer(files, rules, (name) => mayChange(code, distances, name));
    const all = composer.compose();
    const offered = new Set<string>();
    for (const choice of [null, ...choices(all.applied, new LineProfile(lineProfile), distances)]) {
      const composed = choice ? composer.compose(new Set(choice)) : all;
      const key = composed.files.map(({ code: text }) => text).join('\0');
      if (composed.applied.length === 0 || offered.has(key)) continue;
      offered.add(key);
      yield versionOf(composed);
    }
  }

  /** As the port says; of the compilers numba is known. */
  compiled(code: RewritableCode, compiler: string): RewrittenVersion | null {
    if (isTooLarge(code) || compiler !== 'numba') return null;
    const distances = distancesOf(code);
    return compiledByNumba(code.files, (name) => mayChange(code, distances, name));
  }
}

/** How far functions are from the target; null where there is none. */
type Distances = ReadonlyMap<string, number> | null;

function isTooLarge({ files }: RewritableCode): boolean {
  return files.reduce((length, { code }) => length + code.length, 0) > LARGEST;
}

function distancesOf({ files, target }: RewritableCode): Distances {
  if (target === null) return null;
  const trees = files.map(({ code }) => pythonTree(code));
  // The target stands in the first file; a function of that name in another one is another.
  return distancesFrom(target, trees);
}

/** What the target cannot run does not make it faster, and nobody has asked for it. */
function mayChange({ within }: RewritableCode, distances: Distances, name: string): boolean {
  return (!within || within.includes(name)) && (!distances || distances.has(name));
}

/** Which of the rules that apply are to be tried together, the most promising choice first. */
function choices(applied: readonly Applied[], profile: LineProfile, distances: Distances): NamedRule[][] {
  const rules = inOrder(applied);
  if (rules.length < 2) return [];
  const placesOf = (rule: NamedRule): Applied[] => applied.filter((one) => one.rule === rule);
  const heat = new Map(rules.map((rule) => [rule, profile.time(placesOf(rule).flatMap(({ lines }) => lines)) ?? 0]));
  const distance = new Map(
    rules.map((rule) => [rule, Math.min(...placesOf(rule).map((one) => distances?.get(one.function) ?? 0))]),
  );
  const heatOf = (rule: NamedRule): number => heat.get(rule) ?? 0;
  const distanceOf = (rule: NamedRule): number => distance.get(rule) ?? 0;
  const risky = rules.filter((rule) => placesOf(rule).some(({ doubt }) => doubt !== null));
  const without = (left: readonly NamedRule[]): NamedRule[] => rules.filter((rule) => !left.includes(rule));
  const promising = rules.toSorted((a, b) => heatOf(b) - heatOf(a) || distanceOf(a) - distanceOf(b));
  const doubtful = [...risky, ...promising.toReversed().filter((rule) => !risky.includes(rule))];
  return [
    rules.filter((rule) => profile.total > 0 && heatOf(rule) >= HOT * profile.total),
    rules.filter((rule) => distanceOf(rule) === 0),
    without(risky),
    rules.filter(({ boldness }) => boldness === 'complexity'),
    ...doubtful.flatMap((rule, at) => [without([rule]), promising.slice(at, at + 1)]),
  ].filter((choice) => choice.length > 0);
}

/** Each of the rules once, the boldest first. */
function inOrder(applied: readonly Applied[]): NamedRule[] {
  const rules = [...new Set(applied.map(({ rule }) => rule))];
  return rules.sort((a, b) => BOLDNESS.indexOf(a.boldness) - BOLDNESS.indexOf(b.boldness) || (a.id < b.id ? -1 : 1));
}

function versionOf({ files, applied }: Composed): RewrittenVersion {
  const rewrites = inOrder(applied).map((rule): AppliedRewrite => {
    const own = applied.filter((one) => one.rule === rule);
    const doubts = new Set(own.flatMap(({ doubt }) => doubt ?? []));
    return {
      id: rule.id,
      explanation: rule.explanation,
      functions: [...new Set(own.map((one) => one.function))],
      doubt: doubts.size > 0 ? [...doubts].join(' ') : null,
    };
  });
  return { files, rewrites };
}
