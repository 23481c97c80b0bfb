import { cp, mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEEDED_PROMPTS } from '../needed-prompts';
import { loadPrompts } from './prompt-files';

const shipped = join(__dirname, '../../prompts');

describe('loadPrompts', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prompts-'));
    await cp(shipped, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reads the shipped prompts', async () => {
    const prompts = await loadPrompts(shipped, NEEDED_PROMPTS);
    expect(prompts.text('answers/whole-code', 'claude', 'python', { tag: 'python' })).toContain('<explanation>');
    expect(prompts.speak('python')).toBe(true);
  });

  it('reads Windows line endings as its own', async () => {
    await writeFile(join(folder, 'optimization/optimize.user.md'), '## Code\r\n\r\n{{ code }}\r\n\r\nEnd.\r\n');
    const prompts = await loadPrompts(folder, NEEDED_PROMPTS);
    expect(prompts.text('optimization/optimize.user', 'gpt', 'python', { code: 'x\r\n' })).toBe(
      '## Code\n\nx\r\n\n\nEnd.',
    );
  });

  it.each([
    ['optimization/optimize.user.md', 'prompts/optimization/python/optimize.user.md is missing'],
    ['answers/whole-code.gpt.md', 'prompts/answers/python/whole-code.md is missing'],
    ['answers/edits.claude.md', 'prompts/answers/python/edits.md is missing'],
    ['answers/correction.md', 'prompts/answers/python/correction.md is missing'],
    ['answers/python/limits.md', 'prompts/answers/python/limits.md is missing'],
    ['optimization/refine.user.md', 'prompts/optimization/python/refine.user.md is missing'],
    ['optimization/python/adapt.system.md', 'prompts/optimization/python/adapt.system.md is missing'],
    ['optimization/python/compilers/jax.md', 'prompts/optimization/python/compilers/jax.md is missing'],
    ['optimization/python/compiling/kernel.md', 'prompts/optimization/python/compiling/kernel.md is missing'],
    ['repair/python/repair.system.md', 'prompts/repair/python/repair.system.md is missing'],
    ['optimization/python/strategies/calls.md', 'prompts/optimization/python/strategies/calls.md is missing'],
    ['testgen/python/sides/scale.md', 'prompts/testgen/python/sides/scale.md is missing'],
  ])('says in one line that %s is missing', async (path, message) => {
    await rm(join(folder, path), { recursive: true });
    await expect(loadPrompts(folder, NEEDED_PROMPTS)).rejects.toThrow(oneLine(message));
  });

  it('says in one line that there are none for any language', async () => {
    for (const module of await readdir(folder))
      await rm(join(folder, module, 'python'), { recursive: true, force: true });
    await expect(loadPrompts(folder, NEEDED_PROMPTS)).rejects.toThrow(oneLine('no prompts for any language in '));
  });

  it('says in one line what cannot be read', async () => {
    await mkdir(join(folder, 'optimization/broken.md'));
    await expect(loadPrompts(folder, NEEDED_PROMPTS)).rejects.toThrow(
      oneLine(`the prompts cannot be read: EISDIR at ${join(folder, 'optimization/broken.md')}`),
    );
    await expect(loadPrompts(join(folder, 'nowhere'), NEEDED_PROMPTS)).rejects.toThrow(
      oneLine('the prompts cannot be read: ENOENT'),
    );
  });

  it('says in one line which file is no template', async () => {
    await writeFile(join(folder, 'optimization/optimize.user.md'), '{{code}}');
    await expect(loadPrompts(folder, NEEDED_PROMPTS)).rejects.toThrow(
      oneLine('prompts/optimization/optimize.user.md: a "{{"'),
    );
  });
});

/** A message without line breaks that begins like this. */
function oneLine(start: string): RegExp {
  return new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[^\\n]*$`);
}
