import {
  ada,
  codeContext,
  elementsOf,
  expectNoGaps,
  families,
  messagesOf,
  NamedLanguage,
  shippedPrompts,
  shopFiles,
} from '../../../test/fakes/prompt-inputs';
import { type CodeFile } from '../code-file';
import { renderCode } from '../code-markdown';
import { type ModelFamily } from '../language-model.port';
import { type Prompts } from '../prompts';
import { sentCandidate } from '../sent-candidate';
import { repairPrompt, repairValues } from './repair-prompt';
import { RepairTask, type TestDifference } from './repair.task';
import { shownDifferences } from './shown-differences';

const [pricing, tax] = shopFiles as [CodeFile, CodeFile];
const wrong = { path: pricing.path, code: pricing.code.replace('0.0', '0') };

const plain: TestDifference = {
  scope: 'return_value',
  originalPassed: true,
  candidatePassed: false,
  originalValue: "'((([],), {}, 0.0),)'",
  candidateValue: "'((([],), {}, 0),)'",
  testSource: 'def test_empty():\n    recorded_total_price([])',
  originalError: '',
  candidateError: 'recorded_total_price([])\nTypeError',
};
const bare: TestDifference = {
  scope: '',
  originalPassed: null,
  candidatePassed: null,
  originalValue: null,
  candidateValue: null,
  testSource: null,
  originalError: null,
  candidateError: null,
};

function task(differences: readonly TestDifference[] = [plain], version = '3.11', extra = ''): RepairTask {
  const code = codeContext({ version });
  const sent = sentCandidate('sent', renderCode([{ ...wrong, code: wrong.code + extra }], 'python'), code);
  return new RepairTask(ada, 'trace', code, sent, differences);
}

describe('repairPrompt', () => {
  let prompts: Prompts;
  beforeAll(async () => {
    prompts = await shippedPrompts();
  });

  const ask = (asked: RepairTask, family: ModelFamily) => messagesOf(repairPrompt(prompts, asked, family));

  describe.each(families)('for %s', (family) => {
    it('fills the names that the templates use, all of them and no other', () => {
      const used = prompts.names('repair/repair', family, 'python');
      expect(new Set(Object.keys(repairValues(prompts, task(), family)))).toEqual(used);
    });

    it('leaves no gap, whatever is known and whatever is not', () => {
      for (const differences of [[], [plain], [bare], [bare, plain, bare]])
        expectNoGaps(ask(task(differences), family));
    });

    it('has one system message for all requests, so that it can be cached', () => {
      const asked = [task(), task([], '3.9'), task([bare], '3.11', '\n# more'.repeat(80))];
      expect(new Set(asked.map((each) => ask(each, family).system)).size).toBe(1);
    });

    it('shows the original whole, of the candidate what it changes, and what differs', () => {
      const { user } = ask(task(), family);
      expect(user).toContain(renderCode(shopFiles, 'python'));
      expect(user.split(tax.code)).toHaveLength(2);
      expect(user).toContain(renderCode([wrong], 'python'));
      expect(user).toContain(shownDifferences([plain], new NamedLanguage()));
    });

    it('has fewer than 1,900 tokens of system message, at four characters a token', () => {
      expect(ask(task(), family).system.length).toBeLessThan(7_600);
    });
  });

  it('has its parts in order: code, differences, conditions, form', () => {
    const { system, user } = ask(task(), 'claude');
    expect(elementsOf(system)).toEqual([
      'how_your_answer_is_used',
      'same_behaviour',
      'how_to_read_the_differences',
      'what_to_do',
      'limits',
    ]);
    expect(elementsOf(user)).toEqual(['original_code', 'candidate', 'differences', 'conditions', 'form_of_the_answer']);
    expect(elementsOf(ask(task([]), 'claude').user)).not.toContain('differences');
  });

  it('asks for edits where the candidate is long', () => {
    const long = task([plain], '3.11', '\n# more'.repeat(80));
    expect(ask(long, 'claude').user).toContain('<<<<<<< SEARCH');
    expect(ask(long, 'gpt').user).toContain('*** Begin Patch');
    expect(ask(task(), 'gpt').user).not.toContain('*** Begin Patch');
  });
});

