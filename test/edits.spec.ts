import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PythonLanguage } from '../src/adapters/python/python-language';
import { type Candidate, type Dropped, type DropReason } from '../src/domain/candidate';
import { CandidatePipeline } from '../src/domain/candidate-pipeline/candidate-pipeline';
import { InlineJudge } from '../src/domain/candidate-pipeline/inline-judge';
import { type CodeFile } from '../src/domain/code-file';

/**
 * Each folder is one answer that holds edits: `reply.md`, to code in `source.py`, in `pathless.py` (of a request that
 * names no path) or in a folder `source`. What comes of it is in `expected.py`, or in a folder `expected` that holds only
 * the files that change. Or it is refused: `refused.json` has the reason, and texts that the correction shown to the model
 * mentions. `explanation.txt` is the explanation where it matters, `version.txt` the version of Python where it is not
 * 3.11. All are compared byte for byte.
 */
const folder = join(__dirname, 'fixtures', 'edits');
const KNOWN =
  /^(?:reply\.md|source\.py|pathless\.py|source|expected\.py|expected|refused\.json|explanation\.txt|version\.txt)$/;

interface Refused {
  reason: DropReason;
  mentions: string[];
}

function textIn(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The files of `source` or `expected`, as one file or as a folder, by path. */
function filesIn(name: string, kind: 'source' | 'expected'): CodeFile[] {
  const pathless = textIn(join(folder, name, 'pathless.py'));
  const single = textIn(join(folder, name, `${kind}.py`)) ?? (kind === 'source' ? pathless : null);
  if (single !== null) return [{ path: pathless === null ? 'source.py' : null, code: single }];
  const root = join(folder, name, kind);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .sort()
    .map((path) => ({ path: path.replaceAll(sep, '/'), code: readFileSync(join(root, path), 'utf8') }));
}

/** Whether a text holds another; numbers in it only as a whole. */
function mentions(text: string, wanted: string): boolean {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^\d/.test(wanted) ? '(?<!\\d)' : '';
  const after = /\d$/.test(wanted) ? '(?!\\d)' : '';
  return new RegExp(before + escaped + after).test(text);
}

async function outcomeOf(name: string): Promise<Candidate | Dropped> {
  const pipeline = new CandidatePipeline(new InlineJudge(), {
    language: new PythonLanguage(),
    version: textIn(join(folder, name, 'version.txt'))?.trim() ?? '3.11',
    original: filesIn(name, 'source'),
    parentId: null,
  });
  return pipeline.take(readFileSync(join(folder, name, 'reply.md'), 'utf8'), 'model-a');
}

const names = readdirSync(folder).sort();
const isRefused = (name: string): boolean => existsSync(join(folder, name, 'refused.json'));

describe('the folders', () => {
  it.each(names)('%s is a case', (name) => {
    const sources = filesIn(name, 'source');
    const expected = filesIn(name, 'expected');
    expect(readdirSync(join(folder, name)).filter((file) => !KNOWN.test(file))).toEqual([]);
    expect(sources).not.toEqual([]);
    expect(expected.length > 0).toBe(!isRefused(name));
    for (const file of expected) {
      expect(sources.map(({ path }) => path)).toContain(file.path);
      expect(sources).not.toContainEqual(file);
    }
  });
});

describe('an edit that applies', () => {
  it.each(names.filter((name) => !isRefused(name)))('%s', async (name) => {
    const outcome = await outcomeOf(name);
    const expected = filesIn(name, 'expected');
    const files = filesIn(name, 'source').map((file) => expected.find((changed) => changed.path === file.path) ?? file);
    if ('reason' in outcome) throw new Error(`${outcome.reason}: ${outcome.detail}\n${outcome.correction ?? ''}`);
    expect(outcome.files).toEqual(files);
    // Nothing of an edit is left in what people read.
    expect(outcome.explanation).not.toMatch(/^(?:<{5}|={5}|>{5}|\*{3} |@@|\+\+\+|---)/m);
    const explanation = textIn(join(folder, name, 'explanation.txt'));
    if (explanation !== null) expect(outcome.explanation).toBe(explanation);
  });
});

describe('an edit that is refused', () => {
  it.each(names.filter(isRefused))('%s', async (name) => {
    const refused = JSON.parse(readFileSync(join(folder, name, 'refused.json'), 'utf8')) as Refused;
    const outcome = await outcomeOf(name);
    if (!('reason' in outcome)) throw new Error(`it was applied:\n${outcome.files.map(({ code }) => code).join('\n')}`);
    expect(outcome.reason).toBe(refused.reason);
    // The model is asked again only about an edit that did not apply: other reasons are for people.
    const told = refused.reason === 'edit_not_applied' ? outcome.correction : outcome.detail;
    expect(told).toEqual(expect.any(String));
    expect(refused.mentions.filter((text) => !mentions(told ?? '', text)).map((text) => [text, told])).toEqual([]);
  });
});
