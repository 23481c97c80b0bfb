import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../syntax-tree/text-edits';
import { IMPORTS } from './bindings';
import { definitionsIn } from './definitions';
import { type MissingStatement } from './restoration';
import { roleOf } from './roots';
import { blanksAround, codeOf, type Gaps, indentOf, startWithComments } from './statement-text';
import { definitionOf, type Statement, statementsIn } from './statements';

/**
 * The candidate's text with the base's statements put back; null when one has no place. Statements that stood together
 * there come back together: after the nearest statement before them that is still here, else before the nearest after
 * them. Indentation and line ends follow the candidate.
 */
export function restored(candidate: SyntaxTree, base: SyntaxTree, missing: readonly MissingStatement[]): string | null {
  const edits: TextEdit[] = [];
  for (const run of runsOf(base, candidate, missing)) {
    const edit = insertionOf(candidate, base, run);
    if (!edit) return null;
    edits.push(edit);
  }
  return applyEdits(candidate.text, edits);
}

/** Missing statements with none between them that is still there; imports apart, which join those that are there. */
function runsOf(base: SyntaxTree, candidate: SyntaxTree, missing: readonly MissingStatement[]): MissingStatement[][] {
  const runs: MissingStatement[][] = [];
  const wanted = new Map(missing.map((each) => [each.statement, each]));
  for (const owner of new Set(missing.map((each) => each.owner))) {
    const body = bodyOf(base, owner);
    if (!body) continue;
    const present = presentIn(candidate, owner);
    const hasImports = owner === null && lastOfHeader(statementsIn(candidate, candidate.root)) !== undefined;
    let run: MissingStatement[] = [];
    for (const sibling of statementsIn(base, body)) {
      const each = wanted.get(sibling.node);
      const isImport = IMPORTS.has(sibling.node.type);
      if (hasImports && each && run[0] && IMPORTS.has(run[0].statement.type) !== isImport) {
        runs.push(run);
        run = [];
      }
      if (each) run.push(each);
      else if (run.length > 0 && keysOf(base, sibling).some((key) => present.has(key))) {
        runs.push(run);
        run = [];
      }
    }
    if (run.length > 0) runs.push(run);
  }
  return runs;
}

function insertionOf(candidate: SyntaxTree, base: SyntaxTree, run: readonly MissingStatement[]): TextEdit | null {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return null;
  const { owner } = first;
  const body = bodyOf(candidate, owner);
  const originalBody = bodyOf(base, owner);
  if (!body || !originalBody) return null;
  const here = statementsIn(candidate, body);
  const indent = indentOf(candidate, here[0]?.node);
  if (indent === null) return null;
  const eol = candidate.text.includes('\r\n') ? '\r\n' : '\n';
  const gaps = {
    above: blanksAround(base, first.statement).above,
    below: blanksAround(base, last.statement).below,
  };
  const code = run
    .map((each, nth) => {
      const previous = run[nth - 1]?.statement;
      const blanks = previous
        ? Math.max(blanksAround(base, previous).below, blanksAround(base, each.statement).above) + 1
        : 0;
      return '\n'.repeat(blanks) + codeOf(base, each.statement, each.names, indent);
    })
    .join('')
    .replace(/\r\n|\n/g, eol);

  const { text } = candidate;
  const siblings = statementsIn(base, originalBody);
  const { above, below } = neighbours(candidate, owner, base, siblings, first.statement, last.statement);
  if (above) return insertedAfter(text, above.here.end, code, gaps, eol);
  const lastImport = IMPORTS.has(first.statement.type) ? lastOfHeader(here) : undefined;
  if (lastImport) return insertedAfter(text, lastImport.end, code, { above: 0, below: 0 }, eol);
  const next = below?.here ?? (isCode(base, first) ? undefined : firstAfterHeader(candidate, here));
  if (!next) return insertedAfter(text, here.at(-1)?.node.end ?? body.end, code, gaps, eol);
  const line = text.lastIndexOf('\n', startWithComments(candidate, next) - 1) + 1;
  const blanks = Math.max(gaps.below, below ? blanksAround(base, below.there).above : 0);
  return { start: line, end: line, replacement: code + eol.repeat(blanks + 1) };
}

