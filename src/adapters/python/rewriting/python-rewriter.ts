import {
  type AppliedRewrite,
  type RewritableCode,
  Rewriter,
  type RewrittenVersion,
} from '../../../domain/rewriter.port';
import { CATALOGUE, type NamedRule } from './catalogue';
import { type Composed, Composer } from './composition';
import { LineHeat } from './line-heat';
import { type Applied } from './part-rewriting';
import { BOLDNESS } from './rule';

/** Code beyond this size is not what one function and its helpers come to. */
const LARGEST = 100_000;
/** Per cent of a function's time: what takes less is not what makes it slow. */
const HOT = 10;

/** Rewrites Python by the rules of the catalogue. */
export class PythonRewriter extends Rewriter {
  readonly name = 'python';

  constructor(private readonly rules: readonly NamedRule[] = CATALOGUE) {
    super();
  }

  /**
   * All rules that apply; then those for the lines that a profile shows to be hot; then without the risky ones; then without each
   * one; then each one alone, the hottest first.
   */
  *versions({ files, lineProfile }: RewritableCode): Generator<RewrittenVersion> {
    if (files.reduce((length, { code }) => length + code.length, 0) > LARGEST) return;
    const composer = new Composer(files, this.rules);
    const all = composer.compose();
    const offered = new Set<string>();
    for (const choice of [null, ...choices(all.applied, new LineHeat(lineProfile))]) {
      const composed = choice ? composer.compose(new Set(choice)) : all;
      const key = composed.files.map(({ code }) => code).join('\0');
      if (composed.applied.length === 0 || offered.has(key)) continue;
      offered.add(key);
      yield versionOf(composed);
    }
  }
}

/** Which of the rules that apply are to be tried together, the most promising choice first. */
function choices(applied: readonly Applied[], heat: LineHeat): NamedRule[][] {
  const rules = inOrder(applied);
  if (rules.length < 2) return [];
  const risky = rules.filter((rule) => applied.some((one) => one.rule === rule && one.doubt !== null));
  const without = (left: readonly NamedRule[]): NamedRule[] => rules.filter((rule) => !left.includes(rule));
  const heatOf = (rule: NamedRule): number =>
    heat.of(applied.filter((one) => one.rule === rule).flatMap(({ lines }) => lines));
  return [
    rules.filter((rule) => heatOf(rule) >= HOT),
    without(risky),
    rules.filter(({ boldness }) => boldness === 'complexity'),
    ...[...risky, ...without(risky).reverse()].map((rule) => without([rule])),
    ...rules.toSorted((a, b) => heatOf(b) - heatOf(a)).map((rule) => [rule]),
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
