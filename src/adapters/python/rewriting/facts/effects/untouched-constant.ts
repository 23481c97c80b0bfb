import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { usageOf } from '../variables/usage';
import { bindingAt } from '../variables/variables';

const LOOKS: ReadonlySet<string> = new Set(['searched', 'iterated', 'tested', 'consumed', 'spread', 'compared']);

/** Whether the file does nothing with a name of the module but assign to it once, look at it and copy it. */
export function isUntouched(site: Site, name: SyntaxNode): boolean {
  return site.module.mentions(site.text(name)).every((node) => {
    if (bindingAt(node)) return node.parent?.type === 'assignment' && node.parent.parent?.parent === site.tree.root;
    const usage = usageOf(site.tree, node);
    if (usage.how === 'method') return ['get', 'items', 'keys', 'values', 'copy'].includes(usage.name);
    if (usage.how !== 'read') return LOOKS.has(usage.how);
    const above = usage.subscript.parent;
    return above?.type !== 'subscript' && (above?.type !== 'attribute' || above.parent?.type !== 'call');
  });
}
