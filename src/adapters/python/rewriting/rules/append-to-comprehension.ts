import { commentsOf, comprehension } from '../edits/comprehension';
import { remove, replace } from '../edits/lines';
import { type CollectingLoop, collectingLoop, isPrivate, startBefore } from '../facts/collecting-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, expressionOf, methodOf, partsOf } from '../syntax';
import { type SyntaxNode } from '../../../syntax-tree/syntax-node';

/** A loop that does nothing but append to a list that was empty before it. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'The loop looks up and calls append for every item; a comprehension collects the same items with less work for each.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const collecting = collectingLoop(site, loop);
      const appended = collecting && appendedIn(site, collecting.statement);
      if (!collecting || !appended || !isPrivate(site, collecting, appended.list)) continue;
      const start = startBefore(site, loop, appended.list, isEmptyList);
      if (!start) continue;
      return {
        at: loop,
        edits: [
          ...remove(site.tree, start),
          replace(loop, commentsOf(site, loop) + written(site, collecting, appended)),
        ],
      };
    }
    return null;
  },
};

interface Appended {
  list: SyntaxNode;
  element: SyntaxNode;
}

/** `xs.append(element)` */
function appendedIn(site: Site, statement: SyntaxNode): Appended | null {
  const call = callOf(site.tree, expressionOf(statement));
  const method = methodOf(site.tree, call);
  const [element, ...others] = call?.positional ?? [];
  if (method?.name !== 'append' || method.object.type !== 'identifier' || !element || others.length > 0) return null;
  return { list: method.object, element };
}

function isEmptyList(value: SyntaxNode): boolean {
  return value.type === 'list' && partsOf(value).length === 0;
}

/** The comprehension, or `list(…)` where every item is taken as it is. */
function written(site: Site, collecting: CollectingLoop, { list, element }: Appended): string {
  const name = site.text(list);
  const [only] = collecting.loops;
  const iterable = only?.child('right');
  const isCopy =
    collecting.clauses.length === 1 &&
    !only?.childOf('async') &&
    only !== undefined &&
    site.text(element) === site.text(only.child('left') ?? only);
  const isBuiltinList = !site.module.binds('list') && !/\blist\s*=[^=]/.test(site.text(site.definition));
  if (isCopy && iterable && iterable.type !== 'expression_list' && isBuiltinList)
    return `${name} = list(${site.text(iterable)})`;
  return comprehension(site, collecting, { opening: `${name} = [`, item: site.text(element), closing: ']' });
}
