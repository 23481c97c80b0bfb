import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { importable } from '../edits/imports';
import { replace } from '../edits/lines';
import { isOwned } from '../facts/ownership';
import { type Usage, usageOf } from '../facts/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { isWithin, loopsAround, partsOf } from '../syntax';

/** What a deque does as a list does; what is not here would be slower, or is not the same. */
const ALIKE: ReadonlySet<string> = new Set(['append', 'extend', 'clear', 'count', 'remove', 'copy']);
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

/** A list that is taken from or added to at its front. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'At the front of a list every change moves all items behind it; a deque changes at both ends in constant time.',

  find(site: Site): Finding | null {
    const seen = new Set<object>();
    for (const node of site.nodes('call')) {
      const queue = node.child('function')?.child('object');
      const variable = site.variables.at(queue);
      if (!queue || !variable || seen.has(variable) || loopsAround(node).length === 0) continue;
      if (frontEdits(site, usageOf(site.tree, queue)) === null) continue;
      seen.add(variable);
      const deque = importable(site.tree, { source: 'collections', name: 'deque' });
      if (!deque || !isOwned(site.tree, variable) || site.types.of(queue).kind !== 'list') continue;
      const edits = site.variables.uses(variable).map((use) => editsAt(site, use, deque.name));
      if (edits.every((some) => some !== null)) return { at: node, edits: edits.flat(), imports: deque.imports };
    }
    return null;
  },
};

/** `pop(0)` and `insert(0, x)`; null for any other use. */
function frontEdits(site: Site, usage: Usage): TextEdit[] | null {
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

/** What is to be changed at one use; null where a deque would not do. */
function editsAt(site: Site, use: SyntaxNode, deque: string): TextEdit[] | null {
  const usage = usageOf(site.tree, use);
  const front = frontEdits(site, usage);
  if (front) return front;
  switch (usage.how) {
    case 'bound': {
      const { how, value } = usage.binding;
      if (how === 'augmented') return [];
      if (how !== 'assigned' || !value) return null;
      return [
        replace(
          value,
          value.type === 'list' && partsOf(value).length === 0 ? `${deque}()` : `${deque}(${site.text(value)})`,
        ),
      ];
    }
    case 'method':
      if (usage.name === 'pop') return usage.positional.length === 0 ? [] : null;
      return ALIKE.has(usage.name) ? [] : null;
    case 'read':
    case 'written':
      return usage.index && /^(?:0|-1)$/.test(site.text(usage.index)) ? [] : null;
    case 'iterated':
      return isUnchangedWhile(site, usage.by, use) ? [] : null;
    case 'searched':
    case 'tested':
      return [];
    case 'consumed':
      return CONSUMERS.has(usage.by) ? [] : null;
    case 'returned':
      return [replace(use, `list(${site.text(use)})`)];
    default:
      return null;
  }
}

/** A deque does not go on where it was changed while it was iterated over. */
function isUnchangedWhile(site: Site, loop: SyntaxNode, queue: SyntaxNode): boolean {
  const variable = site.variables.at(queue);
  const part = loop.type === 'for_in_clause' ? (loop.parent ?? loop) : loop;
  return (variable ? site.variables.uses(variable) : []).every((use) => {
    const { how } = usageOf(site.tree, use);
    return !isWithin(use, part) || (how !== 'method' && how !== 'written' && how !== 'bound');
  });
}