/** A statement of the base that the candidate still has. */
interface Neighbour {
  there: SyntaxNode;
  here: SyntaxNode;
}

/** The statement that the run goes behind, or the one that it goes before; namesakes count before all others. */
function neighbours(
  candidate: SyntaxTree,
  owner: string | null,
  base: SyntaxTree,
  siblings: readonly Statement[],
  first: SyntaxNode,
  last: SyntaxNode,
): { above?: Neighbour; below?: Neighbour } {
  const present = presentIn(candidate, owner);
  const nearest = (list: readonly Statement[]): Neighbour[] => {
    for (const sibling of list) {
      const [here] = keysOf(base, sibling).flatMap((key) => present.get(key) ?? []);
      if (here) return [{ there: sibling.node, here }];
    }
    return [];
  };
  const start = siblings.findIndex(({ node }) => node === first);
  const end = siblings.findIndex(({ node }) => node === last);
  const names = new Set(siblings.slice(start, end + 1).flatMap((sibling) => sibling.names));
  const isNamesake = (sibling: Statement): boolean => sibling.names.some((name) => names.has(name));
  const before = siblings.slice(0, start).reverse();
  const after = siblings.slice(end + 1);
  const [below] = nearest(after.filter(isNamesake));
  if (below) return { below };
  const [above] = [...nearest(before.filter(isNamesake)), ...nearest(before)];
  if (above) return { above };
  const [next] = nearest(after);
  return next ? { below: next } : {};
}

/** By what a class's or module's statements are found again. */
function presentIn(candidate: SyntaxTree, owner: string | null): Map<string, SyntaxNode> {
  const body = bodyOf(candidate, owner);
  const statements = body ? statementsIn(candidate, body) : [];
  return new Map(statements.flatMap((each) => keysOf(candidate, each).map((key) => [key, each.node] as const)));
}

/** Its names, with what it is to others of its name, or its text when it has none. */
function keysOf(tree: SyntaxTree, { node, kind, names }: Statement): string[] {
  if (names.length === 0) return [`text ${textOf(tree, node)}`];
  const role = kind === 'function' ? roleOf(tree, node) : '';
  return names.map((name) => `name ${name} ${role}`);
}

/** Whether it only defines something for others to call, so that it may stand at the end. */
function isCode(base: SyntaxTree, { statement }: MissingStatement): boolean {
  return definitionOf(statement).type === 'function_definition' || textOf(base, statement).startsWith('class');
}

/** The last of the imports that a module begins with. */
function lastOfHeader(statements: readonly Statement[]): SyntaxNode | undefined {
  const body = statements.findIndex(({ kind, node }, nth) => kind !== 'import' && !isDocstring(node, nth));
  return statements.slice(0, body < 0 ? statements.length : body).findLast(({ kind }) => kind === 'import')?.node;
}

function isDocstring({ children: [only] }: SyntaxNode, place: number): boolean {
  return place === 0 && only !== undefined && only.type.endsWith('string');
}

/** The first statement that is no docstring and no `from __future__` import: others may not stand before these. */
function firstAfterHeader(tree: SyntaxTree, statements: readonly Statement[]): SyntaxNode | undefined {
  return statements.find(({ node }, nth) => node.type !== 'future_import_statement' && !isDocstring(node, nth))?.node;
}

function bodyOf(tree: SyntaxTree, owner: string | null): SyntaxNode | undefined {
  if (owner === null) return tree.root;
  return definitionsIn(tree)
    .find(({ name, kind }) => kind === 'class' && name === owner)
    ?.definition.child('body');
}

function insertedAfter(text: string, end: number, code: string, gaps: Gaps, eol: string): TextEdit {
  const line = text.indexOf('\n', end);
  const at = line < 0 ? text.length : text[line - 1] === '\r' ? line - 1 : line;
  const rest = text.slice(at);
  const blanks = (/^\s*/.exec(rest)?.[0] ?? '').split('\n').length - 1;
  const apart = rest.trim() === '' || blanks > gaps.below ? '' : eol.repeat(gaps.below + 1 - blanks);
  return { start: at, end: at, replacement: eol.repeat(gaps.above + 1) + code + apart };
}
