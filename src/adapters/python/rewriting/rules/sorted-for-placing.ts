import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { remove, replace, standsAlone } from '../edits/lines';
import { itemOrder, sortedText } from '../facts/order/item-order';
import { isOwned } from '../facts/containers/ownership';
import { isUsedOnlyIn, type Form, loopsWith, matches, pattern, shapesOf } from '../facts/order/shape';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, isWithin, neighbour, partsOf } from '../syntax';

/** Each item is put into its place in a new list, which is searched from its beginning. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'For each item the list is searched for its place, and all behind it are moved, which is quadratic; sorted needs n log n and is stable too.',

  find(site: Site): Finding | null {
    for (const loop of loopsWith(site, /\.insert\b/)) {
      const found = loop.type === 'for_statement' && standsAlone(site.tree, loop) ? placedIn(site, loop) : null;
      if (found) return { ...found, at: loop, doubt: 'whether all items can be ordered (nan cannot).' };
    }
    return null;
  },
};

const PLACED = '$out.insert($at, $x)';

/** What is done with an item; the test holds where it belongs before (or behind) the one that is looked at. */
const FORMS: readonly { form: readonly Form[]; looked: string; isBefore: boolean }[] = [
  ...[
    { head: 'for $at in range(len($out))', looked: 'out [ at ]' },
    { head: '⟨for $at, $y in enumerate($out)|for ($at, $y) in enumerate($out)⟩', looked: 'y' },
  ].flatMap(({ head, looked }) =>
    [
      `$f = False ; ${head} { if … { ${PLACED} ; $f = True ; break } } ; if not $f { $out.append($x) }`,
      `$f = False ; ${head} { if … { ${PLACED} ; $f = True ; break } } ; if $f == False { $out.append($x) }`,
      `${head} { if … { ${PLACED} ; break } } else { $out.append($x) }`,
    ].map((text) => ({ form: pattern(text), looked, isBefore: true })),
  ),
  {
    form: pattern(`$at = 0 ; while $at < len($out) and … { $at += 1 } ; ${PLACED}`),
    ...{ looked: 'out [ at ]', isBefore: false },
  },
  {
    form: pattern(`$at = 0 ; while $at < len($out) { if … { break } ; $at += 1 } ; ${PLACED}`),
    ...{ looked: 'out [ at ]', isBefore: true },
  },
  {
    form: pattern(`$at = 0 ; for $y in $out { if … { break } ; $at += 1 } ; ${PLACED}`),
    ...{ looked: 'y', isBefore: true },
  },
  {
    form: pattern(
      `$at = len($out) ; ⟨for $i in range(len($out))|for $i, $y in enumerate($out)⟩ { if … { $at = $i ; break } } ; ${PLACED}`,
    ),
    ...{ looked: 'out [ i ]', isBefore: true },
  },
  {
    form: pattern(`$at = len($out) ; for $i, $y in enumerate($out) { if … { $at = $i ; break } } ; ${PLACED}`),
    ...{ looked: 'y', isBefore: true },
  },
];

function placedIn(site: Site, loop: SyntaxNode): Pick<Finding, 'edits'> | null {
  const [item, items] = [loop.child('left'), loop.child('right')];
  if (item?.type !== 'identifier' || !items || !hasBuiltins(site, 'sorted')) return null;
  const bodies = shapesOf(site, loop).flatMap((shape) => /^for \w+ in [^{}]+ \{ (.*) \}$/.exec(shape)?.[1] ?? []);
  for (const { names, looked, isBefore } of matches(bodies, FORMS)) {
    const { x, out, test } = names;
    if (out === undefined || x !== site.text(item) || test === undefined) continue;
    const inner = ['x', 'at', 'y', 'f', 'i'].flatMap((name) => names[name] ?? []);
    const other = looked.replace(/[a-z]+/g, (name) => names[name] ?? name);
    const order = itemOrder(test, x, other, inner);
    const start = startOf(site, loop, out);
    // Behind all equals, so that they keep their order; items that are compared whole are alike.
    const isStable = order?.isForEquals === !isBefore;
    if (!order || !start || (!isStable && order.key !== null)) continue;
    if (!inner.every((name) => isUsedOnlyIn(site, name, loop)) || !isPureIn(site, loop, items, out)) continue;
    const text = `${out} = ${sortedText(site.text(items), order, !isBefore)}`;
    return { edits: [...(neighbour(loop, -1) === start ? remove(site.tree, start) : []), replace(loop, text)] };
  }
  return null;
}

/** `out = []`, which nothing uses before the loop. */
function startOf(site: Site, loop: SyntaxNode, out: string): SyntaxNode | null {
  const name = site.nodes('identifier').find((node) => site.text(node) === out && isWithin(node, loop));
  const variable = site.variables.at(name);
  const binding = variable && site.variables.onlyAssignment(variable);
  const statement = binding?.by.parent ?? undefined;
  const { value } = assignmentOf(statement) ?? {};
  if (!variable || !statement || !value || !isOwned(site.tree, variable) || statement.parent !== loop.parent)
    return null;
  const isEmpty = /^(?:\[\s*\]|list\(\))$/.test(site.text(value)) && partsOf(statement).length === 1;
  const isFirst = site.variables.uses(variable).every((use) => isWithin(use, statement) || use.start >= loop.start);
  return isEmpty && isFirst ? statement : null;
}

/** Whether nothing happens but that, and what is gone over is not the new list. */
function isPureIn(site: Site, loop: SyntaxNode, items: SyntaxNode, out: string): boolean {
  const mentions = site.nodes('identifier').some((node) => isWithin(node, items) && site.text(node) === out);
  return (
    !mentions &&
    site
      .nodes('call')
      .every((call) => !isWithin(call, loop) || isWithin(call, items) || site.effects.ofCall(call) !== 'unknown')
  );
}
