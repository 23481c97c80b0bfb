import { once } from 'node:events';
import { caller } from '../../test/fakes/adapter-under-test';
import { AnsweringModel } from '../../test/fakes/answering-model';
import { RecordingJournal } from '../../test/fakes/recording-journal';
import { ToyLanguage } from '../../test/fakes/toy-language';
import { InlineJudge } from './candidate-pipeline/inline-judge';
import { type Judged } from './candidate-pipeline/judge-answer';
import { CandidateRound, type RoundQuestion } from './candidate-round';
import { Deadlines } from './deadlines';
import { type LanguageModel, ModelError } from './language-model.port';
import { LanguageModels } from './language-models';
import { Prompts } from './prompts';
import { Task } from './task';

class OptimizeTask extends Task {
  readonly callType = 'optimize';
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
    target: () => null,
    isAsync: false,
    isNumerical: false,
  },
  task: () => new OptimizeTask(caller, 'trace'),
  messages: () => [{ role: 'user', content: 'faster, please' }],
};
const answer = (body: string): string => `\`\`\`toy:a.toy\nfn total items = ${body}\n\`\`\``;

const prompts = new Prompts(
  new Map([
    ['answers/correction', 'Not used. {{ correction }} {{ advice }}'],
    ['answers/edit-advice', 'Copy lines.'],
  ]),
);

function roundOf(model: LanguageModel, journal: RecordingJournal, softMs = 10_000, hardMs = 20_000): CandidateRound {
  const models = new LanguageModels([{ model, weight: 1, roles: ['optimize'] }]);
  return new CandidateRound(prompts, models, new EndlessJudge(), journal, new Deadlines(softMs, hardMs));
}

const nobodyLeaves = new AbortController().signal;

describe('CandidateRound, at its deadlines', () => {
  const short = (answers: string[], journal: RecordingJournal): CandidateRound =>
    roundOf(new AnsweringModel(answers), journal, 10, 20);

  it('hands out what is judged, not what is still being judged', async () => {
    const journal = new RecordingJournal();
    const kept = await short([answer('endless items'), answer('quick items')], journal).run(question, nobodyLeaves);
    expect(kept.map(({ files }) => files[0]?.code)).toEqual(['fn total items = quick items']);
    expect(journal.judgements).toMatchObject([{ kept: [{ model: 'model-a' }], dropped: [] }]);
    expect(journal.failures).toEqual([]);
  });

  it('runs out of time where no answer is judged by then', async () => {
    const journal = new RecordingJournal();
    const run = short([answer('endless items'), answer('endless x')], journal).run(question, nobodyLeaves);
    await expect(run).rejects.toMatchObject({ code: 'deadline_exceeded' });
    expect(journal.failures).toEqual([]);
  });
});

