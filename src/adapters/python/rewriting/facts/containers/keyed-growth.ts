import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { expressionOf, isWithin, spelled, statementAround } from '../../syntax';
import { piecesOf } from './text-growth';

/** What is added to the text in a dictionary, by an assignment to its place. */
export interface Grown {
  before: number;
  added: { start: number; end: number };
  /** The place as it is written where it need not be there yet. */
  made: string | false;
}

/** `texts[key] + more` and `texts.get(key, "") + more`, assigned to `texts[key]`. */
export function grown(site: Site, place: SyntaxNode, value: SyntaxNode): Grown | null {
  const [own, ...added] = piecesOf(value);
  const [first, last] = [added[0], added.at(-1)];
  if (!own || !first || !last || !added.some((one) => isText(site, one))) return null;
  const [name, key] = [place.child('value'), place.childrenIn('subscript')[0]];
  if (!name || !key) return null;
  const [texts, at] = [site.text(name), site.text(key)];
  const isSame = spelled(site.tree, own) === spelled(site.tree, place);
  const isGot = [`${texts}.get(${at}, "")`, `${texts}.get(${at}, '')`].includes(spelled(site.tree, own));
  if (!isSame && !isGot) return null;
  const made = isGot && `${texts}.setdefault(${at}, [])`;
  return { before: place.end, added: { start: first.start, end: last.end }, made };
}

/** Whether a use belongs to a text that is added to. */
export function isAddedTo(site: Site, use: SyntaxNode): boolean {
  const by = expressionOf(statementAround(use));
  const [place, value] = by?.type === 'assignment' ? [by.child('left'), by.child('right')] : [];
  const [own] = value ? piecesOf(value) : [];
  return place?.type === 'subscript' && !!value && !!own && isWithin(use, own) && grown(site, place, value) !== null;
}

/** Whether an expression is a text. */
export function isText(site: Site, value: SyntaxNode): boolean {
  return site.types.of(value).kind === 'str';
}
