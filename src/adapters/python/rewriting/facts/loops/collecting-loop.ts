import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { isAsync } from '../../../function-facts';
import { standsAlone } from '../../edits/lines';
import { negated } from '../../edits/negated';
import { type Site } from '../../site';
import { assignmentOf, callOf, isWithin, methodOf, statementsOf } from '../../syntax';
import { isCaptured } from '../variables/captured';

/** A loop that does one thing with each item that its clauses let through, as a comprehension does. */
export interface CollectingLoop {
  loop: SyntaxNode;
  /** It and the loops inside of it. */
  loops: SyntaxNode[];
  /** `for x in xs` and `if y`, as they will stand in the comprehension. */
  clauses: string[];
  /** What is done with each item. */
  statement: SyntaxNode;
}

const known = new WeakMap<SyntaxNode, CollectingLoop | null>();

/** The loop as the parts of a comprehension; null where it does more than one thing. */
export function collectingLoop(site: Site, loop: SyntaxNode): CollectingLoop | null {
  let read = known.get(loop);
  if (read === undefined) known.set(loop, (read = readLoop(site, loop)));
  return read;
}

function readLoop(site: Site, loop: SyntaxNode): CollectingLoop | null {
  const clauses: string[] = [];
  const loops: SyntaxNode[] = [];
  let statements: SyntaxNode[] = [loop];
  for (;;) {
    const [first, ...rest] = statements;
    if (!first) return null;
    if (first.type === 'if_statement' && isGuard(first)) {
      const condition = first.child('condition');
      if (!condition || loops.length === 0) return null;
      clauses.push(`if ${negated(site, condition)}`);
      statements = rest;
      continue;
    }
    if (rest.length > 0) return null;
    const isPlainIf = first.type === 'if_statement' && !first.child('alternative');
    if (first.type !== 'for_statement' && !isPlainIf)
      return loops.length > 0 ? { loop, loops, clauses, statement: first } : null;
    const clause = first.type === 'for_statement' ? forClause(site, first) : ifClause(site, first);
    if (clause === null) return null;
    clauses.push(clause);
    if (first.type === 'for_statement') loops.push(first);
    statements = statementsOf(first.child(first.type === 'if_statement' ? 'consequence' : 'body'));
  }
}

function forClause(site: Site, loop: SyntaxNode): string | null {
  const [left, right] = [loop.child('left'), loop.child('right')];
  if (!left || !right || loop.child('alternative') || !isCheap(site, right)) return null;
  const isBare = ['expression_list', 'conditional_expression', 'lambda'].includes(right.type);
  const keyword = loop.childOf('async') ? 'async for' : 'for';
  return `${keyword} ${site.text(left)} in ${isBare ? `(${site.text(right)})` : site.text(right)}`;
}

function ifClause(site: Site, statement: SyntaxNode): string | null {
  const condition = statement.child('condition');
  if (!condition) return null;
  const isBare = ['conditional_expression', 'lambda', 'named_expression'].includes(condition.type);
  return `if ${isBare ? `(${site.text(condition)})` : site.text(condition)}`;
}

/** `if condition: continue` */
function isGuard(statement: SyntaxNode): boolean {
  const [only, ...others] = statementsOf(statement.child('consequence'));
  return only?.type === 'continue_statement' && others.length === 0 && !statement.child('alternative');
}

/** Whether making the items costs less than collecting them does: else there is nothing to gain. */
export function isCheap(site: Site, iterable: SyntaxNode): boolean {
  if (iterable.type !== 'call') return iterable.type !== 'await' && !iterable.type.endsWith('_comprehension');
  const call = callOf(site.tree, iterable);
  const builtin = site.module.builtin(call?.callee);
  if (builtin !== null) return ['range', 'enumerate', 'zip', 'reversed', 'list'].includes(builtin);
  return ['items', 'keys', 'values', 'split', 'splitlines'].includes(methodOf(site.tree, call)?.name ?? '');
}

/** The statement before a loop that makes what the loop fills, with nothing in between that looks at it; null without one. */
export function startBefore(
  site: Site,
  loop: SyntaxNode,
  filled: SyntaxNode,
  isStart: (value: SyntaxNode) => boolean,
): SyntaxNode | null {
  const variable = site.variables.at(filled);
  const block = statementsOf(loop.parent ?? undefined);
  if (!variable || !standsAlone(site.tree, loop)) return null;
  const uses = site.variables.uses(variable);
  for (let nth = block.indexOf(loop) - 1; nth >= 0; nth -= 1) {
    const statement = block[nth];
    const used = statement ? uses.some((use) => isWithin(use, statement)) : false;
    if (!statement || !used) continue;
    const start = assignmentOf(statement);
    const isOwn = start !== null && site.variables.at(start.target) === variable;
    return isOwn && isStart(start.value) && standsAlone(site.tree, statement) ? statement : null;
  }
  return null;
}

/** Whether nobody can tell that the loop's variables are gone, and what it fills is not there before its end. */
export function isPrivate(site: Site, { loop, loops }: CollectingLoop, filled: SyntaxNode, mentions = 1): boolean {
  const variable = site.variables.at(filled);
  if (!variable || site.variables.uses(variable).filter((use) => isWithin(use, loop)).length !== mentions) return false;
  // A nested function might look at it, and a handler of an error at what was there by then.
  if (isCaptured(site, variable) || isInTry(loop)) return false;
  const waits = site.nodes('await').some((node) => isWithin(node, loop));
  if ((waits && !isAsync(site.definition)) || callsSuper(site, loop)) return false;
  const odd = site.nodes('yield', 'lambda', 'named_expression', 'function_definition');
  return (
    !odd.some((node) => isWithin(node, loop) && node !== site.definition) &&
    loops.every((one) => areGoneBehind(site, one.child('left'), loop))
  );
}

/** Whether nobody sees what a loop assigned to its variables: they are used in it alone, or in other loops that assign to them. */
export function areGoneBehind(site: Site, target: SyntaxNode | undefined, part: SyntaxNode): boolean {
  return namesIn(target).every((name) => {
    const bound = site.variables.at(name);
    if (!bound || bound.parameter) return false;
    const loops = site.variables.bindings(bound).map(({ how, by }) => (how === 'iterated' ? by : null));
    const others = loops.filter((loop) => loop !== null && !isWithin(loop, part) && !isWithin(part, loop));
    return site.variables
      .uses(bound)
      .every(
        (use) =>
          isWithin(use, part) || others.some((loop) => loop && isWithin(use, loop) && !loop.child('alternative')),
      );
  });
}

/** Whether an error in a part of the function may be caught in it. */
export function isInTry(part: SyntaxNode): boolean {
  for (let above = part.parent; above && above.type !== 'function_definition'; above = above.parent)
    if (above.type === 'try_statement' || above.type === 'with_statement') return true;
  return false;
}

/** Up to Python 3.11 `super()` and `__class__` are not found from within a comprehension. */
function callsSuper(site: Site, loop: SyntaxNode): boolean {
  return site.nodes('identifier').some((node) => isWithin(node, loop) && /^(?:super|__class__)$/.test(site.text(node)));
}

function namesIn(target: SyntaxNode | undefined): SyntaxNode[] {
  const names: SyntaxNode[] = [];
  if (target)
    walk(target, (node) => {
      if (node.type === 'identifier' || node.type === 'attribute' || node.type === 'subscript') names.push(node);
      return node.type !== 'attribute' && node.type !== 'subscript';
    });
  return names;
}
