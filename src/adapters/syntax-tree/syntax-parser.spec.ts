import python from 'tree-sitter-python';
import { type SyntaxNode, textOf } from './syntax-node';
import { type ParserLimits, SyntaxParser } from './syntax-parser';
import { enclosing, walk } from './traversal';

const parser = (limits: Partial<ParserLimits> = {}): SyntaxParser =>
  new SyntaxParser(python, { mostNodes: 1e6, mostSteps: 1e6, mostDepth: 1e6, judge: () => 'parse', ...limits });

function all(root: SyntaxNode, type: string): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walk(root, (node) => {
    if (node.type === type) found.push(node);
    return true;
  });
  return found;
}

it('counts in units of the string, whatever stands before', () => {
  const tree = parser().parse('s = "é🙂\u2028"  # 🙂\nnämé = f(s)\n')!;
  expect(all(tree.root, 'identifier').map((node) => textOf(tree, node))).toEqual(['s', 'nämé', 'f', 's']);
  expect(textOf(tree, tree.root.children.at(-1)!)).toBe('nämé = f(s)');
});

it('reads texts of any length, also where a chunk ends within a character', () => {
  for (const pad of [0, 1, 2, 3]) {
    const text = `${'x'.repeat(pad)} = "${'🙂'.repeat(40_000)}"\nlast = 1\n`;
    const tree = parser().parse(text)!;
    expect(textOf(tree, all(tree.root, 'identifier').at(-1)!)).toBe('last');
    expect(tree.firstError === null).toBe(pad > 0);
  }
});

it('links nodes to fields, parents and children', () => {
  const tree = parser().parse('def f(a, b=1):\n    return a not in b\n')!;
  const definition = tree.root.children[0]!;
  expect(definition.child('name')).toMatchObject({ type: 'identifier', field: 'name', start: 4, end: 5, named: true });
  expect(definition.child('none')).toBeUndefined();
  expect(definition.childOf('def')).toMatchObject({ named: false, start: 0, end: 3, children: [] });
  const [operator] = all(tree.root, 'not in');
  expect(textOf(tree, operator!)).toBe('not in');
  expect(enclosing(operator!, 'function_definition', 'module')).toBe(definition);
});

it('says where the grammar first failed', () => {
  expect(parser().parse('x = 1\n')!.firstError).toBeNull();
  expect(parser().parse('x = 1\ny = = 2\n')!.firstError).toBeGreaterThan(5);
  expect(parser().parse('def f(:\n')!.firstError).not.toBeNull();
});

it('gives the same tree for the same text while it remembers it', () => {
  const one = parser();
  expect(one.parse('x = 1\n')).toBe(one.parse(['x = 1', ''].join('\n')));
  expect(one.parse('x = 2\n')).not.toBe(one.parse('x = 1\n'));
});

it('builds no tree beyond its limits and goes on with the next text', () => {
  const deep = `x = ${'('.repeat(500)}1${')'.repeat(500)}\n`;
  const long = 'x = 1\n'.repeat(5_000);
  for (const limits of [
    { mostDepth: 300 },
    { mostNodes: 900 },
    { judge: (text: string) => (text === deep ? 'refuse' : 'parse') } as const,
  ]) {
    const strict = parser(limits);
    expect(strict.parse(deep)).toBeNull();
    expect(strict.parse('x = 1\n')?.firstError).toBeNull();
  }
  const hasty = parser({ mostSteps: 10 });
  expect(hasty.parse(long)).toBeNull();
  expect(hasty.parse('y = 1\n')?.root.children).toHaveLength(1);
  expect(parser({ judge: () => 'measure' }).parse('x = = 1\n')).toBeNull();
  expect(parser().parse(deep)?.firstError).toBeNull();
});
