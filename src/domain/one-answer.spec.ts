import { once } from 'node:events';
import { caller } from '../../test/fakes/adapter-under-test';
import { AnsweringModel } from '../../test/fakes/answering-model';
import { RecordingJournal } from '../../test/fakes/recording-journal';
import { Deadlines } from './deadlines';
import { type LanguageModel, ModelError } from './language-model.port';
import { LanguageModels } from './language-models';
import { OneAnswer, type SingleQuestion, UnusableAnswer } from './one-answer';
import { Prompts } from './prompts';
import { Task } from './task';

class NumberTask extends Task {
  readonly callType = 'number';
}

const prompts = new Prompts(
  new Map([
    ['answers/correction', 'Not used. {{ correction }} {{ advice }}'],
    ['answers/edit-advice', 'Copy lines.'],
  ]),
);
const nobodyLeaves = new AbortController().signal;

/** A number is wanted; `never` is never done with, and what begins with `No` is not asked for again. */
const question: SingleQuestion<NumberTask, { number: number }> = {
  role: 'explain',
  task: new NumberTask(caller, 'trace'),
  language: 'toy',
  messages: () => [{ role: 'user', content: 'a number, please' }],
  read: async (answer, _model, signal) => {
    if (answer === 'never') {
      await once(signal, 'abort');
      signal.throwIfAborted();
    }
    if (/^\d+$/.test(answer)) return { number: Number(answer) };
    const refusal = { reason: 'unreadable' as const, detail: `"${answer}" is no number` };
    return answer.startsWith('No') ? refusal : { ...refusal, correction: refusal.detail };
  },
};

function asking(journal: RecordingJournal, models: LanguageModel[], softMs = 10_000, hardMs = 20_000): OneAnswer {
  const registered = models.map((model) => ({ model, weight: 1, roles: ['explain'] as const }));
  return new OneAnswer(prompts, new LanguageModels(registered), journal, new Deadlines(softMs, hardMs));
}

describe('OneAnswer', () => {
  it('asks the first model alone', async () => {
    const journal = new RecordingJournal();
    const [first, second] = [new AnsweringModel(['7']), new AnsweringModel([], 'model-b')];
    await expect(asking(journal, [first, second]).run(question, nobodyLeaves)).resolves.toEqual({ number: 7 });
    expect(second.asked).toEqual([]);
    expect(journal.judgements).toMatchObject([{ callType: 'number', kept: [{ model: 'model-a' }], dropped: [] }]);
  });

  it('goes on to the next model where a call fails, not where an answer cannot be used', async () => {
    const failing = () => new AnsweringModel([new ModelError('rate_limit', 'later')]);
    const next = new AnsweringModel(['8'], 'model-b');
    await expect(asking(new RecordingJournal(), [failing(), next]).run(question, nobodyLeaves)).resolves.toEqual({
      number: 8,
    });
    const unused = new AnsweringModel([], 'model-b');
    const refusing = asking(new RecordingJournal(), [new AnsweringModel(['No.']), unused]);
    await expect(refusing.run(question, nobodyLeaves)).rejects.toThrow(UnusableAnswer);
    expect(unused.asked).toEqual([]);
  });

  it('asks once more, and only once, where that may help', async () => {
    const journal = new RecordingJournal();
    const model = new AnsweringModel(['seven', '7']);
    await expect(asking(journal, [model]).run(question, nobodyLeaves)).resolves.toEqual({ number: 7 });
    expect(model.asked[1]?.messages.slice(1)).toEqual([
      { role: 'assistant', content: 'seven' },
      { role: 'user', content: 'Not used. "seven" is no number ' },
    ]);
    const stubborn = new AnsweringModel(['seven', 'eight']);
    await expect(asking(journal, [stubborn]).run(question, nobodyLeaves)).rejects.toMatchObject({
      code: 'invalid_code_generated',
      message: 'Invalid code generated',
    });
    expect(journal.judgements[1]?.dropped).toHaveLength(2);
  });

  it('says why every call failed', async () => {
    const models = ['auth', 'rate_limit'].map((failure) => {
      return new AnsweringModel([new ModelError(failure as 'auth', 'no')]);
    });
    await expect(asking(new RecordingJournal(), models).run(question, nobodyLeaves)).rejects.toMatchObject({
      code: 'provider_error',
      message: 'every model call failed (auth, rate_limit), try again later',
    });
  });

  it('gives what each of several questions came to', async () => {
    const journal = new RecordingJournal();
    const model = new AnsweringModel(['1', 'No.', new ModelError('auth', 'no'), '4']);
    const results = await asking(journal, [model]).each([question, question, question, question], nobodyLeaves);
    expect(results).toEqual([
      { number: 1 },
      expect.objectContaining({ code: 'invalid_code_generated' }),
      expect.objectContaining({ code: 'provider_error' }),
      { number: 4 },
    ]);
    expect(journal.judgements).toHaveLength(4);
  });

  it('waits for none of several questions once one is answered and the soft deadline has passed', async () => {
    const results = await asking(new RecordingJournal(), [new AnsweringModel(['never', '2'])], 10).each(
      [question, question],
      nobodyLeaves,
    );
    expect(results).toEqual([expect.objectContaining({ code: 'deadline_exceeded' }), { number: 2 }]);
  });
});

describe('OneAnswer, with an engine', () => {
  const failing = () => new AnsweringModel([new ModelError('rate_limit', 'later')]);

  function withEngine(models: LanguageModel[], ofEngine: string, [softMs, hardMs] = [10_000, 20_000]) {
    const journal = new RecordingJournal();
    const engine = new AnsweringModel([ofEngine], 'engine');
    const registered = models.map((model) => ({ model, weight: 1, roles: ['explain'] as const }));
    const registry = new LanguageModels(registered, null, { model: engine, beside: 1 });
    const run = new OneAnswer(prompts, registry, journal, new Deadlines(softMs, hardMs)).run(question, nobodyLeaves);
    return { run, engine, journal };
  }

  it('leaves it alone where a model answers', async () => {
    const { run, engine } = withEngine([new AnsweringModel(['7'])], '1');
    await expect(run).resolves.toEqual({ number: 7 });
    expect(engine.asked).toEqual([]);
  });

  it.each([
    ['there is no model', () => []],
    ['every call fails', () => [failing(), failing()]],
    ['no answer can be used', () => [new AnsweringModel(['seven', 'eight'])]],
  ])('asks it, without words, where %s', async (_case, models) => {
    const { run, engine, journal } = withEngine(models(), '1');
    await expect(run).resolves.toEqual({ number: 1 });
    expect(engine.asked).toMatchObject([{ messages: [], task: question.task }]);
    expect(journal.judgements).toMatchObject([{ kept: [{ model: 'engine' }] }]);
  });

  it('asks it where the time for models ran out', async () => {
    const { run } = withEngine([new AnsweringModel(['never'])], '1', [10, 20]);
    await expect(run).resolves.toEqual({ number: 1 });
  });

  it('asks it once, and tells of the models that failed where it knows nothing either', async () => {
    const { run, engine } = withEngine([failing()], 'one');
    await expect(run).rejects.toMatchObject({ code: 'provider_error' });
    expect(engine.asked).toHaveLength(1);
    await expect(withEngine([], 'one').run).rejects.toThrow(UnusableAnswer);
    await expect(withEngine([new AnsweringModel(['No.'])], 'one').run).rejects.toThrow(UnusableAnswer);
  });
});
