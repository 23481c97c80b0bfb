import { CallWriter } from './call-writer';
import { type Callee } from './callee';
import { edgeTests, refusedTests } from './edge-tests';
import { filledTests, historyTests } from './history-tests';
import { Inputs } from './inputs';
import { LargeTests } from './large-tests';
import { type Needs } from './needs';
import { ownErrorsOf } from './own-errors';
import { type Program } from './program';
import { reuseTests } from './reuse-tests';
import { type Way, WAYS } from './place';
import { type Series } from './series';
import { type Shape } from './shape';
import { type Shapes } from './shapes';
import { type PlannedTest } from './test-text';
import { isWild } from './choice';
import { type Values } from './values';
import { itemsFor } from './workload';

const MOST_BREADTH = 32;
const LEAST_TESTS = 12;
/** Characters of a test, and of all. */
const LONGEST_TEST = 5_000;
const LONGEST_FILE = 45_000;
/** Items of the larger ones among the small inputs. */
const LARGER = 40;
/** Rows, and columns, of tables. */
const MOST_ROWS = 80;
/** Parts of the full size that large inputs have. */
const PARTS: Readonly<Record<Way, number>> = { mixed: 1, ascending: 0.6, descending: 0.5, repeated: 0.8, equal: 0.4 };

/** Chooses the calls of a test file. */
export class Plan {
  private readonly inputs: Inputs;
  private readonly writer: CallWriter;
  private readonly large: LargeTests;

  constructor(
    private readonly callee: Callee,
    private readonly program: Program,
    shapes: Shapes,
    private readonly values: Values,
    private readonly series: Series,
    private readonly needs: Needs,
    seed: string,
  ) {
    this.inputs = new Inputs(callee, program, shapes, values, seed);
    this.writer = new CallWriter(callee, needs, callee.facts ? ownErrorsOf(callee.facts, program) : null);
    this.large = new LargeTests(callee, this.inputs, series, this.writer);
  }

  /** Small inputs of many kinds. */
  breadth(): PlannedTest[] {
    const { callee, program, inputs, values, series, needs, writer } = this;
    const typical = [0, 1, 2, 3, 4].map((variant) => this.typical(variant, 'typical', 3 + variant));
    const unusual = [
      ...refusedTests(callee, program, inputs, needs, writer),
      ...historyTests(callee, program, inputs, values, series, writer),
      ...reuseTests(callee, inputs, values, needs, writer),
      ...edgeTests(callee, inputs, values, needs, writer),
    ];
    const count = Math.ceil(Math.min(inputs.small(LARGER), itemsFor(inputs.workload) * 0.7));
    const larger = [this.large.test('larger', 'mixed', count, 0), this.large.test('larger', 'repeated', count, 1)];
    const small = distinct([...typical, ...unusual]).slice(0, MOST_BREADTH - larger.length);
    return this.filledUp([...small, ...larger], 'typical');
  }

  /** Large inputs, and a few small ones of other values than those of breadth. */
  scale(): PlannedTest[] {
    const { callee, program, inputs, series, writer } = this;
    const count = Math.min(itemsFor(inputs.workload), inputs.all.some(isTable) ? MOST_ROWS : Infinity);
    const tests = [
      ...WAYS.map((way) => this.large.test('large', way, Math.ceil(count * PARTS[way]), way === 'repeated' ? 1 : 0)),
      ...filledTests(callee, program, inputs, series, writer, count),
      ...[1, 2].map((variant) => this.large.test('large_varied', 'mixed', Math.ceil(count / (variant + 1)), variant)),
      ...[1, 2, 3, 5, 6].map((variant) => this.typical(variant, 'small', variant + 1)),
    ];
    return this.filledUp(tests, 'small');
  }

  /** The tests that differ, and as many more as are missing; equal ones only where there are no others. */
  private filledUp(tests: readonly PlannedTest[], name: string): PlannedTest[] {
    const more = Array.from({ length: 3 * LEAST_TESTS }, (_, nth) => () => this.typical(5 + nth, name, 2 + (nth % 5)));
    let filled = distinct(tests);
    for (const next of more) if (filled.length < LEAST_TESTS) filled = distinct([...filled, next()]);
    return filled.length < LEAST_TESTS
      ? [...filled, ...more.slice(0, LEAST_TESTS - filled.length).map((next) => next())]
      : filled;
  }

  /** A call with ordinary values; wild ones stand where they may raise. */
  private typical(variant: number, name: string, size: number): PlannedTest {
    const choice = this.inputs.choice(`${name} ${variant}`, variant, size);
    return this.writer.test(
      variant === 0 ? name : `${name}_varied`,
      this.inputs.objectArguments(choice),
      [this.inputs.arguments(this.callee.parameters, choice)],
      isWild(variant) ? 'maybe' : 'usual',
    );
  }
}

/** Without those that do the same as one before them, or are too long to be read; the file has its bounds too. */
function distinct(tests: readonly PlannedTest[]): PlannedTest[] {
  const seen = new Set<string>();
  let length = 0;
  return tests.filter(({ variables, steps }) => {
    const text = JSON.stringify([variables, steps]);
    if (seen.has(text) || text.length > LONGEST_TEST || length + text.length > LONGEST_FILE) return false;
    seen.add(text);
    length += text.length;
    return true;
  });
}

/** Lists of lists of numbers: all sides of such are the same, for those that must fit together. */
function isTable(shape: Shape): boolean {
  const [inner] = shape.kind === 'list' ? (shape.item.kind === 'open' ? shape.item.of : [shape.item]) : [];
  if (shape.kind === 'optional') return isTable(shape.of);
  return inner?.kind === 'list' && ['int', 'float', 'open'].includes(inner.item.kind);
}
