import { type CodeFile } from '../../domain/code-file';
import { CodeLanguage, type GuardVerdict, type SyntaxFault } from '../../domain/code-language.port';
import { LANGUAGE_TAGS } from '../../domain/languages';
import { clientRewrites } from './client-rewrites';
import { compilersFor } from './compilers';
import { definitionsIn } from './definitions';
import { guarded } from './guard';
import { importsPath } from './module-paths';
import { normalForm } from './normal-form';
import { pythonTree } from './python-tree';
import { nearestVersion } from './python-version';
import { unrecorded } from './testing/instrumentation/unrecorded';
import { tidied } from './tidy';
import { faultOf } from './verdict';

/** Python 3.8 to 3.14: structure by tree-sitter, validity by ruff's parser and the compiler's further rules. */
export class PythonLanguage extends CodeLanguage {
  readonly name = 'python';
  readonly tags = LANGUAGE_TAGS.python;
  readonly suffixes = ['.py', '.pyw'];

  version(requested: string | undefined): string {
    return nearestVersion(requested);
  }

  fault(code: string, version: string): SyntaxFault | null {
    return faultOf(code, nearestVersion(version));
  }

  definitions(code: string): string[] {
    const tree = pythonTree(code);
    return tree ? [...new Set(definitionsIn(tree).map(({ name }) => name))] : [];
  }

  imports(code: string, from: string | null, path: string): boolean {
    const tree = pythonTree(code);
    return tree !== null && importsPath(tree, from, path);
  }

  tidy(candidate: readonly CodeFile[], base: readonly CodeFile[]): CodeFile[] {
    return tidied(candidate, base);
  }

  guard(
    candidate: readonly CodeFile[],
    original: readonly CodeFile[],
    base: readonly CodeFile[],
    target: string | null = null,
  ): GuardVerdict {
    return guarded(candidate, original, base, target);
  }

  compilers(files: readonly CodeFile[]): string[] {
    return compilersFor(files);
  }

  clientRewrites(code: string): boolean {
    const tree = pythonTree(code);
    return tree !== null && clientRewrites(tree);
  }

  unrecorded(test: string): string {
    return unrecorded(test);
  }

  /** Text that is too large or deep to be parsed is its own normal form. */
  normalise(code: string): string {
    const tree = pythonTree(code);
    return tree ? normalForm(tree) : code;
  }
}
