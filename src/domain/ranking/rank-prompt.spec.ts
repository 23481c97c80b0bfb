import { join } from 'node:path';
import { caller } from '../../../test/fakes/adapter-under-test';
import { loadPrompts } from '../../adapters/prompt-files';
import { type ModelFamily } from '../language-model.port';
import { type Prompts } from '../prompts';
import { rankPrompt, rankValues } from './rank-prompt';
import { RankTask, type TimedCandidate } from './rank.task';

const candidate = (diff: string, speedup = 2): TimedCandidate => ({ optimizationId: 'an-id', diff, speedup });
const callers = '```python:shop/api.py\ndef checkout(cart):\n    return total_price(cart)\n```';
const taskOf = (candidates: TimedCandidate[], calledBy = callers) =>
  new RankTask(caller, 'trace', candidates, calledBy);

describe.each<ModelFamily>(['claude', 'gpt'])('rankPrompt for %s', (family) => {
  let prompts: Prompts;
  beforeAll(async () => {
    prompts = await loadPrompts(join(__dirname, '../../../prompts'), []);
  });

  function ask(task: RankTask, language = 'python'): { system: string; user: string } {
    const [system, user, ...others] = rankPrompt(prompts, task, task.candidates, language, family);
    expect([system?.role, user?.role, others.length]).toEqual(['system', 'user', 0]);
    return { system: system!.content, user: user!.content };
  }

  it('fills the names that the templates use, all of them and no other', () => {
    const task = taskOf([candidate('-a\n+b')]);
    expect(new Set(Object.keys(rankValues(task, task.candidates)))).toEqual(
      prompts.names('ranking/rank', family, 'python'),
    );
  });

  it('leaves no name, no empty section and no gap, whatever is known', () => {
    for (const calledBy of ['', callers]) {
      const { system, user } = ask(taskOf([candidate('-a\n+b'), candidate('')], calledBy));
      for (const text of [system, user].map((message) => message.replaceAll(/^```[^]*?^```$/gm, 'FENCED'))) {
        expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\n{3}|^\s|\s$/);
        expect(text).not.toMatch(/^<(\w+)>\n*<\/\1>$|^## .*\n+(## |$(?![^]))/m);
      }
      expect(/callers/i.test(user)).toBe(calledBy !== '');
    }
  });

  it('has one system message for all requests and languages', () => {
    const tasks = [taskOf([candidate('-a\n+b')]), taskOf([candidate('x', 3), candidate('y')], '')];
    expect(
      new Set(tasks.flatMap((task) => ['python', 'java'].map((language) => ask(task, language).system))).size,
    ).toBe(1);
  });

  it('numbers the candidates from 1, with speedup and size', () => {
    const { user } = ask(taskOf([candidate('@@ -1 +1,2 @@\n-a\n+b\n+c', 3.92107714), candidate('-d', 0.5)]));
    expect(user).toContain(
      '### Candidate 1\n\n3.921 times as fast as the original; 2 lines added, 1 removed.\n\n```diff\n@@ -1 +1,2 @@\n-a\n+b\n+c\n```',
    );
    expect(user).toContain('### Candidate 2\n\n0.5 times');
    expect(user).toContain('Which of the 2 candidates');
    expect(user).not.toContain('an-id');
  });

  it('shows diffs as they are, whatever they hold', () => {
    const diff = '@@ -1,2 +1,2 @@\n ```\n-x = "{{ candidates }} $& $1"\n+</candidates> ````\n+## Question';
    expect(ask(taskOf([candidate(diff)])).user).toContain(`\`\`\`\`\`diff\n${diff}\n\`\`\`\`\``);
  });

  it('cuts what no prompt could hold, in linear time', () => {
    const huge = taskOf(
      Array.from({ length: 30 }, () => candidate('+line\n'.repeat(50_000))),
      'call()\n'.repeat(200_000),
    );
    const { user } = ask(huge);
    expect(user.length).toBeLessThan(180_000);
    expect(user).toContain('+line\n…\n```');
  });

  it('is short: at four characters a token, the system message has fewer than 900 tokens', () => {
    expect(ask(taskOf([candidate('')])).system.length).toBeLessThan(3_600);
  });
});
