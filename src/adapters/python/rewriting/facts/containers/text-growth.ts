import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { enclosing } from '../../../../syntax-tree/traversal';
import { type Site } from '../../site';
import { bare, comparisonOf, expressionOf, operatorOf, statementAround } from '../../syntax';
import { standsAlone } from '../../edits/lines';
import { askedAt } from './emptiness';
import { hasBuiltins } from '../variables/builtins';

/** A place that asks whether there is any text yet, or hands it out. */
export interface Read {
  node: SyntaxNode;
  /** What stands there instead. */
  text: (pieces: string, joined: string) => string;
}

/** A statement that only adds to the end of the text. */
export interface Addition {
  statement: SyntaxNode;
  /** What is added, as it is written. */
  added: { start: number; end: number };
  /** Where the text itself stands in it. */
  own: readonly SyntaxNode[];
  isText: boolean;
  /** Whether the text so far is copied: only a single sum with it grows it in its place. */
  copies: boolean;
}

/** Kinds that sums make longer by copying them. */
export const TEXTS: ReadonlySet<string> = new Set(['str', 'bytes']);

/** Null where the statement does anything but add to the end of the text. */
export function additionOf(site: Site, use: SyntaxNode): Addition | null {
  const by = use.parent;
  const statement = by?.parent;
  const value = by?.child('right');
  if (!by || !statement || !value || use.field !== 'left' || expressionOf(statement) !== by) return null;
  if (!standsAlone(site.tree, statement) || by.child('type')) return null;
  if (by.type === 'augmented_assignment') {
    if (operatorOf(by) !== '+=') return null;
    return { statement, added: value, own: [use], isText: TEXTS.has(site.types.of(value).kind), copies: false };
  }
  const pieces = piecesOf(value);
  const at = pieces[0] && isEmpty(site, pieces[0]) ? 1 : 0;
  const [own, ...added] = pieces.slice(at);
  const [first, last] = [added[0], added.at(-1)];
  if (!first || !last || !own || own.type !== use.type || site.text(own) !== site.text(use)) return null;
  const isText = added.some((piece) => TEXTS.has(site.types.of(piece).kind));
  const whole = first === last ? (bare(first) ?? first) : { start: first.start, end: last.end };
  return { statement, added: whole, own: [use, own], isText, copies: pieces.length > 2 };
}

/** The operands of `a + b + c`. */
export function piecesOf(sum: SyntaxNode): SyntaxNode[] {
  const pieces: SyntaxNode[] = [];
  let node: SyntaxNode | undefined = bare(sum);
  while (node?.type === 'binary_operator' && operatorOf(node) === '+') {
    const right = node.child('right');
    if (right) pieces.unshift(right);
    node = node.child('left');
  }
  return node ? [node, ...pieces] : pieces;
}

/** `if text:`, `text == ""` and what is returned. */
export function readOf(site: Site, use: SyntaxNode): Read | null {
  const comparison = comparisonOf(use.parent ?? undefined);
  const isEmptiness = comparison?.left === use && isEmpty(site, comparison.right);
  const means = isEmptiness && comparison.operator === '==' ? 'none' : 'some';
  const asked =
    isEmptiness && ['==', '!='].includes(comparison.operator) ? { node: comparison.node, means } : askedAt(site, use);
  if (!asked || !hasBuiltins(site, 'any')) return handedOut(use);
  return { node: asked.node, text: (pieces) => `${asked.means === 'none' ? 'not ' : ''}any(${pieces})` };
}

/** What ends the function is done once. */
export function handedOut(use: SyntaxNode): Read | null {
  // Within a text there would be quotes in quotes.
  const isReturned =
    statementAround(use).type === 'return_statement' && enclosing(use, 'interpolation', 'block')?.type === 'block';
  return isReturned ? { node: use, text: (_, joined) => joined } : null;
}

/** Whether a value is a text without anything in it. */
export function isEmpty(site: Site, value: SyntaxNode): boolean {
  return /^[bu]?(?:""|'')$/i.test(site.text(value));
}
