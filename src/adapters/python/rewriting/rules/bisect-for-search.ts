import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { ascending, inFirstRound, isSliceable, keyLines, nameOfItems } from '../edits/ordered-keys';
import { isInTry } from '../facts/loops/collecting-loop';
import { isSteadySearch } from '../facts/searches/equality-search';
import { isAlwaysEvaluated } from '../facts/effects/evaluated';
import { hasFewItems } from '../facts/containers/few-items';
import { areLasting } from '../facts/effects/lasting-items';
import { type Bound, type OrderedSearch, orderedSearch } from '../facts/searches/ordered-search';
import { isReadNow } from '../facts/loops/read-now';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { isWithin, loopsAround, statementAround } from '../syntax';

/**
 * The first of some items whose key reaches a value, or all those within two bounds, again and again. Whether the keys are in
 * order is seen as the code runs; where they are not, all items are gone over as before.
 */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round the items are compared with a value from the start on, quadratic in all; where their keys are in order, a binary search tells where to begin and to end.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement', 'for_in_clause')) {
      const ranged = rangedSearch(site, loop);
      const finding = ranged && searched(site, loop, ranged);
      if (finding) return finding;
    }
    return null;
  },
};

interface Ranged {
  search: OrderedSearch;
  items: SyntaxNode;
  /** Before which what is known of all items begins. */
  statement: SyntaxNode;
  /** What tells the first item, and the one behind the last. */
  first: Bound;
  end: Bound | null;
}

function rangedSearch(site: Site, loop: SyntaxNode): Ranged | null {
  const items = loop.child('right');
  const around = loopsAround(loop);
  const search = around.length > 0 ? orderedSearch(site, loop) : null;
  if (!items || !search || isInTry(loop) || !areLasting(site, items)) return null;
  const names = site.nodes('identifier', 'attribute').filter((node) => isWithin(node, items));
  if (names.some((name) => hasFewItems(site, name))) return null;
  if (loop.type === 'for_statement' ? !standsAlone(site.tree, loop) : !isReadNow(site, loop)) return null;
  for (const outer of around.toReversed()) {
    const statement = statementAround(outer);
    const bounds = search.bounds.filter(({ key, wanted }) =>
      isSteadySearch(site, { targets: search.own, key, wanted, sum: null }, items, loop, outer),
    );
    const [above, below] = ['>', '<'].map((sign) => bounds.find(({ operator }) => operator.startsWith(sign)));
    // Of all items those up to one bound are many; the first of them is worth it, with keys that descend.
    const first = above ?? (search.isFirst ? below : undefined);
    if (!first || !(search.isFirst || below) || !standsAlone(site.tree, statement)) continue;
    return { search, items, statement, first, end: (first === above && below) || null };
  }
  return null;
}

/** By which search the items are counted whose key is not yet there, and those whose key is still there. */
const BEFORE: Readonly<Record<string, string>> = { '>=': 'bisect_left', '>': 'bisect_right' };
const UP_TO: Readonly<Record<string, string>> = { '<=': 'bisect_right', '<': 'bisect_left' };

function searched(site: Site, loop: SyntaxNode, ranged: Ranged): Finding | null {
  const { search, items, statement, first, end } = ranged;
  const isDescending = first.operator.startsWith('<');
  const searches = [isDescending ? UP_TO[first.operator] : BEFORE[first.operator], end && UP_TO[end.operator]];
  const bisects = searches.map((name) => (name ? importable(site.tree, { source: 'bisect', name }) : null));
  const [begin, stop] = bisects;
  if (!begin || (end && !stop) || !hasBuiltins(site, 'all', 'zip', 'list', 'len')) return null;
  const name = nameOfItems(site, items);
  const isPair = end !== null && site.text(end.key) !== site.text(first.key);
  const wished = [isPair ? `${name}_ends` : `${name}_keys`, `${name}s_in_order`, `${name}_candidates`, `first_${name}`];
  const [firstKeys, inOrder, some, start] = wished.map((one) => freshName(site.tree, one)) as [
    string,
    string,
    string,
    string,
  ];
  const endKeys = isPair ? freshName(site.tree, `${name}_starts`) : firstKeys;
  const all = isSliceable(site, items) ? site.text(items) : freshName(site.tree, `all_${name}s`);
  const keyed = [{ list: firstKeys, key: site.text(first.key) }];
  if (isPair) keyed.push({ list: endKeys, key: site.text(end.key) });
  const known = [
    ...(all === site.text(items) ? [] : [`${all} = list(${site.text(items)})`]),
    ...keyLines(site, site.text(loop.child('left') ?? loop), all, search.parts, keyed),
    ...(isDescending ? [`${firstKeys}.reverse()`] : []),
    `${inOrder} = ${ascending(keyed, isSimple(first.wanted) && (!end || isSimple(end.wanted)))}`,
  ];
  const found = `${begin.name}(${firstKeys}, ${site.text(first.wanted)})`;
  const from = isDescending ? `len(${firstKeys}) - ${found}` : found;
  const to = end && stop ? `${stop.name}(${endKeys}, ${site.text(end.wanted)})` : '';
  const place = placeOf(site, loop);
  // Where nothing else is asked, the first is the only one that can be.
  const isOne = place !== null && search.isFirst && search.isAll && search.bounds.length === 1;
  const stopAt = freshName(site.tree, `${name}_stop`);
  const slice = [
    `${start} = ${from}`,
    ...(to === '' ? [] : [`${stopAt} = ${to}`]),
    `${some} = ${all}[${start}:${isOne ? `${start} + 1` : to === '' ? '' : stopAt}]`,
  ];
  const unit = indentUnit(site.tree, statement);
  const chosen = [`${some} = ${all}`, `if ${inOrder}:`, ...slice.map((line) => unit + line)];
  return {
    at: loop,
    edits: place
      ? [...inFirstRound(site, statement, place, inOrder, known, chosen), replace(items, some)]
      : [
          insertBefore(site.tree, statement, known),
          replace(items, `(${all}[${from}:${to}] if ${inOrder} else ${all})`),
        ],
    imports: bisects.flatMap((bisect) => bisect?.imports ?? []),
    doubt: `whether the keys of all of \`${site.text(items)}\` can be compared with each other, and it can be gone over more than once.`,
  };
}

/** What is there in any case, so that looking at it is no error where there are no items. */
function isSimple(wanted: SyntaxNode): boolean {
  return wanted.type === 'identifier' || wanted.type === 'integer' || wanted.type === 'float';
}

/** The statement above which the search can be made: none within another comprehension, or where it may not be asked for. */
function placeOf(site: Site, loop: SyntaxNode): SyntaxNode | null {
  if (loop.type === 'for_statement') return loop;
  const statement = statementAround(loop);
  const isInRound = loopsAround(loop)[0]?.type.endsWith('_statement');
  const isOwn = isInRound && loop.parent && isAlwaysEvaluated(loop.parent, statement);
  return isOwn && standsAlone(site.tree, statement) ? statement : null;
}
