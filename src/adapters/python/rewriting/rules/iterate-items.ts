import { betterLoop } from '../edits/item-loop';
import { indexedLoop } from '../facts/loops/indexed-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';

/** `for i in range(len(xs))` that takes `xs[i]`. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'Every item is looked up by an index that is counted for it; the loop can hand the items out itself.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('for_statement', 'for_in_clause')) {
      const loop = indexedLoop(site, node);
      const made = loop && betterLoop(site, loop);
      if (made && made.handed === 1) return { at: node, edits: made.edits, imports: made.imports, doubt: made.doubt };
    }
    return null;
  },
};
