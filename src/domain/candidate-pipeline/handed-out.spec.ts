import { ToyLanguage } from '../../../test/fakes/toy-language';
import { type CodeFile } from '../code-file';
import { handedOut } from './handed-out';

const language = new ToyLanguage();
const changed: CodeFile = { path: 'shop/pricing.toy', code: 'fn total = 2' };
const plain: CodeFile = { path: 'shop/tax.toy', code: 'fn rate = 1' };
/** One that the client would rewrite. */
const twice: CodeFile = { path: 'shop/tax.toy', code: 'fn rate = 1\nfn rate = 2' };

/** The paths that are handed out where the first file alone has changed. */
function paths(files: CodeFile[], standsAlone = files.map(() => true)): (string | null)[] {
  const base = files.map((file, at) => (at === 0 ? { ...file, code: 'fn total = 1' } : file));
  return handedOut(files, base, standsAlone, language).map(({ path }) => path);
}

it('holds unchanged files too', () => {
  expect(paths([changed, plain])).toEqual(['shop/pricing.toy', 'shop/tax.toy']);
});

it('leaves out unchanged ones that are not valid by themselves, or that the client would rewrite', () => {
  expect(paths([changed, plain], [true, false])).toEqual(['shop/pricing.toy']);
  expect(paths([changed, twice])).toEqual(['shop/pricing.toy']);
});

it('holds changed ones, whatever they are', () => {
  expect(paths([{ ...twice, path: 'shop/pricing.toy' }], [false])).toEqual(['shop/pricing.toy']);
});

it('holds what the client would rewrite where a file of the same name is there', () => {
  const namesake = { ...changed, path: 'lib/tax.toy' };
  expect(paths([namesake, twice])).toEqual(['lib/tax.toy', 'shop/tax.toy']);
});
