import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';

/** What people call texts and numbers by which they tell things apart; none of them is a usual name for a list or an object. */
const KEYS: ReadonlySet<string> = new Set([
  ...['id', 'uid', 'uuid', 'guid', 'key', 'code', 'sku', 'isbn', 'slug', 'hash', 'digest', 'checksum'],
  ...['name', 'username', 'login', 'email', 'title', 'label', 'word', 'char', 'character', 'letter', 'symbol'],
  ...['kind', 'type', 'category', 'genre', 'status', 'brand', 'color', 'colour', 'currency', 'language'],
  ...['country', 'region', 'city', 'postcode', 'url', 'date', 'day', 'weekday', 'month', 'year'],
  ...['no', 'nr', 'number', 'num', 'ref', 'serial', 'barcode', 'ean', 'iban', 'ticker', 'token', 'digit', 'int'],
  ...['zip', 'zipcode', 'phone', 'ip', 'host', 'hostname', 'domain', 'port', 'filename', 'extension'],
  ...['surname', 'lastname', 'firstname', 'nickname', 'initial', 'gender', 'grade', 'level', 'rank', 'age', 'score'],
  ...[
    'string',
    'str',
    'handle',
    'hashtag',
    'keyword',
    'synonym',
    'prefix',
    'suffix',
    'stopword',
    'vowel',
    'timestamp',
    'department',
    'dept',
  ],
  ...['reference', 'street', 'direction', 'species', 'airport', 'locale', 'folder', 'directory', 'surname', 'plate'],
  ...['allergen', 'hour', 'minute', 'week', 'price', 'quantity', 'sender', 'recipient'],
]);

/** Whether an expression is called like a key: `customer_id`, `order.status`, `row["country"]`. */
export function isCalledKey(tree: SyntaxTree, node: SyntaxNode): boolean {
  const index = node.type === 'subscript' ? node.child('subscript') : undefined;
  const [container, isPosition] = [node.child('value'), POSITIONS.has(index?.type ?? '')];
  return KEYS.has(lastWord(tree, node)) || (isPosition && container !== undefined && isCalledKeys(tree, container));
}

/** What stands between the brackets of one element: `ids[i + 1]`, and not of several. */
const POSITIONS: ReadonlySet<string> = new Set(['identifier', 'integer', 'binary_operator', 'unary_operator']);

/** Whether a container is called like several keys: `titles`, `self.seen_ids`, `report["categories"]`. */
export function isCalledKeys(tree: SyntaxTree, node: SyntaxNode): boolean {
  const word = lastWord(tree, node);
  return [word.replace(/ies$/, 'y'), word.replace(/s$/, ''), word.replace(/es$/, '')].some(
    (one) => one !== word && KEYS.has(one),
  );
}

/** What tells two of a kind apart: `names1`, `codes_b`. */
const SUFFIX = /(?:_[a-z]|_?\d+)$/;

/** In lower case, of a name that may hold several; empty for what has no name. */
export function lastWord(tree: SyntaxTree, node: SyntaxNode): string {
  return (/[a-z]+$/.exec(nameOf(tree, node).toLowerCase().replace(SUFFIX, '')) ?? [''])[0];
}

function nameOf(tree: SyntaxTree, node: SyntaxNode): string {
  if (node.type === 'identifier') return textOf(tree, node);
  if (node.type === 'attribute') return nameOf(tree, node.child('attribute') ?? node);
  const index = node.type === 'subscript' ? node.child('subscript') : undefined;
  const [text, ...others] =
    index?.type === 'string' ? index.children.filter(({ type }) => type === 'string_content') : [];
  return text && others.length === 0 ? textOf(tree, text) : '';
}
