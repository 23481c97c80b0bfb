import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';

/** What people call texts and numbers by which they tell things apart; none of them is a usual name for a list or an object. */
const KEYS: ReadonlySet<string> = new Set([
  ...['id', 'uid', 'uuid', 'guid', 'key', 'code', 'sku', 'isbn', 'slug', 'hash', 'digest', 'checksum'],
  ...['name', 'username', 'login', 'email', 'title', 'label', 'word', 'char', 'character', 'letter', 'symbol'],
  ...['kind', 'type', 'category', 'genre', 'status', 'brand', 'color', 'colour', 'currency', 'language'],
  ...['country', 'region', 'city', 'postcode', 'url', 'date', 'day', 'weekday', 'month', 'year'],
]);

/** Whether an expression is called like a key: `customer_id`, `order.status`, `row["country"]`. */
export function isCalledKey(tree: SyntaxTree, node: SyntaxNode): boolean {
  return KEYS.has(lastWord(tree, node));
}

/** Whether a container is called like several keys: `titles`, `self.seen_ids`, `report["categories"]`. */
export function isCalledKeys(tree: SyntaxTree, node: SyntaxNode): boolean {
  const word = lastWord(tree, node);
  return [word.replace(/ies$/, 'y'), word.replace(/s$/, ''), word.replace(/es$/, '')].some(
    (one) => one !== word && KEYS.has(one),
  );
}

/** In lower case, of a name that may hold several; empty for what has no name. */
function lastWord(tree: SyntaxTree, node: SyntaxNode): string {
  return (/[a-z]+$/.exec(nameOf(tree, node).toLowerCase()) ?? [''])[0];
}

function nameOf(tree: SyntaxTree, node: SyntaxNode): string {
  if (node.type === 'identifier') return textOf(tree, node);
  if (node.type === 'attribute') return nameOf(tree, node.child('attribute') ?? node);
  const index = node.type === 'subscript' ? node.child('subscript') : undefined;
  const [text, ...others] =
    index?.type === 'string' ? index.children.filter(({ type }) => type === 'string_content') : [];
  return text && others.length === 0 ? textOf(tree, text) : '';
}
