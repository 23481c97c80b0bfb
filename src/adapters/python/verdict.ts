import { type Diagnostic } from '@astral-sh/ruff-wasm-nodejs';
import { type SyntaxFault } from '../../domain/code-language.port';
import { type SyntaxTree } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { isNeverCompiled } from './annotations';
import { type CompileRule, type PlacedFault } from './compile-rule';
import { COMPILE_RULES } from './compile-rules';
import { indentationFault } from './indentation';
import { pythonTree } from './python-tree';
import { RuffChecker } from './ruff-checker';
import { deepestBrackets, excess, lineAt } from './size-limits';
import { withoutSuppressions } from './suppression-comments';
import { symbolFault } from './symbol-rules';

const ruff = new RuffChecker();
const LONG = 32_768;
/** Where the parser of that version runs out of stack: 98 to 104, by the kind of bracket. */
const DEEPEST_BRACKETS_OF_3_8 = 99;
const NONE: readonly CompileRule[] = [];

/** What CPython of that version would refuse to compile, else null. `line` counts from 1, the message is one line. */
export function faultOf(code: string, version: string): SyntaxFault | null {
  const unreadable = /^\uFEFF|\0|\p{Surrogate}/u.exec(code);
  if (unreadable)
    return { line: lineAt(code, unreadable.index), message: `invalid character ${escaped(unreadable[0])}` };
  const limit = excess(code);
  if (limit?.certain) return { line: limit.line, message: limit.message };
  const minor = Number(version.split('.')[1]);
  if (minor === 8 && deepestBrackets(code) > DEEPEST_BRACKETS_OF_3_8)
    return { line: 1, message: 'too many nested brackets for Python 3.8' };
  // Of a long text that is no code the checker says so sooner than the grammar, and of a short one later.
  const short = code.length < LONG || limit !== null;
  const tree = short ? pythonTree(code) : null;
  if (limit && !tree) return { line: limit.line, message: limit.message };
  const isCompiled = (index: number): boolean => {
    const parsed = pythonTree(code);
    return parsed === null || !isNeverCompiled(parsed, index);
  };
  const suspect = tree?.firstError ?? null;
  const fault = checked(() => ruff.firstFault(withoutSuppressions(code), version, suspect, isCompiled));
  if (fault) return fault;
  const parsed = tree ?? pythonTree(code);
  return parsed?.firstError === null
    ? compileFault(parsed, minor)
    : checked(() => ruff.firstFaultOfAll(withoutSuppressions(code), version));
}

function checked(check: () => Diagnostic | null): SyntaxFault | null {
  try {
    const fault = check();
    return fault && { line: fault.start_location.row, message: firstLine(fault.message) };
  } catch {
    // The checker's own stack ended: it has no other way to fail.
    return { line: 1, message: 'the code is nested too deeply to be checked' };
  }
}

function compileFault(tree: SyntaxTree, minor: number): SyntaxFault | null {
  const fault = ruleFault(tree, minor) ?? symbolFault(tree, minor) ?? indentationFault(tree);
  return fault && { line: lineAt(tree.text, fault.start), message: fault.message };
}

function ruleFault(tree: SyntaxTree, minor: number): PlacedFault | null {
  const faults: PlacedFault[] = [];
  walk(tree.root, (node) => {
    for (const rule of (node.named && COMPILE_RULES.get(node.type)) || NONE) {
      const message = rule(node, { tree, minor });
      if (message !== null) faults.push({ start: node.start, message });
    }
    return faults.length === 0;
  });
  return faults[0] ?? null;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

function escaped(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
