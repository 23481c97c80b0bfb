import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { DottedNames } from './dotted-names';
import { StatementEdits } from './statement-edits';
import { type Pass, soundTree } from './test-file';

const WAITS = /^(?:time|asyncio)\.sleep$/;
const CAPTURED = /^(?:capsys|capfd|capsysbinary|capfdbinary)\.readouterr$/;
/** What is printed around a call must reach the client: whoever swallows it loses the call. */
const SWALLOWS = /^contextlib\.redirect_std(?:out|err)$/;
const PATCHES = /^unittest\.mock\.patch$/;
const PRINTING = /^['"](?:sys\.std(?:out|err)|builtins\.print)['"]$/;

/** Takes out waiting, and whatever would swallow printed text, where the test does without: both only cost. */
export const withoutHarmlessEffects: Pass = (file) => {
  const tree = soundTree(file.body);
  const names = new DottedNames(tree, file.imports);
  const edits = new StatementEdits(tree);
  const replaced: SyntaxNode[] = [];
  walk(tree.root, (node) => {
    if (node.type === 'expression_statement') {
      const call = awaited(node.children[0]);
      const name = call?.type === 'call' ? names.of(call.child('function')) : '';
      if (CAPTURED.test(name) || (call && WAITS.test(name) && !isZero(textOf(tree, call)))) edits.remove(node);
    }
    if (node.type !== 'with_item') return true;
    const value = node.child('value');
    const call = value?.type === 'as_pattern' ? value.children[0] : value;
    const name = call?.type === 'call' ? names.of(call.child('function')) : '';
    const [first] = call?.child('arguments')?.children.filter(({ named }) => named) ?? [];
    if (call && (SWALLOWS.test(name) || (PATCHES.test(name) && first && PRINTING.test(textOf(tree, first))))) {
      edits.edit(call.start, call.end, 'nullcontext()');
      replaced.push(call);
    }
    return true;
  });
  const nullcontext = { module: 'contextlib', name: 'nullcontext', alias: null };
  return { imports: replaced.length > 0 ? [...file.imports, nullcontext] : file.imports, body: edits.apply() };
};

function awaited(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.type === 'await' ? node.children.find(({ named }) => named) : node;
}

/** `asyncio.sleep(0)` only lets others go on. */
function isZero(call: string): boolean {
  return /asyncio\.sleep\(\s*0\s*\)$|^sleep\(\s*0\s*\)$/.test(call);
}
