import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { walk } from '../../../syntax-tree/traversal';
import { IntegerConstants } from './integer-constants';
import { Reduction } from './reduction';
import { Repetition } from './repetition';
import { TargetUses } from './target-uses';
import { type Pass, soundTree } from './test-file';

const MOST_BYTES = 10_000_000;

/** Where a function of array libraries takes its shape: all positional arguments, one of them, or only a keyword. */
const SHAPES: readonly [RegExp, 'all' | number | null][] = [
  [/^(?:torch|tf)\.(?:zeros|ones|empty|rand|randn)$/, 'all'],
  [/\.(?:rand|randn|standard_normal)$/, 'all'],
  [/^(?:np|numpy|jnp|torch|tf)\.(?:zeros|ones|empty|full|eye|identity)$|\.random(?:_sample)?$/, 0],
  [/\.(?:randint|normal|uniform|integers|binomial|gamma|beta)$/, 2],
  [/\.choice$/, 1],
  [/\.linspace$/, 2],
  [/\.(?:poisson|exponential)$/, 1],
];
const SQUARE = /\.(?:eye|identity)$/;

interface Sized {
  /** The numbers of the shape with what they are. */
  dimensions: { node: SyntaxNode; value: number; offset: number }[];
  square: boolean;
  bytes: number;
  times: number;
}

/** Caps arrays and tensors of literal shape at 10 MB. Within one function all long dimensions become the same, so that shapes still fit. */
export const withCappedArrays: Pass = (file, subject) => {
  const reduction = new Reduction(new TargetUses(file, subject));
  const tree = soundTree(file.body);
  const constants = new IntegerConstants(tree);
  const repetition = new Repetition(tree, constants, (node) => reduction.holds(node));
  const groups = new Map<SyntaxNode | null, Sized[]>();
  walk(tree.root, (node) => {
    const sized = node.type === 'call' ? sizedBy(tree, node, constants, repetition) : null;
    if (!sized) return true;
    const around = topLevel(node);
    const group = groups.get(around);
    if (group) group.push(sized);
    else groups.set(around, [sized]);
    return true;
  });
  return { ...file, body: applyEdits(tree.text, [...groups.values()].flatMap(capped)) };
};

function capped(group: readonly Sized[]): TextEdit[] {
  const most = Math.min(...group.map(largestSide));
  return group.flatMap(({ dimensions }) =>
    dimensions
      .filter(({ value }) => value > most)
      .map(({ node, offset }) => ({ start: node.start, end: node.end, replacement: String(offset + most) })),
  );
}

/** The longest that a dimension may be so that the array keeps within the limit; Infinity when it does as it is. */
function largestSide({ dimensions, square, bytes, times }: Sized): number {
  const values = dimensions.map(({ value }) => value);
  if (square && values.length === 1) values.push(...values);
  const elements = (side: number): number => values.reduce((product, value) => product * Math.min(value, side), 1);
  const most = Math.max(1, MOST_BYTES / bytes / times);
  if (elements(Infinity) <= most) return Infinity;
  let [low, high] = [1, Math.ceil(most) + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (elements(middle) <= most) low = middle;
    else high = middle;
  }
  return low;
}

function sizedBy(
  tree: SyntaxTree,
  call: SyntaxNode,
  constants: IntegerConstants,
  repetition: Repetition,
): Sized | null {
  const called = call.child('function');
  const name = called ? textOf(tree, called) : '';
  if (!name.includes('.')) return null;
  const given = call.child('arguments')?.children.filter(({ named, type }) => named && type !== 'comment') ?? [];
  const positional = given.filter(({ type }) => type !== 'keyword_argument');
  const keyword = (names: RegExp): SyntaxNode | undefined =>
    given
      .find((each) => each.type === 'keyword_argument' && names.test(textOf(tree, each.child('name') ?? each)))
      ?.child('value');
  const dimension = (node: SyntaxNode | undefined, offset = 0): Sized['dimensions'] => {
    const value = constants.valueOf(node);
    return node && value !== null && value - offset > 0 ? [{ node, value: value - offset, offset }] : [];
  };
  const shape = (node: SyntaxNode | undefined): Sized['dimensions'] =>
    node?.type === 'tuple' || node?.type === 'list'
      ? node.children.flatMap((each) => dimension(each))
      : dimension(node);

  let dimensions: Sized['dimensions'];
  if (/^(?:np|numpy|jnp|torch|tf)\.(?:arange|range)$/.test(name)) {
    const start = positional.length > 1 ? constants.valueOf(positional[0]) : 0;
    dimensions = start === null || positional.length > 2 ? [] : dimension(positional.at(-1), start);
  } else {
    const rule = SHAPES.find(([pattern]) => pattern.test(name));
    if (!rule) return null;
    const where = keyword(/^(?:size|shape|num)$/);
    const placed = rule[1] === 'all' ? positional : rule[1] === null ? [] : positional.slice(rule[1], rule[1] + 1);
    dimensions = where ? shape(where) : placed.flatMap(shape);
  }
  if (dimensions.length === 0) return null;
  const type = keyword(/^dtype$/);
  const bytes = itemSize(type ? textOf(tree, type) : '', name.startsWith('torch.') ? 4 : 8);
  return { dimensions, square: SQUARE.test(name), bytes, times: repetition.around(call) };
}

function itemSize(type: string, otherwise: number): number {
  if (/bool|int8|'u?i1'/.test(type)) return 1;
  const bits = /(?:float|int|complex)(\d+)/.exec(type)?.[1];
  if (bits !== undefined) return Number(bits) / 8;
  return /half/.test(type) ? 2 : otherwise;
}

function topLevel(node: SyntaxNode): SyntaxNode | null {
  let below = node;
  while (below.parent && below.type !== 'function_definition' && below.parent.type !== 'module') below = below.parent;
  return below.type === 'function_definition' ? below : null;
}