describe('CandidateRound, after a refused edit', () => {
  const one = { ...question, count: 1 };
  const edit = (from: string, to: string): string => `a.toy\n<<<<<<< SEARCH\n${from}\n=======\n${to}\n>>>>>>> REPLACE`;
  const refused = edit('fn total items = nothing like it', 'fn total items = quick items');

  it('asks once more, showing the answer and what was wrong with it', async () => {
    const journal = new RecordingJournal();
    const model = new AnsweringModel([refused, edit('fn total items = slow items', 'fn total items = quick items')]);
    const kept = await roundOf(model, journal).run(one, nobodyLeaves);

    expect(kept.map(({ files }) => files[0]?.code)).toEqual(['fn total items = quick items']);
    expect(model.asked[1]?.task).toBe(model.asked[0]?.task);
    const [question, shown, correction] = model.asked[1]?.messages ?? [];
    expect(question).toEqual({ role: 'user', content: 'faster, please' });
    expect(shown).toEqual({ role: 'assistant', content: refused });
    expect(correction?.role).toBe('user');
    expect(correction?.content).toMatch(/^Not used\. .* Copy lines\.$/s);
    expect(correction?.content).toContain('fn total items = nothing like it');
    expect(correction?.content).toContain('fn total items = slow items');
    expect(journal.judgements).toMatchObject([
      { kept: [{ model: 'model-a' }], dropped: [{ reason: 'edit_not_applied' }] },
    ]);
  });

  it('asks only once more', async () => {
    const journal = new RecordingJournal();
    const model = new AnsweringModel([refused, refused]);
    await expect(roundOf(model, journal).run(one, nobodyLeaves)).resolves.toEqual([]);
    expect(model.asked).toHaveLength(2);
    expect(journal.judgements[0]?.dropped).toHaveLength(2);
  });

  it('does not ask once more after the soft deadline', async () => {
    const model = new AnsweringModel([refused]);
    await expect(roundOf(model, new RecordingJournal(), 0).run(one, nobodyLeaves)).resolves.toEqual([]);
    expect(model.asked).toHaveLength(1);
  });

  it('does not ask once more after a huge answer', async () => {
    const model = new AnsweringModel([`${refused}\n${'Really. '.repeat(20_000)}`]);
    await expect(roundOf(model, new RecordingJournal()).run(one, nobodyLeaves)).resolves.toEqual([]);
    expect(model.asked).toHaveLength(1);
  });

  it('keeps its answer where the second call fails', async () => {
    const model = new AnsweringModel([refused, new ModelError('rate_limit', 'later')]);
    await expect(roundOf(model, new RecordingJournal()).run(one, nobodyLeaves)).resolves.toEqual([]);
  });

  it.each([
    ['no code', 'It is fast enough.'],
    ['invalid code', answer('')],
    ['the original', answer('slow items')],
  ])('does not ask once more after %s', async (_what, text) => {
    const model = new AnsweringModel([text]);
    await expect(roundOf(model, new RecordingJournal()).run(one, nobodyLeaves)).resolves.toEqual([]);
    expect(model.asked).toHaveLength(1);
  });
});

describe('CandidateRound, with an engine', () => {
  const failure = () => new ModelError('rate_limit', 'later');

  async function run(ofModel: (string | ModelError)[], ofEngine: string[], beside = 1, count = 2) {
    const journal = new RecordingJournal();
    const engine = new AnsweringModel(ofEngine, 'engine');
    const registered = { model: new AnsweringModel(ofModel), weight: 1, roles: ['optimize'] as const };
    const models = new LanguageModels(ofModel.length > 0 ? [registered] : [], null, { model: engine, beside });
    const round = new CandidateRound(prompts, models, new InlineJudge(), journal, new Deadlines(10_000, 20_000));
    const kept = await round.run({ ...question, count }, nobodyLeaves);
    return { kept: kept.map(({ model, files }) => `${model}: ${files[0]?.code ?? ''}`), engine, journal };
  }

  it('adds candidates of it behind those of the models, and those that equal one of theirs are not added', async () => {
    const { kept, engine } = await run([answer('x'), answer('y')], [answer('x'), answer('z')], 2);
    expect(kept).toEqual(['model-a: fn total items = x', 'model-a: fn total items = y', 'engine: fn total items = z']);
    expect(engine.asked.map(({ messages }) => messages)).toEqual([[], []]);
  });

  it('is content with the models where it is to add none', async () => {
    const { kept, engine } = await run([answer('x'), answer('y')], [], 0);
    expect([kept.length, engine.asked]).toEqual([2, []]);
  });

  it.each([
    ['there is none', []],
    ['every call fails', [failure(), failure()]],
    ['no answer holds up', ['No idea.', 'No idea.']],
  ])('asks it for all candidates where %s', async (_case, ofModel) => {
    const { kept, journal } = await run(ofModel, [answer('x'), answer('y')]);
    expect(kept).toEqual(['engine: fn total items = x', 'engine: fn total items = y']);
    expect(journal.judgements).toMatchObject([{ kept: [{ model: 'engine' }, { model: 'engine' }] }]);
  });

  it('tells of the models that failed where it knows nothing either, and gives nothing where there are none', async () => {
    await expect(run([failure()], ['No idea.'], 1, 1)).rejects.toMatchObject({ code: 'provider_error' });
    await expect(run([], ['No idea.'], 1, 1)).resolves.toMatchObject({ kept: [] });
  });
});
