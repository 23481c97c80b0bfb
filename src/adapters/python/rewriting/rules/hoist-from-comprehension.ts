import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { COMPREHENSIONS } from '../../bindings';
import { freshName } from '../edits/fresh-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isAlwaysEvaluated, isPartOfAll, isReadAtOnce } from '../facts/effects/evaluated';
import { isSlow } from '../facts/effects/costs';
import { hasFewItems } from '../facts/containers/few-items';
import { mayBeShared } from '../facts/effects/looked-at';
import { isReadWhole } from '../facts/loops/read-whole';
import { rereading } from '../facts/effects/rereading';
import { sureRounds } from '../facts/loops/sure-rounds';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, isWithin, loopsAround, methodOf, partsOf, spelled, statementAround } from '../syntax';

/** `[x / max(xs) for x in xs]`: what every item needs and none changes. */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'A comprehension makes the same call again for every item; once is enough.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const comprehension = outermostAround(site, node);
      const uses = comprehension ? alike(site, node, comprehension) : [];
      const [first] = uses;
      if (!comprehension || first !== node || !mayBeShared(site, node, uses)) continue;
      const name = freshName(site.tree, nameFor(site, node));
      const edits = madeBefore(site, uses, comprehension, name) ?? madeAtFirst(site, uses, comprehension, name);
      if (!edits) continue;
      const doubt = rereading(site, node) === 'likely' ? 'whether what is read can be read again.' : undefined;
      return { at: node, edits, doubt };
    }
    return null;
  },
};

/** The outermost comprehension of the statement, where it leaves the call's result the same. */
function outermostAround(site: Site, node: SyntaxNode): SyntaxNode | undefined {
  const loops = loopsAround(node).filter(({ type }) => COMPREHENSIONS.has(type));
  if (loops.length === 0 || !callOf(site.tree, node) || node.parent?.type === 'named_expression') return undefined;
  if (!isSlow(site.tree, node) || site.text(node).includes('\n') || !isReadAtOnce(node)) return undefined;
  if (!site.effects.isPure(node) || rereading(site, node) === 'no') return undefined;
  const outermost = loops.at(-1);
  const isSame = outermost && isReadWhole(site, outermost) && site.changesIn(outermost).leavesInside(node);
  return isSame && !hasFewItems(site, outermost.childOf('for_in_clause')?.child('right')) ? outermost : undefined;
}

const ONCE: ReadonlySet<string> = new Set([
  'expression_statement',
  'return_statement',
  'for_statement',
  'if_statement',
]);

type Edits = Finding['edits'];

/** Made above the statement, where its first item needs it for certain; null where it is not known to be needed. */
function madeBefore(site: Site, uses: readonly SyntaxNode[], comprehension: SyntaxNode, name: string): Edits | null {
  const [node] = uses;
  const statement = statementAround(comprehension);
  if (!node || !ONCE.has(statement.type) || !standsAlone(site.tree, statement)) return null;
  if (!isAlwaysEvaluated(comprehension, statement) || lastingLoop(site, node, comprehension)) return null;
  const header =
    partsOf(statement)[0]?.child('right') ?? statement.child('right') ?? statement.child('condition') ?? statement;
  if (!site.changesIn(header).leavesInside(node)) return null;
  const isNeeded = isTotal(site, node) || uses.some((use) => isForFirstItem(use, comprehension));
  const items = comprehension.childOf('for_in_clause')?.child('right');
  const rounds = isTotal(site, node) ? '' : sureRounds(site, items, statement);
  if (!isNeeded || rounds === null) return null;
  const value = rounds === '' ? site.text(node) : `${site.text(node)} if ${rounds} else None`;
  return [insertBefore(site.tree, statement, [`${name} = ${value}`]), ...uses.map((one) => replace(one, name))];
}

/** Made where it is first needed, and kept. */
function madeAtFirst(site: Site, uses: readonly SyntaxNode[], comprehension: SyntaxNode, name: string): Edits | null {
  const [node] = uses;
  const statement = statementAround(comprehension);
  const place = node && (lastingLoop(site, node, comprehension) ?? statement);
  if (!place || !standsAlone(site.tree, place) || (place === statement && place.type === 'while_statement'))
    return null;
  // There Python takes no assignment.
  if (uses.some((use) => isInItems(use, comprehension))) return null;
  const value = `(${name} if ${name} is not None else (${name} := ${site.text(node)}))`;
  return [insertBefore(site.tree, place, [`${name} = None`]), ...uses.map((one) => replace(one, value))];
}

/** The outermost loop around the comprehension that leaves the call's result the same, too. */
function lastingLoop(site: Site, node: SyntaxNode, comprehension: SyntaxNode): SyntaxNode | undefined {
  return loopsAround(comprehension).findLast(
    (loop) => loop.type.endsWith('_statement') && site.changesIn(loop).leavesInside(node),
  );
}

/** Whether the first item that a comprehension goes over needs what stands there. */
function isForFirstItem(node: SyntaxNode, comprehension: SyntaxNode): boolean {
  const [, second] = comprehension.children.filter(({ type }) => /^(?:for_in|if)_clause$/.test(type));
  const part = second ? (second.child('right') ?? second) : comprehension.child('body');
  return part !== undefined && isPartOfAll(node, part);
}

/** Whether a place belongs to what a comprehension goes over. */
function isInItems(node: SyntaxNode, comprehension: SyntaxNode): boolean {
  for (let above = node.parent; above && above !== comprehension; above = above.parent)
    if (above.type === 'for_in_clause') return true;
  return false;
}

/** Whether making the call where no item needs it changes nothing. */
function isTotal(site: Site, node: SyntaxNode): boolean {
  const call = callOf(site.tree, node);
  const builtin = site.module.builtin(call?.callee);
  const { kind, of, sure } = site.types.of(call?.positional[0]);
  if (builtin === 'sum') return of !== undefined && sure && of.sure && ['int', 'float'].includes(of.kind);
  if (builtin === 'list' || builtin === 'tuple') return sure && kind !== 'unknown';
  const text = site.types.of(methodOf(site.tree, call)?.object);
  return text.kind === 'str' && text.sure && call?.positional.length === 0;
}

/** The call and its equals in the comprehension, in text order. */
function alike(site: Site, node: SyntaxNode, comprehension: SyntaxNode): SyntaxNode[] {
  const text = spelled(site.tree, node);
  const first = comprehension.childOf('for_in_clause')?.child('right');
  return site
    .nodes('call')
    .filter((one) => isWithin(one, comprehension) && !(first && isWithin(one, first)))
    .filter((one) => spelled(site.tree, one) === text);
}

/** `max_values` for `max(values)`, `text_lower` for `text.lower()` */
function nameFor(site: Site, node: SyntaxNode): string {
  const callee = node.child('function');
  const names = site.text(node).match(/[A-Za-z_]\w*/g) ?? [];
  const own = callee?.child('attribute');
  const words = own ? [names[0] === 'self' ? names[1] : names[0], site.text(own)] : names.slice(0, 2);
  return words.join('_');
}
