import { betterLoop } from '../edits/item-loop';
import { indexedLoop } from '../facts/loops/indexed-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';

/** `for i in range(1, len(xs))` that takes `xs[i - 1]` and `xs[i]`, or items of several lists that are as long. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'Items are looked up by indexes that are calculated for each; zip hands out those that belong together.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('for_statement', 'for_in_clause')) {
      const loop = indexedLoop(site, node);
      const made = loop && betterLoop(site, loop);
      if (made && made.handed > 1) return { at: node, edits: made.edits, imports: made.imports, doubt: made.doubt };
    }
    return null;
  },
};
