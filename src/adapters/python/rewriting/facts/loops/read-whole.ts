import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { methodOf, callOf } from '../../syntax';
import { PURE_LIBRARY } from '../types/builtin-results';

const READERS: ReadonlySet<string> = new Set([
  ...['any', 'all', 'sum', 'min', 'max', 'list', 'tuple', 'set', 'frozenset', 'dict', 'sorted', 'next', 'bytes'],
]);
const READING_METHODS: ReadonlySet<string> = new Set([
  ...['join', 'extend', 'update', 'union', 'intersection', 'difference', 'issubset', 'issuperset', 'writelines'],
]);

/** Whether a comprehension is gone over where it stands: a generator that others get may be read at any time. */
export function isReadWhole(site: Site, comprehension: SyntaxNode): boolean {
  if (comprehension.type !== 'generator_expression') return true;
  const { parent, field } = comprehension;
  if (field === 'right') return parent?.type === 'for_statement' || parent?.type === 'for_in_clause';
  const node = parent?.type === 'argument_list' ? parent.parent : parent;
  const call = callOf(site.tree, node ?? undefined);
  if (!call) return false;
  const builtin = site.module.builtin(call.callee);
  if (builtin !== null) return READERS.has(builtin);
  const library = site.module.imported(call.callee);
  if (library !== null) return Object.hasOwn(PURE_LIBRARY, library) && PURE_LIBRARY[library] !== 'iterator';
  return READING_METHODS.has(methodOf(site.tree, call)?.name ?? '');
}
