import { type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { pythonTree } from '../../python-tree';
import { faultOf } from '../../verdict';
import { type ImportBinding } from './import-bindings';
import { type Subject } from './subject';

/** A test file while it is cleaned: the imports of its top as data, and all else as text. */
export interface TestFile {
  imports: readonly ImportBinding[];
  body: string;
}

/** One step of cleaning. Given valid Python it gives valid Python, and never throws. */
export type Pass = (file: TestFile, subject: Subject) => TestFile;

/** The tree of a text that was found sound before. */
export function soundTree(code: string): SyntaxTree {
  const tree = pythonTree(code);
  if (tree?.firstError === null) return tree;
  throw new Error('a cleaning step was given code that does not parse'); // `inSequence` lets no such code through
}

/** Whether a text is valid Python of that version whose tree can be relied on. */
export function isSound(code: string, version: string): boolean {
  return pythonTree(code)?.firstError === null && faultOf(code, version) === null;
}
