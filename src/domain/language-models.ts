import { DomainError } from './errors';
import { type LanguageModel } from './language-model.port';
import { type Role } from './task';

/** A model with its part in the registry. */
export interface RegisteredModel {
  model: LanguageModel;
  /** Its share of parallel calls, beside the other models of the role; above 0. */
  weight: number;
  roles: readonly Role[];
}

/** Answers every task without any provider, where no model of one does. */
export interface Engine {
  model: LanguageModel;
  /** Of how many candidates it is asked beside those of models, from 0. */
  beside: number;
}

/** Every model that is configured, in the order of the registry. */
export class LanguageModels {
  constructor(
    private readonly registered: readonly RegisteredModel[],
    /** What the operator is told to do when nobody plays a role because no provider is configured; null: one is. */
    private readonly remedy: string | null = null,
    /** Null: it stays out. */
    readonly engine: Engine | null = null,
  ) {}

  /** Whether an operator has configured any provider. */
  get hasProvider(): boolean {
    return this.remedy === null;
  }

  /** The registry names, in order. */
  get names(): string[] {
    return [...this.registered, ...(this.engine ? [this.engine] : [])].map(({ model }) => model.name);
  }

  /**
   * Splits `count` calls over the models of a role by weight (largest remainder; a tie goes to the first).
   * Gives one entry per call, the calls of one model side by side; none where only the engine is left to be asked.
   * @throws DomainError no_provider when no model plays the role and there is no engine.
   */
  share(count: number, role: Role): LanguageModel[] {
    const able = this.playing(role);
    const calls = largestRemainder(
      count,
      able.map(({ weight }) => weight),
    );
    return able.flatMap(({ model }, index) => Array<LanguageModel>(calls[index] ?? 0).fill(model));
  }

  /**
   * Every model of a role, in the order in which they are asked when one answer is enough; the first `turn` go last.
   * None where only the engine is left to be asked.
   * @throws DomainError no_provider when no model plays the role and there is no engine.
   */
  inTurn(role: Role, turn: number): LanguageModel[] {
    const able = this.playing(role).map(({ model }) => model);
    const first = turn % Math.max(1, able.length);
    return [...able.slice(first), ...able.slice(0, first)];
  }

  private playing(role: Role): RegisteredModel[] {
    const able = this.registered.filter(({ roles }) => roles.includes(role));
    if (able.length > 0 || this.engine) return able;
    const message = this.remedy ?? `no configured model has the role ${role}: give it to one in MODELS_FILE`;
    throw new DomainError('no_provider', message);
  }
}

/** Whole numbers that add up to `count`, as near to the proportions of the weights as can be. */
function largestRemainder(count: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight, index) => {
    const exact = (count * weight) / total;
    return { index, whole: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const left = count - shares.reduce((sum, { whole }) => sum + whole, 0);
  const luckiest = shares.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index).slice(0, left);
  return shares.map((share) => share.whole + (luckiest.includes(share) ? 1 : 0));
}
