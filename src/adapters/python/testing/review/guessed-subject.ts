import { type TestedFunction } from '../../../../domain/testgen/test-reader.port';
import { type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { bareName, type Definition, definitionsIn } from '../../definitions';
import { pythonTree } from '../../python-tree';
import { boundName, type ImportBinding, importsIn } from '../cleaning/import-bindings';
import { Subject } from '../cleaning/subject';

/** The function that a test file is for, when only its name and its code are known: the file says which module it is imported from. */
export function guessedSubject(
  { functionName, qualifiedName, sources, version }: TestedFunction,
  tests: SyntaxTree,
): Subject {
  const imports = importsIn(tests);
  const definitions = sources.flatMap(({ code }) => {
    const tree = pythonTree(code);
    return tree ? definitionsIn(tree).flatMap((each) => (isNamed(each, functionName) ? [{ tree, each }] : [])) : [];
  });
  const isImported = ({ each }: (typeof definitions)[number]): boolean =>
    imports.some(({ name }) => name === each.name.split('.')[0]);
  const found =
    definitions.find(({ each }) => each.name === qualifiedName) ?? definitions.find(isImported) ?? definitions[0];
  const name = found?.each.name ?? functionName;
  const classes = name.split('.').slice(0, -1);
  return new Subject({
    functionName,
    className: classes.at(-1) ?? null,
    qualifiedName: name,
    isAsync: found !== undefined && /^async\b/.test(textOf(found.tree, found.each.definition)),
    modulePath: moduleOf(classes[0] ?? functionName, imports, tests.text),
    ...{ testModulePath: '', framework: 'pytest', helperNames: [], sources, version },
  });
}

function isNamed(each: Definition, name: string): boolean {
  return each.kind === 'function' && bareName(each) === name;
}

/** `shop.pricing` of `from shop.pricing import total`, or of `from shop import pricing` where `pricing.total` is used. */
function moduleOf(imported: string, imports: readonly ImportBinding[], text: string): string {
  const direct = imports.find(({ name }) => name === imported);
  if (direct) return direct.module;
  const through = imports.find((binding) => text.includes(`${pathOf(binding)}.${imported}`));
  if (!through) return '';
  return through.name === null ? through.module : `${through.module}.${through.name}`;
}

/** By what an imported module is reached: `a.b` for `import a.b`. */
function pathOf(binding: ImportBinding): string {
  return binding.name === null && binding.alias === null ? binding.module : boundName(binding);
}
