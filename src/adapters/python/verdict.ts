import { type SyntaxFault } from '../../domain/code-language.port';
import { type SyntaxTree } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { COMPILE_RULES } from './compile-rules';
import { FunctionFacts } from './function-facts';
import { pythonTree } from './python-tree';
import { RuffChecker } from './ruff-checker';
import { excess, lineAt } from './size-limits';
import { withoutSuppressions } from './suppression-comments';

const ruff = new RuffChecker();
const LONG = 32_768;

/** What CPython of that version would refuse to compile, else null. `line` counts from 1, the message is one line. */
export function faultOf(code: string, version: string): SyntaxFault | null {
  const unreadable = /^\uFEFF|\0|\p{Surrogate}/u.exec(code);
  if (unreadable)
    return { line: lineAt(code, unreadable.index), message: `invalid character ${escaped(unreadable[0])}` };
  const limit = excess(code);
  if (limit?.certain) return { line: limit.line, message: limit.message };
  // Of a long text that is no code the checker says so sooner than the grammar, and of a short one later.
  const short = code.length < LONG || limit !== null;
  const tree = short ? pythonTree(code) : null;
  if (limit && !tree) return { line: limit.line, message: limit.message };
  const fault = checked(code, version, tree);
  if (fault) return fault;
  const parsed = tree ?? pythonTree(code);
  return parsed?.firstError === null ? compileFault(parsed) : null;
}

function checked(code: string, version: string, tree: SyntaxTree | null): SyntaxFault | null {
  try {
    const fault = ruff.firstFault(withoutSuppressions(code), version, tree?.firstError ?? null);
    return fault && { line: fault.start_location.row, message: firstLine(fault.message) };
  } catch {
    // The checker's own stack ended: it has no other way to fail.
    return { line: 1, message: 'the code is nested too deeply to be checked' };
  }
}

function compileFault(tree: SyntaxTree): SyntaxFault | null {
  const facts = new FunctionFacts(tree);
  let fault: SyntaxFault | null = null;
  walk(tree.root, (node) => {
    const message = node.named && fault === null ? COMPILE_RULES[node.type]?.(node, tree, facts) : null;
    if (message) fault = { line: lineAt(tree.text, node.start), message };
    return fault === null;
  });
  return fault;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

function escaped(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
