import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { insertAfter, replace, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { isInTry } from '../facts/loops/collecting-loop';
import { hasBuiltins } from '../facts/variables/builtins';
import { isEmpty, type Read, readOf } from '../facts/containers/text-growth';
import { bindingAt } from '../facts/variables/variables';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Assignment, assignmentOf, isWithin, loopsAround, operatorOf, partsOf, statementAround } from '../syntax';

/** `s = x + s` in a loop: a text that grows at its beginning. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The text is copied whole each time something is put before it, which is quadratic; pieces joined once at the end are linear.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const assignment = loopsAround(statement).length > 0 ? assignmentOf(statement) : null;
      const growth = assignment && growthOf(site, assignment);
      if (!growth) continue;
      const { start, loop, additions, reads } = growth;
      const name = site.text(start.target);
      const pieces = freshName(site.tree, `${name}_pieces`);
      const joined = `"".join(reversed(${pieces}))`;
      return {
        at: statement,
        edits: [
          replace(start.statement, `${pieces} = [${isEmpty(site, start.value) ? '' : site.text(start.value)}]`),
          ...additions.map(({ statement: one, text }) => replace(one, `${pieces}.append(${text})`)),
          ...reads.map(({ node, text }) => replace(node, text(pieces, joined))),
          insertAfter(site.tree, loop, [`${name} = ${joined}`]),
        ],
        doubt: additions.every(({ isText }) => isText) ? undefined : 'whether everything that is added is text.',
      };
    }
    return null;
  },
};

interface Growth {
  start: Assignment;
  /** The outermost loop behind the start. */
  loop: SyntaxNode;
  additions: Added[];
  reads: Read[];
}

interface Added {
  statement: SyntaxNode;
  text: string;
  isText: boolean;
  /** Where the text so far stands. */
  own: SyntaxNode;
}

/** `s = x + s` and `s = f"{x}{s}"`: what is put before a name; null for anything else. */
function addedBefore(site: Site, assignment: Assignment | null): Added | null {
  if (!assignment || !standsAlone(site.tree, assignment.statement)) return null;
  const { statement, target, value } = assignment;
  const name = site.text(target);
  if (value.type === 'binary_operator' && operatorOf(value) === '+') {
    const [left, right] = [value.child('left'), value.child('right')];
    if (!left || right?.type !== 'identifier' || site.text(right) !== name) return null;
    return { statement, text: site.text(left), isText: site.types.of(left).kind === 'str', own: right };
  }
  const last = value.type === 'string' ? value.children.at(-2) : undefined;
  const own = last?.type === 'interpolation' && site.text(last) === `{${name}}` ? partsOf(last)[0] : undefined;
  if (!last || !own || value.children.filter(({ named }) => named).length < 3) return null;
  const text = site.tree.text.slice(value.start, last.start) + site.tree.text.slice(last.end, value.end);
  return { statement, text, isText: true, own };
}

/** Null where the text is changed or seen in any other way before the loop ends. */
function growthOf(site: Site, assignment: Assignment): Growth | null {
  const { statement, target } = assignment;
  const variable = site.variables.at(target);
  if (!variable || !addedBefore(site, assignment) || isCaptured(site, variable)) return null;
  if (variable.parameter || !hasBuiltins(site, 'reversed')) return null;
  const [first, ...others] = site.variables.bindings(variable);
  const start = first ? assignmentOf(statementAround(first.node)) : null;
  const type = start && site.types.of(start.value);
  const loop = loopsAround(statement).findLast((one) => start && !isWithin(start.statement, one));
  if (!start || start.target !== first?.node || type?.kind !== 'str' || !type.sure || !loop || isInTry(loop))
    return null;
  if (loop.parent !== start.statement.parent || !standsAlone(site.tree, start.statement)) return null;
  if (hasFewRounds(site, loop)) return null;
  const additions = others
    .filter(({ node }) => node.start < loop.end)
    .map(({ node }) => (isWithin(node, loop) ? addedBefore(site, assignmentOf(statementAround(node))) : null));
  if (!additions.every((one) => one !== null)) return null;
  // Where it is handled that something is no text, it must come to light there.
  if (additions.some((one) => isInTry(one.statement) && !one.isText)) return null;
  const reads = site.variables
    .uses(variable)
    .filter((use) => use.start < loop.end && bindingAt(use) === null)
    .filter((use) => !additions.some(({ own }) => own === use))
    .map((use) => readOf(site, use));
  return reads.every((read) => read !== null) ? { start, loop, additions, reads } : null;
}

/** Whether a loop goes over the digits of a number: so short a text is made as fast. */
function hasFewRounds(site: Site, loop: SyntaxNode): boolean {
  if (loop.type === 'for_statement') return /\bstr\(/.test(site.text(loop.child('right') ?? loop));
  const divides = site
    .nodes('augmented_assignment', 'binary_operator')
    .some((node) => isWithin(node, loop) && /^(?:\/\/|>>)=?$/.test(operatorOf(node)));
  return divides || site.nodes('call').some((node) => isWithin(node, loop) && /^divmod\(/.test(site.text(node)));
}
