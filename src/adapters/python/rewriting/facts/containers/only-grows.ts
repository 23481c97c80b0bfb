import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { isWithin } from '../../syntax';
import { isOwned } from './ownership';
import { usageOf } from '../variables/usage';

const GROWING: ReadonlySet<string> = new Set(['add', 'append', 'update', 'extend', 'setdefault']);

/** Whether a container of the function's own is only asked and added to in a loop. */
export function onlyGrows(site: Site, used: SyntaxNode, loop: SyntaxNode): boolean {
  const variable = site.variables.at(used);
  if (!variable || !['set', 'dict', 'list'].includes(site.types.of(used).kind) || !isOwned(site.tree, variable))
    return false;
  return site.variables.uses(variable).every((use) => {
    const usage = usageOf(site.tree, use);
    if (!isWithin(use, loop) || usage.how === 'searched') return true;
    if (usage.how === 'method') return GROWING.has(usage.name);
    return (
      usage.how === 'written' &&
      site.types.of(used).kind === 'dict' &&
      usage.subscript.parent?.type !== 'delete_statement'
    );
  });
}
