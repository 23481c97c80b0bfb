import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { COMPREHENSIONS } from './bindings';
import { namesOf } from './scopes';

const SCOPES: ReadonlySet<string> = new Set(['function_definition', 'lambda', ...COMPREHENSIONS]);
/** Builtins that see the variables of the function that calls them; the second line only without an argument. */
const SEEING: ReadonlySet<string> = new Set(['locals', 'eval', 'exec']);
const SEEING_ALONE: ReadonlySet<string> = new Set(['vars', 'dir']);
/** Attributes by which a frame is reached, and methods that look variables up that their text argument names. */
const FRAMES: ReadonlySet<string> = new Set(['_getframe', 'currentframe', 'f_locals']);
const TEXT_READERS: ReadonlySet<string> = new Set(['eval', 'query', 'evaluate']);
const ANY = /\b(?:locals|eval|exec|vars|dir|_getframe|currentframe|f_locals|query|evaluate)\b/;
const DOCUMENTATION_NAMES: ReadonlySet<string> = new Set(['__doc__', 'getdoc', 'docopt']);
const DOCUMENTATION = new RegExp([...DOCUMENTATION_NAMES].join('|'));

/**
 * The outermost functions in which something can see variables by their names, as `locals()` does: there a name
 * is part of what the code does.
 */
export function observedFunctions(tree: SyntaxTree): SyntaxNode[] {
  if (!ANY.test(tree.text)) return [];
  const observed = new Set<SyntaxNode>();
  const add = (node: SyntaxNode): void => {
    let outermost: SyntaxNode | null = null;
    for (let above = node.parent; above; above = above.parent) if (SCOPES.has(above.type)) outermost = above;
    if (outermost) observed.add(outermost);
  };
  for (const node of namesOf(tree).outer) {
    const name = textOf(tree, node);
    if (SEEING.has(name) || FRAMES.has(name) || (SEEING_ALONE.has(name) && !hasArguments(node))) add(node);
  }
  walk(tree.root, (node) => {
    if (node.type !== 'attribute') return true;
    const attribute = node.child('attribute');
    const name = attribute ? textOf(tree, attribute) : '';
    if (FRAMES.has(name) || (TEXT_READERS.has(name) && isGivenText(node))) add(node);
    return true;
  });
  return [...observed];
}

const reading = new WeakMap<SyntaxTree, boolean>();

/** Whether the code reads documentation, its own perhaps. */
export function readsDocumentation(tree: SyntaxTree): boolean {
  let reads = reading.get(tree);
  if (reads === undefined) reading.set(tree, (reads = DOCUMENTATION.test(tree.text) && namesDocumentation(tree)));
  return reads;
}

/** In code, or as a text that is nothing else: documentation may well speak of it. */
function namesDocumentation(tree: SyntaxTree): boolean {
  let found = false;
  walk(tree.root, (node) => {
    const tells = node.type === 'identifier' || node.type === 'string_content';
    if (tells && DOCUMENTATION_NAMES.has(textOf(tree, node))) found = true;
    return !found;
  });
  return found;
}

function hasArguments({ parent, field }: SyntaxNode): boolean {
  return parent?.type === 'call' && field === 'function' && (parent.child('arguments')?.children.length ?? 0) > 2;
}

function isGivenText({ parent, field }: SyntaxNode): boolean {
  if (parent?.type !== 'call' || field !== 'function') return false;
  return parent.child('arguments')?.children.some(({ type }) => type.endsWith('string')) ?? false;
}
