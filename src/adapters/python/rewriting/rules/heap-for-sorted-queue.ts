import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { importable } from '../edits/imports';
import { remove, replace } from '../edits/lines';
import { isOwned } from '../facts/containers/ownership';
import { ATOMS } from '../facts/types/py-type';
import { usageOf } from '../facts/variables/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { expressionOf, loopsAround, neighbour, partsOf, spelled } from '../syntax';

/** `queue.sort()` right before `queue.pop(0)` in a loop. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The whole queue is sorted for each smallest item that is taken, and all others are moved; a heap gives it in logarithmic time.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const queue = node.child('function')?.child('object');
      const variable = site.variables.at(queue);
      if (!queue || !variable || usageOf(site.tree, queue).how !== 'method' || !isFront(site, node)) continue;
      if (loopsAround(node).length === 0 || !isOwned(site.tree, variable)) continue;
      const [push, pop] = ['heappush', 'heappop'].map((name) => importable(site.tree, { source: 'heapq', name }));
      if (!push || !pop) continue;
      const edits = site.variables.uses(variable).map((use) => editsAt(site, use, push.name, pop.name));
      if (!edits.every((some) => some !== null)) continue;
      return {
        at: node,
        edits: edits.flat(),
        imports: [...push.imports, ...pop.imports],
        doubt: 'whether items that are equal need not be told apart, and all can be ordered.',
      };
    }
    return null;
  },
};

/** `pop(0)` */
function isFront(site: Site, call: SyntaxNode): boolean {
  const [name, list] = [call.child('function')?.child('attribute'), call.child('arguments')];
  return name !== undefined && list !== undefined && site.text(name) === 'pop' && spelled(site.tree, list) === '(0)';
}

/** What is to be changed at one use of the queue; null where a heap would not do. */
function editsAt(site: Site, use: SyntaxNode, push: string, pop: string): TextEdit[] | null {
  const usage = usageOf(site.tree, use);
  const name = site.text(use);
  switch (usage.how) {
    case 'bound': {
      const { how, value } = usage.binding;
      // With one item or none there is no order yet.
      const isStart = how === 'assigned' && value?.type === 'list' && partsOf(value).length < 2;
      return isStart && partsOf(value).every((item) => isWhole(site, item)) ? [] : null;
    }
    case 'method': {
      const [first, ...others] = usage.positional;
      const statement = usage.call.parent;
      if (usage.name === 'sort' && !first && partsOf(usage.call.child('arguments') ?? usage.call).length === 0)
        return statement && isBeforePop(site, statement, usage.call, name) ? remove(site.tree, statement) : null;
      if (usage.name === 'append' && first && others.length === 0 && isWhole(site, first))
        return [replace(usage.call, `${push}(${name}, ${site.text(first)})`)];
      if (usage.name !== 'pop' || !isFront(site, usage.call)) return null;
      return isSortedBefore(site, usage.call, name) ? [replace(usage.call, `${pop}(${name})`)] : null;
    }
    case 'tested':
      return [];
    case 'consumed':
      return usage.by === 'len' ? [] : null;
    default:
      return null;
  }
}

/** Whether an item is compared whole: objects of one rank would leave a sorted list in turn, and a heap in any order. */
function isWhole(site: Site, item: SyntaxNode): boolean {
  const { kind } = site.types.of(item);
  return kind === 'tuple' || ATOMS.has(kind);
}

/** Whether the next statement takes the front of the queue. */
function isBeforePop(site: Site, statement: SyntaxNode, call: SyntaxNode, name: string): boolean {
  const next = expressionOf(statement) === call ? neighbour(statement, 1) : undefined;
  const value = expressionOf(next)?.child('right') ?? expressionOf(next);
  return value !== undefined && spelled(site.tree, value) === `${name}.pop(0)`;
}

/** Whether the queue is sorted by the statement before, so that its front is the smallest item. */
function isSortedBefore(site: Site, call: SyntaxNode, name: string): boolean {
  const { parent } = call;
  const statement = parent?.type === 'expression_statement' ? parent : parent?.parent;
  const previous = statement ? neighbour(statement, -1) : undefined;
  return previous !== undefined && spelled(site.tree, previous) === `${name}.sort()`;
}
