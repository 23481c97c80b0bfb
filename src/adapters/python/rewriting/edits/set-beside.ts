import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { type Site } from '../site';
import { freshName } from './fresh-name';
import { indentAt, insertAfter, lineEnd, replace } from './lines';

/** `xs.append(element)`, a statement of its own. */
export interface Append {
  statement: SyntaxNode;
  element: SyntaxNode;
}

/** Adds to a set what is appended to a list; what is more than a name is evaluated once for both. */
export function addsBeside(site: Site, list: string, set: string, appends: readonly Append[]): TextEdit[] {
  const { tree } = site;
  return appends.flatMap(({ statement, element }) => {
    if (element.type === 'identifier') return [insertAfter(tree, statement, [`${set}.add(${site.text(element)})`])];
    const item = freshName(tree, `new_${list}`);
    const first = `${item} = ${site.text(element)}${lineEnd(tree)}${indentAt(tree, statement)}`;
    return [
      { start: statement.start, end: statement.start, replacement: first },
      replace(element, item),
      insertAfter(tree, statement, [`${set}.add(${item})`]),
    ];
  });
}
