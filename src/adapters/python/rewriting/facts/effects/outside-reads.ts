import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { callOf } from '../../syntax';
import { Effects } from './effects';
import { ModuleFacts } from '../variables/module-facts';

/** What the functions of the file that an expression calls look at beside their arguments. */
export interface OutsideReads {
  /** Names of attributes. */
  attributes: ReadonlySet<string>;
  /** Names of the module. */
  variables: ReadonlySet<string>;
}

/** Of the functions and methods that are certain, and of those that they call. */
export function outsideReads(tree: SyntaxTree, expression: SyntaxNode): OutsideReads {
  const attributes = new Set<string>();
  const variables = new Set<string>();
  const seen = new Set<SyntaxNode>();
  const [module, effects] = [ModuleFacts.of(tree), Effects.of(tree)];
  const look = (part: SyntaxNode, isInside: boolean): void => {
    walk(part, (node) => {
      if (isInside && node.type === 'attribute' && node.field !== 'function') {
        const name = node.child('attribute');
        if (name) attributes.add(textOf(tree, name));
      }
      if (isInside && node.type === 'identifier' && module.isOuter(node)) variables.add(textOf(tree, node));
      const call = node.type === 'call' ? callOf(tree, node) : null;
      const own = call && effects.ownFunction(call);
      const body = own?.child('body');
      if (own && body && !seen.has(own)) {
        seen.add(own);
        look(body, true);
      }
      return true;
    });
  };
  look(expression, false);
  return { attributes, variables };
}
