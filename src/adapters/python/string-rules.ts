import { type SyntaxNode, textOf } from '../syntax-tree/syntax-node';
import { type RuleTable } from './compile-rule';

/** CPython's own limit on decimal numbers, which came to all versions with a security release. */
const MOST_DIGITS = 4_300;
/** CPython's own limit since f-strings have a grammar (3.12). */
const MOST_NESTED_STRINGS = 149;

/** Formatted strings and numbers. */
export const STRING_RULES: RuleTable = {
  interpolation: (node) =>
    depthOf(node, 'interpolation', 'module') >= MOST_NESTED_STRINGS ? 'too many nested f-strings' : null,
  format_expression: (node, { minor }) =>
    depthOf(node, 'format_specifier', 'string') > (minor < 12 ? 1 : 2) ? 'expressions nested too deeply' : null,
  type_conversion: (node, { minor }) => {
    const siblings = node.parent?.children ?? [];
    const next = siblings[siblings.indexOf(node) + 1];
    return minor < 12 && next && next.start > node.end ? "f-string: expecting '}'" : null;
  },
  integer: (node, { tree }) => {
    if (node.end - node.start <= MOST_DIGITS) return null;
    const digits = textOf(tree, node).replace(/_/g, '');
    return /^[1-9]\d+$/.test(digits) && digits.length > MOST_DIGITS ? 'the number has too many digits' : null;
  },
};

/** How many nodes of a type are around a node, up to the nearest of another type. */
function depthOf(node: SyntaxNode, type: string, end: string): number {
  let depth = 0;
  for (let above = node.parent; above && above.type !== end; above = above.parent) if (above.type === type) depth += 1;
  return depth;
}
