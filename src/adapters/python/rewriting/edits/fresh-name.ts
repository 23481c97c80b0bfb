import { type SyntaxTree } from '../../../syntax-tree/syntax-node';

/** A name that stands nowhere in the text: the wished one, or that with a number. */
export function freshName(tree: SyntaxTree, wished: string): string {
  const base = wished.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^(?=\d)/, '_');
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? base : `${base}_${nth}`;
    if (!new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u').test(tree.text)) return name;
  }
}
