import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { replace } from '../edits/lines';
import { hashingOf } from '../facts/types/hashing';
import { hasBuiltins } from '../facts/variables/builtins';
import { usageOf } from '../facts/variables/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { comparisonOf, partsOf } from '../syntax';

/** Fewer items are found as fast in a list. */
const FEWEST = 8;

/** `x in NAMES`, where the module has `NAMES = ["…", …]` and nothing ever changes it. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'A constant list is searched from its start each time; a set made of it once answers at once.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('comparison_operator')) {
      const comparison = comparisonOf(node);
      if (!comparison?.operator.endsWith('in') || comparison.right.type !== 'identifier') continue;
      const list = comparison.right;
      if (hashingOf(site, comparison.left) === 'unknown' || !isConstantList(site, list)) continue;
      const name = freshName(site.tree, setName(site.text(list)));
      if (!hasBuiltins(site, 'frozenset')) continue;
      return {
        at: node,
        edits: sameSearches(site, list).map((one) => replace(one, name)),
        above: `${name} = frozenset(${site.text(list)})`,
        doubt: 'whether everything that is looked up can be hashed, and no other module changes the list.',
      };
    }
    return null;
  },
};

/** No name that `import *` would take along, nor one of two underscores, which means another in a class. */
function setName(list: string): string {
  return `${list.startsWith('_') ? '' : '_'}${list}${/[a-z]/.test(list) ? '_set' : '_SET'}`;
}

/** Whether a name is a list or tuple of texts and numbers of the module, above the function, that is only looked at. */
function isConstantList(site: Site, node: SyntaxNode): boolean {
  const name = site.text(node);
  const value = site.module.isOuter(node) ? site.module.constant(name) : null;
  if (!value || (value.type !== 'list' && value.type !== 'tuple') || value.start > site.definition.start) return false;
  const items = partsOf(value);
  if (items.length < FEWEST || !items.every(({ type }) => type === 'string' || type === 'integer')) return false;
  return site.module.mentions(name).every((use) => LOOKED_AT.has(usageOf(site.tree, use).how) || use.field === 'left');
}

const LOOKED_AT: ReadonlySet<string> = new Set(['read', 'iterated', 'searched', 'compared', 'tested', 'consumed']);

/** The searches of the function in the same list whose values hash. */
function sameSearches(site: Site, list: SyntaxNode): SyntaxNode[] {
  return site.nodes('comparison_operator').flatMap((node) => {
    const comparison = comparisonOf(node);
    if (!comparison?.operator.endsWith('in') || site.text(comparison.right) !== site.text(list)) return [];
    return hashingOf(site, comparison.left) === 'unknown' ? [] : [comparison.right];
  });
}
