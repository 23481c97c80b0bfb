import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { isCaptured } from '../facts/variables/captured';
import { type IndexedLoop, type Taken } from '../facts/loops/indexed-loop';
import { type Site } from '../site';
import { isWithin, partsOf, rootOf, statementsOf } from '../syntax';
import { freshName } from './fresh-name';
import { itemName } from './item-name';
import { remove, replace, standsAlone } from './lines';

/** By what name each item goes in the loop, and the edits that make it so. */
export function takingOf(
  site: Site,
  { loop }: IndexedLoop,
  chosen: readonly Taken[],
): { target: string; edits: TextEdit[] }[] {
  const statements = loop.type === 'for_statement' ? statementsOf(loop.child('body')) : [];
  const named = new Map<Taken, Named>();
  for (const statement of statements.slice(0, -1)) {
    const own = namedIn(site, loop, statement, chosen);
    if (!own || own.some(({ taken }) => named.has(taken))) break;
    for (const one of own) named.set(one.taken, one);
  }
  const fresh: string[] = [];
  return chosen.map((one) => {
    const { target, statement } = named.get(one) ?? {};
    const name = target ? site.text(target) : newName(site, one, fresh);
    const others = one.places.filter((place) => !statement || !isWithin(place, statement));
    const isFirst = [...named.values()].find((other) => other.statement === statement)?.taken === one;
    const removed = statement && isFirst ? remove(site.tree, statement) : [];
    return { target: name, edits: [...removed, ...others.map((place) => replace(place, name))] };
  });
}

interface Named {
  taken: Taken;
  target: SyntaxNode;
  statement: SyntaxNode;
}

/** What a statement at the beginning of the loop names, so that the loop can do that: `x = xs[i]` and `x, y = xs[i], ys[i]`. */
function namedIn(site: Site, loop: SyntaxNode, statement: SyntaxNode, chosen: readonly Taken[]): Named[] | null {
  const assignment = statement.type === 'expression_statement' ? partsOf(statement)[0] : undefined;
  if (assignment?.type !== 'assignment' || assignment.child('type') || !standsAlone(site.tree, statement)) return null;
  const [left, right] = [assignment.child('left'), assignment.child('right')];
  if (!left || !right) return null;
  const isRow = left.type === 'pattern_list' && right.type === 'expression_list';
  const [targets, values] = isRow ? [partsOf(left), partsOf(right)] : [[left], [right]];
  const named = values.flatMap((value, nth): Named[] => {
    const [taken, target] = [chosen.find(({ places }) => places.includes(value)), targets[nth]];
    return taken && target && isNameFor(site, loop, target, taken) ? [{ taken, target, statement }] : [];
  });
  const isComplete =
    targets.length === values.length && new Set(named.map(({ taken }) => taken)).size === values.length;
  return isComplete ? named : null;
}

/** Whether a loop may assign to a target, and this stands for the item as long as the item is taken. */
function isNameFor(site: Site, loop: SyntaxNode, target: SyntaxNode, { places }: Taken): boolean {
  if (target.type !== 'identifier' && places.length > 1) return false;
  if (!['identifier', 'pattern_list', 'tuple_pattern'].includes(target.type)) return false;
  const names = target.type === 'identifier' ? [target] : partsOf(target);
  return names.every((name) => {
    const variable = name.type === 'identifier' ? site.variables.at(name) : null;
    if (!variable || isCaptured(site, variable)) return false;
    const bound = site.variables.bindings(variable).filter(({ node }) => isWithin(node, loop));
    return places.length === 1 || bound.length === 1;
  });
}

/** `line`, `next_line`, `previous_line` */
function newName(site: Site, { sequence, distance }: Taken, others: string[]): string {
  const root = sequence.type === 'subscript' ? rootOf(sequence) : sequence;
  const item = itemName(site, root);
  const ahead = distance === 0 ? '' : Math.abs(distance) === 1 ? (distance > 0 ? 'next_' : 'previous_') : null;
  const wished =
    ahead === null ? `${item}_${distance > 0 ? 'plus' : 'minus'}_${String(Math.abs(distance))}` : ahead + item;
  const name = freshName(site.tree, wished, others);
  others.push(name);
  return name;
}
