import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { type Site } from '../site';
import { isWithin } from '../syntax';
import { itemName } from './item-name';
import { indentUnit, insertBefore } from './lines';

/** A list of keys, and the expression that gives the key of one item. */
export interface KeyList {
  list: string;
  key: string;
}

/** The lines that collect the keys of all items, which may have to be taken apart first. */
export function keyLines(
  site: Site,
  target: string,
  items: string,
  parts: readonly SyntaxNode[],
  keys: readonly KeyList[],
): string[] {
  if (parts.length === 0)
    return keys.map(
      ({ list, key }) => `${list} = ${key === target ? `list(${items})` : `[${key} for ${target} in ${items}]`}`,
    );
  const unit = indentUnit(site.tree, parts[0]?.parent ?? site.definition);
  return [
    ...keys.map(({ list }) => `${list} = []`),
    `for ${target} in ${items}:`,
    ...parts.map((part) => unit + site.text(part)),
    ...keys.map(({ list, key }) => `${unit}${list}.append(${key})`),
  ];
}

/**
 * The condition that holds where the keys of each list ascend; a nan is in no order. Where looking for something may be an
 * error, no items are in no order either.
 */
export function ascending(keys: readonly KeyList[], mayBeEmpty: boolean): string {
  const [first, ...others] = keys.map(({ list }) => list);
  const some = mayBeEmpty ? '' : `len(${first ?? ''}) > 0 and `;
  if (others.length === 0) return `${some}all(a <= b for a, b in zip(${first ?? ''}, ${first ?? ''}[1:]))`;
  return `${some}all(a <= b for keys in (${[first, ...others].join(', ')}) for a, b in zip(keys, keys[1:]))`;
}

/**
 * Edits that run some lines where a statement of a loop is reached for the first time, and others each time. The name stands
 * for None until then; the first lines assign to it.
 */
export function inFirstRound(
  site: Site,
  loop: SyntaxNode,
  statement: SyntaxNode,
  name: string,
  lines: readonly string[],
  always: readonly string[] = [],
): TextEdit[] {
  const unit = indentUnit(site.tree, statement);
  return [
    insertBefore(site.tree, loop, [`${name} = None`]),
    insertBefore(site.tree, statement, [`if ${name} is None:`, ...lines.map((line) => unit + line), ...always]),
  ];
}

/** Whether a part of it can be taken at no cost. */
export function isSliceable(site: Site, items: SyntaxNode): boolean {
  if (items.type === 'call') return site.module.builtin(items.child('function')) === 'range';
  const isNamed = items.type === 'identifier' || items.type === 'attribute';
  return isNamed && ['list', 'tuple'].includes(site.types.of(items).kind);
}

/** By the first container that the items are made of. */
export function nameOfItems(site: Site, items: SyntaxNode): string {
  const sources = site.nodes('attribute', 'identifier').filter((node) => isWithin(node, items));
  const source = sources.find((node) => site.module.builtin(node) === null && node.field !== 'attribute');
  const name = itemName(site, source ?? items);
  return name === name.toUpperCase()
    ? name.toLowerCase()
    : name.replace(/^[A-Z\d_]+(?=_item$)/, (constant) => constant.toLowerCase());
}
