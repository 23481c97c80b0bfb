import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { docstringOf } from '../../string-literals';
import { definitionOf } from '../../statements';
import { type ImportBinding, importText } from './import-bindings';
import { STANDARD_MODULES } from './known-names';
import { root, type Subject } from './subject';
import { soundTree, type TestFile } from './test-file';

/** The file as text: imports in their groups, two blank lines around definitions, LF, one line end at the end. */
export function laidOut({ imports, body }: TestFile, subject: Subject): string {
  const tree = soundTree(body);
  const docstring = docstringOf(tree, tree.root);
  const head = docstring ? body.slice(0, docstring.end).trim() : '';
  const parts = partsOf(tree, docstring);
  const above = [head, importLines(imports, subject)].filter((text) => text !== '').join('\n\n');
  let text = above;
  let afterDefinition = false;
  parts.forEach(({ start, end, isDefinition }, nth) => {
    const own = body.slice(start, end).trimEnd();
    const gap = body.slice(parts[nth - 1]?.end ?? start, start).split('\n').length - 1;
    const lines = isDefinition || afterDefinition ? 3 : nth === 0 ? 2 : Math.min(Math.max(gap, 1), 3);
    text += `${text === '' ? '' : '\n'.repeat(lines)}${own}`;
    afterDefinition = isDefinition;
  });
  return `${text}\n`;
}

interface Part {
  start: number;
  end: number;
  isDefinition: boolean;
}

/** Top-level statements with the comments right above and behind them. */
function partsOf(tree: SyntaxTree, docstring: SyntaxNode | null): Part[] {
  const parts: Part[] = [];
  let comment: number | null = null;
  let lastComment = 0;
  for (const node of tree.root.children) {
    if (node === docstring || node.end <= (docstring?.end ?? 0)) continue;
    const last = parts.at(-1);
    const sameLine = last !== undefined && !tree.text.slice(last.end, node.start).includes('\n');
    if (sameLine && comment === null) last.end = node.end;
    else if (node.type === 'comment') {
      if (/^#(?:!|.*coding[:=])/.test(tree.text.slice(node.start, node.end))) continue;
      if (comment !== null && /\n\s*\n/.test(tree.text.slice(lastComment, node.start))) {
        parts.push({ start: comment, end: lastComment, isDefinition: false });
        comment = null;
      }
      comment ??= node.start;
      lastComment = node.end;
    } else if (node.named) {
      if (comment !== null && /\n\s*\n/.test(tree.text.slice(lastComment, node.start))) {
        parts.push({ start: comment, end: lastComment, isDefinition: false });
        comment = null;
      }
      const type = definitionOf(node).type;
      const isDefinition = type === 'function_definition' || type === 'class_definition';
      parts.push({ start: comment ?? node.start, end: node.end, isDefinition });
      comment = null;
    }
  }
  if (comment !== null) parts.push({ start: comment, end: tree.text.length, isDefinition: false });
  return parts;
}

function importLines(imports: readonly ImportBinding[], subject: Subject): string {
  const groups: string[][] = [[], [], [], []];
  const whole = new Set(imports.filter(({ name }) => name === null || name === '*').map(importText));
  const from = new Map<string, Set<string>>();
  for (const { module, name, alias } of imports) {
    if (name === null || name === '*') continue;
    const names = from.get(module) ?? new Set();
    from.set(module, names.add(alias === null ? name : `${name} as ${alias}`));
  }
  const lines = [
    ...[...whole].sort().map((text) => ({ module: text.split(' ')[1] ?? '', text })),
    ...[...from]
      .sort(([a], [b]) => compared(a, b))
      .map(([module, names]) => ({ module, text: fromLine(module, [...names].sort(compared)) })),
  ];
  for (const { module, text } of lines) groups[groupOf(module, subject)]?.push(text);
  return groups
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function groupOf(module: string, subject: Subject): number {
  const first = root(module);
  if (first === '__future__') return 0;
  if (subject.isModule(module) || first === root(subject.target.modulePath)) return 3;
  return STANDARD_MODULES.has(first) ? 1 : 2;
}

function fromLine(module: string, names: readonly string[]): string {
  const line = `from ${module} import ${names.join(', ')}`;
  return line.length <= 100 ? line : `from ${module} import (\n${names.map((name) => `    ${name},\n`).join('')})`;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
