import { type CodeFile } from '../../../domain/code-file';
import { type AppliedRewrite, type RewrittenVersion } from '../../../domain/rewriter.port';
import { type SyntaxTree } from '../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../syntax-tree/text-edits';
import { importable, importEdit } from '../rewriting/edits/imports';
import { indentAt, lineEnd } from '../rewriting/edits/lines';
import { ModuleFacts } from '../rewriting/facts/variables/module-facts';
import { pythonTree } from '../python-tree';
import { type NumericDoubt } from './numeric-expressions';
import { type NumericFunction, numericFunction } from './numeric-function';

const EXPLANATION =
  'Python interprets each step of the loops over numbers; compiled to machine code by numba, when it is called first, they run at its speed.';

const DOUBTS: Readonly<Record<NumericDoubt | 'guess' | 'installed' | 'arrays', string>> = {
  installed: 'whether numba is installed where the code runs',
  width: 'whether all whole numbers fit into 64 bits',
  division: 'whether nothing is divided by zero',
  domain: 'whether every number that is calculated has a result and can be held',
  arrays: 'whether arrays hold 64-bit numbers and lists are never passed for them',
  guess: 'whether all arguments are of the kinds that the code announces',
};

/** One file with its compiled functions. */
interface CompiledFile {
  code: string;
  functions: readonly NumericFunction[];
}

/**
 * The files with every function that may be changed, has loops and is sure to suit it compiled by numba, and those that it
 * calls; null where there is none.
 */
export function compiledByNumba(
  files: readonly CodeFile[],
  mayChange: (name: string) => boolean,
): RewrittenVersion | null {
  const compiled = files.map(({ code }) => {
    const tree = pythonTree(code);
    return tree?.firstError === null ? compiledFile(tree, mayChange) : null;
  });
  const functions = compiled.flatMap((file) => file?.functions ?? []);
  if (functions.length === 0) return null;
  const isInstalled = files.some(({ code }) => /^[ \t]*(?:from|import)[ \t]+numba\b/m.test(code));
  const rewrite: AppliedRewrite = {
    id: 'compile-loops',
    explanation: EXPLANATION,
    functions: functions.map(({ definition }) => definition.name),
    doubt: `${doubtsOf(functions, isInstalled).join('; ')}.`,
  };
  return {
    files: files.map(({ path, code }, at) => ({ path, code: compiled[at]?.code ?? code })),
    rewrites: [rewrite],
  };
}

function doubtsOf(functions: readonly NumericFunction[], isInstalled: boolean): string[] {
  const doubts = new Set<keyof typeof DOUBTS>(isInstalled ? [] : ['installed']);
  for (const one of functions) {
    for (const doubt of one.doubts) doubts.add(doubt);
    if (one.parameters.some(({ type }) => type.kind === 'array')) doubts.add('arrays');
    doubts.add('guess'); // nobody checks annotations
  }
  return [...doubts].map((doubt) => DOUBTS[doubt]);
}

function compiledFile(tree: SyntaxTree, mayChange: (name: string) => boolean): CompiledFile | null {
  const module = ModuleFacts.of(tree);
  const njit = importable(tree, { source: 'numba', name: 'njit' });
  if (!njit) return null;
  const known = new Map<string, NumericFunction | null>();
  const find = (name: string): NumericFunction | null => {
    const done = known.get(name);
    if (done !== undefined) return done;
    known.set(name, null); // functions that call each other have no types to begin with
    const definition = module.defined(name);
    const isPlain = definition?.kind === 'function' && definition.owner === null && mayChange(name);
    const found = isPlain ? numericFunction(tree, definition, find) : null;
    known.set(name, found);
    return found;
  };
  const chosen = new Set<NumericFunction>();
  const choose = (one: NumericFunction | null): void => {
    if (!one || chosen.has(one)) return;
    chosen.add(one);
    for (const name of one.calls) choose(find(name));
  };
  for (const { name } of module.definitions) {
    const one = find(name);
    if (one?.hasLoop) choose(one);
  }
  const functions = [...chosen].sort((a, b) => a.definition.definition.start - b.definition.definition.start);
  if (functions.length === 0) return null;
  const imports = importEdit(tree, njit.imports);
  const edits = functions.map((one) => decoration(tree, one, njit.name));
  return { code: applyEdits(tree.text, [...(imports ? [imports] : []), ...edits]), functions };
}

/** Without its checks numba would read and write beyond the ends of arrays. */
function decoration(tree: SyntaxTree, one: NumericFunction, name: string): TextEdit {
  const { start } = one.definition.definition;
  const settings = ['cache=True'];
  if (one.indexesArrays) settings.push('boundscheck=True');
  if (one.dividesLikeNumpy) settings.push('error_model="numpy"');
  const line = `@${name}(${settings.join(', ')})`;
  return { start, end: start, replacement: line + lineEnd(tree) + indentAt(tree, one.definition.definition) };
}
