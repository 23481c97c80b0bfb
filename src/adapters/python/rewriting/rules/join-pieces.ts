import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { enclosing } from '../../../syntax-tree/traversal';
import { freshName } from '../edits/fresh-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/captured';
import { bindingAt } from '../facts/variables';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  type Assignment,
  assignmentOf,
  bare,
  expressionOf,
  isWithin,
  loopsAround,
  operatorOf,
  partsOf,
  statementsOf,
} from '../syntax';

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
  /** The first statement of the block behind the last addition. */
  next: SyntaxNode;
  doubt: string | undefined;
}

/** A statement that only adds to the end of the text: what is added, as it is written. */
interface Addition {
  statement: SyntaxNode;
  added: string;
  isText: boolean;
}

function growthOf(site: Site, { statement, target, value }: Assignment): Growth | null {
  const variable = site.variables.at(target);
  const type = site.types.of(value);
  if (!variable || isCaptured(site, variable)) return null;
  if (type.kind !== 'str' || !type.sure || !standsAlone(site.tree, statement)) return null;
  if (enclosing(statement, 'try_statement', 'function_definition')?.type === 'try_statement') return null;
  if (loopsAround(value).some((loop) => isWithin(loop, statement))) return null;

  const block = statementsOf(statement.parent ?? undefined);
  const first = block.indexOf(statement);
  const uses = site.variables.uses(variable).filter((use) => use !== target);
  const additions = uses.flatMap((use) => (bindingAt(use) ? (additionOf(site, use) ?? []) : []));
  const end = Math.max(...additions.map((one) => block.findIndex((other) => isWithin(one.statement, other))));
  const next = block[end + 1];
  const at = additions.find((one) => loopsAround(one.statement).some((loop) => !isWithin(statement, loop)))?.statement;
  if (!next || !at || !standsAlone(site.tree, next)) return null;

  const region = { start: statement.end, end: block[end]?.end ?? statement.end };
  const within = uses.filter((use) => region.start <= use.start && use.end <= region.end);
  const own = additions.filter(({ statement: one }) => region.start <= one.start && one.end <= region.end);
  // Each place there must be one of the additions; elsewhere the text is there, as it was.
  const isGrownOnly = within.every((use) => own.some((one) => isWithin(use, one.statement)));
  if (!isGrownOnly || own.length === 0 || first < 0) return null;
  // Left on the way, the text would not be joined for those who read it elsewhere.
  const isReadBehind = uses.every((use) => use.start >= statement.start && use.end <= (block.at(-1)?.end ?? 0));
  if (!isReadBehind && mayBeLeft(site, statement, region)) return null;
  const doubt = own.every(({ isText }) => isText) ? undefined : 'whether everything that is added is text.';
  return { at, additions: own, next, doubt };
}

/** Whether `break` or `continue` of a loop around leads out of a part of it. */
function mayBeLeft(site: Site, start: SyntaxNode, region: { start: number; end: number }): boolean {
  const loop = loopsAround(start)[0];
  return site
    .nodes('break_statement', 'continue_statement')
    .some((node) => region.start <= node.start && node.end <= region.end && loopsAround(node)[0] === loop);
}

/** Null where the statement does anything but add to the end of the text. */
function additionOf(site: Site, use: SyntaxNode): Addition | null {
  const by = use.parent;
  const statement = by?.parent;
  const value = by?.child('right');
  if (!by || !statement || !value || use.field !== 'left' || expressionOf(statement) !== by) return null;
  if (!standsAlone(site.tree, statement) || by.child('type')) return null;
  const name = site.text(use);
  if (by.type === 'augmented_assignment') {
    if (operatorOf(by) !== '+=' || mentions(site, value, name)) return null;
    return { statement, added: site.text(value), isText: site.types.of(value).kind === 'str' };
  }
  const pieces = piecesOf(value);
  const at = pieces[0] && /^[rR]?(?:""|'')$/.test(site.text(pieces[0])) ? 1 : 0;
  const [own, ...added] = pieces.slice(at);
  const [first, last] = [added[0], added.at(-1)];
  if (!own || !first || !last || site.text(own) !== name || own.type !== 'identifier') return null;
  if (added.some((piece) => mentions(site, piece, name))) return null;
  const isText = added.some((piece) => site.types.of(piece).kind === 'str');
  const text = site.tree.text.slice(first.start, last.end);
  return { statement, added: text, isText };
}

/** The operands of `a + b + c`. */
function piecesOf(sum: SyntaxNode): SyntaxNode[] {
  const pieces: SyntaxNode[] = [];
  let node: SyntaxNode | undefined = bare(sum);
  while (node?.type === 'binary_operator' && operatorOf(node) === '+') {
    const right = node.child('right');
    if (right) pieces.unshift(right);
    node = node.child('left');
  }
  return node ? [node, ...pieces] : pieces;
}

function mentions(site: Site, node: SyntaxNode, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(site.text(node));
}

function editsFor(site: Site, { target, value }: Assignment, { additions, next }: Growth): TextEdit[] {
  const { tree } = site;
  const name = site.text(target);
  const pieces = freshName(tree, `${name}_pieces`);
  const isEmpty = /^(?:""|'')$/.test(site.text(value));
  const joined = `"".join(${pieces})`;
  const [returned] = next.type === 'return_statement' ? partsOf(next) : [];
  const isReturned = returned?.type === 'identifier' && site.text(returned) === name;
  return [
    replace(target, pieces),
    replace(value, isEmpty ? '[]' : `[${site.text(value)}]`),
    ...additions.map(({ statement, added }) => {
      return replace(statement, `${pieces}.append(${added})`);
    }),
    isReturned ? replace(returned, joined) : insertBefore(tree, next, [`${name} = ${joined}`]),
  ];
}
