import {
  type Completion,
  LanguageModel,
  ModelError,
  type ModelFamily,
  type Reply,
} from '../../src/domain/language-model.port';

/** Gives one answer after the other; a failure is thrown. */
export class AnsweringModel extends LanguageModel {
  readonly family: ModelFamily = 'gpt';
  readonly asked: Completion[] = [];

  constructor(
    private readonly answers: (string | ModelError)[],
    readonly name = 'model-a',
  ) {
    super();
  }

  complete(completion: Completion): Promise<Reply> {
    this.asked.push(completion);
    const answer = this.answers.shift();
    if (answer === undefined) throw new Error('asked more often than there are answers');
    return answer instanceof ModelError ? Promise.reject(answer) : Promise.resolve({ text: answer, usage: null });
  }
}
