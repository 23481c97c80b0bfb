import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { definitionOf, statementsIn } from '../../statements';
import { normalFormOf } from '../../normal-form';
import { pythonTree } from '../../python-tree';
import { boundName } from './import-bindings';
import { StatementEdits } from './statement-edits';
import { type Subject } from './subject';
import { type Pass, soundTree } from './test-file';

/**
 * Takes out copies of the code under test: functions and classes that the sources define, the target wherever it
 * stands, assignments to its name, and constants that say what the sources say. They are imported instead.
 */
export const withoutRedefinitions: Pass = (file, subject) => {
  const tree = soundTree(file.body);
  const edits = new StatementEdits(tree);
  const constants = constantsOf(subject);
  const removed = new Set<string>();
  for (const { node, kind, names } of statementsIn(tree, tree.root)) {
    const copy =
      kind === 'function' || kind === 'class' || kind === 'conditional'
        ? names.some((name) => subject.defines(name))
        : kind === 'assignment' &&
          (names.includes(subject.imported) || names.some((name) => constants.get(name) === normalFormOf(tree, node)));
    if (!copy) continue;
    edits.remove(node);
    for (const name of names) removed.add(name);
  }
  walk(tree.root, (node) => {
    if (node.parent?.type !== 'block' || !isCopyOfTarget(tree, node, subject)) return true;
    edits.remove(node);
    removed.add(subject.imported);
    return false;
  });
  const known = new Set(file.imports.map(boundName));
  const imports = [...removed].flatMap((name) => {
    const module = known.has(name) ? null : subject.homeOf(name);
    return module === null ? [] : [{ module, name, alias: null }];
  });
  return { imports: [...file.imports, ...imports], body: edits.apply() };
};

/** A definition of the target's name inside a function; a method of that name in another class is another thing. */
function isCopyOfTarget(tree: SyntaxTree, node: SyntaxNode, { imported, isMethod }: Subject): boolean {
  const definition = definitionOf(node);
  if (definition.type !== (isMethod ? 'class_definition' : 'function_definition')) return false;
  const name = definition.child('name');
  return name !== undefined && textOf(tree, name) === imported && node.parent?.parent?.type !== 'class_definition';
}

function constantsOf({ target }: Subject): Map<string, string> {
  const constants = new Map<string, string>();
  for (const { code } of target.sources) {
    const tree = pythonTree(code);
    if (!tree) continue;
    for (const { node, kind, names } of statementsIn(tree, tree.root)) {
      for (const name of kind === 'assignment' ? names : []) constants.set(name, normalFormOf(tree, node));
    }
  }
  return constants;
}
