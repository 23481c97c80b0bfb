import { textOf } from '../../../syntax-tree/syntax-node';
import { definitionOf, statementsIn } from '../../statements';
import { StatementEdits } from './statement-edits';
import { type Pass, soundTree } from './test-file';
import { isSuite, isUnittest } from './tests-in';

/** pytest passes over classes with a constructor: it becomes the `setup_method` that was meant. */
export const withCollectedSuites: Pass = (file) => {
  const tree = soundTree(file.body);
  const edits = new StatementEdits(tree);
  for (const { node, kind } of statementsIn(tree, tree.root)) {
    const definition = definitionOf(node);
    const body = kind === 'class' ? definition.child('body') : undefined;
    if (!body || !isSuite(tree, definition) || isUnittest(tree, definition)) continue;
    for (const method of statementsIn(tree, body)) {
      const own = definitionOf(method.node);
      const [name, parameters] = [own.child('name'), own.child('parameters')];
      if (method.kind !== 'function' || !name || textOf(tree, name) !== '__init__') continue;
      const plain = parameters && /^\(\s*self\s*,?\s*\)$/.test(textOf(tree, parameters));
      if (!plain) {
        edits.remove(method.node);
        continue;
      }
      edits.edit(name.start, name.end, 'setup_method');
      for (const { node: statement } of statementsIn(tree, own.child('body') ?? own)) {
        if (/^super\(.*\)\.__init__\(/.test(textOf(tree, statement))) edits.remove(statement);
      }
    }
  }
  return { ...file, body: edits.apply() };
};
