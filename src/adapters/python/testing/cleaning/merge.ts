import { applyEdits } from '../../../syntax-tree/text-edits';
import { IMPORTS } from '../../bindings';
import { cutStatements } from '../../statement-cuts';
import { docstringOf } from '../../string-literals';
import { type ImportBinding, importsIn } from './import-bindings';
import { soundTree, type TestFile } from './test-file';
import { UniqueNames } from './unique-names';

/**
 * One file of several valid ones, in order: their imports as data, their bodies below each other under names that are
 * unique. What says the same twice stays once.
 */
export function merged(codes: readonly string[]): TestFile {
  const imports: ImportBinding[] = [];
  const bodies: string[] = [];
  const names = new UniqueNames();
  for (const code of codes) {
    imports.push(...importsIn(soundTree(code)));
    const body = names.claim(withoutImports(code, bodies.length > 0));
    if (body.trim() !== '') bodies.push(body.replace(/\s+$/, '\n'));
  }
  return { imports, body: bodies.join('\n\n') };
}

/** Only the first docstring is the file's. */
export function withoutImports(code: string, withoutDocstring = false): string {
  const tree = soundTree(code);
  const gone = tree.root.children.filter(({ type }) => IMPORTS.has(type));
  const docstring = withoutDocstring ? docstringOf(tree, tree.root) : null;
  return applyEdits(
    code,
    cutStatements(tree, docstring ? [docstring, ...gone] : gone, () => false),
  );
}
