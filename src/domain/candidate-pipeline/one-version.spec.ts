import { ToyLanguage } from '../../../test/fakes/toy-language';
import { oneVersion } from './one-version';

const toy = new ToyLanguage();
const base = 'fn total = 1\nfn rate = 1';
const make = (...codes: string[]): string => oneVersion(codes, base, toy);

describe('oneVersion', () => {
  it('takes the last of several whole versions', () => {
    expect(make('fn total = 2\nfn rate = 2', 'fn total = 3\nfn rate = 3')).toBe('fn total = 3\nfn rate = 3');
  });

  it('takes a whole version before a later part of it', () => {
    expect(make('fn total = 2\nfn rate = 2', 'fn total = 2')).toBe('fn total = 2\nfn rate = 2');
  });

  it('joins pieces that define different names', () => {
    expect(make('let table = map', 'fn rate = 2\n', 'fn total = 2')).toBe(
      'let table = map\n\n\nfn rate = 2\n\n\nfn total = 2',
    );
  });

  it('passes over the original shown for comparison, before or behind', () => {
    expect(make(base, 'fn total = 2\nfn rate = 2')).toBe('fn total = 2\nfn rate = 2');
    expect(make('fn total = 2\nfn rate = 2', `${base.replace('\n', '\r\n')}\n`)).toBe('fn total = 2\nfn rate = 2');
    expect(make(base)).toBe(base);
  });

  it('takes the last of blocks that define nothing, and one of equal blocks', () => {
    expect(make('let a = 1', 'let a = 2')).toBe('let a = 2');
    expect(make('let a = 1', 'let a = 1')).toBe('let a = 1');
  });
});
