import { importable } from '../edits/imports';
import { replace } from '../edits/lines';
import { hasFewItems } from '../facts/containers/few-items';
import { elementOf } from '../facts/types/py-type';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, partsOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** `sum(lists, [])`, which copies the list so far for every list that is added. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'Lists are added up with sum, which copies all items so far each time, quadratic in all; chained they are copied once.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      const [lists, second, ...others] = call?.positional ?? [];
      const start = second ?? call?.keywords.get('start');
      if (!call || !lists || start?.type !== 'list' || partsOf(start).length > 0 || others.length > 0) continue;
      if (call.keywords.size > (second ? 0 : 1) || site.module.builtin(call.callee) !== 'sum') continue;
      const { kind, sure } = elementOf(site.types.of(lists));
      const chain = importable(site.tree, { source: 'itertools', name: 'chain' });
      if ((kind !== 'list' && kind !== 'unknown') || !chain || !hasBuiltins(site, 'list')) continue;
      if (hasFewItems(site, lists)) continue;
      // A generator has its brackets already.
      const text = lists.type === 'generator_expression' ? site.text(lists) : `(${site.text(lists)})`;
      return {
        at: node,
        edits: [replace(node, `list(${chain.name}.from_iterable${text})`)],
        imports: chain.imports,
        doubt: kind === 'list' && sure ? undefined : 'whether all that is added up are lists.',
      };
    }
    return null;
  },
};
