import { nameText } from '../../src/adapters/python/bindings';
import { observedFunctions, readsDocumentation } from '../../src/adapters/python/name-observers';
import { normalFormOf } from '../../src/adapters/python/normal-form';
import { pythonTree } from '../../src/adapters/python/python-tree';
import { namesOf } from '../../src/adapters/python/scopes';
import { docstringOf } from '../../src/adapters/python/string-literals';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../src/adapters/syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../src/adapters/syntax-tree/text-edits';
import { walk } from '../../src/adapters/syntax-tree/traversal';
import { type SeededRandom } from './random';

/** Makes a changed text of a valid file, or nothing where the file has no place for the change. */
export type CodeChange = (tree: SyntaxTree, random: SeededRandom) => string | null;

/** A local variable under another name. */
export interface Renaming {
  code: string;
  from: string;
  to: string;
}

/** Gives one local variable of a file another name, wherever the file means it. */
export function renamedLocal(tree: SyntaxTree, random: SeededRandom): Renaming | null {
  const observed = observedFunctions(tree);
  const nodes = [...namesOf(tree).locals.keys()];
  const one = random.of(nodes);
  const variable = one && namesOf(tree).locals.get(one);
  if (!one || !variable || observed.some(({ start, end }) => start <= one.start && one.end <= end)) return null;
  const uses = nodes.filter((node) => namesOf(tree).locals.get(node) === variable);
  const from = nameText(tree, one);
  const to = `${from}_zz`;
  // Of names that begin alike CPython's order of closure variables would change; `{x=}` prints the name.
  if (from.startsWith('__') || new RegExp(`\\b${from}\\w`).test(tree.text)) return null;
  if (uses.some((node) => isEchoed(node))) return null;
  const code = applyEdits(
    tree.text,
    uses.map(({ start, end }) => ({ start, end, replacement: to })),
  );
  return { code, from, to };
}

function isEchoed(node: SyntaxNode): boolean {
  for (let above = node.parent; above; above = above.parent)
    if (above.type === 'interpolation' && above.childOf('=')) return true;
  return false;
}

/** Changes that say nothing: comments, docstrings, blank lines, `pass`. */
export const SILENT: Readonly<Record<string, CodeChange>> = {
  'comment above': (tree, random) => lineAbove(tree, random, (indent) => `${indent}# x = "1" ("""`),
  'comment at the margin': (tree, random) => lineAbove(tree, random, () => '# def f(:'),
  'blank lines': (tree, random) => lineAbove(tree, random, (indent) => `\n${indent}  \n`),
  'comment behind': (tree, random) => {
    const statement = random.of(simpleStatements(tree));
    if (
      !statement ||
      !/^[ \t]*(\r?\n|$)/.test(tree.text.slice(statement.end, tree.text.indexOf('\n', statement.end) + 1))
    )
      return null;
    return spliced(tree, statement.end, statement.end, '  # type: ignore');
  },
  'no comment': (tree, random) => {
    const comment = random.of(nodes(tree, ({ type, start }) => type === 'comment' && start > 0));
    return comment ? spliced(tree, comment.start, comment.end, '') : null;
  },
  'other docstring': (tree, random) => {
    const docstring = random.of(docstrings(tree));
    return docstring ? spliced(tree, docstring.start, docstring.end, "'Another.' 'One.'") : null;
  },
  'new docstring': (tree, random) => {
    if (readsDocumentation(tree)) return null;
    const definition = random.of(
      nodes(tree, ({ type }) => type === 'function_definition' || type === 'class_definition'),
    );
    const body = definition?.child('body');
    const first = body?.children.find(({ named, type }) => named && type !== 'comment');
    const indent = first ? indentOf(tree, first) : null;
    if (!body || !first || indent === null || docstringOf(tree, body)) return null;
    return spliced(tree, first.start, first.start, `r"""New \\d."""\n${indent}`);
  },
  pass: (tree, random) => lineAbove(tree, random, (indent) => `${indent}pass`),
};

