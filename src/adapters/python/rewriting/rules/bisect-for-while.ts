import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { itemName } from '../edits/item-name';
import { replace, standsAlone } from '../edits/lines';
import { ascending, inFirstRound } from '../edits/ordered-keys';
import { isInTry } from '../facts/loops/collecting-loop';
import { operandsOf } from '../facts/searches/equality-search';
import { hasFewItems } from '../facts/containers/few-items';
import { type Bound, boundOf, pairsOf } from '../facts/searches/ordered-search';
import { NEVER_NAN } from '../facts/types/py-type';
import { hasBuiltins } from '../facts/variables/builtins';
import { dependsOnlyOn, reads, rewritesPlacesOf } from '../facts/effects/steady';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, bare, loopsAround, neighbour, spelled, statementAround, statementsOf } from '../syntax';

/**
 * `i = 0` above `while i < len(xs) and xs[i] <= value: i += 1`, again and again. Whether the items are in order is seen as the
 * code runs; where they are not, the search begins at the start as before.
 */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round a position is searched step by step from the start, quadratic in all; where the items are in order, a binary search finds it.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('while_statement')) {
      const steps = stepsOf(site, loop);
      const finding = steps && searched(site, loop, steps);
      if (finding) return finding;
    }
    return null;
  },
};

interface Steps {
  /** `i`, where it starts. */
  index: SyntaxNode;
  start: SyntaxNode;
  statement: SyntaxNode;
  list: SyntaxNode;
  /** How many items are looked at. */
  count: string;
  bound: Bound;
}

function stepsOf(site: Site, loop: SyntaxNode): Steps | null {
  const before = assignmentOf(neighbour(loop, -1));
  const [step, ...others] = statementsOf(loop.child('body'));
  if (!before || !step || others.length > 0 || site.text(before.value) !== '0' || loop.child('alternative'))
    return null;
  const name = site.text(before.target);
  if (!new RegExp(`^${name} (?:\\+= 1|= ${name} \\+ 1)$`).test(spelled(site.tree, step))) return null;
  const [limit, test, ...more] = operandsOf(loop.child('condition'), 'and');
  const end = limit && /^(\w+)( \+ 1)? < len\(([\w.]+)\)( - 1)?$/.exec(spelled(site.tree, bare(limit) ?? limit));
  const list = site
    .nodes('identifier', 'attribute')
    .find((node) => limit && node.start >= limit.start && node.end <= limit.end && site.text(node) === end?.[3]);
  if (!end || end[1] !== name || !list || !test || more.length > 0 || !site.effects.isPure(test)) return null;
  const [pair, ...pairs] = pairsOf(bare(test));
  const [bound] = pair ? boundOf(site, pair, [before.target]) : [];
  if (!bound?.operator.startsWith('<') || pairs.length > 0) return null;
  const fewer = (end[2] ? 1 : 0) + (end[4] ? 1 : 0);
  const count = `len(${site.text(list)})${fewer > 0 ? ` - ${fewer.toString()}` : ''}`;
  return { index: before.target, start: before.value, statement: before.statement, list, count, bound };
}

function searched(
  site: Site,
  loop: SyntaxNode,
  { index, start, statement, list, count, bound }: Steps,
): Finding | null {
  const { key, operator, wanted } = bound;
  const outer = loopsAround(loop).findLast((one) => isSteady(site, key, index, list, wanted, one));
  const whole = outer && statementAround(outer);
  const bisect = importable(site.tree, { source: 'bisect', name: operator === '<' ? 'bisect_left' : 'bisect_right' });
  if (!whole || !bisect || isInTry(loop) || hasFewItems(site, list)) return null;
  if (!standsAlone(site.tree, whole) || !standsAlone(site.tree, statement)) return null;
  if (!hasBuiltins(site, 'all', 'zip', 'list', 'range', 'len')) return null;
  const name = itemName(site, list);
  const [keys, inOrder] = [`${name}_keys`, `${name}s_in_order`].map((wished) => freshName(site.tree, wished)) as [
    string,
    string,
  ];
  const i = site.text(index);
  const isItself = spelled(site.tree, key) === `${site.text(list)}[${i}]` && !count.includes('-');
  const collected = isItself ? `list(${site.text(list)})` : `[${site.text(key)} for ${i} in range(${count})]`;
  const value = site.text(wanted);
  // No step is made for a nan, and the search takes it for more than all.
  const mayBeNan = operator === '<=' && !NEVER_NAN.has(site.types.of(wanted).kind);
  const known = [
    `${keys} = ${collected}`,
    `${inOrder} = ${ascending([{ list: keys, key: i }], wanted.type === 'identifier')}`,
  ];
  const isOrdered = `${inOrder}${mayBeNan ? ` and ${value} == ${value}` : ''}`;
  return {
    at: loop,
    edits: [
      ...inFirstRound(site, whole, statement, inOrder, known),
      replace(start, `${bisect.name}(${keys}, ${value}) if ${isOrdered} else 0`),
    ],
    imports: bisect.imports,
    doubt: `whether all of \`${site.text(list)}\` can be compared with each other.`,
  };
}

/** Whether the keys stay what they are in a loop around, in which another value is looked for in each round. */
function isSteady(
  site: Site,
  key: SyntaxNode,
  index: SyntaxNode,
  list: SyntaxNode,
  wanted: SyntaxNode,
  outer: SyntaxNode,
): boolean {
  const changes = site.changesIn(outer);
  return (
    changes.leavesItems(list) &&
    dependsOnlyOn(site, key, index, outer) &&
    !rewritesPlacesOf(site, key, outer) &&
    !changes.leaves(wanted) &&
    !reads(site, wanted, index)
  );
}
