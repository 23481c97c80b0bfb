import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { partsOf } from '../../syntax';

const READ: ReadonlySet<string> = new Set([
  ...['identifier', 'attribute', 'subscript', 'true', 'false', 'none', 'integer', 'string'],
]);

/** Whether an expression only reads what something holds, `x.name` or `x["name"]`, and calculates nothing. */
export function isReading(node: SyntaxNode): boolean {
  if (node.type === 'tuple') return partsOf(node).every(isReading);
  if (!READ.has(node.type)) return false;
  const [value, indices] = [node.child('value') ?? node.child('object'), node.childrenIn('subscript')];
  return (!value || isReading(value)) && indices.every(isReading);
}
