import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { enclosing, walk } from '../../../syntax-tree/traversal';
import { StatementEdits } from './statement-edits';
import { type Pass, soundTree } from './test-file';

const RAISES = /^(?:pytest\.)?(?:raises|warns)$|^(?:self|cls)\.assert(?:Raises|Warns)(?:Regex)?$/;

/**
 * Of an expected error only its type stays expected: `match=` goes, so does the variable of an error that nothing reads,
 * and a function that is given to `raises` is called inside it, where its call can be seen.
 */
export const withPlainErrors: Pass = (file) => {
  const tree = soundTree(file.body);
  const edits = new StatementEdits(tree);
  walk(tree.root, (node) => {
    const called = node.type === 'call' ? node.child('function') : undefined;
    const list = node.child('arguments');
    if (!called || list?.type !== 'argument_list' || !RAISES.test(textOf(tree, called))) return true;
    const name = textOf(tree, called).replace(/Regex$/, '');
    const given = list.children.filter(({ named, type }) => named && type !== 'comment');
    const plain = given.filter((argument) => argument.type !== 'keyword_argument');
    const [error, ...rest] = plain;
    if (!error) return true;
    const [callee, ...callArguments] = name === textOf(tree, called) ? rest : rest.slice(1);
    if (callee) {
      if (node.parent?.type === 'expression_statement')
        asContext(tree, edits, node.parent, { name, error, callee, list, callArguments });
      return false;
    }
    edits.edit(called.start, list.end, `${name}(${textOf(tree, error)})`);
    const alias = node.parent?.type === 'as_pattern' ? node.parent.child('alias') : undefined;
    if (alias && !isRead(tree, alias)) edits.edit(node.end, alias.end, '');
    return false;
  });
  return { ...file, body: edits.apply() };
};

interface CallForm {
  name: string;
  error: SyntaxNode;
  callee: SyntaxNode;
  list: SyntaxNode;
  callArguments: readonly SyntaxNode[];
}

/** `raises(E, f, x)` as `with raises(E): f(x)`. */
function asContext(tree: SyntaxTree, edits: StatementEdits, statement: SyntaxNode, form: CallForm): void {
  const { name, error, callee, list, callArguments } = form;
  const { text } = tree;
  const indent = text.slice(text.lastIndexOf('\n', statement.start - 1) + 1, statement.start);
  if (indent.trim() !== '' || /^[ \t]*;/.test(text.slice(statement.end, statement.end + 80))) return;
  const keywords = list.children.filter(({ type }) => type === 'keyword_argument').map((node) => textOf(tree, node));
  const values = [...callArguments.map((node) => textOf(tree, node)), ...keywords].join(', ');
  const isLambda = callee.type === 'lambda' && !callee.child('parameters') && values === '';
  const body = isLambda ? callee.child('body') : undefined;
  const call = body ? textOf(tree, body) : `${bracketed(tree, callee)}(${values})`;
  if (/\n/.test(call)) return;
  edits.replace(statement, [`with ${name}(${textOf(tree, error)}):`, `    ${call}`]);
}

function bracketed(tree: SyntaxTree, callee: SyntaxNode): string {
  const text = textOf(tree, callee);
  return callee.type === 'identifier' || callee.type === 'attribute' || callee.type === 'call' ? text : `(${text})`;
}

function isRead(tree: SyntaxTree, alias: SyntaxNode): boolean {
  const name = textOf(tree, alias);
  const around = enclosing(alias, 'function_definition', 'module');
  let read = false;
  for (const root of around ? [around] : []) {
    walk(root, (node) => {
      read ||= node.type === 'identifier' && node.parent !== alias && textOf(tree, node) === name;
      return !read;
    });
  }
  return read;
}
