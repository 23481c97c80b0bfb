import {
  type AppliedRewrite,
  type RewritableCode,
  Rewriter,
  type RewrittenVersion,
} from '../../../domain/rewriter.port';
import { BOLDNESS } from './rule';
import { CATALOGUE, type NamedRule } from './catalogue';
import { type Application, compose, type Composed } from './composition';

/** Code beyond this size is not what one function and its helpers come to. */
const LARGEST = 100_000;
const MOST_VERSIONS = 16;

/** Rewrites Python by the rules of the catalogue. */
export class PythonRewriter extends Rewriter {
  readonly name = 'python';

  constructor(private readonly rules: readonly NamedRule[] = CATALOGUE) {
    super();
  }

  /** All rules that apply; then without the riskiest; then without each one; then each one alone. */
  versions({ files }: RewritableCode): readonly RewrittenVersion[] {
    if (files.reduce((length, { code }) => length + code.length, 0) > LARGEST) return [];
    const all = compose(files, this.rules);
    const applied = [...all.applied.values()];
    const versions = new Map<string, RewrittenVersion>();
    const offer = (composed: Composed): void => {
      const key = composed.files.map(({ code }) => code).join('\0');
      if (composed.applied.size > 0 && !versions.has(key)) versions.set(key, versionOf(composed));
    };
    offer(all);
    for (const choice of choices(applied)) {
      if (versions.size >= MOST_VERSIONS) break;
      offer(compose(files, choice));
    }
    return [...versions.values()];
  }
}

/** Which of the rules that apply are to be tried together, the most promising choice first. */
function choices(applied: readonly Application[]): NamedRule[][] {
  if (applied.length < 2) return [];
  const rules = applied
    .map(({ rule }) => rule)
    .sort((a, b) => BOLDNESS.indexOf(a.boldness) - BOLDNESS.indexOf(b.boldness));
  const risky = applied.filter(({ doubts }) => doubts.size > 0).map(({ rule }) => rule);
  const without = (left: readonly NamedRule[]): NamedRule[] => rules.filter((rule) => !left.includes(rule));
  return [
    without(risky),
    rules.filter(({ boldness }) => boldness === 'complexity'),
    ...[...risky, ...without(risky).reverse()].map((rule) => without([rule])),
    ...rules.map((rule) => [rule]),
  ].filter((choice) => choice.length > 0);
}

function versionOf({ files, applied }: Composed): RewrittenVersion {
  const rewrites = [...applied.values()].map(({ rule: { id, explanation }, functions, doubts }): AppliedRewrite => ({
    id,
    explanation,
    functions: [...functions],
    doubt: doubts.size > 0 ? [...doubts].join(' ') : null,
  }));
  return { files, rewrites };
}
