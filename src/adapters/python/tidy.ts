import { type CodeFile } from '../../domain/code-file';
import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../syntax-tree/text-edits';
import { walk } from '../syntax-tree/traversal';
import { IMPORTS } from './bindings';
import { definitionsIn } from './definitions';
import { livingUnits, type TidiedFile } from './living-units';
import { pythonTree } from './python-tree';
import { cutStatements } from './statement-cuts';
import { before, type Unit, unitsIn } from './tidy-units';

/**
 * Takes out of a candidate what nobody asked for (design 3): new imports and definitions that nothing uses, over all
 * files and transitively, and new top-level statements that only run something. What the base had stays, and so
 * does a file that the grammar does not understand, now or in the base, or that has nothing to compare with. Of a base
 * without any function nothing tells what is wanted: all stays.
 */
export function tidied(candidate: readonly CodeFile[], base: readonly CodeFile[]): CodeFile[] {
  if (!base.some(({ code }) => hasFunction(code))) return [...candidate];
  const files = candidate.map((file, nth): { file: CodeFile; tidied: TidiedFile | null; old: SyntaxTree | null } => {
    const old = base.find(({ path }) => path === file.path) ?? (file.path === null ? base[nth] : undefined);
    const tree = pythonTree(file.code);
    const oldTree = old && old.code.trim() !== '' ? pythonTree(old.code) : null;
    const known = tree?.firstError === null && oldTree?.firstError === null && old?.code !== file.code;
    const units = known ? unitsIn(tree, before(oldTree)) : [];
    return { file, old: oldTree, tidied: tree ? { tree, units } : null };
  });
  const living = livingUnits(files.flatMap(({ tidied: read }) => (read ? [read] : [])));
  return files.map(({ file, tidied: read, old }) => {
    const dead = read?.units.filter((unit) => !living.has(unit)) ?? [];
    if (!read || !old || dead.length === 0) return file;
    return { ...file, code: without(read.tree, dead, old) };
  });
}

function hasFunction(code: string): boolean {
  const tree = pythonTree(code);
  return tree !== null && definitionsIn(tree).some(({ kind }) => kind === 'function');
}

function without(tree: SyntaxTree, dead: readonly Unit[], base: SyntaxTree): string {
  const gone = new Set(dead.map(({ node }) => node));
  const statements = new Set<SyntaxNode>();
  const imports = new Set<SyntaxNode>();
  for (const node of gone) {
    if (IMPORTS.has(node.type) || node.field !== 'name' || !node.parent) statements.add(node);
    else imports.add(node.parent);
  }
  const edits: TextEdit[] = [];
  for (const statement of imports) {
    const names = statement.childrenIn('name');
    if (names.every((name) => gone.has(name))) statements.add(statement);
    else edits.push(...cutNames(statement, gone));
  }
  const comments = commentsOf(base);
  return applyEdits(tree.text, [...edits, ...cutStatements(tree, [...statements], (text) => !comments.has(text))]);
}

/** The edits that take names out of a list: each up to the next one; those after the last that stays, with the comma before or after. */
function cutNames(statement: SyntaxNode, gone: ReadonlySet<SyntaxNode>): TextEdit[] {
  const parts = statement.children.filter(({ field, type }) => field === 'name' || type === ',' || type === 'comment');
  const lastKept = parts.findLastIndex((part) => part.field === 'name' && !gone.has(part));
  const trailing = parts.findLast(({ type }) => type !== 'comment')?.type === ',';
  return parts.flatMap((name, nth): TextEdit[] => {
    if (!gone.has(name)) return [];
    if (nth < lastKept) return [{ start: name.start, end: nextName(parts, nth)?.start ?? name.end, replacement: '' }];
    const [before, after] = trailing ? [parts[nth - 1], parts[nth + 1]] : [previousName(parts, nth), name];
    return [{ start: before?.end ?? name.start, end: after?.end ?? name.end, replacement: '' }];
  });
}

function nextName(parts: readonly SyntaxNode[], from: number): SyntaxNode | undefined {
  for (let nth = from + 1; nth < parts.length; nth += 1) if (parts[nth]?.field === 'name') return parts[nth];
  return undefined;
}

function previousName(parts: readonly SyntaxNode[], from: number): SyntaxNode | undefined {
  for (let nth = from - 1; nth >= 0; nth -= 1) if (parts[nth]?.field === 'name') return parts[nth];
  return undefined;
}

function commentsOf(tree: SyntaxTree): Set<string> {
  const comments = new Set<string>();
  walk(tree.root, (node) => {
    if (node.type === 'comment') comments.add(textOf(tree, node));
    return true;
  });
  return comments;
}
