import { ToyLanguage } from '../../../test/fakes/toy-language';
import { type CodeFile } from '../code-file';
import { resolvePaths } from './resolve-paths';

const toy = new ToyLanguage();
const file = (path: string | null, ...names: string[]): CodeFile => ({
  path,
  code: names.map((name) => `fn ${name} = 1`).join('\n'),
});
const shop = [
  file('shop/pricing.toy', 'total', 'discount'),
  file('shop/tax.toy', 'rate'),
  file('shop/web/app.toy', 'page'),
  file('shop/api/app.toy', 'call'),
];

/** The file that a block is placed in; undefined for a stranger. */
function placeOf(
  path: string | null,
  names: string[],
  base: CodeFile[] = shop,
  others: string[][] = [],
): string | null | undefined {
  const blocks = [names, ...others].map((all, nth) => ({
    ...file(nth === 0 ? path : null, ...all),
    pathComment: null,
  }));
  const placed = resolvePaths(blocks, base, toy).placed.find((block) => block.code === blocks[0]!.code);
  return placed && base[placed.file]!.path;
}

describe('resolvePaths', () => {
  it.each([
    ['the path itself', 'shop/tax.toy', [], 'shop/tax.toy'],
    ['a leading dot', './shop/tax.toy', [], 'shop/tax.toy'],
    ['an absolute path', '/home/me/project/shop/tax.toy', [], 'shop/tax.toy'],
    ['backslashes', '.\\shop\\tax.toy', [], 'shop/tax.toy'],
    ['a file name', 'tax.toy', [], 'shop/tax.toy'],
    ['the longest common ending', 'x/api/app.toy', ['call'], 'shop/api/app.toy'],
    ['a file name that several have, by definitions', 'app.toy', ['page'], 'shop/web/app.toy'],
    ['another folder, by definitions', 'src/tax.toy', ['rate'], 'shop/tax.toy'],
    ['no path, by definitions', null, ['helper', 'rate'], 'shop/tax.toy'],
    ['no path, by most definitions', null, ['total', 'discount', 'rate'], 'shop/pricing.toy'],
  ])('takes %s', (_what, path, names, expected) => {
    expect(placeOf(path, names)).toBe(expected);
  });

  it.each([
    ['a new file', 'shop/fast.toy', ['total']],
    ['a new file of a known name', 'shop/fast/tax.toy', ['quick']],
    ['a file name that several have', 'app.toy', ['main']],
    ['a usage example', null, ['main']],
    ['as much of one file as of another', null, ['total', 'rate']],
    ['nothing', null, []],
  ])('places nowhere %s', (_what, path, names) => {
    expect(placeOf(path, names)).toBeUndefined();
  });

  it('needs no path where there is one file and one block', () => {
    expect(placeOf(null, ['other'], [file(null, 'total')])).toBeNull();
    expect(placeOf(null, ['other'], [file('a.toy', 'total')])).toBe('a.toy');
    expect(placeOf('made/up.toy', ['total'], [file(null, 'total')])).toBeNull();
  });

  it('tells the code from a usage example by definitions, where there is one file without a path', () => {
    expect(placeOf(null, ['total'], [file(null, 'total')], [['main']])).toBeNull();
    expect(placeOf(null, ['main'], [file(null, 'total')], [['total']])).toBeUndefined();
  });
});
