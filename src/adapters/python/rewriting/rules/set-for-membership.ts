import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isAskedAbout } from '../facts/containers/asked-about';
import { isReadAtOnce } from '../facts/effects/evaluated';
import { hasFewItems } from '../facts/containers/few-items';
import { both, elementHashing, type Hashing, holdsRecords, lookupHashing } from '../facts/types/hashing';
import { mayBeList } from '../facts/types/perhaps-list';
import { elementOf } from '../facts/types/py-type';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { comparisonOf, loopsAround, spelled, statementAround } from '../syntax';

/** A list that does not change in a loop is searched in it: a set of its elements, made before the loop, answers alike. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'A list is searched again and again, each time from its start; a set made of it once answers at once.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'set')) return null;
    for (const node of site.nodes('comparison_operator')) {
      const search = searchIn(site, node);
      const loop = search && outermostLoop(site, node, search.list);
      const statement = loop && statementAround(loop);
      if (!search || !statement || !standsAlone(site.tree, statement)) continue;
      const isMade = site.types.of(search.list).sure;
      const isSurelyThere = search.isList && (isMade || !isAskedAbout(site, search.list, statement));
      if (!isSurelyThere && !hasBuiltins(site, 'type', 'list', 'tuple')) continue;

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
          insertBefore(site.tree, statement, [`${name} = ${setOf(site.text(search.list), isSurelyThere)}`]),
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
  /** Whether it is no other thing and not None, as far as annotations tell. */
  isList: boolean;
}

/** `x in xs` or `x not in xs` where `xs` is a list whose elements hash, as `x` does. */
function searchIn(site: Site, node: SyntaxNode): Search | null {
  const comparison = comparisonOf(node);
  if (comparison?.operator !== 'in' && comparison?.operator !== 'not in') return null;
  const { left, right: list } = comparison;
  const isMade = list.type === 'list_comprehension' && site.effects.isPure(list);
  if (!isMade && list.type !== 'identifier' && list.type !== 'attribute') return null;
  const { kind, orNone } = site.types.of(list);
  const isLikelyList = kind === 'list' || mayBeList(site, list);
  if (!isLikelyList || !isReadAtOnce(node) || hasFewItems(site, list)) return null;
  const hashing = left.type !== 'tuple' && holdsRecords(site, list) ? 'unknown' : hashingIn(site, left, list);
  return hashing === 'unknown' ? null : { list, hashing, isList: kind === 'list' && !orNone };
}

/** Where keys are looked for there are keys, and what is looked for among keys is one, if nothing tells otherwise. */
function hashingIn(site: Site, left: SyntaxNode, list: SyntaxNode): Hashing {
  const body = list.type === 'list_comprehension' ? list.child('body') : undefined;
  const [looked, elements] = [lookupHashing(site, left), body ? lookupHashing(site, body) : elementHashing(site, list)];
  const element = body ? site.types.of(body) : elementOf(site.types.of(list));
  const isOpen = (kind: string): boolean => kind === 'unknown' || kind === 'nothing';
  return both(looked, elements === 'unknown' && isOpen(element.kind) && looked !== 'unknown' ? 'likely' : elements);
}

/** Of what may be something else only a list or tuple is searched from the start; in anything else `in` may mean something else, and None may be excluded before the search. */
function setOf(text: string, isSurelyThere: boolean): string {
  if (text.startsWith('[')) return `{${text.slice(1, -1)}}`;
  return isSurelyThere ? `set(${text})` : `set(${text}) if type(${text}) in (list, tuple) else ${text}`;
}

/** The outermost loop around the search that leaves the list as it is. */
function outermostLoop(site: Site, search: SyntaxNode, list: SyntaxNode): SyntaxNode | undefined {
  return loopsAround(search).findLast((loop) => site.changesIn(loop).leaves(list));
}

function nameOf(site: Site, list: SyntaxNode): string {
  return list.type === 'list_comprehension' ? 'known' : site.text(list.child('attribute') ?? list);
}
