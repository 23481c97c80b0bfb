import { type CandidatePipeline } from './candidate-pipeline/candidate-pipeline';
import { type FailedCalls } from './failed-calls';
import { type LanguageModel } from './language-model.port';
import { type Task } from './task';

/** The engine's part in a round of candidates: it works while models think, and its answers are held back until they are done. */
export class EngineTurn<T extends Task> {
  private readonly asked: { task: T; text: Promise<string> }[] = [];

  constructor(
    private readonly engine: LanguageModel,
    /** What makes the nth task, from 0. */
    private readonly task: (nth: number) => T,
    private readonly failed: FailedCalls,
    private readonly callerGone: AbortSignal,
  ) {}

  /** Has it answer the first tasks up to a number of them; those that it was asked for already are not asked for again. */
  ask(count: number): void {
    while (this.asked.length < count && !this.callerGone.aborted) {
      const task = this.task(this.asked.length);
      const text = this.engine.complete({ task, messages: [] }, this.callerGone).then((reply) => reply.text);
      text.catch(() => undefined); // whoever takes it meets the failure
      this.asked.push({ task, text });
    }
  }

  /** Puts its answers, in their order, behind what was kept so far. */
  async takeInto(pipeline: CandidatePipeline): Promise<void> {
    for (const { task, text } of this.asked) {
      try {
        await pipeline.take(await text, this.engine.name, this.callerGone);
      } catch (error) {
        this.failed.add(error, task, this.callerGone);
      }
    }
  }
}
