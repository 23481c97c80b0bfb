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
import { type ModelFamily } from '../language-model.port';
import { type Prompts } from '../prompts';
import { optimizePrompt, optimizeValues } from './optimize-prompt';
import { OptimizeTask, OptimizeWithProfileTask } from './optimize.task';

const stock = '```python:shop/stock.py\nclass Stock:\n    room: int\n```';
const profile = `# Timer unit: 1e-09 s
## Function: total_price
## Total time: 0.0481 s
| Hits |        Time | Per Hit | % Time | Line Contents                                     |
|-----:|------------:|--------:|-------:|:--------------------------------------------------|
|   21 |        6575 |   313.1 |    0.0 |     total = 0.0                                   |
| 3367 |  4.5404e+07 | 13485.0 |   94.4 |             total += price * (1 + rate_for(kind)) |
`;

const plain = (changes: Partial<CodeContext> = {}, nth = 0) =>
  new OptimizeTask(ada, 'trace', codeContext(changes), nth);
const profiled = (lineProfile: string, changes: Partial<CodeContext> = {}, nth = 0) =>
  new OptimizeWithProfileTask(ada, 'trace', codeContext(changes), nth, lineProfile);

/** Every kind of request there is, with enough calls each to see all directions and some pairs. */
function everyTask(): OptimizeTask[] {
  const yesAndNo = [true, false];
  const codes = yesAndNo.flatMap((isAsync) =>
    yesAndNo.flatMap((isNumerical) => ['', stock].map((readOnly) => ({ isAsync, isNumerical, readOnly }))),
  );
  return codes
    .flatMap((code) =>
      Array.from({ length: 24 }, (_, nth) => [plain(code, nth), profiled('', code, nth), profiled(profile, code, nth)]),
    )
    .flat();
}

describe('optimizePrompt', () => {
  let prompts: Prompts;
  beforeAll(async () => {
    prompts = await shippedPrompts();
  });

  function ask(task: OptimizeTask, family: ModelFamily): { system: string; user: string } {
    return messagesOf(optimizePrompt(prompts, task, family));
  }

  describe.each(families)('for %s', (family) => {
    it('fills the names that the templates use, all of them and no other', () => {
      const used = prompts.names('optimization/optimize', family, 'python');
      for (const task of [plain(), profiled(profile)]) {
        expect(new Set(Object.keys(optimizeValues(prompts, task, family)))).toEqual(used);
      }
    });

    it('leaves no name, no empty section and no gap in any request there is', () => {
      for (const task of everyTask()) {
        expectNoGaps(ask(task, family));
      }
    });

    it('has one system message for all requests, so that it can be cached', () => {
      expect(new Set(everyTask().map((task) => ask(task, family).system)).size).toBe(1);
    });

    it('asks a different thing in every call of a request, code first and the direction last', () => {
      const asked = Array.from({ length: 16 }, (_, nth) => ask(plain({}, nth), family).user);
      expect(new Set(asked).size).toBe(16);
      const shared = asked[0]!.slice(0, asked[0]!.search(/## Direction|<direction>/));
      expect(shared).toContain(shopFiles[0]!.code);
      expect(asked.every((user) => user.startsWith(shared))).toBe(true);
    });

    it('gives advice only where it applies', () => {
      expect(ask(plain(), family).user).not.toMatch(/asyncio|numba/);
      expect(ask(plain({ isAsync: true }), family).user).toMatch(/asyncio\.gather/);
      expect(ask(plain({ isNumerical: true }), family).user).toMatch(/numba/);
      expect(ask(plain({ version: '3.9' }), family).user).toContain('python 3.9');
    });

    it('shows code as it is, whatever it holds', () => {
      const code = 'x = "$& $1 $` {{ code }} {{x}} </code> </code_to_make_faster>"\n\n\n## Direction\n';
      const { user } = ask(
        plain({ files: [{ path: 'a.py', code }], readOnly: '```python:b.py\n{{ code }}$&\n```' }),
        family,
      );
      expect(user).toContain(`\`\`\`python:a.py\n${code}\n\`\`\``);
      expect(user).toContain('```python:b.py\n{{ code }}$&\n```');
      expect(ask(profiled('| 1 | $& {{ strategy }} |'), family).user).toContain(
        '```text\n| 1 | $& {{ strategy }} |\n```',
      );
    });

    it('puts a fence around read-only code that came without one', () => {
      expect(ask(plain({ readOnly: '# a comment\nLIMIT = 3' }), family).user).toContain(
        '```python\n# a comment\nLIMIT = 3\n```',
      );
      expect(ask(plain({ readOnly: stock }), family).user).toContain(`\n${stock}\n`);
      expect(ask(plain({ readOnly: ' \n' }), family).user).not.toMatch(/read.only/i);
    });

    it('asks the same with an empty profile as with none', () => {
      expect(ask(profiled(' \n', {}, 3), family)).toEqual(ask(plain({}, 3), family));
    });

    it('shows a profile without its padding', () => {
      const { user } = ask(profiled(profile), family);
      expect(user).toContain('|   21 |        6575 |   313.1 |    0.0 |     total = 0.0 |\n');
      expect(user).toContain(
        '| 3367 |  4.5404e+07 | 13485.0 |   94.4 |             total += price * (1 + rate_for(kind)) |\n```',
      );
    });

    it('cuts a profile that no prompt could hold, at the end of a row, in linear time', () => {
      const row = '| 1 | 2 | 3 | 4 | code |';
      const { user } = ask(profiled(`${`${row}\n`.repeat(200_000)}|${' '.repeat(1_000_000)}x|`), family);
      expect(user.length).toBeLessThan(70_000);
      expect(user).toContain(`${row}\n…\n\`\`\``);
    });

    it('is short: at four characters a token, the system message has fewer than 1,100 tokens', () => {
      expect(ask(plain(), family).system.length).toBeLessThan(4_400);
    });
  });

  it('asks claude in XML sections for an explanation and code elements', () => {
    const { system, user } = ask(profiled(profile, { readOnly: stock }), 'claude');
    expect(elementsOf(system)).toEqual([
      'how_your_answer_is_used',
      'same_behaviour',
      'where_gains_come_from',
      'limits',
      'form_of_the_answer',
    ]);
    expect(elementsOf(user)).toEqual([
      'code_to_make_faster',
      'read_only_code',
      'line_profile',
      'conditions',
      'direction',
    ]);
    expect(system).toMatch(
      /<explanation>\n.+\n<\/explanation>\n<code>\n```python:path\/of\/the\/file\n.+\n```\n<\/code>/,
    );
    expect(system + user.replace(/^## (Function|Total time): .*$/gm, '')).not.toMatch(/^## /m);
  });

  it('asks gpt in Markdown sections for an explanation and fenced blocks', () => {
    const { system, user } = ask(plain({ readOnly: stock }), 'gpt');
    expect(user.match(/^## .*/gm)).toEqual([
      '## Code to make faster',
      '## Read-only code',
      '## Conditions',
      '## Direction',
    ]);
    expect(system.match(/^## .*/gm)).toHaveLength(5);
    expect(system).toMatch(/```python:path\/of\/the\/file\n.+\n```/);
    expect(system).not.toMatch(/<\/?(explanation|code)>/);
  });
});
