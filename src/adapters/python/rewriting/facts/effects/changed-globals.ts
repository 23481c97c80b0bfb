import { oncePerTree } from '../../../../syntax-tree/once-per-tree';
import { type SyntaxNode, textOf } from '../../../../syntax-tree/syntax-node';
import { enclosing, walk } from '../../../../syntax-tree/traversal';
import { rootOf } from '../../syntax';
import { Effects } from './effects';
import { ModuleFacts } from '../variables/module-facts';
import { bindingAt } from '../variables/variables';

/** The names of the module that a function rebinds, or whose values one changes: they may be others after any call. */
export const changedGlobals = oncePerTree((tree): ReadonlySet<string> => {
  const [module, effects] = [ModuleFacts.of(tree), Effects.of(tree)];
  const names = new Set<string>();
  const add = (place: SyntaxNode | undefined): void => {
    const root = place && rootOf(place);
    if (root?.type === 'identifier' && module.isOuter(root) && enclosing(root, 'function_definition'))
      names.add(textOf(tree, root));
  };
  walk(tree.root, (node) => {
    if (node.type === 'call') {
      const effect = effects.ofCall(node);
      if (typeof effect === 'object') add(effect.changes);
    } else if (['identifier', 'subscript', 'attribute'].includes(node.type) && bindingAt(node)) add(node);
    return true;
  });
  return names;
});
