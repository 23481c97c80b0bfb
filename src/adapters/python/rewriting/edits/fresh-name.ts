import { type SyntaxTree } from '../../../syntax-tree/syntax-node';

/** A name that stands nowhere in the text and is not taken: the wished one, or that with a number. */
export function freshName(tree: SyntaxTree, wished: string, taken: Iterable<string> = []): string {
  const names = new Set(taken);
  const base = wished.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^(?=\d)/, '_');
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? base : `${base}_${nth}`;
    const isFound = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u').test(tree.text);
    if (!isFound && !names.has(name)) return name;
  }
}
