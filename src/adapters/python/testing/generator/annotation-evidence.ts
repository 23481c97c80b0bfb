import { type Annotation, parseAnnotation } from './annotation';
import { CERTAIN, type Evidence, type Kind } from './evidence';
import { type Program } from './program';

const PLAIN: Readonly<Record<string, Kind>> = {
  ...{
    int: 'int',
    float: 'float',
    str: 'str',
    bool: 'bool',
    bytes: 'bytes',
    bytearray: 'bytes',
    complex: 'number',
    None: 'none',
  },
  ...{
    Text: 'str',
    AnyStr: 'str',
    LiteralString: 'str',
    Number: 'number',
    Real: 'number',
    Integral: 'int',
    SupportsFloat: 'number',
    SupportsInt: 'int',
  },
  ...{ date: 'date', datetime: 'datetime', timedelta: 'timedelta', Decimal: 'decimal', Fraction: 'fraction' },
  ...{
    Path: 'path',
    PurePath: 'path',
    PathLike: 'path',
    TextIO: 'stream',
    StringIO: 'stream',
    IO: 'stream',
    ndarray: 'array',
    NDArray: 'array',
    ArrayLike: 'array',
  },
  ...{ function: 'callable', int64: 'int', float64: 'float', int32: 'int', float32: 'float' },
};
const ITEMS: Readonly<Record<string, Kind>> = {
  ...{
    list: 'list',
    List: 'list',
    Sequence: 'list',
    MutableSequence: 'list',
    Collection: 'list',
    Reversible: 'list',
    Iterable: 'iterable',
    Container: 'list',
  },
  ...{ set: 'set', Set: 'set', AbstractSet: 'set', MutableSet: 'set', frozenset: 'frozenset', FrozenSet: 'frozenset' },
  ...{
    deque: 'deque',
    Deque: 'deque',
    Iterator: 'iterator',
    Generator: 'iterator',
    KeysView: 'iterable',
    ValuesView: 'iterable',
  },
};
const MAPPINGS: ReadonlySet<string> = new Set(
  'dict Dict Mapping MutableMapping DefaultDict defaultdict OrderedDict Counter'.split(' '),
);
const TRANSPARENT: ReadonlySet<string> = new Set(
  'Final Annotated Required NotRequired ReadOnly Awaitable Coroutine ClassVar InitVar'.split(' '),
);

/** How deep types of types go; names of types may lead in a circle. */
const DEEPEST = 12;

/** Adds to a value's evidence what an annotation says of it. */
export function annotate(evidence: Evidence, text: string, program: Program, depth = 0): void {
  const annotation = depth > DEEPEST ? null : parseAnnotation(text);
  if (annotation) apply(evidence, annotation, program, depth);
}

function apply(evidence: Evidence, annotation: Annotation, program: Program, depth: number): void {
  const { name, arguments: inner } = annotation;
  const last = name.slice(name.lastIndexOf('.') + 1);
  const [first, second] = inner;
  const plain = PLAIN[last];
  const known = program.classNamed(name);
  if (known) evidence.ofClass(known.name).is('object', CERTAIN);
  else if (plain !== undefined) evidence.is(plain, CERTAIN);
  else if (last in ITEMS) {
    evidence.is(ITEMS[last] ?? 'list', CERTAIN);
    if (/^(?:Sequence|Collection|Reversible|Container)$/.test(last)) evidence.withFact('any sequence');
    if (first) apply(evidence.part('item'), first, program, depth + 1);
  } else if (MAPPINGS.has(last)) {
    evidence.is('dict', CERTAIN);
    if (first) apply(evidence.part('key'), first, program, depth + 1);
    if (second) apply(evidence.part('value'), second, program, depth + 1);
    else if (last === 'Counter') evidence.part('value').is('int', CERTAIN);
  } else if (last === 'tuple' || last === 'Tuple') applyTuple(evidence, inner, program, depth + 1);
  else if (last === 'Callable') applyCallable(evidence, inner, program, depth + 1);
  else if (last === 'Literal') for (const each of inner) applyLiteral(evidence, each);
  else if (last === 'Optional' && first)
    applyUnion(evidence, [first, { name: 'None', arguments: [] }], program, depth + 1);
  else if (last === 'Union') applyUnion(evidence, inner, program, depth + 1);
  else if (TRANSPARENT.has(last)) {
    const meant = last === 'Coroutine' ? inner[2] : first;
    if (meant) apply(evidence, meant, program, depth + 1);
  } else {
    const alias = program.aliases.get(last);
    if (alias !== undefined && !evidence.facts.has(`alias ${last}`))
      annotate(evidence.withFact(`alias ${last}`), alias, program, depth + 1);
  }
}

function applyTuple(evidence: Evidence, inner: readonly Annotation[], program: Program, depth: number): void {
  evidence.is('tuple', CERTAIN);
  if (inner[1]?.name === '...' && inner[0]) {
    apply(evidence.part('item'), inner[0], program, depth + 1);
    return;
  }
  inner.forEach((each, nth) => {
    apply(evidence.part(`[${nth}]`), each, program, depth + 1);
  });
  if (inner.length > 0) evidence.withFact(`width ${inner.length}`);
}

function applyCallable(
  evidence: Evidence,
  [parameters, result]: readonly Annotation[],
  program: Program,
  depth: number,
): void {
  evidence.is('callable', CERTAIN);
  parameters?.arguments.forEach((each, nth) => {
    apply(evidence.part(`parameter ${nth}`), each, program, depth + 1);
  });
  if (parameters?.name === '') evidence.withFact(`takes ${parameters.arguments.length}`);
  if (!result) return;
  if (/(^|\.)(?:Awaitable|Coroutine)$/.test(result.name)) evidence.withFact('awaited');
  apply(evidence.part('result'), result, program, depth + 1);
}

/** A member of a union that is not None is an alternative of its own where there are several. */
function applyUnion(evidence: Evidence, members: readonly Annotation[], program: Program, depth: number): void {
  const others = members.filter(({ name }) => name !== 'None');
  if (others.length < members.length) evidence.withFact('may be None');
  const [only] = others;
  if (only && others.length === 1) {
    apply(evidence, only, program, depth + 1);
    return;
  }
  others.forEach((each, nth) => {
    apply(evidence.part(`or ${nth} ${each.name}`), each, program, depth + 1);
  });
}

function applyLiteral(evidence: Evidence, { name }: Annotation): void {
  evidence.withFact(`literal ${name}`);
}
