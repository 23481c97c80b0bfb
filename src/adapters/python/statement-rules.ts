import { type SyntaxNode } from '../syntax-tree/syntax-node';
import { enclosing } from '../syntax-tree/traversal';
import { type RuleTable } from './compile-rule';
import { primaryOf } from './primary';
import { stringPrefix } from './string-literals';

const SCOPES = ['function_definition', 'class_definition', 'lambda', 'module'];
const LOOPS = ['for_statement', 'while_statement'];
const DEFINITION = /^(?:function|class|decorated)_definition$/;
const OUT_OF_GROUP = "'break', 'continue' and 'return' cannot appear in an except* block";
const STARRED = "can't use starred expression here";

/** Statements and patterns that are out of place or incomplete. */
export const STATEMENT_RULES: RuleTable = {
  try_statement: (node) =>
    node.childOf('else_clause') && !node.childOf('except_clause') ? "expected 'except' or 'finally' block" : null,

  return_statement: (node) => (leavesExceptGroup(node, []) ? OUT_OF_GROUP : null),
  break_statement: (node) => (leavesExceptGroup(node, LOOPS) ? OUT_OF_GROUP : null),
  continue_statement: (node) => (leavesExceptGroup(node, LOOPS) ? OUT_OF_GROUP : null),

  wildcard_import: (node) =>
    enclosing(node, ...SCOPES)?.type === 'module' ? null : 'import * only allowed at module level',

  // ruff sees what comes before it, definitions excepted.
  future_import_statement: (node) =>
    node.parent?.children.some(({ type, start }) => start < node.start && DEFINITION.test(type))
      ? 'from __future__ imports must occur at the beginning of the file'
      : null,

  union_pattern: (node) => {
    const wildcard = node.children.findIndex((child) => child.type === '_');
    return wildcard >= 0 && wildcard < node.children.length - 1
      ? 'wildcard makes remaining patterns unreachable'
      : null;
  },
  case_pattern: (node, { tree }) => {
    const strings = node.childOf('concatenated_string')?.children ?? node.children;
    const formatted = strings.some((child) => child.type === 'string' && /[ft]/.test(stringPrefix(tree, child)));
    return formatted ? 'patterns may only match literals and attribute lookups' : null;
  },

  expression_statement: (node) => (node.children.length === 1 && isStarred(node.children[0]) ? STARRED : null),
  augmented_assignment: (node) => (isStarred(node.child('right')) ? STARRED : null),
  interpolation: (node) => (isStarred(node.child('expression')) ? STARRED : null),
  format_expression: (node) => (isStarred(node.child('expression')) ? STARRED : null),
};

/** Whether an expression is `*something` by itself; the grammar takes the star of `*f()` for a part of the function. */
function isStarred(expression: SyntaxNode | undefined): boolean {
  return expression !== undefined && primaryOf(expression).type === 'list_splat';
}

function leavesExceptGroup(node: SyntaxNode, stops: readonly string[]): boolean {
  const within = enclosing(node, 'except_clause', 'function_definition', 'class_definition', ...stops);
  if (within?.type !== 'except_clause') return false;
  return within.childOf('*') !== undefined || leavesExceptGroup(within, stops);
}
