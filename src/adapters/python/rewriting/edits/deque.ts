import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { assignedValue } from '../facts/variables/assigned-value';
import { isAlwaysEvaluated } from '../facts/effects/evaluated';
import { type Usage, usageOf } from '../facts/variables/usage';
import { type Site } from '../site';
import { callOf, comparisonOf, isWithin, neighbour, partsOf, spelled, statementAround } from '../syntax';
import { replace } from './lines';

/** What a deque does as a list does; what is not here would be slower, or is not the same. */
const ALIKE: ReadonlySet<string> = new Set(['append', 'extend', 'clear', 'count', 'remove', 'reverse']);
/** Moving so many items takes no time. */
const FEW = 50;
const CONSUMERS: ReadonlySet<string> = new Set([
  ...[
    'len',
    'list',
    'tuple',
    'set',
    'frozenset',
    'sorted',
    'sum',
    'min',
    'max',
    'any',
    'all',
    'bool',
    'join',
    'extend',
  ],
]);

/** What takes from or adds to the front of a list: `pop(0)`, `insert(0, x)`, `del q[0]`, `q = q[1:]`; null for any other use. */
export function frontEdits(site: Site, use: SyntaxNode): TextEdit[] | null {
  const usage = usageOf(site.tree, use);
  if (usage.how === 'written' || usage.how === 'read') return cutEdits(site, use, usage);
  if (usage.how !== 'method') return null;
  const [first, second, ...others] = usage.positional;
  const method = usage.call.child('function')?.child('attribute');
  const list = usage.call.child('arguments');
  if (!first || !method || !list || others.length > 0 || site.text(first) !== '0') return null;
  if (usage.name === 'pop' && !second) return [replace(method, 'popleft'), replace(list, '()')];
  if (usage.name === 'insert' && second)
    return [replace(method, 'appendleft'), { start: first.start, end: second.start, replacement: '' }];
  return null;
}

/** `del q[0]`, and `q = q[1:]` where the statement before fails for an empty list as popleft does. */
function cutEdits(site: Site, use: SyntaxNode, usage: Usage & { how: 'written' | 'read' }): TextEdit[] | null {
  const { parent } = usage.subscript;
  const name = site.text(use);
  const text = parent ? spelled(site.tree, parent) : '';
  if (parent?.type === 'delete_statement')
    return text === `del ${name}[0]` ? [replace(parent, `${name}.popleft()`)] : null;
  if (parent?.type !== 'assignment' || text !== `${name} = ${name}[1:]`) return null;
  const before = neighbour(statementAround(parent), -1);
  const isRead = site
    .nodes('subscript')
    .some(
      (node) => before && isWithin(node, before) && site.text(node) === `${name}[0]` && isAlwaysEvaluated(node, before),
    );
  return isRead ? [replace(parent, `${name}.popleft()`)] : null;
}

/** What is to be changed at one of all uses of a list for it to be a deque; null where a deque would not do. */
export function dequeEdits(site: Site, use: SyntaxNode, uses: readonly SyntaxNode[], deque: string): TextEdit[] | null {
  const usage = usageOf(site.tree, use);
  const name = site.text(use);
  const front = frontEdits(site, use);
  if (front) return front;
  switch (usage.how) {
    case 'bound': {
      const { how, by } = usage.binding;
      const value = assignedValue(usage.binding);
      if (how === 'augmented') return [];
      if (!value) return null;
      // That statement is changed as a whole.
      if (spelled(site.tree, by) === `${name} = ${name}[1:]`) return [];
      const isEmpty = value.type === 'list' && partsOf(value).length === 0;
      const made = replace(value, isEmpty ? `${deque}()` : `${deque}(${site.text(copied(site, value))})`);
      return [made, ...annotationEdits(site, by, deque)];
    }
    case 'method':
      if (usage.name === 'pop') return usage.positional.length === 0 ? [] : null;
      if (usage.name === 'copy') return [replace(usage.call, `list(${name})`)];
      return ALIKE.has(usage.name) ? [] : null;
    case 'read':
    case 'written':
      if (usage.how === 'read' && usage.index && site.text(usage.index) === ':')
        return [replace(usage.subscript, `list(${name})`)];
      return usage.index && /^(?:0|-1)$/.test(site.text(usage.index)) ? [] : null;
    case 'iterated':
      return isUnchangedWhile(site, usage.by, uses) ? [] : null;
    case 'searched':
    case 'tested':
      return [];
    case 'compared':
      return emptinessEdits(site, use);
    case 'added':
      // A list takes no deque.
      if (use.parent?.type === 'binary_operator') return [replace(use, `list(${name})`)];
      return use.parent?.type === 'augmented_assignment' ? [] : null;
    case 'consumed':
      return CONSUMERS.has(usage.by) ? [] : null;
    case 'returned':
      return [replace(use, `list(${name})`)];
    default:
      return null;
  }
}

/** `list[str]` as the annotation of what is a deque now. */
function annotationEdits(site: Site, by: SyntaxNode, deque: string): TextEdit[] {
  const annotation = by.child('type');
  const text = annotation ? site.text(annotation) : '';
  return annotation && /^[lL]ist\b/.test(text) ? [replace(annotation, text.replace(/^[lL]ist/, deque))] : [];
}

/** What `list(xs)` copies, or the value itself: the deque is a copy anyway. */
function copied(site: Site, value: SyntaxNode): SyntaxNode {
  const call = callOf(site.tree, value);
  const [only, ...others] = call?.positional ?? [];
  return only && others.length === 0 && site.module.builtin(call?.callee) === 'list' ? only : value;
}

/** Whether a list is cut at its front as soon as it has more than a few items: then there is nothing to gain. */
export function isKeptShort(site: Site, uses: readonly SyntaxNode[]): boolean {
  return uses.some((use) => {
    const usage = usageOf(site.tree, use);
    const comparison = usage.how === 'consumed' ? comparisonOf(usage.call.parent ?? undefined) : null;
    const test = comparison?.node.parent;
    if (!comparison?.operator.startsWith('>') || test?.type !== 'if_statement') return false;
    const most = Number(site.text(comparison.right));
    return most > 1 && most <= FEW && uses.some((other) => isWithin(other, test) && frontEdits(site, other) !== null);
  });
}

/** `q != []`: a deque is never equal to a list. */
function emptinessEdits(site: Site, use: SyntaxNode): TextEdit[] | null {
  const comparison = comparisonOf(use.parent ?? undefined);
  if (comparison?.left !== use || comparison.right.type !== 'list' || partsOf(comparison.right).length > 0) return null;
  if (comparison.operator !== '==' && comparison.operator !== '!=') return null;
  return [replace(comparison.node, `len(${site.text(use)}) ${comparison.operator} 0`)];
}

/** A deque does not go on where it was changed while it was iterated over. */
function isUnchangedWhile(site: Site, loop: SyntaxNode, uses: readonly SyntaxNode[]): boolean {
  const part = loop.type === 'for_in_clause' ? (loop.parent ?? loop) : loop;
  return uses.every((use) => {
    const { how } = usageOf(site.tree, use);
    return !isWithin(use, part) || (how !== 'method' && how !== 'written' && how !== 'bound');
  });
}
