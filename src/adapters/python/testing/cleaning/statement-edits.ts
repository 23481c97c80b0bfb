import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { cutStatements } from '../../statement-cuts';

/** Collects what is to become of statements, so that no block is left without any. */
export class StatementEdits {
  private readonly lines = new Map<SyntaxNode, readonly string[]>();
  private readonly others: TextEdit[] = [];

  constructor(private readonly tree: SyntaxTree) {}

  /** Puts simple statements in the place of one; none takes it out with its line. */
  replace(statement: SyntaxNode, lines: readonly string[]): void {
    this.lines.set(statement, lines);
  }

  remove(statement: SyntaxNode): void {
    this.replace(statement, []);
  }

  /** Changes text inside a statement. */
  edit(start: number, end: number, replacement: string): void {
    this.others.push({ start, end, replacement });
  }

  isRemoved(statement: SyntaxNode): boolean {
    return this.lines.get(statement)?.length === 0;
  }

  /** The text with everything done. Of nested changes only the outermost counts. */
  apply(): string {
    const outermost = [...this.lines].filter(([node]) => !this.isInside(node));
    const needed = this.firstsOfEmptied(outermost.map(([node]) => node));
    const cut: SyntaxNode[] = [];
    const edits: TextEdit[] = [];
    for (const [node, lines] of outermost) {
      if (lines.length > 0) edits.push({ start: node.start, end: node.end, replacement: this.laidOut(node, lines) });
      else if (needed.has(node)) edits.push(this.placeOfNothing(node));
      else cut.push(node);
    }
    for (const node of cut) edits.push(...this.blankLinesAfter(node));
    const [loose, inFunctions] = [cut.filter(isLoose), cut.filter((node) => !isLoose(node))];
    const gone = outermost.map(([node]) => node).sort((a, b) => a.start - b.start);
    const inner = this.others.filter(({ start }) => !within(gone, start));
    return applyEdits(this.tree.text, [
      ...edits,
      ...inner,
      ...cutStatements(this.tree, loose, () => true),
      ...cutStatements(this.tree, inFunctions, () => false),
    ]);
  }

  private isInside(node: SyntaxNode): boolean {
    for (let above = node.parent; above; above = above.parent) if (this.lines.has(above)) return true;
    return false;
  }

  /** Of each block that loses all its statements the first one, whose place a `pass` takes. */
  private firstsOfEmptied(changed: readonly SyntaxNode[]): Set<SyntaxNode> {
    const firsts = new Set<SyntaxNode>();
    for (const block of new Set(changed.map(({ parent }) => parent))) {
      const statements = block?.children.filter(({ named, type }) => named && type !== 'comment') ?? [];
      if (block?.type !== 'module' && statements.every((statement) => this.isRemoved(statement)))
        for (const first of statements.slice(0, 1)) firsts.add(first);
    }
    return firsts;
  }

  /** An `else` with nothing in it goes; any other block keeps a `pass`. */
  private placeOfNothing(node: SyntaxNode): TextEdit {
    const clause = node.parent?.parent;
    const { text } = this.tree;
    const line = clause ? text.lastIndexOf('\n', clause.start - 1) : -1;
    const goes = clause?.type === 'else_clause' && line >= 0 && text.slice(line, clause.start).trim() === '';
    return goes
      ? { start: line, end: clause.end, replacement: '' }
      : { start: node.start, end: node.end, replacement: 'pass' };
  }

  /** The blank lines that would be left at the beginning of a block. */
  private blankLinesAfter(node: SyntaxNode): TextEdit[] {
    const first = node.parent?.type === 'block' && node.parent.children.find((child) => child.type !== 'comment');
    const blank = /[^\n]*\n((?:[ \t]*\n)+)/y;
    blank.lastIndex = node.end;
    const found = first === node ? blank.exec(this.tree.text) : null;
    return found ? [{ start: blank.lastIndex - (found[1]?.length ?? 0), end: blank.lastIndex, replacement: '' }] : [];
  }

  private laidOut(node: SyntaxNode, lines: readonly string[]): string {
    const { text } = this.tree;
    const indent = text.slice(text.lastIndexOf('\n', node.start - 1) + 1, node.start);
    return lines.join(indent.trim() === '' && !sharesItsLine(text, node) ? `\n${indent}` : '; ');
  }
}

/** Whether it is no part of a function, so that the comments above it are its own. */
function isLoose({ parent }: SyntaxNode): boolean {
  return parent?.type === 'module' || parent?.parent?.type === 'class_definition';
}

function sharesItsLine(text: string, node: SyntaxNode): boolean {
  return /^[ \t]*;/.test(text.slice(node.end, node.end + 80));
}

/** Whether an index lies in one of the ranges, which are in order and do not overlap. */
function within(ranges: readonly SyntaxNode[], index: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const before = ranges[low - 1];
  return before !== undefined && index < before.end;
}
