import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isReadAtOnce } from '../facts/evaluated';
import { hasFewItems } from '../facts/few-items';
import { both, elementHashing, hashingOf, type Hashing } from '../facts/hashing';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { comparisonOf, loopsAround, spelled, statementAround } from '../syntax';

/** A list that does not change in a loop is searched in it: a set of its elements, made before the loop, answers alike. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'A list is searched again and again, each time from its start; a set made of it once answers at once.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('comparison_operator')) {
      const search = searchIn(site, node);
      const loop = search && outermostLoop(site, node, search.list);
      const statement = loop && statementAround(loop);
      if (!search || !statement || !standsAlone(site.tree, statement)) continue;

      const name = freshName(site.tree, `${nameOf(site, search.list)}_set`);
      // All searches of the loop that hash, or the others would go on as they are.
      const searches = site
        .nodes('comparison_operator')
        .filter((one) => one.start >= loop.start && one.end <= loop.end)
        .flatMap((one) => searchIn(site, one) ?? [])
        .filter(({ list }) => spelled(site.tree, list) === spelled(site.tree, search.list));
      const hashing = searches.reduce<Hashing>((sum, one) => both(sum, one.hashing), 'sure');
      return {
        at: node,
        edits: [
          insertBefore(site.tree, statement, [`${name} = set(${site.text(search.list)})`]),
          ...searches.map(({ list }) => replace(list, name)),
        ],
        doubt: hashing === 'sure' ? undefined : 'whether everything that is looked up can be hashed.',
      };
    }
    return null;
  },
};

interface Search {
  list: SyntaxNode;
  hashing: Hashing;
}

/** `x in xs` or `x not in xs` where `xs` is a list whose elements hash, as `x` does. */
function searchIn(site: Site, node: SyntaxNode): Search | null {
  const comparison = comparisonOf(node);
  if (comparison?.operator !== 'in' && comparison?.operator !== 'not in') return null;
  const { left, right: list } = comparison;
  if (list.type !== 'identifier' && list.type !== 'attribute') return null;
  // None would be no error where it is excluded before the search.
  const { kind, orNone } = site.types.of(list);
  if (kind !== 'list' || orNone || !isReadAtOnce(node) || hasFewItems(site, list)) return null;
  const hashing = both(hashingOf(site, left), elementHashing(site, list));
  return hashing === 'unknown' ? null : { list, hashing };
}

/** The outermost loop around the search that leaves the list as it is. */
function outermostLoop(site: Site, search: SyntaxNode, list: SyntaxNode): SyntaxNode | undefined {
  return loopsAround(search).findLast((loop) => site.changesIn(loop).leaves(list));
}

function nameOf(site: Site, list: SyntaxNode): string {
  return site.text(list.child('attribute') ?? list);
}
