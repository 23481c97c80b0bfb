import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { IMPORTS } from '../../bindings';
import { bindingsOf, boundName, type ImportBinding } from './import-bindings';

/** Spells out what imported names stand for: `sleep` and `t.sleep` are `time.sleep`. */
export class DottedNames {
  private readonly meanings = new Map<string, string>();

  constructor(
    private readonly tree: SyntaxTree,
    imports: readonly ImportBinding[],
  ) {
    const all = [...imports];
    walk(tree.root, (node) => {
      if (IMPORTS.has(node.type)) all.push(...bindingsOf(tree, node));
      return !IMPORTS.has(node.type);
    });
    for (const binding of all) {
      const { module, name, alias } = binding;
      if (name !== null) this.meanings.set(boundName(binding), `${module}.${name}`);
      else if (alias !== null) this.meanings.set(alias, module);
    }
  }

  /** The full name of what a name or attribute means; of anything else its text. */
  of(node: SyntaxNode | undefined): string {
    if (!node) return '';
    const [first = '', ...rest] = textOf(this.tree, node).split('.');
    return [this.meanings.get(first) ?? first, ...rest].join('.');
  }
}
