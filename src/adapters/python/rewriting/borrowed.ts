import { posix } from 'node:path';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { importedNames } from '../bindings';
import { type Statement, statementsIn } from '../statements';

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** A file of the request that can be read. */
export interface ReadFile {
  path: string | null;
  tree: SyntaxTree;
}

/** What a module imports from the other files of a request, as text that could stand in the imports' place. */
export interface Borrowed {
  text: string;
  /** The imports that it stands for. */
  imports: ReadonlySet<SyntaxNode>;
}

/**
 * What is known of imported functions where their files came with the request: their definitions, and what these need
 * of their own files. An import stands for nothing but itself where one of its names is not found, or where a name that
 * comes along means something else in the module.
 */
export function borrowedBy(module: ReadFile, files: readonly ReadFile[]): Borrowed {
  const texts: string[] = [];
  const imports = new Set<SyntaxNode>();
  const statements = statementsIn(module.tree, module.tree.root);
  for (const lender of files) {
    if (lender === module) continue;
    const asked = statements.flatMap(({ node, names }) =>
      isFrom(module, node, lender) && isUnrenamed(module.tree, node) ? [{ node, names }] : [],
    );
    const names = new Set(asked.flatMap((one) => one.names));
    const lent = names.size > 0 ? neededOf(lender.tree, names) : null;
    if (!lent || isMistaken(module.tree, statements, names, lender.tree, lent)) continue;
    texts.push(...lent.map(({ node }) => `${textOf(lender.tree, node)}\n`));
    for (const { node } of asked) imports.add(node);
  }
  return { text: texts.join(''), imports };
}

/** Whether a statement imports names from a file. */
function isFrom({ path, tree }: ReadFile, node: SyntaxNode, lender: ReadFile): boolean {
  const source = node.type === 'import_from_statement' ? node.child('module_name') : undefined;
  if (!source || lender.path === null) return false;
  const [, dots = '', name = ''] = /^(\.*)(.*)$/s.exec(textOf(tree, source).replace(/\s/g, '')) ?? [];
  const file = `${name.replaceAll('.', '/')}.py`;
  if (name === '') return false;
  if (dots === '') return lender.path === file || lender.path.endsWith(`/${file}`);
  return path !== null && posix.join(posix.dirname(path), '../'.repeat(dots.length - 1), file) === lender.path;
}

function isUnrenamed(tree: SyntaxTree, node: SyntaxNode): boolean {
  const imported = importedNames(tree, node);
  return imported.length > 0 && imported.every(({ bound, from }) => from.endsWith(`.${bound}`));
}

/** The statements that define some names, and those that define what they mention in turn; null where a name has none of its own. */
function neededOf(tree: SyntaxTree, names: ReadonlySet<string>): Statement[] | null {
  const statements = statementsIn(tree, tree.root);
  const isOwn = (name: string): boolean =>
    statements.some((one) => one.kind !== 'import' && one.kind !== 'other' && one.names.includes(name));
  if (![...names].every(isOwn)) return null;
  const needed = new Set<Statement>();
  const pending = [...names];
  const seen = new Set(pending);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const statement of statements) {
      // What merely runs may change what it mentions.
      const words = wordsOf(tree, statement.node);
      if (needed.has(statement) || !(statement.kind === 'other' ? words : statement.names).includes(name)) continue;
      needed.add(statement);
      for (const word of words) {
        if (seen.has(word)) continue;
        seen.add(word);
        pending.push(word);
      }
    }
  }
  return statements.filter((statement) => needed.has(statement));
}

/** Whether a name would mean something else where the lender's statements stand in the module. */
function isMistaken(
  tree: SyntaxTree,
  statements: readonly Statement[],
  names: ReadonlySet<string>,
  lender: SyntaxTree,
  lent: readonly Statement[],
): boolean {
  const brought = new Set(lent.flatMap((statement) => statement.names));
  const here = new Set(tree.text.match(WORD));
  if ([...brought].some((name) => !names.has(name) && here.has(name))) return true;
  const own = new Set(statements.flatMap((statement) => statement.names));
  return lent.some(({ node }) => wordsOf(lender, node).some((word) => own.has(word) && !names.has(word)));
}

function wordsOf(tree: SyntaxTree, node: SyntaxNode): string[] {
  return [...new Set(textOf(tree, node).match(WORD))];
}
