import { type CodeLanguage } from '../code-language.port';

function comparable(code: string): string {
  return code.replaceAll('\r\n', '\n').trim();
}

/**
 * Makes one version of a file of all the blocks that an answer gives for it, in the answer's order.
 *
 * Models write several blocks for one file in two ways. Either the file comes in pieces, a function or a constant at a
 * time: then no two blocks define the same name, and the pieces are joined. Or it comes more than once, a draft before
 * the final version, or the final version and then one function of it again: then the last of those that hold most of
 * the file's own definitions counts. Blocks that only repeat the base (shown for comparison) do not count beside others.
 * Blocks without any definition cannot be told apart in this way: of several, the last counts.
 */
export function oneVersion(codes: readonly string[], base: string, language: CodeLanguage): string {
  const distinct = new Map(codes.map((code) => [comparable(code), code]));
  if (distinct.size > 1) distinct.delete(comparable(base));
  const [only = '', ...further] = distinct.values();
  if (further.length === 0) return only;

  const versions = [only, ...further].map((code) => ({ code, names: new Set(language.definitions(code)) }));
  const all = versions.flatMap(({ names }) => [...names]);
  const withoutNames = versions.filter(({ names }) => names.size === 0).length;
  if (new Set(all).size === all.length && withoutNames <= 1)
    return versions.map(({ code }) => code.trimEnd()).join('\n\n\n');

  const own = language.definitions(base);
  const held = versions.map(({ names }) => own.filter((name) => names.has(name)).length);
  return versions[held.lastIndexOf(Math.max(...held))]?.code ?? only;
}
