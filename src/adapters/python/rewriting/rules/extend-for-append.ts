import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { areGoneBehind, isCheap } from '../facts/loops/collecting-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, expressionOf, isWithin, methodOf, statementsOf } from '../syntax';

/** `for x in xs: ys.append(x)`, whatever the list holds already. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'Every item is appended by a call of its own; extend takes all of them in one call.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const [item, items] = [loop.child('left'), loop.child('right')];
      const list = appendedTo(site, loop);
      if (item?.type !== 'identifier' || !items || !list || !isOther(site, list, items)) continue;
      if (!areGoneBehind(site, item, loop) || !isCheap(site, items)) continue;
      const text = items.type === 'expression_list' ? `(${site.text(items)})` : site.text(items);
      return { at: loop, edits: [replace(loop, `${site.text(list)}.extend(${text})`)] };
    }
    return null;
  },
};

/** The list that the loop appends its items to, as they are, and nothing else. */
function appendedTo(site: Site, loop: SyntaxNode): SyntaxNode | null {
  const [only, ...others] = statementsOf(loop.child('body'));
  const call = callOf(site.tree, expressionOf(only));
  const method = methodOf(site.tree, call);
  const [element, ...more] = call?.positional ?? [];
  if (method?.name !== 'append' || !element || more.length > 0 || others.length > 0) return null;
  if (site.text(element) !== site.text(loop.child('left') ?? loop)) return null;
  if (loop.child('alternative') || !standsAlone(site.tree, loop)) return null;
  if (loop.children.some(({ type }) => type === 'comment' || type === 'async')) return null;
  const type = site.types.of(method.object);
  return method.object.type === 'identifier' && type.kind === 'list' && type.sure && !type.orNone
    ? method.object
    : null;
}

/** Whether what is read is not the list itself, and no generator that looks at it meanwhile. */
function isOther(site: Site, list: SyntaxNode, items: SyntaxNode): boolean {
  const variable = site.variables.at(list);
  if (variable === null || variable.parameter || isCaptured(site, variable)) return false;
  return !site.variables.uses(variable).some((use) => isWithin(use, items));
}
