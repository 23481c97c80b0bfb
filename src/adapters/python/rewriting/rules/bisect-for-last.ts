import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { indentUnit, replace, standsAlone } from '../edits/lines';
import { ascending, inFirstRound, isSliceable, keyLines, nameOfItems } from '../edits/ordered-keys';
import { isInTry } from '../facts/loops/collecting-loop';
import { isSteadySearch } from '../facts/searches/equality-search';
import { hasFewItems } from '../facts/containers/few-items';
import { areLasting } from '../facts/effects/lasting-items';
import { lastSearch } from '../facts/searches/last-search';
import { NEVER_NAN } from '../facts/types/py-type';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { isWithin, loopsAround, statementAround } from '../syntax';

/**
 * What the last item up to a bound says, again and again. Whether the keys are in order is seen as the code runs; where they
 * are not, all items are gone over as before.
 */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round all items up to a value are gone over to keep the last of them, quadratic in all; where their keys are in order, a binary search finds it.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const finding = searched(site, loop);
      if (finding) return finding;
    }
    return null;
  },
};

function searched(site: Site, loop: SyntaxNode): Finding | null {
  const items = loop.child('right');
  const search = lastSearch(site, loop);
  if (!items || !search || isInTry(loop) || !standsAlone(site.tree, loop) || !areLasting(site, items)) return null;
  const names = site.nodes('identifier', 'attribute').filter((node) => isWithin(node, items));
  if (names.some((one) => hasFewItems(site, one)) || !hasBuiltins(site, 'all', 'zip', 'list', 'len')) return null;
  const { own, parts, below, isEndedByOpposite } = search;
  const { key, wanted, operator } = below;
  const outer = loopsAround(loop).findLast((one) =>
    isSteadySearch(site, { targets: own, key, wanted, sum: null }, items, loop, one),
  );
  const statement = outer && statementAround(outer);
  const bisect = importable(site.tree, { source: 'bisect', name: operator === '<' ? 'bisect_left' : 'bisect_right' });
  if (!statement || !bisect || !standsAlone(site.tree, statement)) return null;
  const name = nameOfItems(site, items);
  const [list, inOrder, some, end] = [`${name}_keys`, `${name}s_in_order`, `${name}_candidates`, `${name}_end`].map(
    (wished) => freshName(site.tree, wished),
  ) as [string, string, string, string];
  const all = isSliceable(site, items) ? site.text(items) : freshName(site.tree, `all_${name}s`);
  const keyed = [{ list, key: site.text(key) }];
  const known = [
    ...(all === site.text(items) ? [] : [`${all} = list(${site.text(items)})`]),
    ...keyLines(site, site.text(loop.child('left') ?? loop), all, parts, keyed),
    `${inOrder} = ${ascending(keyed, wanted.type === 'identifier')}`,
  ];
  const [value, unit] = [site.text(wanted), indentUnit(site.tree, statement)];
  // No loop ends at a nan, and the search takes it for the least of all.
  const mayBeNan = isEndedByOpposite && operator === '<' && !NEVER_NAN.has(site.types.of(wanted).kind);
  const chosen = [
    `${some} = ${all}`,
    `if ${inOrder}${mayBeNan ? ` and ${value} == ${value}` : ''}:`,
    `${unit}${end} = ${bisect.name}(${list}, ${value})`,
    `${unit}${some} = ${all}[${end} - 1:${end}]`,
  ];
  return {
    at: loop,
    edits: [...inFirstRound(site, statement, loop, inOrder, known, chosen), replace(items, some)],
    imports: bisect.imports,
    doubt: `whether the keys of all of \`${site.text(items)}\` can be compared with each other, and it can be gone over more than once.`,
  };
}
