import { type CodeContext } from '../code-context';
import { turnOf } from './turns';

/** What the code must be for a strategy to have something to offer. */
const NEEDS: Readonly<Partial<Record<Strategy, 'isAsync' | 'isNumerical'>>> = {
  concurrency: 'isAsync',
  waiting: 'isAsync',
  vectorise: 'isNumerical',
  compilation: 'isNumerical',
  'array-memory': 'isNumerical',
};

/** A free choice: no direction to combine with another. */
const FREE = 'largest-gain';

/** The likeliest winners first. */
const WITHOUT_PROFILE = [
  FREE,
  'concurrency',
  'vectorise',
  'algorithm',
  'compilation',
  'data-structures',
  'waiting',
  'array-memory',
  'built-ins',
  'loop-work',
  'precomputation',
  'avoided-work',
  'standard-library',
  'allocation',
  'fast-path',
  'calls',
] as const;

/** One direction to look for gains in: the name of its text under `prompts/optimization/strategies/`. */
export type Strategy = (typeof WITHOUT_PROFILE)[number];

/**
 * A profile comes after a first round over the same code: what follows from hot lines goes first, so that the second
 * round does not repeat the first.
 */
const WITH_PROFILE: readonly Strategy[] = [
  FREE,
  'loop-work',
  'compilation',
  'waiting',
  'avoided-work',
  'array-memory',
  'calls',
  'algorithm',
  'precomputation',
  'vectorise',
  'concurrency',
  'fast-path',
  'built-ins',
  'allocation',
  'data-structures',
  'standard-library',
];

/** All of them, for whoever must know that each has its text. */
export const STRATEGIES: readonly Strategy[] = WITHOUT_PROFILE;

/**
 * The directions of a request's nth call (from 0): one that applies to the code, and once those are used up, two that
 * are combined. The same for the same arguments; no two of the first 50 calls have the same.
 */
export function strategiesFor(
  nth: number,
  code: Pick<CodeContext, 'isAsync' | 'isNumerical'>,
  profiled: boolean,
): readonly Strategy[] {
  const applicable = (profiled ? WITH_PROFILE : WITHOUT_PROFILE).filter((strategy) => {
    const need = NEEDS[strategy];
    return need === undefined || code[need];
  });
  return turnOf(
    nth,
    applicable,
    applicable.filter((each) => each !== FREE),
  );
}
