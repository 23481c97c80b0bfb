import { textOf } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { walk } from '../../../syntax-tree/traversal';
import { boundName, type ImportBinding } from './import-bindings';
import { type Pass, soundTree } from './test-file';

/** Gives imported names that pytest would take for tests another one: `from net import test_link as _test_link`. */
export const withoutCollectedImports: Pass = (file, subject) => {
  const renamed = new Set<string>();
  const imports = file.imports.map((binding): ImportBinding => {
    const bound = boundName(binding);
    if (!/^test/i.test(bound) || binding.name === null || !subject.has(binding.module, binding.name)) return binding;
    renamed.add(bound);
    return { ...binding, alias: `_${bound}` };
  });
  if (renamed.size === 0) return file;
  const tree = soundTree(file.body);
  const edits: TextEdit[] = [];
  walk(tree.root, (node) => {
    const isVariable = node.type === 'identifier' && node.field !== 'name' && node.field !== 'attribute';
    if (isVariable && renamed.has(textOf(tree, node)))
      edits.push({ start: node.start, end: node.start, replacement: '_' });
    return true;
  });
  return { imports, body: applyEdits(tree.text, edits) };
};
