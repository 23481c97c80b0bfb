import { ScriptedProvider, type Step } from '../fakes/scripted-provider';
import { TestDatabase } from '../fakes/test-database';
import { type ExamCase, readCases } from './cases';
import { examine, remarks } from './exam';
import { BUILTIN, ExaminedService, NoSuchModel } from './examined-service';
import { planted, type Planted } from './planted';
import { RIGHT } from './right-rewrites';
import { type JudgedCase, scoreOf, table } from './score';
import { WRONG } from './wrong-rewrites';

const cases = readCases(['open']);
const caseOf = (name: string): ExamCase => cases.find((one) => one.name === name)!;

/** What a model answers that makes the rewrite of the case. */
function answer(rewrite: Planted): string {
  return `Faster.\n\n\`\`\`python:${rewrite.name}.py\n${planted(caseOf(rewrite.name).source, rewrite)}\`\`\``;
}

/** Answers each question with the rewrite of the function that it shows, once, and then with nothing usable. */
function answering(rewrites: readonly Planted[]): Step {
  const left = [...rewrites];
  return ({ messages }) => {
    const question = messages.map(({ content }) => content).join('\n');
    const at = left.findIndex(({ name }) => question.includes(`${name}.py`));
    return at < 0 ? 'I would leave it as it is.' : answer(left.splice(at, 1)[0]!);
  };
}

describe('an exam', () => {
  it('asks one model of the running service alone, judges what it offers, and knows the cost', async () => {
    const right = RIGHT.find(({ name }) => name === 'unique_emails')!;
    const alsoWrong = WRONG.find(({ name }) => name === 'unique_emails')!;
    const wrong = WRONG.find(({ name }) => name === 'distinct_values')!;
    const asked = ['unique_emails', 'distinct_values', 'summary'].map(caseOf);

    const database = await TestDatabase.create();
    const step = answering([right, alsoWrong, wrong]);
    const provider = await ScriptedProvider.start({ openai: Array.from({ length: 18 }, () => step), anthropic: [] });
    try {
      const service = await ExaminedService.start('gpt-5-mini', provider.environment, database.url);
      const judged = await examine(
        asked,
        (one) => service.candidatesFor(one),
        () => undefined,
      ).finally(() => service.stop());
      const cost = await database.db.selectFrom('llm_calls').select('model_name').execute();

      expect(scoreOf(judged)).toMatchObject({ improvable: 1, found: 1, improved: 1, others: 2, unrestrained: 1 });
      expect(scoreOf(judged)).toMatchObject({ candidates: 3, wrong: 2 });
      expect(scoreOf(judged, 'gpt-5-mini')).toEqual(scoreOf(judged));
      expect(remarks(judged, false)).toEqual([
        expect.stringContaining('wrong: unique_emails (gpt-5-mini): result differs call 2'),
        expect.stringContaining('wrong: distinct_values (gpt-5-mini): exception differs call 2'),
      ]);
      expect(new Set(cost.map(({ model_name }) => model_name))).toEqual(new Set(['gpt-5-mini']));
    } finally {
      await provider.close();
      await database.drop();
    }
  }, 60_000);

  it('says what its calls cost', async () => {
    const database = await TestDatabase.create();
    const provider = await ScriptedProvider.start(Array.from({ length: 6 }, () => 'Nothing to do.'));
    try {
      const service = await ExaminedService.start('gpt-5-mini', provider.environment, database.url);
      expect(await service.candidatesFor(caseOf('summary'))).toEqual([]);
      // 100 tokens in and 20 out, at 0.25 and 2 dollars the million
      const dollars: unknown = expect.closeTo(6 * (100 * 0.25e-6 + 20 * 2e-6), 10);
      expect(await service.stop()).toEqual({ calls: 6, dollars, unknown: 0 });
    } finally {
      await provider.close();
      await database.drop();
    }
  });

  it('says which models there are when there is none of that name', async () => {
    const environment = { OPENAI_API_KEY: 'x', OPENAI_MODEL: 'other' };
    const start = ExaminedService.start('gpt-5-mini', environment, 'postgres://nobody@127.0.0.1:1/none');
    await expect(start).rejects.toThrow(new NoSuchModel('no model named gpt-5-mini is configured (configured: other)'));
  });

  it('asks no provider for the built-in engine', async () => {
    const database = await TestDatabase.create();
    try {
      const environment = { OPENAI_API_KEY: 'x', PATH: process.env['PATH'] };
      const service = await ExaminedService.start(BUILTIN, environment, database.url).catch((error: unknown) => error);
      if (service instanceof ExaminedService)
        expect(await service.stop()).toEqual({ calls: 0, dollars: 0, unknown: 0 });
      else expect(service).toEqual(new NoSuchModel('no model named builtin is configured'));
    } finally {
      await database.drop();
    }
  });
});

describe('the table', () => {
  const times = (ratio: number) => [{ size: 9, original: ratio, candidate: 1, ratio }];
  const difference = { aspect: 'result', where: 'call 1', original: '1', candidate: '2' };
  const open = { part: 'open', improvable: true } as ExamCase;
  const judged: JudgedCase[] = [
    {
      case: open,
      candidates: [
        { rules: ['a', 'b'], verdict: { calls: 10, difference: null, times: times(3) } },
        { rules: ['a'], verdict: { calls: 10, difference: null, times: times(2) } },
      ],
    },
    { case: open, candidates: [{ rules: ['b'], verdict: { calls: 10, difference: null, times: times(1.01) } }] },
    { case: open, candidates: [] },
    {
      case: { ...open, part: 'held-out' },
      candidates: [{ rules: ['a'], verdict: { calls: 10, difference, times: [] } }],
    },
    { case: { ...open, improvable: false }, candidates: [] },
  ];

  it('counts each part apart, with all candidates and by rule', () => {
    expect(table(judged).split('\n').slice(2)).toEqual([
      '| open | all | 2 of 3 (67 %) | 1 of 3 (33 %) | 3.00 × | 0 of 3 (0 %) | 0 of 1 (0 %) |',
      '| open | a | 1 of 3 (33 %) | 1 of 3 (33 %) | 3.00 × | 0 of 2 (0 %) | 0 of 1 (0 %) |',
      '| open | b | 2 of 3 (67 %) | 1 of 3 (33 %) | 3.00 × | 0 of 2 (0 %) | 0 of 1 (0 %) |',
      '| held-out | all | 1 of 1 (100 %) | 0 of 1 (0 %) | – | 1 of 1 (100 %) | 0 of 0 |',
      '| held-out | a | 1 of 1 (100 %) | 0 of 1 (0 %) | – | 1 of 1 (100 %) | 0 of 0 |',
      '',
    ]);
  });

  it('tells nothing of single functions of the held-out part', () => {
    expect(remarks(judged, false)).toEqual([]);
    expect(remarks(judged, true)).toContainEqual(expect.stringContaining('result differs call 1: 1 became 2'));
  });
});
