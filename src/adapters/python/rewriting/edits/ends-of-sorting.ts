import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { isAtLeastOne } from '../facts/effects/guards';
import { fewOf, type Imported, type Sorting } from '../facts/order/sorting';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Site } from '../site';
import { statementAround } from '../syntax';
import { freshName } from './fresh-name';
import { isGuarded } from './guarded';
import { indentAt, indentUnit, insertBefore, lineEnd, standsAlone } from './lines';

/** More than these are hardly found faster than they are sorted. */
export const FEW = 10;

/** So many are wanted from that end of what was sorted; a text stands for a parameter that says it. */
export interface Wanted {
  end: 'first' | 'last' | 'any';
  count: number | string;
}

/** What finds the ends of a sorting, with what must stand above its statement. */
export interface Ends extends Imported {
  above: readonly TextEdit[];
}

/** What finds all that is wanted of a sorting, in the place of a node; null where that is nothing, or too much. */
export function endsOf(site: Site, sorting: Sorting, wanted: readonly Wanted[], at: SyntaxNode): Ends | null {
  const ends = new Set(wanted.map(({ end }) => end).filter((end) => end !== 'any'));
  const names = new Set(wanted.map(({ count }) => count).filter((count) => typeof count === 'string'));
  const most = Math.max(0, ...wanted.map(({ count }) => (typeof count === 'number' ? count : 0)));
  const [name] = names;
  if (name !== undefined) {
    const isAlone = names.size === 1 && wanted.every(({ end, count }) => end === 'first' && count === name);
    return isAlone ? counted(site, sorting, name, at) : null;
  }
  if (ends.size === 1 && most <= FEW) {
    const few = fewOf(site, sorting, String(most), ends.has('first') ? 'first' : 'last');
    return few && { ...few, above: [] };
  }
  return ends.size === 2 && most === 1 ? oneOfEach(site, sorting, at) : null;
}

/** As many as a parameter says: below zero it counts from the other end, and None stands for all. */
function counted(site: Site, sorting: Sorting, name: string, at: SyntaxNode): Ends | null {
  const given = site.nodes('identifier').find((node) => site.text(node) === name && site.variables.at(node)?.parameter);
  const isNumber = site.variables.at(given)?.parameter?.child('type') !== undefined;
  const guard = isNumber ? `${name} >= 0` : `isinstance(${name}, int) and ${name} >= 0`;
  const few = isGuarded(site, sorting.node, (condition) => condition === guard)
    ? null
    : fewOf(site, sorting, name, 'first');
  if (!few || isAtLeastOne(site, name, at)) return few && { ...few, above: [] };
  const order = sorting.isReversed ? ', reverse=True' : '';
  const isInPlace = sorting.node.child('function')?.type !== 'identifier';
  const all = isInPlace ? `sorted(${site.text(sorting.items)}${sorting.key}${order})` : site.text(at);
  const line = `${few.text} if ${guard} else ${all}`;
  const indent = lineEnd(site.tree) + indentAt(site.tree, statementAround(at));
  const parts = [few.text, `if ${guard}`, `else ${all}`].map(
    (part) => indent + indentUnit(site.tree, statementAround(at)) + part,
  );
  const text = line.length > LONGEST ? `(${parts.join('')}${indent})` : line;
  const isWhole = isInPlace || ['assignment', 'return_statement'].includes(at.parent?.type ?? '');
  return { ...few, text: isWhole || text.startsWith('(') ? text : `(${text})`, above: [] };
}

const LONGEST = 88;

/** A list of both ends has them at the same indices. What may be an iterator is read once. */
function oneOfEach(site: Site, sorting: Sorting, at: SyntaxNode): Ends | null {
  const { items } = sorting;
  const statement = statementAround(at);
  const isRead = items.type === 'identifier' && LASTING.has(site.types.of(items).kind);
  if (!hasBuiltins(site, 'list', 'reversed') || (!isRead && !standsAlone(site.tree, statement))) return null;
  const wished = site.text(items.child('attribute') ?? items);
  const name = isRead ? undefined : freshName(site.tree, /^\w+$/.test(wished) ? `all_${wished}` : 'all_items');
  const [first, last] = (['first', 'last'] as const).map((end) => fewOf(site, sorting, '1', end, name));
  if (!first || !last) return null;
  return {
    text: `[*${first.text}, *${last.text}]`,
    imports: [...first.imports, ...last.imports],
    above: name === undefined ? [] : [insertBefore(site.tree, statement, [`${name} = list(${site.text(items)})`])],
  };
}

const LASTING: ReadonlySet<string> = new Set(['list', 'tuple', 'str', 'dict', 'set', 'frozenset', 'range', 'deque']);
