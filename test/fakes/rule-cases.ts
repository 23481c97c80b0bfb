import { CATALOGUE } from '../../src/adapters/python/rewriting/catalogue';
import { Composer } from '../../src/adapters/python/rewriting/composition';

/** What is told of a rule: `before` becomes `after`, or a piece of code is left alone, and why. */
export interface RuleCases {
  rewrites: [title: string, before: string, after: string, options?: { doubt: boolean }][];
  leaves: [why: string, code: string][];
}

/** The code after one rule of the catalogue was applied wherever it applies, and whether it leaves a doubt; null: nowhere. */
export function rewritten(id: string, code: string): { code: string; doubt: boolean } | null {
  const rule = CATALOGUE.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const { files, applied } = new Composer([{ path: 'a.py', code }], [rule]).compose();
  return applied.length > 0 ? { code: files[0]!.code, doubt: applied.some(({ doubt }) => doubt !== null) } : null;
}

/** Declares the tests of one rule. Code is written without the line break at its beginning. */
export function ruleCases(id: string, { rewrites, leaves }: RuleCases): void {
  const text = (code: string): string => code.replace(/^\n/, '');
  for (const [title, before, after, options] of rewrites) {
    it(title, () => {
      const result = rewritten(id, text(before));
      expect(result?.code).toBe(text(after));
      if (options) expect(result?.doubt).toBe(options.doubt);
    });
  }
  for (const [why, code] of leaves) {
    it(`leaves alone: ${why}`, () => {
      expect(rewritten(id, text(code))).toBeNull();
    });
  }
}
