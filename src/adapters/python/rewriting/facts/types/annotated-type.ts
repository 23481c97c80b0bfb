import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { type Kind, likely, type PyType, sureOf, UNKNOWN } from './py-type';

const KINDS: Readonly<Record<string, Kind>> = {
  ...{ int: 'int', float: 'float', bool: 'bool', str: 'str', bytes: 'bytes', None: 'none', range: 'range' },
  ...{ date: 'atom', datetime: 'atom', timedelta: 'atom', Decimal: 'atom', Fraction: 'atom', UUID: 'atom' },
  ...{ list: 'list', List: 'list', dict: 'dict', Dict: 'dict', set: 'set', Set: 'set', frozenset: 'frozenset' },
  ...{ FrozenSet: 'frozenset', tuple: 'tuple', Tuple: 'tuple', deque: 'deque', Deque: 'deque', Iterator: 'iterator' },
};

/** What an annotation promises. Nobody checks it, so it only suggests. `| None` is noted beside the type. */
export function annotatedType(tree: SyntaxTree, annotation: SyntaxNode): PyType {
  const text = textOf(tree, annotation)
    .replace(/\s+/g, '')
    .replace(/^["']|["']$/g, '');
  return text.length > 300 ? UNKNOWN : fromText(text);
}

/** What a parameter holds, by its annotation, its default and its stars. */
export function parameterType(tree: SyntaxTree, parameter: SyntaxNode): PyType {
  const annotation = parameter.child('type');
  if (parameter.childOf('list_splat_pattern') || parameter.type === 'list_splat_pattern') return sureOf('tuple');
  if (parameter.childOf('dictionary_splat_pattern') || parameter.type === 'dictionary_splat_pattern')
    return sureOf('dict');
  const type = annotation ? annotatedType(tree, annotation) : UNKNOWN;
  return parameter.child('value')?.type === 'none' ? { ...type, orNone: true } : type;
}

function fromText(text: string): PyType {
  const all = split(text, '|');
  const union = all.filter((part) => part !== 'None');
  if (union.length !== 1) return UNKNOWN;
  if (union.length < all.length) return { ...fromText(union[0] ?? ''), orNone: true };
  const [, name = '', inside] = /^(?:typing\.|datetime\.|t\.)?(\w+)(?:\[(.*)\])?$/.exec(union[0] ?? '') ?? [];
  const given = inside === undefined ? [] : split(inside, ',');
  if (name === 'Optional' && given[0] !== undefined) return { ...fromText(given[0]), orNone: true };
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (!kind) return UNKNOWN;
  const types = given.map(fromText);
  const [first, second] = types;
  if (!first) return likely(kind);
  if (kind === 'dict') return { ...likely(kind, first), values: second ?? UNKNOWN };
  if (kind === 'tuple' && given[1] !== '...') return { ...likely(kind), parts: types };
  return likely(kind, first);
}

/** The parts between separators that stand outside of all brackets. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    if (character === separator && depth === 0) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}
