import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { walk } from '../../../syntax-tree/traversal';
import { IntegerConstants } from './integer-constants';
import { Reduction } from './reduction';
import { Repetition } from './repetition';
import { TargetUses } from './target-uses';
import { type Pass, soundTree } from './test-file';

const SEQUENCES: ReadonlySet<string> = new Set([
  ...['list', 'tuple', 'string', 'concatenated_string', 'list_comprehension', 'expression_list'],
]);
/** Where other calls take a count: by position, and by keyword. */
const COUNTS: readonly [RegExp, number | null, string | null][] = [
  [/^(?:bytes|bytearray)$/, 0, null],
  [/(?:^|\.)(?:repeat|islice)$/, 1, 'times'],
  [/(?:^|\.)(?:choices|sample)$/, null, 'k'],
  [/(?:^|\.)sample$/, 1, 'k'],
  [/(?:^|\.)(?:urandom|randbytes|token_bytes|token_hex|token_urlsafe)$/, 0, null],
];

/** Caps what literal counts repeat: ranges, repeated sequences and the like, alone and inside each other. Other numbers are values and stay. */
export const withCappedCounts: Pass = (file, subject) => {
  const reduction = new Reduction(new TargetUses(file, subject));
  const tree = soundTree(file.body);
  return { ...file, body: applyEdits(tree.text, new Counts(tree, reduction).edits()) };
};

class Counts {
  private readonly constants: IntegerConstants;
  private readonly repetition: Repetition;
  private readonly found: TextEdit[] = [];

  constructor(
    private readonly tree: SyntaxTree,
    reduction: Reduction,
  ) {
    this.constants = new IntegerConstants(tree);
    this.repetition = new Repetition(tree, this.constants, (node) => reduction.holds(node));
  }

  edits(): TextEdit[] {
    walk(this.tree.root, (node) => {
      if (node.type === 'call') this.call(node);
      else if (node.type === 'binary_operator' && node.children[1]?.type === '*') this.product(node);
      return true;
    });
    return this.found;
  }

  private call(node: SyntaxNode): void {
    const called = node.child('function');
    const given = node.child('arguments')?.children.filter(({ named, type }) => named && type !== 'comment') ?? [];
    const name = called ? textOf(this.tree, called) : '';
    if (name === 'range') {
      const range = this.repetition.rangeLength(node);
      const most = this.repetition.allowance(node);
      if (range && range.length > most) this.put(range.stop, range.start + most * range.step);
      else if (!range) this.cap(given.length === 1 ? given[0] : given[1], most);
      return;
    }
    for (const [pattern, position, keyword] of COUNTS) {
      if (!pattern.test(name)) continue;
      const named = given.find(
        (each) => each.type === 'keyword_argument' && textOf(this.tree, each.child('name') ?? each) === keyword,
      );
      const count = named?.child('value') ?? (position === null ? undefined : given[position]);
      if (count?.type !== 'keyword_argument') this.cap(count, this.repetition.allowance(node));
    }
  }

  /** `sequence * n` and `n * sequence`, of which only the outermost of a chain is taken. */
  private product(node: SyntaxNode): void {
    if (node.parent?.type === 'binary_operator' && node.parent.children[1]?.type === '*') return;
    let most = this.repetition.allowance(node);
    for (let product: SyntaxNode | undefined = node; product?.type === 'binary_operator';) {
      const [left, right]: (SyntaxNode | undefined)[] = [product.child('left'), product.child('right')];
      const forward: boolean = left !== undefined && this.isSequence(left);
      if (!forward && !(right && this.isSequence(right))) return;
      const [sequence, count]: (SyntaxNode | undefined)[] = forward ? [left, right] : [right, left];
      most = Math.max(1, Math.floor(most / Math.max(1, this.cap(count, most))));
      product = sequence?.children[1]?.type === '*' ? sequence : undefined;
    }
  }

  private isSequence(node: SyntaxNode, depth = 0): boolean {
    if (depth > 20) return false;
    if (SEQUENCES.has(node.type)) return true;
    if (node.type === 'parenthesized_expression')
      return node.children.some((child) => this.isSequence(child, depth + 1));
    if (node.type === 'binary_operator')
      return [node.child('left'), node.child('right')].some((side) => side && this.isSequence(side, depth + 1));
    const called = node.type === 'call' ? node.child('function') : undefined;
    if (called) return /^(?:list|tuple|str|bytes)$|\.(?:join|encode)$/.test(textOf(this.tree, called));
    const value = this.constants.assigned(node);
    return value !== null && this.isSequence(value, depth + 1);
  }

  /** Makes a count at most `most`, and says how much it then is. */
  private cap(node: SyntaxNode | undefined, most: number): number {
    if (!node) return 1;
    const value = this.constants.valueOf(node);
    if (value !== null) {
      if (value > most) this.put(node, most);
      return Math.min(value, most);
    }
    const largest = this.constants.largestOf(node);
    if (largest === null) return 1;
    if (largest > most)
      this.found.push({ start: node.start, end: node.end, replacement: `min(${textOf(this.tree, node)}, ${most})` });
    return Math.min(largest, most);
  }

  private put(node: SyntaxNode, value: number): void {
    this.found.push({ start: node.start, end: node.end, replacement: String(value) });
  }
}
