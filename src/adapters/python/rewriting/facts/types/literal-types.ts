import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { partsOf } from '../../syntax';
import { elementOf, joinedAll, type PyType, sureOf, type TypeOf } from './py-type';

const COMPREHENSION_KINDS: Readonly<Record<string, 'list' | 'set' | 'iterator'>> = {
  list_comprehension: 'list',
  set_comprehension: 'set',
  generator_expression: 'iterator',
};

/** What a literal, a display or a comprehension makes; null for anything else. */
export function typeOfLiteral(tree: SyntaxTree, node: SyntaxNode, typeOf: TypeOf): PyType | null {
  switch (node.type) {
    case 'integer':
      return sureOf(/j$/i.test(textOf(tree, node)) ? 'atom' : 'int');
    case 'float':
      return sureOf('float');
    case 'none':
      return sureOf('none');
    case 'string':
    case 'concatenated_string':
      return sureOf(/^[rf]*b/i.test(textOf(tree, node)) ? 'bytes' : 'str');
    case 'list':
    case 'set':
      return sureOf(node.type, elements(partsOf(node), typeOf));
    case 'tuple':
    case 'expression_list': {
      const parts = partsOf(node);
      if (parts.some(({ type }) => type === 'list_splat')) return sureOf('tuple', elements(parts, typeOf));
      return { kind: 'tuple', sure: true, parts: parts.map((part) => typeOf(part)) };
    }
    case 'dictionary': {
      const pairs = partsOf(node);
      if (pairs.some(({ type }) => type !== 'pair')) return sureOf('dict');
      const [keys, values] = ['key', 'value'].map((field) => joinedAll(pairs.map((pair) => typeOf(pair.child(field)))));
      return { ...sureOf('dict', keys), ...(values && { values }) };
    }
    case 'list_comprehension':
    case 'generator_expression':
    case 'set_comprehension':
      return sureOf(COMPREHENSION_KINDS[node.type] ?? 'unknown', typeOf(node.child('body')));
    case 'dictionary_comprehension': {
      const pair = node.child('body');
      return { ...sureOf('dict', typeOf(pair?.child('key'))), values: typeOf(pair?.child('value')) };
    }
    default:
      return null;
  }
}

/** Items of a display; `*xs` adds the elements of `xs`. */
function elements(items: readonly SyntaxNode[], typeOf: TypeOf): PyType {
  return joinedAll(
    items.map((item) => (item.type === 'list_splat' ? elementOf(typeOf(partsOf(item)[0])) : typeOf(item))),
  );
}
