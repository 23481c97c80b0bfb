import { once } from 'node:events';
import { caller } from '../../test/fakes/adapter-under-test';
import { RecordingJournal } from '../../test/fakes/recording-journal';
import { ToyLanguage } from '../../test/fakes/toy-language';
import { InlineJudge } from './candidate-pipeline/inline-judge';
import { type Judged } from './candidate-pipeline/judge-answer';
import { CandidateRound, type RoundQuestion } from './candidate-round';
import { Deadlines } from './deadlines';
import { LanguageModel, type ModelFamily, type Reply } from './language-model.port';
import { LanguageModels } from './language-models';
import { Task } from './task';

class OptimizeTask extends Task {
  readonly callType = 'optimize';
}

/** Gives one answer after the other. */
class AnsweringModel extends LanguageModel {
  readonly name = 'model-a';
  readonly family: ModelFamily = 'gpt';

  constructor(private readonly answers: string[]) {
    super();
  }

  complete(): Promise<Reply> {
    return Promise.resolve({ text: this.answers.shift() ?? '', usage: null });
  }
}

/** Is never done with an answer that holds `endless`, and ends only when it is told. */
class EndlessJudge extends InlineJudge {
  override async judge(...work: Parameters<InlineJudge['judge']>): Promise<Judged> {
    const [answer, , , signal] = work;
    if (answer.includes('endless') && signal) {
      await once(signal, 'abort');
      signal.throwIfAborted();
    }
    return super.judge(...work);
  }
}

const question: RoundQuestion<OptimizeTask> = {
  role: 'optimize',
  count: 2,
  code: {
    language: new ToyLanguage(),
    version: '2',
    files: [{ path: 'a.toy', code: 'fn total items = slow items' }],
    readOnly: '',
    isAsync: false,
    isNumerical: false,
  },
  task: () => new OptimizeTask(caller, 'trace'),
  messages: () => [],
};
const answer = (body: string): string => `\`\`\`toy:a.toy\nfn total items = ${body}\n\`\`\``;

function roundOf(answers: string[], journal: RecordingJournal): CandidateRound {
  const models = new LanguageModels([{ model: new AnsweringModel(answers), weight: 1, roles: ['optimize'] }]);
  return new CandidateRound(models, new EndlessJudge(), journal, new Deadlines(10, 20));
}

describe('CandidateRound, at its deadlines', () => {
  const nobodyLeaves = new AbortController().signal;

  it('hands out what is judged, not what is still being judged', async () => {
    const journal = new RecordingJournal();
    const kept = await roundOf([answer('endless items'), answer('quick items')], journal).run(question, nobodyLeaves);
    expect(kept.map(({ files }) => files[0]?.code)).toEqual(['fn total items = quick items']);
    expect(journal.judgements).toMatchObject([{ kept: [{ model: 'model-a' }], dropped: [] }]);
    expect(journal.failures).toEqual([]);
  });

  it('runs out of time where no answer is judged by then', async () => {
    const journal = new RecordingJournal();
    const run = roundOf([answer('endless items'), answer('endless x')], journal).run(question, nobodyLeaves);
    await expect(run).rejects.toMatchObject({ code: 'deadline_exceeded' });
    expect(journal.failures).toEqual([]);
  });
});
