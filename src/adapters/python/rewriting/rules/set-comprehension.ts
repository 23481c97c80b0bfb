import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { commentsOf, comprehension } from '../edits/comprehension';
import { remove, replace } from '../edits/lines';
import { collectingLoop, isPrivate, startBefore } from '../facts/loops/collecting-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, expressionOf, methodOf } from '../syntax';

/** A loop that does nothing but add to a set that was empty before it. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'The loop looks up and calls add for every item; a comprehension collects the same items with less work for each.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const collecting = collectingLoop(site, loop);
      const added = collecting && addedIn(site, collecting.statement);
      if (!collecting || !added || !isPrivate(site, collecting, added.set)) continue;
      const start = startBefore(site, loop, added.set, (value) => isEmptySet(site, value));
      if (!start) continue;
      const [name, item] = [site.text(added.set), site.text(added.element)];
      const text = comprehension(site, collecting, { opening: `${name} = {`, item, closing: '}' });
      return { at: loop, edits: [...remove(site.tree, start), replace(loop, commentsOf(site, loop) + text)] };
    }
    return null;
  },
};

/** `xs.add(element)` */
function addedIn(site: Site, statement: SyntaxNode): { set: SyntaxNode; element: SyntaxNode } | null {
  const call = callOf(site.tree, expressionOf(statement));
  const method = methodOf(site.tree, call);
  const [element, ...others] = call?.positional ?? [];
  if (method?.name !== 'add' || method.object.type !== 'identifier' || !element || others.length > 0) return null;
  return element.type === 'generator_expression' ? null : { set: method.object, element };
}

function isEmptySet(site: Site, value: SyntaxNode): boolean {
  const call = callOf(site.tree, value);
  return site.module.builtin(call?.callee) === 'set' && call?.positional.length === 0 && call.keywords.size === 0;
}
