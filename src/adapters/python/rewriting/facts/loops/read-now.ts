import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { isReadAtOnce } from '../effects/evaluated';

/** Whether all rounds of a clause are done where it stands: also of `next((x for x in xs if …), None)` nothing is left to be read later. */
export function isReadNow(site: Site, clause: SyntaxNode): boolean {
  const list = clause.parent?.type === 'generator_expression' ? clause.parent.parent : null;
  const call = list?.type === 'argument_list' ? list.parent : list;
  const isNext = site.module.builtin(call?.child('function')) === 'next';
  return isReadAtOnce(isNext && call ? call : clause);
}
