import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { itemName } from '../edits/item-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { hasFewItems } from '../facts/containers/few-items';
import { NEVER_NAN } from '../facts/types/py-type';
import { isUsedOnlyIn, matched, pattern, shapeOf } from '../facts/order/shape';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  assignmentOf,
  callOf,
  comparisonOf,
  isWithin,
  loopsAround,
  neighbour,
  partsOf,
  statementAround,
} from '../syntax';

/** In a loop, all numbers are gone over to count those below (or above) a limit. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round all numbers are compared with a limit, quadratic in all; sorted once, a binary search tells how many are below it.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call', 'for_statement')) {
      const count = node.type === 'call' ? countingCall(site, node) : countingLoop(site, node);
      const finding = count && searched(site, count);
      if (finding) return finding;
    }
    return null;
  },
};

interface Count {
  /** What is slow, and what becomes the result. */
  at: SyntaxNode;
  result: SyntaxNode;
  items: SyntaxNode;
  operator: string;
  limit: SyntaxNode;
  /** A statement that is no longer needed. */
  dropped: SyntaxNode | null;
}

/** `sum(1 for y in ys if y < limit)` */
function countingCall(site: Site, node: SyntaxNode): Count | null {
  const call = callOf(site.tree, node);
  const [generator, ...others] = call?.positional ?? [];
  const name = site.module.builtin(call?.callee);
  const isSum = name === 'sum' && ['generator_expression', 'list_comprehension'].includes(generator?.type ?? '');
  if (!generator || others.length > 0 || !(isSum || (name === 'len' && generator.type === 'list_comprehension')))
    return null;
  const [body, clause, condition, ...more] = partsOf(generator);
  const [item, items] = [clause?.child('left'), clause?.child('right')];
  if (!body || item?.type !== 'identifier' || !items || more.length > 0 || condition?.type !== 'if_clause') return null;
  if (site.text(body) !== (isSum ? '1' : site.text(item)) || clause?.childOf('async')) return null;
  const test = compared(site, partsOf(condition)[0], item);
  return test && { at: node, result: node, items, dropped: null, ...test };
}

const LOOP = pattern('for $y in $ys { if … { $count += 1 } }');

/** `count = 0` right before `for y in ys: if y < limit: count += 1` */
function countingLoop(site: Site, loop: SyntaxNode): Count | null {
  const start = assignmentOf(neighbour(loop, -1));
  const [item, items] = [loop.child('left'), loop.child('right')];
  if (!start || site.text(start.value) !== '0' || !item || !items || !standsAlone(site.tree, start.statement))
    return null;
  const names = matched(shapeOf(site, loop) ?? '', LOOP);
  if (!names || site.text(start.target) !== names['count']) return null;
  const test = site.nodes('comparison_operator').find((node) => isWithin(node, loop));
  const comparison = compared(site, test, item);
  if (!comparison || !isUsedOnlyIn(site, site.text(item), loop) || names['count'] === site.text(comparison.limit))
    return null;
  return { at: loop, result: start.value, items, dropped: loop, ...comparison };
}

/** The limit that a test compares an item with, and how, the item on the left. */
function compared(
  site: Site,
  test: SyntaxNode | undefined,
  item: SyntaxNode,
): { operator: string; limit: SyntaxNode } | null {
  const comparison = comparisonOf(test);
  if (!comparison) return null;
  const { left, operator, right } = comparison;
  const isLeft = site.text(left) === site.text(item);
  const limit = isLeft ? right : left;
  const turned = isLeft ? operator : (TURNED[operator] ?? '');
  if (!isLeft && site.text(right) !== site.text(item)) return null;
  return turned in COUNTS && limit.type === 'identifier' && site.text(limit) !== site.text(item)
    ? { operator: turned, limit }
    : null;
}

const TURNED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
/** By which search the items are counted, and whether it counts the others. */
const COUNTS: Readonly<Record<string, { search: 'bisect_left' | 'bisect_right'; isRest: boolean }>> = {
  '<': { search: 'bisect_left', isRest: false },
  '<=': { search: 'bisect_right', isRest: false },
  '>': { search: 'bisect_right', isRest: true },
  '>=': { search: 'bisect_left', isRest: true },
};

function searched(site: Site, { at, result, items, operator, limit, dropped }: Count): Finding | null {
  const loop = loopsAround(at).findLast((one) => site.changesIn(one).leaves(items));
  const statement = loop && statementAround(loop);
  const { search, isRest } = COUNTS[operator] ?? {};
  if (!statement || !search || items.type !== 'identifier' || hasFewItems(site, items)) return null;
  if (!standsAlone(site.tree, statement) || !site.changesIn(statement).leaves(items)) return null;
  const { kind, orNone, of } = site.types.of(items);
  if (orNone || !['list', 'tuple', 'unknown'].includes(kind) || UNORDERED.has(of?.kind ?? '')) return null;
  const bisect = importable(site.tree, { source: 'bisect', name: search });
  if (!bisect || !hasBuiltins(site, 'sorted', 'len')) return null;
  const [ordered, one] = [`ordered_${site.text(items)}`, itemName(site, items)].map((wished) =>
    freshName(site.tree, wished),
  );
  const mayBeNan = (kind: string | undefined): boolean => !NEVER_NAN.has(kind ?? '');
  // A nan is counted by no test, and has no place in an order.
  const sorted = mayBeNan(of?.kind) ? `${one} for ${one} in ${site.text(items)} if ${one} == ${one}` : site.text(items);
  const count = `${bisect.name}(${ordered}, ${site.text(limit)})`;
  const found = isRest ? `len(${ordered}) - ${count}` : count;
  const isCounted = /^[<>]$/.test(operator) || !mayBeNan(site.types.of(limit).kind);
  return {
    at,
    edits: [
      insertBefore(site.tree, statement, [`${ordered} = sorted(${sorted})`]),
      replace(result, isCounted ? found : `(${found} if ${site.text(limit)} == ${site.text(limit)} else 0)`),
      // The statement before the loop has the result.
      ...(dropped ? [{ start: result.parent?.end ?? dropped.start, end: dropped.end, replacement: '' }] : []),
    ],
    imports: bisect.imports,
    doubt: `whether all of \`${site.text(items)}\` can be ordered, as sets cannot, and it can be gone over more than once.`,
  };
}

const UNORDERED: ReadonlySet<string> = new Set(['set', 'frozenset', 'dict']);
