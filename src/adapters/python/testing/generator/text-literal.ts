import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { stringValue } from '../../literal-values';
import { stringPrefix } from '../../string-literals';

/** The text that a plain string literal stands for; null for bytes, formatted strings and anything else. */
export function literalText(tree: SyntaxTree, node: SyntaxNode | undefined | null): string | null {
  if (node?.type === 'concatenated_string') {
    const parts = node.children.filter(({ type }) => type === 'string').map((part) => literalText(tree, part));
    return parts.includes(null) ? null : parts.join('');
  }
  if (node?.type !== 'string' || node.end - node.start > 2_000) return null;
  const prefix = stringPrefix(tree, node);
  if (/[bft]/.test(prefix)) return null;
  const [start, end] = [node.childOf('string_start'), node.childOf('string_end')];
  if (!start || !end) return null;
  return stringValue(tree.text.slice(start.end, end.start), prefix).replaceAll('\\\\', '\\');
}

/** The number that a literal with or without a sign stands for; null for anything else. */
export function literalNumber(tree: SyntaxTree, node: SyntaxNode | undefined | null): number | null {
  if (node?.type === 'unary_operator' && node.children[0]?.type === '-') {
    const value = literalNumber(tree, node.child('argument'));
    return value === null ? null : -value;
  }
  if (node?.type !== 'integer' && node?.type !== 'float') return null;
  const value = Number(textOf(tree, node).replaceAll('_', ''));
  return Number.isFinite(value) ? value : null;
}

/** A Python string literal for a text. */
export function pythonText(text: string): string {
  const body = text.replace(/[\\"\n\r\t\0\x7f]|[\x01-\x1f]/g, (character) => ESCAPES[character] ?? escaped(character));
  return `"${body}"`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
