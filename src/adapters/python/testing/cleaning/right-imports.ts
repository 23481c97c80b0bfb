import { textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { IMPORTS } from '../../bindings';
import { corrected, homesOf } from './correct-imports';
import { bindingsOf, type ImportBinding, importText } from './import-bindings';
import { StatementEdits } from './statement-edits';
import { type Pass, soundTree } from './test-file';

/**
 * Makes every import, at the top or in a function, come from where the name really is. Names of the code under test that
 * a function imports for itself are imported at the top instead, where everybody sees them.
 */
export const withRightImports: Pass = (file, subject) => {
  const tree = soundTree(file.body);
  const edits = new StatementEdits(tree);
  const statements: { bindings: ImportBinding[]; replace: (lines: string[]) => void }[] = [];
  walk(tree.root, (node) => {
    if (IMPORTS.has(node.type)) {
      statements.push({
        bindings: bindingsOf(tree, node),
        replace: (lines) => {
          edits.replace(node, lines);
        },
      });
    }
    return !IMPORTS.has(node.type);
  });
  const homes = homesOf([...file.imports, ...statements.flatMap(({ bindings }) => bindings)], subject);
  const renamed = new Map<string, string>();
  const correct = (binding: ImportBinding): ImportBinding[] => {
    const right = corrected(binding, subject, homes);
    if (right?.name === null && right.module !== binding.module && right.alias === null)
      renamed.set(binding.module, right.module);
    return right ? [right] : [];
  };
  const imports = file.imports.flatMap(correct);
  for (const { bindings, replace } of statements) {
    const right = bindings.flatMap(correct);
    const own = right.filter(({ module, name, alias }) => name !== null && alias === null && subject.has(module, name));
    imports.push(...own);
    const local = right.filter((binding) => !own.includes(binding));
    if (local.map(importText).join() !== bindings.map(importText).join()) replace(local.map(importText));
  }
  const nested = [subject.imported, ...subject.nested];
  walk(tree.root, (node) => {
    const right = node.type === 'attribute' ? renamed.get(textOf(tree, node)) : undefined;
    if (right !== undefined) edits.edit(node.start, node.end, right);
    const depth = node.type === 'identifier' && node.field !== 'attribute' ? nested.indexOf(textOf(tree, node)) : -1;
    if (depth > 0) edits.edit(node.start, node.end, nested.slice(0, depth + 1).join('.'));
    const text = node.type === 'string_content' ? textOf(tree, node) : '';
    const path = /^((?:\w+\.)+)\w+$/.exec(text)?.[1]?.slice(0, -1);
    if (path !== undefined && isPatched(node.parent?.parent?.parent, tree.text)) {
      const meant = subject.isModule(path) ? null : subject.lookalikeOf(path);
      if (meant !== null) edits.edit(node.start, node.start + path.length, meant);
    }
    return right === undefined && !IMPORTS.has(node.type);
  });
  return { imports, body: edits.apply() };
};

function isPatched(call: { start: number; type: string } | null | undefined, text: string): boolean {
  return (
    call?.type === 'call' &&
    /^(?:unittest\.)?(?:mock\.|mocker\.)?patch\b|^monkeypatch\.setattr/.test(text.slice(call.start, call.start + 40))
  );
}
