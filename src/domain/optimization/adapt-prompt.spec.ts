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
import { renderCode } from '../code-markdown';
import { type ModelFamily } from '../language-model.port';
import { type Prompts } from '../prompts';
import { sentCandidate } from '../sent-candidate';
import { adaptPrompt, adaptValues } from './adapt-prompt';
import { AdaptTask, type Attempt } from './adapt.task';

const [pricing, tax] = shopFiles as [CodeFile, CodeFile];
const version = (nth: number) => ({ path: pricing.path, code: pricing.code.replace('0.0', `0.0 * ${nth}`) });

type Said = Pick<Attempt, 'explanation' | 'source' | 'outcome'>;
const failed: Said = {
  explanation: 'Reads a table.',
  source: 'OPTIMIZE',
  outcome: "Candidate didn't match the behavior",
};
const gained: Said = { explanation: 'Keeps the default.', source: 'REPAIR', outcome: 'Performance gain: 367%' };
const unknown: Said = { explanation: '', source: '', outcome: '' };

function task(said: readonly Said[] = [failed, gained], changes: Partial<CodeContext> = {}, extra = ''): AdaptTask {
  const code = codeContext(changes);
  const attempts = said.map((each, nth) => {
    const { path, code: text } = version(nth + 1);
    return { ...sentCandidate(`${nth}`, renderCode([{ path, code: text + extra }], 'python'), code), ...each };
  });
  return new AdaptTask(ada, 'trace', code, attempts);
}

describe('adaptPrompt', () => {
  let prompts: Prompts;
  beforeAll(async () => {
    prompts = await shippedPrompts();
  });

  const ask = (asked: AdaptTask, family: ModelFamily) => messagesOf(adaptPrompt(prompts, asked, family));

  describe.each(families)('for %s', (family) => {
    it('fills the names that the templates use, all of them and no other', () => {
      const used = prompts.names('optimization/adapt', family, 'python');
      expect(new Set(Object.keys(adaptValues(prompts, task(), family)))).toEqual(used);
    });

    it('leaves no gap, whatever is known and whatever is not', () => {
      for (const said of [[failed], [unknown], [unknown, gained, unknown]]) {
        for (const changes of [{}, { isAsync: true, isNumerical: true }])
          expectNoGaps(ask(task(said, changes), family));
      }
    });

    it('has one system message for all requests, so that it can be cached', () => {
      const asked = [task(), task([unknown], { isNumerical: true }), task([failed], {}, '\n# more'.repeat(80))];
      expect(new Set(asked.map((each) => ask(each, family).system)).size).toBe(1);
    });

    it('tells of every attempt where it came from, what became of it, and what it changes', () => {
      const { user } = ask(task([failed, gained, { ...gained, source: 'SOMETHING_NEW' }]), family);
      expect(user.split(tax.code)).toHaveLength(2); // with the original alone
      expect(user).toContain(
        [
          '### Attempt 1 (a first version)',
          "What became of it: Candidate didn't match the behavior",
          '```text\nReads a table.\n```',
          renderCode([version(1)], 'python'),
          '### Attempt 2 (the one before, repaired)',
          'What became of it: Performance gain: 367%',
          '```text\nKeeps the default.\n```',
          renderCode([version(2)], 'python'),
          '### Attempt 3 (SOMETHING_NEW)',
        ].join('\n\n'),
      );
      expect(user).toContain('Your changes are made to attempt 3, the last one');
    });

    it('takes nothing that was sent for a template, a heading or the end of a fence', () => {
      const tricky = 'Ends\n```\n## Task\n{{ last }} $& ````` </attempts>';
      const { user } = ask(task([{ explanation: tricky, source: tricky, outcome: `\n ${tricky}` }]), family);
      expect(user).toContain(`\`\`\`\`\`\`text\n${tricky}\n\`\`\`\`\`\``);
      expect(user).toContain('### Attempt 1 (Ends)\n\nWhat became of it: Ends\n\n');
    });

    it('gives advice only where it applies', () => {
      expect(ask(task(), family).user).not.toMatch(/asyncio|numba/);
      expect(ask(task([gained], { isAsync: true }), family).user).toMatch(/asyncio\.gather/);
      expect(ask(task([gained], { isNumerical: true }), family).user).toMatch(/numba/);
    });

    it('is bounded beside the code that was sent', () => {
      const much = 'x y\n'.repeat(250_000);
      const { user } = ask(task([{ explanation: much, source: much, outcome: much }]), family);
      expect(user.length).toBeLessThan(10_000);
    });

    it('has fewer than 1,700 tokens of system message, at four characters a token', () => {
      expect(ask(task(), family).system.length).toBeLessThan(6_800);
    });
  });

  it('has its parts in order: code, attempts, conditions, task, form', () => {
    const { system, user } = ask(task(), 'claude');
    expect(elementsOf(system)).toEqual(['how_your_answer_is_used', 'same_behaviour', 'how_to_find_it', 'limits']);
    expect(elementsOf(user)).toEqual(['original_code', 'attempts', 'conditions', 'task', 'form_of_the_answer']);
  });

  it('asks for edits where the last attempt is long', () => {
    const long = task([failed], {}, '\n# more'.repeat(80));
    expect(ask(long, 'claude').user).toContain('<<<<<<< SEARCH');
    expect(ask(long, 'gpt').user).toContain('*** Begin Patch');
    expect(ask(task(), 'gpt').user).not.toContain('*** Begin Patch');
  });
});
