import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { remove, replace, standsAlone } from '../edits/lines';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  assignmentOf,
  comparisonOf,
  expressionOf,
  isWithin,
  neighbour,
  partsOf,
  spelled,
  statementsOf,
} from '../syntax';

/** An insertion sort into a new list, written out. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'Each item is compared with those before it until its place is found, which is quadratic; sorted needs n log n and is stable too.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const sort = insertionSort(site, loop);
      if (!sort) continue;
      const key = sort.key === null ? '' : `, key=${sort.key}`;
      return {
        at: loop,
        edits: [
          ...remove(site.tree, sort.start),
          replace(loop, `${site.text(sort.list)} = sorted(${site.text(sort.items)}${key})`),
        ],
        doubt: 'whether all items can be ordered (nan cannot).',
      };
    }
    return null;
  },
};

interface InsertionSort {
  start: SyntaxNode;
  list: SyntaxNode;
  items: SyntaxNode;
  /** What is compared of an item: a function by its name, or the text of a lambda; null for the item itself. */
  key: string | null;
}

/**
 * `for x in xs: at = len(ys); while at > 0 and key(ys[at - 1]) > key(x): at -= 1; ys.insert(at, x)`, with `ys = []`
 * right before it.
 */
function insertionSort(site: Site, loop: SyntaxNode): InsertionSort | null {
  const [item, items] = [loop.child('left'), loop.child('right')];
  const [first, search, insertion, ...others] = statementsOf(loop.child('body'));
  const position = assignmentOf(first);
  const before = neighbour(loop, -1);
  const start = assignmentOf(before);
  if (item?.type !== 'identifier' || !items || !position || !before || !start || others.length > 0) return null;
  if (start.value.type !== 'list' || partsOf(start.value).length > 0 || loop.child('alternative')) return null;
  if (!standsAlone(site.tree, before) || loop.childOf('async') || !hasBuiltins(site, 'sorted')) return null;
  const [list, at, x] = [site.text(start.target), site.text(position.target), site.text(item)];
  if (spelled(site.tree, position.value) !== `len(${list})`) return null;
  if (!insertion || spelled(site.tree, insertion) !== `${list}.insert(${at}, ${x})`) return null;
  const names = [position.target, item].map((name) => site.variables.at(name));
  const isPrivate = names.every(
    (name) => name && !name.parameter && site.variables.uses(name).every((use) => isWithin(use, loop)),
  );
  const key = search?.type === 'while_statement' && isPrivate ? keyOf(site, search, list, at, x) : undefined;
  return key === undefined ? null : { start: before, list: start.target, items, key };
}

/** What the search compares; undefined where it is no such search. */
function keyOf(site: Site, search: SyntaxNode, list: string, at: string, item: string): string | null | undefined {
  const condition = search.child('condition');
  const [step, ...others] = statementsOf(search.child('body'));
  const stepText = expressionOf(step);
  if (!stepText || others.length > 0 || search.child('alternative')) return undefined;
  if (!new Set([`${at} -= 1`, `${at} = ${at} - 1`]).has(spelled(site.tree, stepText))) return undefined;
  const [bound, test] = condition?.type === 'boolean_operator' && condition.childOf('and') ? partsOf(condition) : [];
  if (!bound || !test || !new Set([`${at} > 0`, `${at} >= 1`]).has(spelled(site.tree, bound))) return undefined;
  const comparison = comparisonOf(test);
  if (!comparison || !['>', '<'].includes(comparison.operator) || !site.effects.isPure(test)) return undefined;
  const [large, small] =
    comparison.operator === '>' ? [comparison.left, comparison.right] : [comparison.right, comparison.left];
  const previous = `${list}[${at} - 1]`;
  const [old, now] = [spelled(site.tree, large), spelled(site.tree, small)];
  const whole = new RegExp(`(?<![\\w.])${item}(?!\\w)`, 'g');
  if (now.replace(whole, previous) !== old || now === old) return undefined;
  if (now === item) return null;
  const [, called] = /^([\w.]+)\((\w+)\)$/.exec(now) ?? [];
  return called !== undefined && now === `${called}(${item})` ? called : `lambda ${item}: ${now}`;
}
