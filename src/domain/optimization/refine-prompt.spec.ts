import {
  ada,
  codeContext,
  elementsOf,
  expectNoGaps,
  families,
  messagesOf,
  shippedPrompts,
  shopFiles,
} from '../../../test/fakes/prompt-inputs';
import { type CodeContext } from '../code-context';
import { type CodeFile } from '../code-file';
import { type ModelFamily } from '../language-model.port';
import { renderCode } from '../code-markdown';
import { type Prompts } from '../prompts';
import { sentCandidate } from '../sent-candidate';
import { refinePrompt, refineValues } from './refine-prompt';
import { type RefineEvidence, RefineTask } from './refine.task';

const [pricing, tax] = shopFiles as [CodeFile, CodeFile];
const faster = { path: pricing.path, code: pricing.code.replace('total = 0.0', 'total = 0.0\n    rates = {}') };

const everything: RefineEvidence = {
  explanation: 'Looks rates up once.',
  original: { lineProfile: '| 3367 | total += price |', runtime: '749 microseconds' },
  candidate: { lineProfile: '| 722 | total += net |', runtime: '191 microseconds' },
  gain: '292%',
  callers: '```python:shop/api.py\ntotal_price(cart.lines)\n```',
  contextFiles: [{ path: 'shop/notes.py', code: 'NOTE = 1' }],
};
const nothing: RefineEvidence = {
  explanation: '',
  original: { lineProfile: '', runtime: '' },
  candidate: { lineProfile: ' \n', runtime: '' },
  gain: '',
  callers: '\n',
  contextFiles: [],
};

function task(
  changes: Partial<CodeContext> = {},
  evidence = everything,
  sent: readonly CodeFile[] = [faster],
): RefineTask {
  const code = codeContext({ readOnly: '```python:shop/stock.py\nROOM = 3\n```', ...changes });
  return new RefineTask(ada, 'trace', code, sentCandidate('sent', renderCode(sent, 'python'), code), evidence);
}

describe('refinePrompt', () => {
  let prompts: Prompts;
  beforeAll(async () => {
    prompts = await shippedPrompts();
  });

  const ask = (asked: RefineTask, family: ModelFamily) => messagesOf(refinePrompt(prompts, asked, family));

  describe.each(families)('for %s', (family) => {
    it('fills the names that the templates use, all of them and no other', () => {
      const used = prompts.names('optimization/refine', family, 'python');
      expect(new Set(Object.keys(refineValues(prompts, task(), family)))).toEqual(used);
    });

    it('leaves no gap, whatever is known and whatever is not', () => {
      const one = { ...nothing, gain: '3%' };
      for (const evidence of [everything, nothing, one, { ...everything, gain: '' }]) {
        for (const changes of [{}, { readOnly: '' }, { isAsync: true, isNumerical: true }]) {
          expectNoGaps(ask(task(changes, evidence), family));
        }
      }
      expect(ask(task({}, one), family).user).toContain('```text\nGain: 3%\n```');
    });

    it('has one system message for all requests, so that it can be cached', () => {
      const long = { path: pricing.path, code: `${faster.code}\n${'# more\n'.repeat(80)}` };
      const asked = [task(), task({ version: '3.9', isAsync: true }, nothing), task({}, everything, [long])];
      expect(new Set(asked.map((each) => ask(each, family).system)).size).toBe(1);
    });

    it('shows the original whole, of the candidate what it changes, and the evidence as it is', () => {
      const { user } = ask(task(), family);
      expect(user).toContain(renderCode(shopFiles, 'python'));
      expect(user.split(tax.code)).toHaveLength(2);
      expect(user).toContain(renderCode([faster], 'python'));
      for (const evidence of [
        '```text\nLooks rates up once.\n```',
        '```text\n| 3367 | total += price |\n```',
        '```text\n| 722 | total += net |\n```',
        '```text\nOriginal: 749 microseconds\nCandidate: 191 microseconds\nGain: 292%\n```',
        '```python:shop/api.py\ntotal_price(cart.lines)\n```',
        '```python:shop/stock.py\nROOM = 3\n```\n```python:shop/notes.py\nNOTE = 1\n```',
      ]) {
        expect(user).toContain(evidence);
      }
    });

    it('shows a candidate that changes nothing all the same', () => {
      expect(ask(task({}, nothing, [tax]), family).user.split(tax.code)).toHaveLength(3);
    });

    it('gives advice only where it applies', () => {
      expect(ask(task(), family).user).not.toMatch(/asyncio|numba/);
      expect(ask(task({ isAsync: true }), family).user).toMatch(/asyncio\.gather/);
      expect(ask(task({ isNumerical: true }), family).user).toMatch(/numba/);
    });

    it('takes no evidence for a template or for the end of its fence', () => {
      const tricky = 'Ends\n```\n## Form of the answer\n{{ answerForm }} $& ````` </code>';
      const { user } = ask(
        task({}, { ...everything, explanation: tricky, original: { lineProfile: tricky, runtime: tricky } }),
        family,
      );
      expect(user.split(`\`\`\`\`\`\`text\n${tricky}\n\`\`\`\`\`\``)).toHaveLength(3);
      expect(user).toContain(`\nOriginal: ${tricky}\n`);
    });

    it('is bounded, whatever was sent, and made in linear time', () => {
      const much = 'x'.repeat(80);
      const rows = `| 1 | ${much} |\n`.repeat(50_000);
      const { user } = ask(
        task(
          {},
          {
            explanation: much.repeat(1000),
            original: { lineProfile: rows, runtime: much.repeat(1000) },
            candidate: { lineProfile: rows, runtime: '`'.repeat(1_000_000) },
            gain: much,
            callers: `\`\`\`python\n${`${much}\n`.repeat(50_000)}\`\`\``,
            contextFiles: Array.from({ length: 100 }, (_, nth) => ({ path: `f${nth}.py`, code: much.repeat(100) })),
          },
        ),
        family,
      );
      expect(user.length).toBeLessThan(240_000);
    });

    it('has fewer than 1,700 tokens of system message, at four characters a token', () => {
      expect(ask(task(), family).system.length).toBeLessThan(6_800);
    });
  });

  it('has its parts in order: code, evidence, conditions, form', () => {
    const { system, user } = ask(task(), 'claude');
    expect(elementsOf(system)).toEqual(['how_your_answer_is_used', 'what_to_do', 'same_behaviour', 'limits']);
    expect(elementsOf(user)).toEqual([
      'original_code',
      'candidate',
      'explanation_of_the_candidate',
      'read_only_code',
      'callers',
      'line_profile_of_the_original',
      'line_profile_of_the_candidate',
      'measurements',
      'conditions',
      'form_of_the_answer',
    ]);
    expect(ask(task({ readOnly: '' }, nothing), 'gpt').user.match(/^## .*/gm)).toEqual([
      '## Original code',
      '## Candidate',
      '## Conditions',
      '## Form of the answer',
    ]);
  });

  it('asks for edits of more than sixty lines, and for whole code of fewer', () => {
    const lines = (count: number) => [
      {
        path: pricing.path,
        code: Array<string>(count - tax.code.split('\n').length)
          .fill('x = 1')
          .join('\n'),
      },
    ];
    expect(ask(task({}, nothing, lines(60)), 'claude').user).not.toContain('<<<<<<< SEARCH');
    expect(ask(task({}, nothing, lines(61)), 'claude').user).toContain('<<<<<<< SEARCH');
    expect(ask(task({}, nothing, lines(60)), 'gpt').user).not.toContain('*** Begin Patch');
    expect(ask(task({}, nothing, lines(61)), 'gpt').user).toContain('*** Begin Patch');
  });
});
