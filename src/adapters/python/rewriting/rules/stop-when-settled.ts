import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { indentUnit, insertAfter, standsAlone } from '../edits/lines';
import { areGoneBehind } from '../facts/loops/collecting-loop';
import { hasFewItems } from '../facts/containers/few-items';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Assignment, assignmentOf, callOf, isWithin, methodOf, partsOf, statementsOf } from '../syntax';

/** `for x in xs: if test(x): found = True`: after the first time nothing changes any more. */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'The loop goes on after its answer is settled; it can stop at the first item that settles it.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const settled = settlingIn(site, loop);
      if (settled) return { at: loop, edits: [insertAfter(site.tree, settled.behind, settled.lines)], doubt: DOUBT };
    }
    return null;
  },
};

const DOUBT =
  'whether an item behind the one that settles the answer would have raised an error, or is looked for by others.';
const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'none', 'integer', 'string']);
/** What may be read again from its beginning. */
const LASTING: ReadonlySet<string> = new Set(['list', 'tuple', 'str', 'dict', 'set', 'frozenset', 'range', 'deque']);

interface Settled {
  /** The statement behind which the loop may end. */
  behind: SyntaxNode;
  lines: string[];
}

/** Where the loop may end, as it does nothing but set the answer to one constant. */
function settlingIn(site: Site, loop: SyntaxNode): Settled | null {
  const answer = answerOf(site, loop);
  const items = loop.child('right');
  if (!answer || !items || !isReadForThis(site, items) || endsAlready(loop)) return null;
  const last = statementsOf(loop.child('body')).at(-1);
  if (last?.type !== 'for_statement') return { behind: answer.statement, lines: ['break'] };
  // An inner loop that has ended tells by the flag whether it is settled.
  if (!isFlag(site, answer)) return null;
  const test = /^(?:False|0)$/.test(site.text(answer.value)) ? 'not ' : '';
  return {
    behind: last,
    lines: [`if ${test}${site.text(answer.target)}:`, `${indentUnit(site.tree, last)}break`],
  };
}

/** Whether the name stands for nothing but True and False (or 1 and 0). */
function isFlag(site: Site, { target }: Assignment): boolean {
  const variable = site.variables.at(target);
  const bindings = variable ? site.variables.bindings(variable) : [];
  return bindings.every(
    ({ how, value }) => how === 'assigned' && value && /^(?:True|False|0|1)$/.test(site.text(value)),
  );
}

/** The one assignment of a constant that the loop makes, whatever else it does being seen by nobody behind it. */
function answerOf(site: Site, loop: SyntaxNode): Assignment | null {
  if (loop.child('alternative') || loop.childOf('async') || !areGoneBehind(site, loop.child('left'), loop)) return null;
  const items = loop.child('right');
  const statements = withoutBreak(statementsOf(loop.child('body')));
  const last = statements.pop();
  const isPrepared = statements.every((one) => preparesOnly(site, one, loop));
  if (!last || !items || !site.effects.isPure(items) || !isPrepared) return null;
  if (last.type === 'for_statement') return answerOf(site, last);
  return ofTest(site, last);
}

/** `if test: answer = True`, or one test in another. */
function ofTest(site: Site, test: SyntaxNode): Assignment | null {
  const condition = test.child('condition');
  if (test.type !== 'if_statement' || test.child('alternative') || !condition || !site.effects.isPure(condition))
    return null;
  const [statement, ...more] = withoutBreak(statementsOf(test.child('consequence')));
  if (!statement || more.length > 0 || !standsAlone(site.tree, statement)) return null;
  if (statement.type === 'if_statement') return ofTest(site, statement);
  const answer = assignmentOf(statement);
  const isConstant = answer && CONSTANTS.has(answer.value.type) && !answer.value.childOf('interpolation');
  return isConstant ? answer : null;
}

/** The statements of a block that this rule may have left behind already. */
function withoutBreak(statements: readonly SyntaxNode[]): SyntaxNode[] {
  const last = statements.at(-1);
  const condition = last?.child('condition');
  const isFlag =
    condition &&
    ['identifier', 'not_operator'].includes(condition.type) &&
    partsOf(condition).every(({ type }) => type === 'identifier');
  const [only] = last?.type === 'if_statement' && isFlag ? statementsOf(last.child('consequence')) : [last];
  return only?.type === 'break_statement' ? statements.slice(0, -1) : [...statements];
}

/** Whether the loop is left by a `break` of its own. */
function endsAlready(loop: SyntaxNode): boolean {
  let found = false;
  walk(loop.child('body') ?? loop, (node) => {
    found ||= node.type === 'break_statement';
    return !found && node.type !== 'for_statement' && node.type !== 'while_statement';
  });
  return found;
}

/** `distance = abs(x - y)`, of a name that is used in the loop alone. */
function preparesOnly(site: Site, statement: SyntaxNode, loop: SyntaxNode): boolean {
  const prepared = assignmentOf(statement);
  const variable = prepared && site.variables.at(prepared.target);
  if (!variable || variable.parameter || !site.effects.isPure(prepared.value)) return false;
  return (
    site.variables.onlyAssignment(variable) !== null &&
    site.variables.uses(variable).every((use) => isWithin(use, loop) && use.start >= statement.start)
  );
}

/** Whether there is something to spare, and hardly anybody can tell that not all was read. */
function isReadForThis(site: Site, items: SyntaxNode): boolean {
  if (hasFewItems(site, items)) return false;
  const { kind } = site.types.of(items);
  if (LASTING.has(kind)) return true;
  const call = callOf(site.tree, items);
  if (call) {
    const builtin = site.module.builtin(call.callee);
    return builtin === null
      ? ['items', 'keys', 'values'].includes(methodOf(site.tree, call)?.name ?? '')
      : ['enumerate', 'zip', 'reversed'].includes(builtin) && call.positional.every((one) => isReadForThis(site, one));
  }
  const isGiven = site.variables.at(items)?.parameter !== undefined;
  return kind === 'unknown' && (isGiven || items.type === 'attribute' || items.type === 'subscript');
}
