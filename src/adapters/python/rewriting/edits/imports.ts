import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { IMPORTS } from '../../bindings';
import { originsOf } from '../../name-origins';
import { endOfLine } from '../../statement-text';
import { docstringOf } from '../../string-literals';
import { lineEnd } from './lines';

/** `from source import name` */
export interface Import {
  source: string;
  name: string;
}

/** By what a module can use something of the library: as it imports it already, or by an import that is still needed. */
export function importable(tree: SyntaxTree, wanted: Import): { name: string; imports: readonly Import[] } | null {
  const full = `${wanted.source}.${wanted.name}`;
  for (const [bound, origin] of originsOf(tree)) {
    if (origin === full) return { name: bound, imports: [] };
    if (origin === wanted.source) return { name: `${bound}.${wanted.name}`, imports: [] };
  }
  // A name that stands anywhere could mean something else.
  return new RegExp(`\\b${wanted.name}\\b`).test(tree.text) ? null : { name: wanted.name, imports: [wanted] };
}

/** The edit that adds imports behind those at the top of a module, or at its beginning; null for none. */
export function importEdit(tree: SyntaxTree, wanted: readonly Import[]): TextEdit | null {
  if (wanted.length === 0) return null;
  const sources = [...new Set(wanted.map(({ source }) => source))];
  const lines = sources.map((source) => {
    const names = wanted.filter((one) => one.source === source).map(({ name }) => name);
    return `from ${source} import ${[...new Set(names)].join(', ')}`;
  });
  const end = lineEnd(tree);
  const last = lastImport(tree);
  if (last) {
    const at = endOfLine(tree.text, last.end);
    return { start: at, end: at, replacement: lines.map((line) => end + line).join('') };
  }
  const docstring = docstringOf(tree, tree.root);
  const first = tree.root.children.find(
    (node) => node.named && node !== docstring && node.start >= (docstring?.end ?? 0),
  );
  const at =
    first && first.type !== 'comment'
      ? first.start
      : docstring
        ? endOfLine(tree.text, docstring.end)
        : (first?.start ?? 0);
  const text = lines.join(end);
  return at === first?.start
    ? { start: at, end: at, replacement: text + end.repeat(DEFINITIONS.has(first.type) ? 3 : 2) }
    : { start: at, end: at, replacement: `${end}${end}${text}` };
}

const DEFINITIONS: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'decorated_definition']);

/** The last import of those that stand at the top, before anything else is done. */
function lastImport(tree: SyntaxTree): SyntaxNode | null {
  let last: SyntaxNode | null = null;
  for (const node of tree.root.children) {
    if (!node.named || node.type === 'comment') continue;
    if (IMPORTS.has(node.type)) last = node;
    else if (last !== null || !isText(tree, node)) break;
  }
  return last;
}

function isText(tree: SyntaxTree, node: SyntaxNode): boolean {
  return node.type === 'expression_statement' && /^[rRuU]?["']/.test(textOf(tree, node));
}
