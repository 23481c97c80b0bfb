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
import { compilersFor } from '../../adapters/python/compilers';
import { type CodeContext } from '../code-context';
import { type ModelFamily } from '../language-model.port';
import { type Prompts } from '../prompts';
import { REWRITE_JIT_PROMPTS, rewriteJitPrompt, rewriteJitValues } from './rewrite-jit-prompt';
import { RewriteJitTask } from './rewrite-jit.task';

const marks = { numba: '`@njit(cache=True)`', torch: '`torch.compile`', tensorflow: '`tf.function`', jax: '`jax.jit`' };
const compilers = Object.keys(marks) as (keyof typeof marks)[];

const task = (compiler: string, nth = 0, changes: Partial<CodeContext> = {}) =>
  new RewriteJitTask(ada, 'trace', codeContext(changes), compiler, nth);

describe('rewriteJitPrompt', () => {
  let prompts: Prompts;
  beforeAll(async () => {
    prompts = await shippedPrompts();
  });

  const ask = (asked: RewriteJitTask, family: ModelFamily) => messagesOf(rewriteJitPrompt(prompts, asked, family));

  it('has a text for every compiler that the language may name', () => {
    const named = compilersFor([{ path: null, code: 'import numpy, torch, tensorflow, jax, numba' }]);
    expect(named.sort()).toEqual([...compilers].sort());
    const texts = named.map((name) => `optimization/compilers/${name}`);
    expect(REWRITE_JIT_PROMPTS.texts).toEqual(expect.arrayContaining(texts));
  });

  describe.each(families)('for %s', (family) => {
    it('fills the names that the templates use, all of them and no other', () => {
      const used = prompts.names('optimization/rewrite-jit', family, 'python');
      expect(new Set(Object.keys(rewriteJitValues(prompts, task('numba'), family)))).toEqual(used);
    });

    it('leaves no gap, and has one system message for all requests', () => {
      const systems = new Set<string>();
      for (const compiler of compilers) {
        for (let nth = 0; nth < 21; nth += 1) {
          const texts = ask(
            task(compiler, nth, { isAsync: nth % 2 === 0, readOnly: nth % 3 === 0 ? 'X = 1' : '' }),
            family,
          );
          expectNoGaps(texts);
          systems.add(texts.system);
        }
      }
      expect(systems.size).toBe(1);
    });

    it.each(compilers)('tells of %s alone', (compiler) => {
      const { user } = ask(task(compiler), family);
      for (const each of compilers) expect([each, user.includes(marks[each])]).toEqual([each, each === compiler]);
    });

    it('asks a different thing in every call, code first and the direction last', () => {
      const asked = Array.from({ length: 16 }, (_, nth) => ask(task('numba', nth), family).user);
      expect(new Set(asked).size).toBe(16);
      const shared = asked[0]!.slice(0, asked[0]!.search(/## Direction|<direction>/));
      expect(shared).toContain(shopFiles[0]!.code);
      expect(asked.every((user) => user.startsWith(shared))).toBe(true);
    });

    it('asks for whole code however long it is', () => {
      const files = [{ path: 'a.py', code: '# more\n'.repeat(200) }];
      const { system } = ask(task('numba', 0, { files }), family);
      expect(system).toContain('```python:path/of/the/file');
      expect(system).not.toMatch(/SEARCH|Begin Patch/);
    });

    it('is short: at four characters a token, fewer than 2,000 tokens of system message and 800 of a compiler', () => {
      expect(ask(task('numba'), family).system.length).toBeLessThan(8_000);
      for (const compiler of compilers) {
        expect(rewriteJitValues(prompts, task(compiler), family).compiler.length).toBeLessThan(3_200);
      }
    });
  });

  it('has its parts in order', () => {
    const { system, user } = ask(task('jax', 0, { readOnly: 'X = 1' }), 'claude');
    expect(elementsOf(system)).toEqual([
      'how_your_answer_is_used',
      'what_to_compile',
      'same_behaviour',
      'limits',
      'form_of_the_answer',
    ]);
    expect(elementsOf(user)).toEqual(['code_to_compile', 'read_only_code', 'conditions', 'compiler', 'direction']);
  });
});
