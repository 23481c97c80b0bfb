import { type Refusal } from '../candidate';
import { type Caller } from '../caller';
import { DomainError } from '../errors';
import { flatPaths } from '../flat-code';
import { type Languages } from '../languages';
import { type OneAnswer } from '../one-answer';
import { type Prompts } from '../prompts';
import { measuredOrder, shownPositions } from './measured-order';
import { rankPrompt } from './rank-prompt';
import { RankTask, type TimedCandidate } from './rank.task';
import { readRanking } from './read-ranking';

export interface RankRequest {
  caller: Caller;
  traceId: string;
  candidates: readonly TimedCandidate[];
  /** The places that call the function, as Markdown. */
  callers: string;
}

/** Orders candidates by which a developer should be offered; what no model says, the measured speed decides. */
export class Rank {
  constructor(
    private readonly languages: Languages,
    private readonly prompts: Prompts,
    private readonly answer: OneAnswer,
  ) {}

  /** Every position of the candidates once, best first. */
  async run({ caller, traceId, candidates, callers }: RankRequest, callerGone: AbortSignal): Promise<number[]> {
    const measured = measuredOrder(candidates);
    if (candidates.length < 2) return measured;
    const task = new RankTask(caller, traceId, candidates, callers);
    const ranked = await this.ask(task, shownPositions(candidates), callerGone);
    return [...new Set([...ranked, ...measured])];
  }

  /** What a model makes of the candidates at some positions; nothing where no answer can be had or read. */
  private async ask(task: RankTask, asked: readonly number[], callerGone: AbortSignal): Promise<number[]> {
    const shown = asked.flatMap((position) => task.candidates[position] ?? []);
    const language = this.languages.nameByPaths(shown.flatMap(({ diff }) => flatPaths(diff)));
    const ids = shown.map(({ optimizationId }) => optimizationId);
    try {
      const { order } = await this.answer.run(
        {
          role: 'rank',
          task,
          language,
          messages: (family) => rankPrompt(this.prompts, task, shown, language, family),
          read: (text) => read(text, ids),
        },
        callerGone,
      );
      return order.flatMap((at) => asked[at] ?? []);
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  }
}

function read(answer: string, ids: readonly string[]): { order: number[] } | Refusal {
  const order = readRanking(answer, ids);
  return order.length > 0 ? { order } : { reason: 'unreadable', detail: 'the answer holds no ranking' };
}
