import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { isGuarded } from '../edits/guarded';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { inFirstRound } from '../edits/ordered-keys';
import { isInTry } from '../facts/loops/collecting-loop';
import { hasFewItems } from '../facts/containers/few-items';
import { lookupHashing } from '../facts/types/hashing';
import { UNHASHABLE } from '../facts/searches/keyed-search';
import { isLasting } from '../facts/effects/lasting-items';
import { isReading } from '../facts/effects/reading';
import { type SearchCall, searchCall } from '../facts/searches/search-helper';
import { writesPlacesOf } from '../facts/effects/steady';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, isWithin, loopsAround, statementAround } from '../syntax';

/** `self.find(key)` in a loop, where that function goes over all items for the first with that key. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round another function searches the items from the start for one with a certain key, quadratic in all; a dictionary of the first of each key finds it at once.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const search = searchCall(site, node);
      const loop = search && loopOf(site, search);
      if (loop) return lookup(site, search, loop);
    }
    return null;
  },
};

/** The outermost loop that leaves the items and their keys as they are. */
function loopOf(site: Site, search: SearchCall): SyntaxNode | null {
  const { call, helper, items, key, found, wanted, otherwise } = search;
  if (hasFewItems(site, items) || hasFewItems(helper, items) || !isLasting(helper, items)) return null;
  if (
    !areKeys(site, search) ||
    !site.effects.isPure(wanted) ||
    (!isReading(wanted) && !(otherwise !== null && isPlain(search)))
  )
    return null;
  if (!isPlain(search) && search.foundOf('') === null) return null;
  if (isInTry(call) || isOverridden(site, helper)) return null;
  if (isGuarded(site, call, (condition) => / in \w+_by_key(?:_\d+)?$/.test(condition))) return null;
  const callee = call.child('function');
  // Handed over to be searched, nothing becomes of them.
  const given = site
    .nodes('call')
    .filter((one) => callee && site.text(one.child('function') ?? one) === site.text(callee))
    .flatMap((one) => callOf(site.tree, one)?.positional ?? []);
  const loop = loopsAround(call).findLast((one) => {
    const changes = site.changesIn(one);
    const isSame = changes.leavesItems(items, given) && !changes.leaves(wanted);
    return isSame && ![key, found].some(({ node }) => writesPlacesOf(site, one, helper, node));
  });
  return loop && standsAlone(site.tree, statementAround(loop)) ? loop : null;
}

/** Whether a class of the file has another function of that name, which objects of that class run. */
function isOverridden(site: Site, { target }: Site): boolean {
  const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
  const same = site.module.definitions.filter(({ name }) => last(name) === last(target.name));
  return target.owner !== null && same.length > 1;
}

function areKeys(site: Site, { helper, key, wanted }: SearchCall): boolean {
  const kinds = [helper.types.of(key.node).kind, site.types.of(wanted).kind];
  const [one, other] = kinds;
  if (kinds.includes('float') || kinds.some((kind) => UNHASHABLE.has(kind))) return false;
  if (one !== 'unknown' && other !== 'unknown' && one !== other) return false;
  return lookupHashing(helper, key.node) !== 'unknown' || lookupHashing(site, wanted) !== 'unknown';
}

function lookup(site: Site, search: SearchCall, loop: SyntaxNode): Finding {
  const outer = statementAround(loop);
  const table = freshName(site.tree, `${search.name}_by_key`);
  const unit = indentUnit(site.tree, outer);
  const lines = [
    `${table} = {}`,
    `for ${search.target} in ${search.itemsText}:`,
    `${unit}${table}.setdefault(${search.key.text}, ${isPlain(search) ? search.found.text : search.target})`,
  ];
  const same = sameCalls(site, search, loop);
  const first = statementAround(search.call);
  const isFirst = same.every(({ call }) => first.parent && isWithin(call, first.parent));
  const isInRound =
    loopsAround(search.call)[0]?.type.endsWith('_statement') && isWithin(first, loop) && first !== outer;
  return {
    at: search.call,
    edits: [
      ...(isFirst && isInRound && standsAlone(site.tree, first)
        ? inFirstRound(site, outer, first, table, lines)
        : [insertBefore(site.tree, outer, lines)]),
      ...same.map((one) => replace(one.call, found(site, table, one))),
    ],
    doubt: `whether each of \`${search.itemsText}\` has such a key, which can be hashed and equals others by what it is, and they can be gone over more than once.`,
  };
}

/** All calls in the loop that search the same. */
function sameCalls(site: Site, search: SearchCall, loop: SyntaxNode): SearchCall[] {
  return site.nodes('call').flatMap((node) => {
    if (!isWithin(node, loop)) return [];
    const other = node === search.call ? search : searchCall(site, node);
    const isSame = other?.helper.definition === search.helper.definition && other.itemsText === search.itemsText;
    const isNested = other !== search && other !== null && isWithin(node, search.call);
    return isSame && !isNested && (other === search || loopOf(site, other) === loop) ? [other] : [];
  });
}

/** Whether an item is found, or names of its parts: nothing that some items may not have. */
function isPlain({ found }: SearchCall): boolean {
  return found.node.type === 'identifier' || (found.node.type === 'tuple' && /^[\w\s,()]*$/.test(found.text));
}

/** Where the function does something of its own for what is not there, it is asked as before. */
function found(site: Site, table: string, search: SearchCall): string {
  const { call, otherwise } = search;
  const key = site.text(search.wanted);
  const known = isPlain(search) ? `${table}[${key}]` : (search.foundOf(`${table}[${key}]`) ?? '');
  if (otherwise === null || !isPlain(search))
    return `(${known} if ${key} in ${table} else ${otherwise ?? site.text(call)})`;
  return otherwise === 'None' ? `${table}.get(${key})` : `${table}.get(${key}, ${otherwise})`;
}
