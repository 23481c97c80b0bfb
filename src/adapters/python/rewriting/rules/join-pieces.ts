import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { enclosing } from '../../../syntax-tree/traversal';
import { freshName } from '../edits/fresh-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { isInTry } from '../facts/loops/collecting-loop';
import {
  type Addition,
  additionOf,
  handedOut,
  isEmpty,
  type Read,
  readOf,
  TEXTS,
} from '../facts/containers/text-growth';
import { bindingAt } from '../facts/variables/variables';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Assignment, assignmentOf, isWithin, loopsAround, partsOf, statementsOf } from '../syntax';

/** A text that grows in a loop becomes a list of pieces that are joined behind it. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The text is copied whole each time something is added to it, which is quadratic; pieces joined once at the end are linear.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const start = assignmentOf(statement);
      const growth = start && growthOf(site, start);
      if (growth) return { at: growth.at, edits: editsFor(site, start, growth), doubt: growth.doubt };
    }
    return null;
  },
};

interface Growth {
  /** An addition inside a loop. */
  at: SyntaxNode;
  additions: Addition[];
  /** Places before the end that ask whether there is any text, or hand it out. */
  reads: Read[];
  /** The first statement of the block behind the last addition. */
  next: SyntaxNode;
  doubt: string | undefined;
}

function growthOf(site: Site, { statement, target, value }: Assignment): Growth | null {
  const variable = site.variables.at(target);
  const type = site.types.of(value);
  if (!variable || isCaptured(site, variable)) return null;
  if (!TEXTS.has(type.kind) || !type.sure || !standsAlone(site.tree, statement)) return null;
  if (enclosing(statement, 'try_statement', 'function_definition')?.type === 'try_statement') return null;
  if (loopsAround(value).some((loop) => isWithin(loop, statement))) return null;

  const block = statementsOf(statement.parent ?? undefined);
  const first = block.indexOf(statement);
  const uses = site.variables.uses(variable).filter((use) => use !== target);
  const additions = uses.flatMap((use) => (bindingAt(use) ? (additionOf(site, use) ?? []) : []));
  const end = Math.max(...additions.map((one) => block.findIndex((other) => isWithin(one.statement, other))));
  const next = block[end + 1];
  if (!next || !standsAlone(site.tree, next)) return null;

  const region = { start: statement.end, end: block[end]?.end ?? statement.end };
  const within = uses.filter((use) => region.start <= use.start && use.end <= region.end);
  const own = additions.filter(({ statement: one }) => region.start <= one.start && one.end <= region.end);
  // Elsewhere the text is there, as it was.
  const reads = within
    .filter((use) => !own.some((one) => one.own.includes(use)))
    .map((use) => (own.some(({ copies }) => copies) ? readOf(site, use) : handedOut(use)));
  const areKnown = reads.every((read) => read !== null);
  const at = own.find((one) => loopsAround(one.statement).some((loop) => !isWithin(statement, loop)))?.statement;
  if (!areKnown || !at || first < 0) return null;
  // Where it is handled that something is no text, it must come to light there.
  if (own.some((one) => !one.isText && isInTry(one.statement))) return null;
  // Left on the way, the text would not be joined for those who read it elsewhere.
  const isReadBehind = uses.every((use) => use.start >= statement.start && use.end <= (block.at(-1)?.end ?? 0));
  if (!isReadBehind && mayBeLeft(site, statement, region)) return null;
  const doubt = own.every(({ isText }) => isText) ? undefined : 'whether everything that is added is text.';
  return { at, additions: own, reads, next, doubt };
}

/** Whether `break` or `continue` of a loop around leads out of a part of it. */
function mayBeLeft(site: Site, start: SyntaxNode, region: { start: number; end: number }): boolean {
  const loop = loopsAround(start)[0];
  return site
    .nodes('break_statement', 'continue_statement')
    .some((node) => region.start <= node.start && node.end <= region.end && loopsAround(node)[0] === loop);
}

function editsFor(
  site: Site,
  { statement, target, value }: Assignment,
  { additions, reads, next }: Growth,
): TextEdit[] {
  const { tree } = site;
  const name = site.text(target);
  const pieces = freshName(tree, `${name}_pieces`);
  const joined = `${site.types.of(value).kind === 'bytes' ? 'b' : ''}"".join(${pieces})`;
  const [returned] = next.type === 'return_statement' ? partsOf(next) : [];
  const isReturned = returned?.type === 'identifier' && site.text(returned) === name;
  return [
    replace(statement, `${pieces} = [${isEmpty(site, value) ? '' : site.text(value)}]`),
    ...additions.flatMap(({ statement: { start, end }, added }) => [
      { start, end: added.start, replacement: `${pieces}.append(` },
      { start: added.end, end, replacement: ')' },
    ]),
    ...reads.map(({ node, text }) => replace(node, text(pieces, joined))),
    isReturned ? replace(returned, joined) : insertBefore(tree, next, [`${name} = ${joined}`]),
  ];
}