/** Changes of one thing that must show. */
export const TELLING: Readonly<Record<string, CodeChange>> = {
  operator: (tree, random) => {
    const token = random.of(
      nodes(tree, ({ type, parent }) => OPERATORS.has(type) && /operator|augmented/.test(parent?.type ?? '')),
    );
    return token ? spliced(tree, token.start, token.end, OPERATORS.get(token.type) ?? '') : null;
  },
  number: (tree, random) => {
    const number = random.of(nodes(tree, ({ type }) => type === 'integer' || type === 'float'));
    return number ? spliced(tree, number.start, number.end, random.of(['917', '917.5', '917j', 'True'])!) : null;
  },
  'kind of number': (tree, random) => {
    const number = random.of(nodes(tree, (node) => node.type === 'integer' && /^\d{1,15}$/.test(textOf(tree, node))));
    return number ? spliced(tree, number.end, number.end, '.0') : null;
  },
  word: (tree, random) => {
    const word = random.of(nodes(tree, ({ type }) => WORDS.has(type)));
    return word ? spliced(tree, word.start, word.end, WORDS.get(word.type) ?? '') : null;
  },
  string: (tree, random) => {
    const ignored = new Set(docstrings(tree));
    const content = random.of(
      nodes(
        tree,
        ({ type, parent }) =>
          type === 'string_content' &&
          parent?.parent?.type !== 'concatenated_string' &&
          !(parent?.parent && ignored.has(parent.parent)),
      ),
    );
    return content ? spliced(tree, content.start, content.start, random.of(['x', ' ', '0'])!) : null;
  },
  'called name': (tree, random) => renamed(tree, random, (node) => node.field === 'function'),
  attribute: (tree, random) => renamed(tree, random, (node) => node.field === 'attribute'),
  keyword: (tree, random) =>
    renamed(tree, random, (node) => node.field === 'name' && node.parent?.type === 'keyword_argument'),
  definition: (tree, random) =>
    renamed(tree, random, (node) => node.field === 'name' && /definition$/.test(node.parent?.type ?? '')),
  parameter: (tree, random) => renamed(tree, random, (node) => node.parent?.type === 'parameters'),
  arguments: (tree, random) => {
    const calls = nodes(tree, ({ type }) => type === 'argument_list');
    const list = random.of(calls)?.children.filter(({ named, type }) => named && type !== 'comment') ?? [];
    return exchanged(tree, list[0], list[1]);
  },
  statements: (tree, random) => {
    const body = random.of(nodes(tree, ({ type }) => type === 'block' || type === 'module'));
    const list = body?.children.filter(({ named, type }) => named && !/comment|pass/.test(type)) ?? [];
    const nth = random.below(list.length);
    if (!body || list[nth] === docstringOf(tree, body)) return null;
    return exchanged(tree, list[nth], list[nth + 1]);
  },
  'decorator less': (tree, random) => {
    const decorator = random.of(nodes(tree, ({ type }) => type === 'decorator'));
    return decorator ? spliced(tree, decorator.start, decorator.end, '') : null;
  },
  'decorator more': (tree, random) => {
    const definition = random.of(
      nodes(tree, ({ type }) => type === 'function_definition' || type === 'class_definition'),
    );
    const indent = definition ? indentOf(tree, definition) : null;
    if (!definition || indent === null) return null;
    return spliced(tree, definition.start, definition.start, `@zz\n${indent}`);
  },
  'statement less': (tree, random) => {
    const statement = random.of(
      simpleStatements(tree).filter(
        ({ type, parent }) => type !== 'pass_statement' && !(parent && docstringOf(tree, parent)),
      ),
    );
    return statement ? spliced(tree, statement.start, statement.end, 'pass') : null;
  },
  'other variable': (tree, random) => {
    // Only one use of a variable that is used more than twice: no renaming can undo that.
    const [node, variable] = random.of([...namesOf(tree).locals]) ?? [];
    if (!node || [...namesOf(tree).locals.values()].filter((each) => each === variable).length < 3) return null;
    return spliced(tree, node.start, node.end, 'zz_other');
  },
};

const OPERATORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      '+': '-',
      '-': '+',
      '*': '+',
      '/': '//',
      '//': '/',
      '%': '*',
      '&': '|',
      '|': '^',
      '^': '&',
      '<<': '>>',
      '>>': '<<',
    },
    ...{
      '<': '<=',
      '<=': '<',
      '>': '>=',
      '>=': '>',
      '==': '!=',
      '!=': '==',
      is: '==',
      in: 'not in',
      and: 'or',
      or: 'and',
    },
    ...{ '+=': '-=', '-=': '+=', '*=': '/=', '|=': '&=', '&=': '|=' },
  }),
);
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ true: 'False', false: 'None', none: 'True', break: 'continue', while: 'if' }),
);

function renamed(tree: SyntaxTree, random: SeededRandom, accept: (node: SyntaxNode) => boolean): string | null {
  const { locals } = namesOf(tree);
  const name = random.of(nodes(tree, (node) => node.type === 'identifier' && !locals.has(node) && accept(node)));
  return name ? spliced(tree, name.end, name.end, '_zz') : null;
}

/** Two pieces in each other's place, where their shapes differ. */
function exchanged(tree: SyntaxTree, a: SyntaxNode | undefined, b: SyntaxNode | undefined): string | null {
  if (!a || !b || a.end > b.start || shape(tree, a) === shape(tree, b)) return null;
  const edits: TextEdit[] = [
    { start: a.start, end: a.end, replacement: textOf(tree, b) },
    { start: b.start, end: b.end, replacement: textOf(tree, a) },
  ];
  return applyEdits(tree.text, edits);
}

/** The normal form with all local variables alike: what differs in it no renaming can make equal. */
function shape(tree: SyntaxTree, node: SyntaxNode): string {
  const names = new Set(
    [...namesOf(tree).locals.keys()]
      .filter(({ start, end }) => node.start <= start && end <= node.end)
      .map((each) => nameText(tree, each)),
  );
  return normalFormOf(tree, node)
    .split(' ')
    .map((word) => (names.has(word) ? '$' : word))
    .join(' ');
}

function lineAbove(tree: SyntaxTree, random: SeededRandom, line: (indent: string) => string): string | null {
  const statement = random.of(statements(tree));
  const indent = statement ? indentOf(tree, statement) : null;
  if (!statement || indent === null || isHeader(tree, statement)) return null;
  return spliced(tree, statement.start - indent.length, statement.start - indent.length, `${line(indent)}\n`);
}

/** Nothing but comments may stand above a docstring or a `from __future__` import. */
function isHeader(tree: SyntaxTree, statement: SyntaxNode): boolean {
  const { parent } = statement;
  return statement.type === 'future_import_statement' || (parent !== null && docstringOf(tree, parent) === statement);
}

function statements(tree: SyntaxTree): SyntaxNode[] {
  return nodes(
    tree,
    ({ named, type, parent }) => named && type !== 'comment' && (parent?.type === 'block' || parent?.type === 'module'),
  );
}

function simpleStatements(tree: SyntaxTree): SyntaxNode[] {
  return statements(tree).filter(
    (node) => !node.children.some(({ type }) => type === 'block' || type.endsWith('definition')),
  );
}

function docstrings(tree: SyntaxTree): SyntaxNode[] {
  if (readsDocumentation(tree)) return [];
  const bodies = nodes(
    tree,
    ({ type, parent }) =>
      type === 'module' ||
      (type === 'block' && (parent?.type === 'function_definition' || parent?.type === 'class_definition')),
  );
  return bodies.flatMap((body) => docstringOf(tree, body) ?? []);
}

function nodes(tree: SyntaxTree, accept: (node: SyntaxNode) => boolean): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walk(tree.root, (node) => {
    if (accept(node)) found.push(node);
    return true;
  });
  return found;
}

function indentOf(tree: SyntaxTree, node: SyntaxNode): string | null {
  const blanks = tree.text.slice(tree.text.lastIndexOf('\n', node.start - 1) + 1, node.start);
  return /^[ \t]*$/.test(blanks) && !/\\\r?\n[ \t]*$/.test(tree.text.slice(0, node.start)) ? blanks : null;
}

function spliced(tree: SyntaxTree, start: number, end: number, replacement: string): string {
  return applyEdits(tree.text, [{ start, end, replacement }]);
}

/** The tree of a text that the grammar takes. */
export function wholeTree(code: string): SyntaxTree | null {
  const tree = pythonTree(code);
  return tree?.firstError === null ? tree : null;
}
