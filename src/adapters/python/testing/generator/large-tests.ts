import { type Argument, type CallWriter } from './call-writer';
import { type Callee } from './callee';
import { type Inputs } from './inputs';
import { type ParameterFacts } from './facts';
import { isLarge } from './large-shapes';
import { type Way } from './place';
import { type Series } from './series';
import { shapeText } from './shape';
import { type PlannedTest } from './test-text';
import { type Choice } from './choice';
import { numberFor } from './workload';

/** Arguments of `*rest` that a call gets at most. */
const MOST_REST = 200;
/** What a number that decides how much work there is has of the most that it may be, in tenths. */
const TENTHS: Readonly<Record<Way, number>> = { mixed: 10, ascending: 9, descending: 8, repeated: 7, equal: 5 };

/** Makes calls with inputs of many items. */
export class LargeTests {
  /** Whether nothing that the target takes has items, so that its numbers decide how much it has to do. */
  private readonly onlyNumbers: boolean;

  constructor(
    private readonly callee: Callee,
    private readonly inputs: Inputs,
    private readonly series: Series,
    private readonly writer: CallWriter,
  ) {
    this.onlyNumbers = !callee.parameters.some((parameter) => isLarge(inputs.shapeOf(parameter)));
  }

  /** A call with `count` items in all that has items; `variant` chooses between the kinds that are possible. */
  test(name: string, way: Way, count: number, variant: number): PlannedTest {
    const choice = this.inputs.choice(`${name} ${way} ${variant}`, variant, 5);
    const { parameters, owner } = this.callee;
    const known = new Set<string>();
    const given = (list: readonly ParameterFacts[], numbers: boolean): Argument[] =>
      list.flatMap((parameter) => {
        const text = shapeText(this.inputs.shapeOf(parameter));
        const shift = known.has(text) ? Math.floor(count / 2) : 0; // half of it is in the one before
        known.add(text);
        return this.argument(parameter, way, count, { ...choice, shift }, numbers);
      });
    const object = owner ? given(this.inputs.ofObject, this.onlyNumbers) : [];
    return this.writer.test(`${name}_${way}`, object, [given(parameters, true)], 'usual');
  }

  private argument(parameter: ParameterFacts, way: Way, count: number, choice: Choice, numbers: boolean): Argument[] {
    const { inputs, series } = this;
    const shape = inputs.shapeOf(parameter);
    const { kind, hasDefault } = parameter;
    if (kind === 'options' || (hasDefault && !isLarge(shape) && !(choice.variant > 0 && numbers))) return [];
    if (kind === 'rest') {
      const rest = series.large(
        { kind: 'list', item: shape, ascending: false },
        Math.min(count, MOST_REST),
        way,
        choice,
      );
      return [{ parameter, text: `*${rest}` }];
    }
    const numeric = shape.kind === 'open' ? shape.of[choice.variant % shape.of.length] : shape;
    if (numeric?.kind === 'int' && this.onlyNumbers && !hasDefault)
      return [{ parameter, text: String(this.number(way, count)) }];
    if (numeric?.kind === 'int' && numeric.role !== 'value' && !this.onlyNumbers)
      return [{ parameter, text: String(1 + choice.random.below(Math.min(12, count))) }];
    return [{ parameter, text: series.large(shape, count, way, choice) }];
  }

  private number(way: Way, count: number): number {
    const { workload } = this.inputs;
    const most = Math.min(numberFor(workload), workload.recursion === 'exponential' ? Infinity : count);
    return Math.max(1, Math.round((most * TENTHS[way]) / 10));
  }
}
