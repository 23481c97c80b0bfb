import { calleeOf } from './callee';
import { infer } from './inference';
import { Program } from './program';
import { shapeText } from './shape';
import { Shapes } from './shapes';
import { constructorOf } from './construction';

/** The shapes of the parameters of `f`, or of what `qualifiedName` names; those of the constructor stand first. */
function shapesIn(code: string, qualifiedName = 'f'): string {
  const program = new Program([{ path: 'm.py', code }]);
  const [functionName = '', className = null] = qualifiedName.split('.').reverse();
  const callee = calleeOf(
    {
      ...{ functionName, className, qualifiedName, isAsync: false, modulePath: 'm', testModulePath: 't' },
      ...{ framework: 'pytest', helperNames: [], sources: [], version: '3.11' },
    },
    program,
  );
  if (typeof callee === 'string') return callee;
  infer(program);
  const shapes = new Shapes(program);
  const own = callee.owner ? constructorOf(callee.owner, program) : [];
  return [...own, ...callee.parameters].map(({ evidence }) => shapeText(shapes.of(evidence))).join('; ');
}

describe('annotations', () => {
  it.each([
    ['int', 'int'],
    ['"list[int]"', 'list[int]'],
    ['List[str]', 'list[word]'],
    ['dict[str, float]', 'dict[word, float]'],
    ['Optional[int]', 'int?'],
    ['int | None', 'int?'],
    ['Union[int, str]', 'int | word'],
    ['tuple[int, str]', '(int, word)'],
    ['tuple[float, ...]', 'tuple[float]'],
    ['Iterable[tuple[str, int]]', 'list[(word, int)]'],
    ['typing.Callable[[int, int], bool]', '(2) -> bool'],
    ["Literal['a', 'b']", "'a'|'b'"],
    ['np.ndarray', 'array1'],
    ['set[frozenset[int]]', 'set[frozenset[int]]'],
    ['Annotated[int, "any text"]', 'int'],
    ['collections.abc.Mapping[str, list[bytes]]', 'dict[word, list[bytes]]'],
    ['Path', 'path'],
    ['datetime', 'datetime'],
  ])('%s is %s', (annotation, expected) => {
    expect(shapesIn(`def f(thing: ${annotation}):\n    return thing\n`)).toBe(expected);
  });

  it('of classes of the code', () => {
    const code = `from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Protocol, TypedDict

class Color(Enum):
    RED = 1
    BLUE = 2

class Row(TypedDict):
    name: str
    size: int

class Point(NamedTuple):
    x: float

class Shape(Protocol):
    def area(self, scale: int) -> float: ...

Vector = list[float]

@dataclass
class Box:
    color: Color
    points: list[Point]

def f(box: Box, row: Row, shape: Shape, vector: Vector): pass
`;
    expect(shapesIn(code)).toBe('Box; {name: word, size: int}; <area: (1) -> float>; list[float]');
    expect(
      shapesIn(`${code}\nclass A:\n    def __init__(self, b: Box, c: Color): pass\n    def m(self): pass\n`, 'A.m'),
    ).toBe('Box; Color.RED|Color.BLUE');
  });
});