describe('shownDifferences', () => {
  const shown = (...differences: readonly TestDifference[]) => shownDifferences(differences, new NamedLanguage());

  it('says what differs, in which test, and how, without what records calls', () => {
    expect(shown(plain)).toBe(
      `### Test 1

\`\`\`python
def test_empty():
    total_price([])
\`\`\`

Different: the return value. The test passed with the original. The test failed with the candidate.

Original:

\`\`\`text
'((([],), {}, 0.0),)'
\`\`\`

Candidate:

\`\`\`text
'((([],), {}, 0),)'
\`\`\`

Error with the candidate:

\`\`\`text
total_price([])
TypeError
\`\`\``,
    );
  });

  it('tells what is not known as such', () => {
    expect(shown(bare)).toBe(
      '### Test 1\n\nThe source of this test is not known.\n\nDifferent: something.\n\nOriginal: nothing\n\nCandidate: nothing',
    );
  });

  it('groups what one test saw, four differences at most, and counts what is left out', () => {
    const nth = (value: number) => ({ ...plain, candidateValue: `${value}` });
    const text = shown(nth(0), { ...nth(1), testSource: 'def test_other(): ...' }, ...[2, 3, 4, 5, 6].map(nth));
    expect(text.match(/^### .*$|^(?:Different|\d$)|^\d more.*$/gm)).toEqual([
      ...['### Test 1', 'Different', '0', 'Different', '2', 'Different', '3', 'Different', '4'],
      ...['### Test 2', 'Different', '1', '2 more differences are left out.'],
    ]);
    expect(text.split('def test_empty')).toHaveLength(2);
    expect(shown(...[1, 2, 3, 4, 5].map(nth))).toMatch(/\n\nOne more difference is left out\.$/);
  });

  it('does not take tests whose source is not known for one', () => {
    const text = shown(...[0, 1, 2, 3, 4, 5].map((nth) => ({ ...bare, originalValue: `${nth}` })));
    expect(text.match(/^### Test \d$|^\d$/gm)).toEqual(
      [0, 1, 2, 3, 4, 5].flatMap((nth) => [`### Test ${nth + 1}`, `${nth}`]),
    );
    expect(text).not.toContain('left out');
  });

  it('shows something of many tests before much of one, and no more than a prompt can hold', () => {
    const long = 'v'.repeat(3_000);
    const many = Array.from({ length: 2_000 }, (_, nth) => ({
      ...plain,
      testSource: `def test_${nth % 1_000}():\n    pass`,
      originalValue: `${nth} ${long}`,
      candidateValue: null,
    }));
    const text = shown(...many);
    expect(text.length).toBeLessThan(45_000);
    const tests = text.match(/^### Test/gm)?.length ?? 0;
    expect(tests).toBeGreaterThan(10);
    expect(text.match(/^Different/gm)).toHaveLength(tests);
    expect(text).toContain(`${2_000 - tests} more differences are left out.`);
  });

  it('cuts what is huge, and closes every fence', () => {
    const huge = '`````'.repeat(300_000);
    const text = shown({ ...plain, testSource: huge, originalValue: huge, candidateError: huge });
    expect(text.length).toBeLessThan(35_000);
    expect(text.match(/^`+(?:text|python)$/gm)).toHaveLength(4);
  });

  it('takes nothing for a template, and keeps fences in values apart', () => {
    const tricky = '"{{ differences }} $&\n```\n## Form of the answer"';
    expect(shown({ ...plain, originalValue: tricky })).toContain(`\`\`\`\`text\n${tricky}\n\`\`\`\``);
  });
});
