import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { enclosing } from '../syntax-tree/traversal';
import { type FunctionFacts } from './function-facts';
import { stringPrefix } from './string-literals';

/** Says what CPython's compiler has against a node, or null. */
export type CompileRule = (node: SyntaxNode, tree: SyntaxTree, facts: FunctionFacts) => string | null;

const SCOPES = ['function_definition', 'class_definition', 'lambda', 'module'];

/** What the compiler refuses and ruff lets pass, by the type of the node that is at fault. Each rule was seen to miss before it was written. */
export const COMPILE_RULES: Readonly<Partial<Record<string, CompileRule>>> = {
  try_statement: (node) =>
    node.childOf('else_clause') && !node.childOf('except_clause') ? "expected 'except' or 'finally' block" : null,

  return_statement: (node, _tree, facts) => {
    if (leavesExceptGroup(node, [])) return OUT_OF_GROUP;
    const owner = enclosing(node, ...SCOPES);
    const answers = node.children.length > 1 && owner !== null && facts.isAsync(owner) && facts.yields(owner);
    return answers ? "'return' with value in async generator" : null;
  },
  break_statement: (node) => (leavesExceptGroup(node, ['for_statement', 'while_statement']) ? OUT_OF_GROUP : null),
  continue_statement: (node) => (leavesExceptGroup(node, ['for_statement', 'while_statement']) ? OUT_OF_GROUP : null),

  yield: (node, _tree, facts) => {
    const owner = enclosing(node, ...SCOPES);
    return node.childOf('from') && owner && facts.isAsync(owner) ? "'yield from' inside async function" : null;
  },

  wildcard_import: (node) =>
    enclosing(node, ...SCOPES)?.type === 'module' ? null : 'import * only allowed at module level',

  union_pattern: (node) => {
    const wildcard = node.children.findIndex((child) => child.type === '_');
    return wildcard >= 0 && wildcard < node.children.length - 1
      ? 'wildcard makes remaining patterns unreachable'
      : null;
  },
  case_pattern: (node, tree) => {
    const strings = node.childOf('concatenated_string')?.children ?? node.children;
    const formatted = strings.some((child) => child.type === 'string' && /[ft]/.test(stringPrefix(tree, child)));
    return formatted ? 'patterns may only match literals and attribute lookups' : null;
  },

  expression_statement: (node) =>
    node.children.length === 1 && node.children[0]?.type === 'list_splat' ? STARRED : null,
  augmented_assignment: (node) => (node.child('right')?.type === 'list_splat' ? STARRED : null),

  global_statement: (node, tree, facts) => declaredLate(node, tree, facts, 'global'),
  nonlocal_statement: (node, tree, facts) => {
    const owner = enclosing(node, ...SCOPES);
    if (!owner) return null;
    const names = node.children.filter((child) => child.named).map((child) => textOf(tree, child));
    const unbound = names.find((name) => name !== '__class__' && !facts.boundAround(owner, name));
    if (unbound !== undefined) return `no binding for nonlocal '${unbound}' found`;
    const annotated = names.find((name) => facts.annotates(owner, name));
    return annotated === undefined
      ? declaredLate(node, tree, facts, 'nonlocal')
      : `annotated name '${annotated}' can't be nonlocal`;
  },

  keyword_argument: (node, tree) => debugIn(tree, node.child('name')),
  attribute: (node, tree) => (isStored(node) ? debugIn(tree, node.child('attribute')) : null),
};

const OUT_OF_GROUP = "'break', 'continue' and 'return' cannot appear in an except* block";
const STARRED = "can't use starred expression here";

function leavesExceptGroup(node: SyntaxNode, stops: readonly string[]): boolean {
  const within = enclosing(node, 'except_clause', 'function_definition', 'class_definition', ...stops);
  if (within?.type !== 'except_clause') return false;
  return within.childOf('*') !== undefined || leavesExceptGroup(within, stops);
}

function declaredLate(node: SyntaxNode, tree: SyntaxTree, facts: FunctionFacts, word: string): string | null {
  const owner = enclosing(node, ...SCOPES);
  if (!owner || owner.type === 'module') return null;
  for (const child of node.children) {
    if (!child.named) continue;
    const name = textOf(tree, child);
    const first = facts.firstUse(owner, name);
    if (first && first.start < node.start) {
      const how = first.assigned ? 'assigned to before' : 'used prior to';
      return `name '${name}' is ${how} ${word} declaration`;
    }
  }
  return null;
}

function isStored(node: SyntaxNode): boolean {
  const { parent, field } = node;
  return (
    parent !== null && field === 'left' && (parent.type === 'assignment' || parent.type === 'augmented_assignment')
  );
}

function debugIn(tree: SyntaxTree, name: SyntaxNode | undefined): string | null {
  return name && textOf(tree, name) === '__debug__' ? 'cannot assign to __debug__' : null;
}
