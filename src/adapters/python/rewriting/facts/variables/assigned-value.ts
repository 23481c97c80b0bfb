import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { partsOf } from '../../syntax';
import { type Binding } from './variables';

const GROUPS: ReadonlySet<string> = new Set(['expression_list', 'tuple', 'list']);

/** What an assignment gives the variable itself, also as its part of `a, b = [], []`; null where that is not written down. */
export function assignedValue({ how, value, path }: Binding): SyntaxNode | null {
  if (how !== 'assigned') return null;
  return path.reduce<SyntaxNode | null>((whole, at) => {
    const parts = whole && GROUPS.has(whole.type) ? partsOf(whole) : [];
    return parts.some(({ type }) => type.endsWith('splat')) ? null : (parts[at] ?? null);
  }, value);
}
