import { type SyntaxTree } from './syntax-node';

/** Does the same as a function of a tree, once per tree: neither a tree nor what is read off it ever changes. */
export function oncePerTree<Result extends object>(read: (tree: SyntaxTree) => Result): (tree: SyntaxTree) => Result {
  const known = new WeakMap<SyntaxTree, Result>();
  return (tree) => {
    let result = known.get(tree);
    if (!result) known.set(tree, (result = read(tree)));
    return result;
  };
}