describe('use', () => {
  it.each([
    [
      'loops over numbers',
      'def f(a):\n    t = 0\n    for b in a:\n        t += b * 2\n    return t',
      'list[any of int, int, float]',
    ],
    ['unpacking', 'def f(a):\n    return [k.upper() for k, v in a if v > 0]', 'list[(word, any of int, int, float)]'],
    [
      'entries',
      'def f(a):\n    return [r["name"].strip() + r.get("mail", "") for r in a]',
      'list[{name: word, mail?: word}]',
    ],
    ['dictionaries', 'def f(a):\n    return {k: len(v) for k, v in a.items()}', 'dict[word, any of list[int], prose]'],
    [
      'graphs',
      'def f(g, s):\n    seen = {s}\n    q = [s]\n    while q:\n        for n in g[q.pop()]:\n            if n not in seen:\n                seen.add(n)\n                q.append(n)\n    return seen',
      'graph; word',
    ],
    [
      'tables',
      'def f(a):\n    return sum(a[i][j] for i in range(len(a)) for j in range(len(a[i])))',
      'list[list[any of int, int, float]]',
    ],
    ['texts in pieces', 'def f(a):\n    return [int(p) for p in a.split(".")]', 'text(number*)'],
    ['texts in columns', 'def f(a):\n    c = a.split(";")\n    return c[0].upper(), float(c[1])', 'text(word;number)'],
    ['dates as text', 'from datetime import datetime\ndef f(a):\n    return datetime.strptime(a, "%d.%m.%Y")', 'date'],
    ['regular expressions', 'import re\nP = re.compile(r"(\\d+)-x")\ndef f(a):\n    return P.match(a)', 'pattern'],
    ['JSON', 'import json\ndef f(a):\n    return json.loads(a)["key"] + 1', 'json'],
    ['calls', 'def f(a, b):\n    return [a(x) for x in b if x > 0]', '(1) -> argument; list[any of float, int]'],
    ['awaited calls', 'async def f(a):\n    return [await b() for b in a]', 'list[async (0) -> argument]'],
    [
      'objects',
      'async def f(client):\n    page = await client.get(1)\n    return page["items"], client.name.upper()',
      '<get: async (1) -> {items: list[any of int, word, 0|1|1.0|True|None|"1"|""|(1, 2), list[int]]}, name: word>',
    ],
    ['arrays', 'import numpy as np\ndef f(a):\n    return a[0, 1] + a.shape[0]', 'array2'],
    [
      'checked types',
      'def f(a):\n    if isinstance(a, str):\n        return a\n    if isinstance(a, dict):\n        return sum(a.values())\n    return -a',
      'word | dict[word, any of int, int, float] | any of int, int, float',
    ],
    [
      'trees',
      'def f(tree):\n    return sum(f(b) if isinstance(b, dict) else b + 1 for b in tree.values())',
      'dict[word, again | any of int, int, float]',
    ],
    [
      'defaults',
      'def f(a=1, b="x", c=None, d=(".py",), e=False, g=0.5): pass',
      'int; word; any of int, word, 0|1|1.0|True|None|"1"|""|(1, 2), list[int]?; tuple[word]; bool; float',
    ],
    ['literals', 'def f(mode):\n    return mode == "fast" or mode in ("slow", "idle")', 'word'],
    [
      'names alone',
      'def f(price, names, is_open, matrix, text, count): pass',
      'float; list[word]; bool; list[list[int]]; prose; int',
    ],
    [
      'helpers',
      'def total(rows):\n    return sum(r["net"] for r in rows)\ndef f(a):\n    return total(a)',
      'list[{net: any of float, int}]',
    ],
    ['callers', 'def f(a):\n    return a\n\nf({"k": "v"})', '{k: word}'],
    [
      'any number of arguments',
      'def f(*numbers, **options):\n    return sum(numbers)',
      'any of int, int, float; dict[word, int]',
    ],
  ])('%s', (_, code, expected) => {
    expect(shapesIn(code)).toBe(expected);
  });

  it('in other methods says what a constructor takes', () => {
    const code = `class Cart:
    def __init__(self, lines=(), rate=None):
        self.lines = list(lines)
        self.rate = rate

    def weight(self):
        return sum(line["grams"] for line in self.lines)

    def f(self, other):
        return other.weight() + self.rate * 2
`;
    expect(shapesIn(code, 'Cart.f')).toBe('tuple[{grams: any of int, int, float}]; any of float, int?; Cart');
  });
});

it('says why there is nothing to call', () => {
  expect(shapesIn('def g(): pass')).toMatch(/does not hold `f`/);
  expect(shapesIn('class A:\n    @property\n    def p(self): pass', 'A.p')).toMatch(/property/);
  expect(shapesIn('def f():\n    def g(): pass', 'f.g')).toMatch(/does not hold/);
  expect(
    shapesIn('from abc import ABC, abstractmethod\nclass A(ABC):\n    @abstractmethod\n    def m(self): pass', 'A.m'),
  ).toMatch(/abstract/);
});
