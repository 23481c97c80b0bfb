import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { COMPREHENSIONS } from '../../bindings';
import { type IntegerConstants } from './integer-constants';

/** Times that one literal count may repeat something. */
const MOST_TIMES = 1_000;
/** Times that counts inside each other may together. */
const MOST_TIMES_NESTED = 100_000;

/** Knows how often loops and comprehensions over literal ranges repeat what is in them, once their counts are capped. */
export class Repetition {
  private readonly known = new Map<SyntaxNode, number>();

  constructor(
    private readonly tree: SyntaxTree,
    private readonly constants: IntegerConstants,
    /** Whether the target is called in there: every call is measured and stored, which costs more than the call. */
    private readonly calls: (node: SyntaxNode) => boolean,
  ) {}

  /** How often a place is run or built because of the literal ranges around it. */
  around(node: SyntaxNode): number {
    let times = 1;
    let from = node;
    for (let above = node.parent; above && above.type !== 'module'; from = above, above = above.parent) {
      if (above.type === 'for_statement' && from.field === 'body') times *= this.times(above.child('right'));
      else if (COMPREHENSIONS.has(above.type)) {
        for (const clause of above.children) {
          if (clause === from) break;
          if (clause.type === 'for_in_clause') times *= this.times(clause.child('right'));
        }
        if (from.field === 'body')
          for (const clause of above.children)
            if (clause.type === 'for_in_clause') times *= this.times(clause.child('right'));
      }
    }
    return times;
  }

  /** The most that a count at this place may be. */
  allowance(node: SyntaxNode): number {
    const { parent } = node;
    const repeated =
      parent?.type === 'for_in_clause' ? parent.parent : parent?.type === 'for_statement' ? parent : null;
    const together = repeated && this.calls(repeated) ? MOST_TIMES : MOST_TIMES_NESTED;
    return Math.max(1, Math.min(MOST_TIMES, Math.floor(together / this.around(node))));
  }

  /** The length of `range(…)` of literals, uncapped, with the parts that make it; else null. */
  rangeLength(call: SyntaxNode | undefined): { start: number; stop: SyntaxNode; step: number; length: number } | null {
    const called = call?.type === 'call' ? call.child('function') : undefined;
    if (!call || !called || !/^x?range$/.test(textOf(this.tree, called))) return null;
    const given = call.child('arguments')?.children.filter(({ named, type }) => named && type !== 'comment') ?? [];
    const [first, second, third] = given;
    const stop = second ?? first;
    const start = second ? this.constants.valueOf(first) : 0;
    const step = third ? this.constants.valueOf(third) : 1;
    const end = this.constants.valueOf(stop);
    if (!stop || start === null || step === null || step === 0 || end === null || given.length > 3) return null;
    return { start, stop, step, length: Math.max(0, Math.ceil((end - start) / step)) };
  }

  private times(iterable: SyntaxNode | undefined): number {
    if (!iterable) return 1;
    const known = this.known.get(iterable);
    if (known !== undefined) return known;
    const range = this.rangeLength(iterable);
    const times = range ? Math.max(1, Math.min(range.length, this.allowance(iterable))) : 1;
    this.known.set(iterable, times);
    return times;
  }
}
