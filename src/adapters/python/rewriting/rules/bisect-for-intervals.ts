import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { guarded, isGuarded } from '../edits/guarded';
import { type Import, importable } from '../edits/imports';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isReadAtOnce } from '../facts/effects/evaluated';
import { hasFewItems } from '../facts/containers/few-items';
import { type IntervalCount, intervalCount } from '../facts/searches/interval-count';
import { andHasRounds } from '../facts/loops/rounds';
import { rewritesPlacesOf } from '../facts/effects/steady';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { loopsAround, spelled, statementAround } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** In a loop, all items are gone over to count those that begin before a value and end behind it. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round all items are compared with a value, quadratic in all; of sorted starts and ends two binary searches tell how many have begun and how many are over.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'sorted', 'type', 'len', 'float', 'isinstance', 'list', 'tuple', 'all')) return null;
    for (const node of site.nodes('for_statement', 'call')) {
      const count = loopsAround(node).length > 0 ? intervalCount(site, node) : null;
      const finding = count && searched(site, count);
      if (finding) return finding;
    }
    return null;
  },
};

const ALONE: ReadonlySet<string> = new Set(['argument_list', 'assignment', 'augmented_assignment', 'return_statement']);

function searched(site: Site, count: IntervalCount): Finding | null {
  const { node, items, low, high } = count;
  const statement = statementBefore(site, count);
  const needed = [low.isStrict ? 'bisect_left' : 'bisect_right', high.isStrict ? 'bisect_right' : 'bisect_left'];
  const searches = needed.map((name) => importable(site.tree, { source: 'bisect', name }));
  const [begun, over] = searches;
  const { kind } = site.types.of(items);
  if (!statement || !begun || !over || !['list', 'tuple', 'unknown'].includes(kind) || hasFewItems(site, items))
    return null;
  if (isGuarded(site, node, (condition) => /^are_ordered(?:_\d+)?\b/.test(condition))) return null;
  const [bounds, kinds, ordered, lows, highs] = ['bounds', 'kinds', 'are_ordered', 'low_bounds', 'high_bounds'].map(
    (wished) => freshName(site.tree, wished),
  ) as [string, string, string, string, string];
  const [least, most] = [low.value, high.value].map((value) => spelled(site.tree, value)) as [string, string];
  const isSame = least === most;
  // What ends before it begins holds no value.
  const order = isSame && low.isStrict && high.isStrict ? 'low < high' : 'low <= high';
  const isAll = isSame ? '' : ` and all(low <= high for low, high in ${bounds})`;
  const pairs = `[(${site.text(low.bound)}, ${site.text(high.bound)}) for ${site.text(count.target)} in ${site.text(items)}]`;
  const hasRounds = andHasRounds(site, node, items);
  const guard = isSame ? ordered : `${ordered} and ${most} < ${least}`;
  const number = `${begun.name}(${lows}, ${least}) - ${over.name}(${highs}, ${most})`;
  const choice = `${number} if ${guard} else ${site.text(node)}`;
  const isAlone = node.parent !== null && ALONE.has(node.parent.type);
  return {
    at: node,
    edits: [
      insertBefore(site.tree, statement, [
        `${bounds} = ${pairs} if isinstance(${site.text(items)}, (list, tuple))${hasRounds} else []`,
        `${kinds} = {type(bound) for pair in ${bounds} for bound in pair}`,
        // Not all floats have a place in an order.
        `${ordered} = len(${kinds}) == 1 and float not in ${kinds}${isAll}`,
        `${lows} = sorted(low for low, high in ${bounds} if ${order}) if ${ordered} else []`,
        `${highs} = sorted(high for low, high in ${bounds} if ${order}) if ${ordered} else []`,
      ]),
      count.total === null
        ? replace(node, isAlone ? choice : `(${choice})`)
        : replace(node, guarded(site, node, guard, [`${count.total} += ${number}`])),
    ],
    imports: [...new Map([...begun.imports, ...over.imports].map((one): [string, Import] => [one.name, one])).values()],
    doubt: 'whether the bounds of all items can be read before the loop.',
  };
}

/** The outermost loop that leaves the items as they are. */
function statementBefore(site: Site, { node, items, low, high }: IntervalCount): SyntaxNode | null {
  if (!isReadAtOnce(node)) return null;
  const loops = loopsAround(node);
  const changing = loops.findIndex(
    (loop) =>
      !site.changesIn(loop).leaves(items) || [low, high].some(({ bound }) => rewritesPlacesOf(site, bound, loop)),
  );
  const outermost = changing < 0 ? loops.at(-1) : loops[changing - 1];
  const statement = outermost && statementAround(outermost);
  return statement && standsAlone(site.tree, statement) ? statement : null;
}
