import { type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { type PlainCall } from '../../syntax';
import { CONTAINER_OF_BUILTIN, PURE_LIBRARY, RESULT_OF_BUILTIN, RESULT_OF_TEXT_METHOD } from './builtin-results';
import { ModuleFacts } from '../variables/module-facts';
import {
  elementOf,
  joined,
  joinedAll,
  likely,
  NOTHING,
  NUMBERS,
  type PyType,
  sureOf,
  type TypeOf,
  UNKNOWN,
} from './py-type';

/** What a builtin gives. */
export function typeOfBuiltin(
  tree: SyntaxTree,
  name: string,
  { positional, keywords }: PlainCall,
  typeOf: TypeOf,
): PyType {
  const kind = Object.hasOwn(RESULT_OF_BUILTIN, name) ? RESULT_OF_BUILTIN[name] : undefined;
  if (kind) return sureOf(kind);
  const container = Object.hasOwn(CONTAINER_OF_BUILTIN, name) ? CONTAINER_OF_BUILTIN[name] : undefined;
  const [first] = positional;
  if (container) return sureOf(container, first ? elementOf(typeOf(first)) : NOTHING);
  switch (name) {
    case 'dict': {
      const source = typeOf(first);
      if (!first) return keywords.size > 0 ? sureOf('dict') : { ...sureOf('dict', NOTHING), values: NOTHING };
      return source.kind === 'dict' ? { ...source, sure: true } : sureOf('dict');
    }
    case 'enumerate': {
      const pair: PyType = { kind: 'tuple', sure: true, parts: [sureOf('int'), elementOf(typeOf(first))] };
      return sureOf('iterator', pair);
    }
    case 'zip':
      return sureOf('iterator', {
        kind: 'tuple',
        sure: true,
        parts: positional.map((one) => elementOf(typeOf(one))),
      });
    case 'abs':
    case 'round':
      return name === 'round' && positional.length === 1
        ? likely('int')
        : NUMBERS.has(typeOf(first).kind)
          ? typeOf(first)
          : UNKNOWN;
    case 'min':
    case 'max':
      return positional.length > 1 ? joinedAll(positional.map((one) => typeOf(one))) : elementOf(typeOf(first));
    case 'sum': {
      const element = elementOf(typeOf(first));
      return NUMBERS.has(element.kind) && positional.length === 1 ? joined(sureOf('int'), element) : UNKNOWN;
    }
    case 'filter':
      return sureOf('iterator', elementOf(typeOf(positional[1])));
    case 'map': {
      const mapped = first ? ModuleFacts.of(tree).builtin(first) : null;
      const kindOfItem = mapped !== null && Object.hasOwn(RESULT_OF_BUILTIN, mapped) ? RESULT_OF_BUILTIN[mapped] : null;
      const text = first?.type === 'attribute' && textOf(tree, first).startsWith('str.');
      return sureOf('iterator', kindOfItem ? sureOf(kindOfItem) : text ? likely('str') : UNKNOWN);
    }
    default:
      return UNKNOWN;
  }
}

/** What a function of the standard library gives, by its full name. */
export function typeOfLibrary(name: string, { positional }: PlainCall, typeOf: TypeOf): PyType {
  const kind = Object.hasOwn(PURE_LIBRARY, name) ? PURE_LIBRARY[name] : undefined;
  const [first] = positional;
  if (kind === 'deque') return sureOf('deque', first ? elementOf(typeOf(first)) : NOTHING);
  if (kind) return sureOf(kind);
  if (name === 're.findall') return sureOf('list', likely('str'));
  if (name === 'copy.copy' || name === 'copy.deepcopy') return typeOf(first);
  return name === 'collections.defaultdict' ? sureOf('dict') : UNKNOWN;
}

/** What a method of that name gives, called on an object of that type. */
export function typeOfMethod(owner: PyType, name: string, { positional }: PlainCall, typeOf: TypeOf): PyType {
  if (owner.kind === 'nothing') return NOTHING;
  if (owner.kind === 'dict') {
    if (name === 'keys') return { kind: 'iterator', sure: owner.sure, ...(owner.of && { of: owner.of }) };
    if (name === 'values') return { kind: 'iterator', sure: owner.sure, ...(owner.values && { of: owner.values }) };
    if (name === 'items')
      return {
        kind: 'iterator',
        sure: owner.sure,
        of: { kind: 'tuple', sure: owner.sure, parts: [owner.of ?? UNKNOWN, owner.values ?? UNKNOWN] },
      };
    if (name === 'get' || name === 'pop' || name === 'setdefault')
      return joined(owner.values ?? UNKNOWN, positional[1] ? typeOf(positional[1]) : sureOf('none'));
    if (name === 'copy') return owner;
  }
  if (owner.kind === 'list' || owner.kind === 'deque' || owner.kind === 'set') {
    if (name === 'pop' || name === 'popleft') return elementOf(owner);
    if (name === 'copy') return owner;
    if (name === 'count' || name === 'index') return { kind: 'int', sure: owner.sure };
  }
  const kind = Object.hasOwn(RESULT_OF_TEXT_METHOD, name) ? RESULT_OF_TEXT_METHOD[name] : undefined;
  if (kind) {
    const sure = owner.kind === 'str' && owner.sure;
    const of = ['list', 'tuple'].includes(kind)
      ? ({ kind: owner.kind === 'bytes' ? 'bytes' : 'str', sure } as const)
      : null;
    return { kind, sure, ...(of && { of }) };
  }
  if (owner.kind === 'str' && name === 'format') return { kind: 'str', sure: owner.sure };
  return owner.kind === 'str' && ['count', 'find', 'rfind', 'index'].includes(name)
    ? { kind: 'int', sure: owner.sure }
    : UNKNOWN;
}
