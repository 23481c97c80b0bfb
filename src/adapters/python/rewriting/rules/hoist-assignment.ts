import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { indentAt, indentUnit, insertBefore, lineEnd, remove, replace, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { isHeavy, isSlow } from '../facts/effects/costs';
import { hasFewItems } from '../facts/containers/few-items';
import { sharing } from '../facts/effects/looked-at';
import { rereading } from '../facts/effects/rereading';
import { sureRounds } from '../facts/loops/sure-rounds';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Assignment, assignmentOf, isWithin, loopsAround, statementsOf } from '../syntax';

/** `mean = sum(xs) / len(xs)` in a loop that does not change `xs`. */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'Every round of the loop computes the same value again; it is computed once.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const assignment = assignmentOf(statement);
      const loop = assignment && outermostLoop(site, assignment);
      if (!assignment || !loop || !standsAlone(site.tree, loop) || !standsAlone(site.tree, statement)) continue;
      const edits = madeBefore(site, assignment, loop) ?? madeAtFirst(site, assignment, loop);
      if (edits) return { at: statement, edits, doubt: doubtOf(site, assignment) };
    }
    return null;
  },
};

function doubtOf(site: Site, { target, value }: Assignment): string | undefined {
  const variable = site.variables.at(target);
  const isHandedOn = variable && sharing(site, value, site.variables.reads(variable)) === 'likely';
  const doubts = [
    ...(rereading(site, value) === 'likely' ? ['whether what is read can be read again.'] : []),
    ...(isHandedOn ? ['whether what is handed on of the value is changed later.'] : []),
  ];
  return doubts.length > 0 ? doubts.join(' ') : undefined;
}

/** The outermost loop that leaves the value the same, and in which nothing else gives the name a value or needs it earlier. */
function outermostLoop(site: Site, { statement, target, value }: Assignment): SyntaxNode | null {
  const loops = loopsAround(statement).filter(({ type }) => /^(?:for|while)_statement$/.test(type));
  const variable = loops.length > 0 && site.variables.at(target);
  const block = statement.parent;
  if (!variable || !block || site.text(statement).includes('\n') || isCaptured(site, variable)) return null;
  if (!isSlow(site.tree, value) && !isHeavy(value)) return null;
  if (!site.effects.isPure(value) || rereading(site, value) === 'no') return null;
  if (indentAt(site.tree, statement) === '' || site.variables.bindings(variable).length > 1) return null;
  if (statementsOf(block).length < 2) return null;
  if (sharing(site, value, site.variables.reads(variable)) === 'no') return null;
  const uses = site.variables.uses(variable).filter((use) => use !== target);
  const found = loops.findLast(
    (loop) =>
      !loop.childOf('async') &&
      !hasFewItems(site, loop.child('right')) &&
      site.changesIn(loop).leavesInside(value) &&
      uses.every((use) => !isWithin(use, loop) || (use.start >= statement.end && isWithin(use, block))),
  );
  return found ?? null;
}

type Edits = Finding['edits'];

/** Made above the loop, whose first round begins with it; null where the value may not be needed. */
function madeBefore(site: Site, { statement, target, value }: Assignment, loop: SyntaxNode): Edits | null {
  if (loop.type !== 'for_statement' || statement.parent?.parent !== loop || statement.parent.field !== 'body')
    return null;
  const [block, items] = [statementsOf(statement.parent), loop.child('right')];
  // What comes before it must neither end the round nor be seen if the value cannot be made.
  const earlier = block.slice(0, block.indexOf(statement));
  if (!earlier.every((one) => assignmentOf(one) && site.effects.isPure(one))) return null;
  if (items && !site.effects.isPure(items)) return null;
  const rounds = isHarmless(value) ? '' : sureRounds(site, items, loop);
  if (rounds === null || (rounds !== '' && !isReadWithin(site, target, loop))) return null;
  const condition = rounds === '' ? '' : ` if ${rounds} else None`;
  const text = condition !== '' && COMPOUND.has(value.type) ? `(${site.text(value)})` : site.text(value);
  return [
    insertBefore(site.tree, loop, [`${site.text(target)} = ${text}${condition}`]),
    ...remove(site.tree, statement),
  ];
}

/** Made in the first round that comes to it; null where the name is read outside of the loop, where None stands in it then. */
function madeAtFirst(site: Site, { statement, target }: Assignment, loop: SyntaxNode): Edits | null {
  if (!isReadWithin(site, target, loop)) return null;
  const name = site.text(target);
  const inner = indentAt(site.tree, statement) + indentUnit(site.tree, statement);
  return [
    insertBefore(site.tree, loop, [`${name} = None`]),
    replace(statement, `if ${name} is None:${lineEnd(site.tree)}${inner}${site.text(statement)}`),
  ];
}

function isReadWithin(site: Site, target: SyntaxNode, loop: SyntaxNode): boolean {
  const variable = site.variables.at(target);
  return variable !== null && site.variables.uses(variable).every((use) => isWithin(use, loop));
}

const COMPOUND: ReadonlySet<string> = new Set(['conditional_expression', 'lambda', 'expression_list']);

const CONSTANTS: ReadonlySet<string> = new Set([
  ...['string', 'string_start', 'string_content', 'string_end', 'escape_sequence', 'integer', 'float', 'true'],
  ...['false', 'none', 'list', 'set', 'dictionary', 'pair', 'tuple', 'comment'],
]);

/** A display of constants cannot fail. */
function isHarmless(value: SyntaxNode): boolean {
  let constant = value.type === 'list' || value.type === 'dictionary' || value.type === 'set';
  walk(value, (node) => {
    const isKey = value.type !== 'list' && node !== value && ['list', 'set', 'dictionary'].includes(node.type);
    constant &&= !node.named || (CONSTANTS.has(node.type) && !isKey);
    return constant;
  });
  return constant;
}
