import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { type Import, importable } from '../edits/imports';
import { itemName } from '../edits/item-name';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { renamed } from '../edits/renamed';
import { isAskedAbout } from '../facts/containers/asked-about';
import { isInTry } from '../facts/loops/collecting-loop';
import { type EqualitySearch, equalitySearches, isSteadySearch, rangeOf } from '../facts/searches/equality-search';
import { hasFewItems } from '../facts/containers/few-items';
import { isBehindPosition, isLasting } from '../facts/effects/lasting-items';
import { areKeys, areSorted } from '../facts/searches/matching-keys';
import { isReadNow } from '../facts/loops/read-now';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, loopsAround, methodOf, operandText, partsOf, statementAround } from '../syntax';

/**
 * An inner loop that only asks for the items whose key equals that of the outer one. The comparison stays as it is: it costs
 * nothing for those few, and decides about what is not equal to itself.
 */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'All items are compared with each one of the outer loop, quadratic in all; grouped by key in one pass, only those that match are looked at.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'enumerate', 'tuple')) return null;
    for (const loop of site.nodes('for_statement', 'for_in_clause')) {
      const matches = matchesIn(site, loop);
      if (!matches) continue;
      const { search, items, source, statement, later } = matches;
      const unit = indentUnit(site.tree, statement);
      const groups = freshName(site.tree, `${nameOf(site, items)}_groups`);
      const names = loop.type === 'for_statement' ? null : new Map<string, string>();
      for (const { target } of search.targets.map((one) => ({ target: site.text(one) })))
        names?.set(target, freshName(site.tree, `${target}_item`));
      const target = loop.child('left') ?? loop;
      const [item, key] = [target, search.key].map((node) => renamed(site, node, search.targets, names));
      const whole = target.type === 'pattern_list' ? `(${item ?? ''})` : (item ?? '');
      const position = source.slice ? freshName(site.tree, 'position') : null;
      const wanted = search.sum
        ? `${operandText(site.tree, search.sum)} - ${operandText(site.tree, search.wanted)}`
        : site.text(search.wanted);
      const isList = areSorted(site, search.key, search.wanted);
      const group = `${groups}.get(${isList ? `tuple(${wanted})` : wanted}, ())`;
      return {
        at: loop,
        edits: [
          insertBefore(site.tree, statement, [
            `${groups} = {}`,
            position === null
              ? `for ${item ?? ''} in ${source.all}:`
              : `for ${position}, ${whole} in enumerate(${source.all}):`,
            `${unit}${groups}.setdefault(${isList ? `tuple(${key ?? ''})` : (key ?? '')}, []).append(${position ?? whole})`,
          ]),
          ...(later ? laterOnly(site, loop, items, group, source.slice, later) : [replace(items, group)]),
        ],
        imports: later?.imports ?? [],
        doubt: `whether all items have the key, all keys can be hashed, and \`${site.text(items)}\` can be gone over more than once.`,
      };
    }
    return null;
  },
};

interface Matches {
  search: EqualitySearch;
  items: SyntaxNode;
  /** All that the groups hold: the items, or the positions of those of which a slice is gone over. */
  source: { all: string; slice: string | null };
  /** Before which the groups are made. */
  statement: SyntaxNode;
  /** Where only positions from one on are gone over. */
  later: { from: string; bisect: string; imports: readonly Import[] } | null;
}

function matchesIn(site: Site, loop: SyntaxNode): Matches | null {
  const items = loop.child('right');
  // What is compared first is read of every item; of what comes behind it that is not certain.
  const search = [...equalitySearches(site, loop)].find((one) => areKeys(site, one));
  if (!search || !items || isInTry(loop) || hasFewItems(site, items)) return null;
  if (loop.type === 'for_in_clause' ? !isReadNow(site, loop) : !standsAlone(site.tree, loop)) return null;
  const [part, loops] = [rangeOf(site, items) ?? sliceOf(items), loopsAround(loop)];
  const lasting = part?.limit ?? items;
  const outer = loops.findLast((one) => isSteadySearch(site, search, lasting, loop, one));
  const statement = outer && statementAround(outer);
  if (!statement || !standsAlone(site.tree, statement) || isAskedAbout(site, lasting, statement)) return null;
  const text = site.text(lasting);
  if (!part)
    return isLasting(site, items)
      ? { search, items, statement, source: { all: text, slice: null }, later: null }
      : null;
  const isSlice = items.type === 'subscript';
  const bisect = importable(site.tree, { source: 'bisect', name: 'bisect_left' });
  if (!bisect || !isBehindPosition(site, part.first) || (isSlice && !isLasting(site, lasting))) return null;
  const later = { from: site.text(part.first), bisect: bisect.name, imports: bisect.imports };
  // What has no slices is no list, and an error here as well.
  const source = isSlice ? { all: `${text}[:]`, slice: text } : { all: `range(${text})`, slice: null };
  return { search, items, statement, source, later };
}

/** `xs[i + 1:]`: where it begins, and the list. */
function sliceOf(items: SyntaxNode): { first: SyntaxNode; limit: SyntaxNode } | null {
  const [list, slice] = items.type === 'subscript' ? [items.child('value'), items.child('subscript')] : [];
  const [first, ...others] = slice?.type === 'slice' ? partsOf(slice) : [];
  const isOpen = slice?.children.at(-1)?.type === ':' && slice.children.length === 2;
  return list && ['identifier', 'attribute'].includes(list.type) && first && others.length === 0 && isOpen
    ? { first, limit: list }
    : null;
}

/** The positions of a group are in order; those behind the outer one are its end. */
function laterOnly(
  site: Site,
  loop: SyntaxNode,
  items: SyntaxNode,
  group: string,
  list: string | null,
  { from, bisect }: NonNullable<Matches['later']>,
): ReturnType<typeof replace>[] {
  const [name, place] = [freshName(site.tree, 'same'), freshName(site.tree, 'place')];
  const places = `${name}[${bisect}(${name}, ${from}):]`;
  const end = list === null ? places : `[${list}[${place}] for ${place} in ${places}]`;
  if (loop.type === 'for_statement')
    return [insertBefore(site.tree, loop, [`${name} = ${group}`]), replace(items, end)];
  return [{ start: loop.start, end: loop.start, replacement: `for ${name} in (${group},) ` }, replace(items, end)];
}

function nameOf(site: Site, items: SyntaxNode): string {
  const call = callOf(site.tree, items);
  const object = methodOf(site.tree, call)?.object ?? call?.positional[0] ?? items.child('value') ?? items;
  return ['identifier', 'attribute'].includes(object.type) ? itemName(site, object) : 'position';
}
