import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAIN_OBJECTS } from '../../src/adapters/python/testing/instrumentation/runtime/plain-objects';

const project = `
import collections, dataclasses, enum

class Node:
    def __init__(self, value):
        self.value, self.itself = value, self

    def method(self):
        return self.value

class Slots:
    __slots__ = ("a",)

    def __init__(self):
        self.a = 1

class Color(enum.Enum):
    RED = 1

@dataclasses.dataclass(frozen=True)
class Point:
    x: int
    tags: tuple

class Pair(collections.namedtuple("Pair", "a b")):
    pass

class Failure(Exception):
    def __init__(self, text, code):
        super().__init__(text)
        self.code = code

class Names(set):
    pass

class Table(dict):
    pass

class Whole(int):
    pass

class Unwilling:
    def __reduce_ex__(self, protocol):
        raise TypeError("no")

def function():
    pass
`;

const dumping = `
import base64, json, sys
sys.path.insert(0, ".")
from project import *
from recorder import dumped

def written(expression):
    try:
        return base64.b64encode(dumped(eval(expression))).decode()
    except TypeError as error:
        return str(error)

json.dump([written(expression) for expression in json.loads(sys.argv[1])], sys.stdout)
`;

const loading = `
import base64, json, pickle, sys
json.dump([repr(pickle.loads(base64.b64decode(text))) for text in json.loads(sys.argv[1])], sys.stdout)
`;

describe("objects of the project's own classes", () => {
  const folder = mkdtempSync(join(tmpdir(), 'codeflash-plain-'));
  writeFileSync(join(folder, 'project.py'), project);
  writeFileSync(join(folder, 'recorder.py'), PLAIN_OBJECTS);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const python = (program: string, texts: string[], cwd: string): string[] =>
    JSON.parse(
      execFileSync('python3', ['-c', program, JSON.stringify(texts)], { cwd, encoding: 'utf8', timeout: 60_000 }),
    ) as string[];

  it.each([
    ['Node(3)', "['project.Node', ('project.Node',), {'value': 3, 'itself': [...]}, [], {}]"],
    ['Slots()', "['project.Slots', ('project.Slots',), (None, {'a': 1}), [], {}]"],
    ['{Color.RED: [Color.RED]}', "{('project.Color', (1,), None, (), ()): [('project.Color', (1,), None, (), ())]}"],
    ['{Point(1, (2,))}', "{('project.Point', ('project.Point',), (('x', 1), ('tags', (2,))), (), ())}"],
    ['Pair(1, [])', "('project.Pair', ('project.Pair', 1, ()), None, (), ())"],
    ["Failure('any text', 5)", "['project.Failure', {'code': 5}]"],
    ['Names([1])', "['project.Names', {1}, {}]"],
    ['Table(a=1)', "['project.Table', ('project.Table',), None, [], {'a': 1}]"],
    ['Whole(5)', "('project.Whole', ('project.Whole', 5), None, (), ())"],
    ['[Node, function]', "['project.Node', 'project.function']"],
    ['Slots().__init__', "['project.Slots.__init__', ['project.Slots', ('project.Slots',), (None, {'a': 1}), [], {}]]"],
    ["(ValueError('x'), 1.5, {2}, range(3))", "(ValueError('x'), 1.5, {2}, range(0, 3))"],
  ])('%s can be read where the project cannot be imported', (expression, read) => {
    expect(python(loading, python(dumping, [expression], folder), tmpdir())).toEqual([read]);
  });

  it('those that refuse to be written raise as they always do', () => {
    expect(python(dumping, ['Unwilling()', '[Unwilling()]'], folder)).toEqual(['no', 'no']);
  });
});
