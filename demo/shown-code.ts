import { bareName, definitionsIn } from '../src/adapters/python/definitions';
import { pythonTree } from '../src/adapters/python/python-tree';
import { statementsIn } from '../src/adapters/python/statements';
import { type SyntaxNode, type SyntaxTree, textOf } from '../src/adapters/syntax-tree/syntax-node';
import { lineEdits } from './line-edits';
import { type Project } from './project';
import { type SourceFile } from './source-file';
import { type Target } from './target';

/** What is needed to make objects, whoever calls it. */
const MAKERS: ReadonlySet<string> = new Set(['__init__', '__new__', '__post_init__', '__init_subclass__']);

/** The lines of a file that are shown to the service: of the rest it need not know, and may change nothing. */
export class ShownFile {
  readonly code: string;

  /** @param lines their numbers from 0, rising */
  constructor(
    private readonly file: SourceFile,
    private readonly lines: readonly number[],
  ) {
    const all = file.code.split('\n');
    this.code =
      lines
        .map((line) => all[line] ?? '')
        .join('\n')
        .trimEnd() + '\n';
  }

  get path(): string {
    return this.file.path;
  }

  /** The whole file with the changes of a new version of what was shown. */
  with(version: string): SourceFile {
    const all = this.file.code.split('\n');
    for (const { from, to, lines } of lineEdits(linesOf(this.code), linesOf(version)).toReversed()) {
      const places = this.lines.slice(from, to);
      const start = places[0] ?? (from > 0 ? (this.lines[from - 1] ?? -1) + 1 : (this.lines[0] ?? 0));
      for (const place of places.toReversed()) all.splice(place, 1);
      all.splice(start, 0, ...lines);
    }
    return { path: this.path, code: all.join('\n') };
  }
}

/** The target with all that it uses of the project: its file first, then those that it imports from. */
export function shownFiles(project: Project, target: Target): ShownFile[] {
  const wanted = new Map<SourceFile, Set<string>>();
  const [first] = project.files;
  if (!first) return [];
  wanted.set(first, new Set([target.classes[0] ?? target.bareName]));
  const shown = new Map<SourceFile, ShownFile>();
  const pending = [first];
  const want = (source: SourceFile, names: Iterable<string>): void => {
    const known = wanted.get(source) ?? new Set();
    wanted.set(source, known);
    const size = known.size;
    for (const name of names) known.add(name);
    if (known.size > size) pending.push(source);
  };
  for (let file = pending.shift(); file; file = pending.shift()) {
    const part = neededPart(file, wanted.get(file) ?? new Set(), file === first ? target : null);
    if (!part) continue;
    shown.set(file, new ShownFile(file, part.lines));
    for (const { module, name, bound } of project.importsOf(file)) {
      if (bound === null || !part.words.has(bound)) continue;
      const inside = name === null ? undefined : project.fileOf(`${module}.${name}`);
      const source = inside ?? project.fileOf(module);
      // Of a module that is imported as such, whatever is mentioned.
      if (source) want(source, inside || name === null ? part.words : [name]);
    }
  }
  return [...shown.values()];
}

interface Piece {
  names: readonly string[];
  node: SyntaxNode;
  isImport: boolean;
  /** What is left out of it. */
  without: readonly SyntaxNode[];
  words: ReadonlySet<string>;
}

/** The statements of a file that certain names need, directly or not; null where it has none of them. */
function neededPart(
  file: SourceFile,
  names: ReadonlySet<string>,
  target: Target | null,
): { lines: number[]; words: ReadonlySet<string> } | null {
  const tree = pythonTree(file.code);
  if (!tree) return null;
  const words = new Set(names);
  const kept = new Map<SyntaxNode, Piece>();
  for (let grown = true; grown;) {
    grown = false;
    for (const { node, kind, names: bound } of statementsIn(tree, tree.root)) {
      const isFuture = node.type === 'future_import_statement';
      if (kept.has(node) && kind !== 'class') continue;
      if (!isFuture && !bound.some((name) => words.has(name))) continue;
      const piece = pieceOf(tree, node, kind, bound, words, target);
      const before = words.size;
      if (!piece.isImport) for (const word of piece.words) words.add(word);
      grown ||= !kept.has(node) || words.size > before;
      kept.set(node, piece);
    }
  }
  if (![...kept.values()].some(({ names: bound }) => bound.some((name) => names.has(name)))) return null;
  return { lines: linesWithSpace(tree, [...kept.values()]), words };
}

function pieceOf(
  tree: SyntaxTree,
  node: SyntaxNode,
  kind: string,
  names: readonly string[],
  words: ReadonlySet<string>,
  target: Target | null,
): Piece {
  const inside = kind === 'class' ? definitionsIn(tree).filter(({ whole }) => isIn(whole, node)) : [];
  const without = inside
    .filter((one) => one.kind === 'function' && one.owner !== null && one.name !== target?.name)
    .filter((one) => !MAKERS.has(bareName(one)) && !words.has(bareName(one)))
    .map(({ whole }) => whole);
  const text = without.toReversed().reduce(
    (whole, left) => {
      const [start, end] = [left.start - node.start, left.end - node.start];
      return whole.slice(0, start) + whole.slice(end);
    },
    textOf(tree, node),
  );
  return { names, node, isImport: kind === 'import', without, words: new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu)) };
}

/** Those of the kept pieces, each with the comments and up to two blank lines right above it. */
function linesWithSpace(tree: SyntaxTree, pieces: readonly Piece[]): number[] {
  const all = tree.text.split('\n');
  const lineAt = (index: number): number => tree.text.slice(0, index).split('\n').length - 1;
  const lines = new Set<number>();
  for (const { node, without } of pieces) {
    const left = new Set(without.flatMap((one) => range(aboveOf(all, lineAt(one.start)), lineAt(one.end))));
    for (const line of range(aboveOf(all, lineAt(node.start)), lineAt(node.end))) if (!left.has(line)) lines.add(line);
  }
  const rising = [...lines].sort((a, b) => a - b);
  return rising.slice(rising.findIndex((line) => all[line]?.trim() !== ''));
}

function aboveOf(all: readonly string[], line: number): number {
  let start = line;
  while (start > 0 && all[start - 1]?.startsWith('#') === true) start -= 1;
  for (let blank = 0; blank < 2 && start > 0 && all[start - 1]?.trim() === ''; blank += 1) start -= 1;
  return start;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

function isIn(inner: SyntaxNode, outer: SyntaxNode): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner !== outer;
}

function linesOf(code: string): string[] {
  return code.trimEnd().split('\n');
}
