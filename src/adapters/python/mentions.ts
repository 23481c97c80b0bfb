import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { oncePerTree } from '../syntax-tree/once-per-tree';
import { enclosing, walk } from '../syntax-tree/traversal';
import { namesOf } from './scopes';

/** A place that mentions a name of the module or of an object: `name` is used, `.name` read, imported, or spelled in a string. */
export interface Mention {
  name: string;
  start: number;
  how: 'variable' | 'attribute' | 'import' | 'string';
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;
const LONGEST_SPELLED = 200;

/**
 * All mentions in text order. Uses of a function's own variables and parameters are none. A string counts for the
 * words in it where it annotates, and for the one word that it is elsewhere (`__all__`, `getattr`).
 */
export const mentionsIn = oncePerTree(readMentions);

function readMentions(tree: SyntaxTree): readonly Mention[] {
  const found: Mention[] = namesOf(tree).outer.map((node) => ({
    name: textOf(tree, node),
    start: node.start,
    how: 'variable',
  }));
  walk(tree.root, (node) => {
    if (node.type === 'attribute') add(node.child('attribute'), 'attribute');
    else if (
      node.type === 'dotted_name' &&
      enclosing(node, 'import_from_statement')?.children.some((child) => isImported(child, node))
    ) {
      add(node.children.at(-1), 'import');
    } else if (node.type === 'string_content') {
      for (const name of spelled(tree, node)) found.push({ name, start: node.start, how: 'string' });
    }
    return node.type !== 'identifier';
  });
  return found.sort((a, b) => a.start - b.start);

  function add(node: SyntaxNode | undefined, how: Mention['how']): void {
    if (node?.type === 'identifier') found.push({ name: textOf(tree, node), start: node.start, how });
  }
}

function isImported(child: SyntaxNode, name: SyntaxNode): boolean {
  return child.field === 'name' && (child === name || child === name.parent);
}

function spelled(tree: SyntaxTree, content: SyntaxNode): string[] {
  if (content.end - content.start > LONGEST_SPELLED) return [];
  const words = textOf(tree, content).match(WORD) ?? [];
  const text = textOf(tree, content);
  if (words.length === 1 && words[0] === text) return words;
  return enclosing(content, 'type', 'expression_statement', 'block')?.type === 'type' ? words : [];
}
