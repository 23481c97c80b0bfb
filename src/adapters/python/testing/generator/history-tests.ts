import { type Argument, type CallWriter, listed, variableName } from './call-writer';
import { type Callee } from './callee';
import { type Inputs } from './inputs';
import { fillingMethods } from './preparation';
import { type Program } from './program';
import { isLarge } from './large-shapes';
import { type Series } from './series';
import { type PlannedTest } from './test-text';
import { constructorOf } from './construction';
import { type Values } from './values';

/** Items that an object is made with before others are put into it. */
const MOST_AT_FIRST = 30;

/** Several calls on one object, and on two objects that were made of the same values; none where there is no object. */
export function historyTests(
  callee: Callee,
  program: Program,
  inputs: Inputs,
  values: Values,
  series: Series,
  writer: CallWriter,
): PlannedTest[] {
  const { owner, parameters } = callee;
  if (!owner) return [];
  const twice = [1, 2].map((variant) => {
    const object = inputs.objectArguments(inputs.choice(`object ${variant}`, variant, 4));
    const calls = [0, 1, 4].map((nth) =>
      inputs.arguments(parameters, inputs.choice(`call ${variant} ${nth}`, variant * nth, 4)),
    );
    return writer.test('repeated_calls', object, calls, 'usual');
  });
  const shared = inputs.objectArguments(inputs.choice('shared', 1, 4));
  const isShared = shared.some(({ parameter }) => isLarge(inputs.shapeOf(parameter)));
  return [
    ...filledTests(callee, program, inputs, series, writer, 4),
    ...afterFailure(callee, inputs, values, writer),
    ...twice.slice(0, 1),
    ...(isShared ? [sharing(callee, inputs, writer, shared)] : []),
    ...twice.slice(1),
  ];
}

/** Calls on an object that its other methods have filled with so many items. */
export function filledTests(
  { owner, facts, parameters }: Callee,
  program: Program,
  inputs: Inputs,
  series: Series,
  writer: CallWriter,
  count: number,
): PlannedTest[] {
  if (!owner || !facts) return [];
  return fillingMethods(facts, owner, program).flatMap((method) =>
    [0, 1].map((variant) => {
      const choice = inputs.choice(`filled ${variant}`, variant, 3);
      const made = series.argumentsFor(
        constructorOf(owner, program),
        Math.min(count, MOST_AT_FIRST),
        'repeated',
        choice,
      );
      const given = method.parameters
        .filter(({ hasDefault, kind }) => !hasDefault && kind !== 'options' && kind !== 'rest')
        .map(({ evidence }) => series.itemOf(evidence, count, 'repeated', choice));
      const name = method.name.slice(method.name.lastIndexOf('.') + 1);
      return writer.planned(
        count > 10 ? 'large_filled' : 'filled',
        [{ name: 'instance', text: `${owner.name}(${made.join(', ')})` }],
        [
          { text: `for i in range(${count}):\n    instance.${name}(${given.join(', ')})`, isCall: false },
          writer.call(inputs.arguments(parameters, choice), 'instance'),
        ],
        'maybe',
      );
    }),
  );
}

/** A call that breaks off half-way, if the target minds what is no item of its list, and then an ordinary one. */
function afterFailure({ parameters }: Callee, inputs: Inputs, values: Values, writer: CallWriter): PlannedTest[] {
  for (const parameter of parameters) {
    const shape = inputs.shapeOf(parameter);
    if (shape.kind !== 'list') continue;
    const choice = inputs.choice('failure', 0, 3);
    const items = values.items(shape, choice, 0);
    const broken = values.sequence('list', [...items.slice(0, 2), 'None', ...items.slice(2)]);
    const calls = [{ [parameter.name]: broken }, {}].map((given) => inputs.arguments(parameters, choice, given));
    return [writer.test('after_a_failure', inputs.objectArguments(choice), calls, 'maybe')];
  }
  return [];
}

function sharing(
  { owner, parameters }: Callee,
  inputs: Inputs,
  writer: CallWriter,
  shared: readonly Argument[],
): PlannedTest {
  const variables = shared.map(({ parameter, text }) => ({ name: variableName(parameter.name), text }));
  const names = shared.map(({ parameter }) => ({ parameter, text: variableName(parameter.name) }));
  const made = `${owner?.name ?? ''}(${listed(names)})`;
  const objects = ['instance', 'other'].map((name) => ({ name, text: made }));
  const calls = objects.map(({ name }, nth) =>
    writer.call(inputs.arguments(parameters, inputs.choice(`shared call ${nth}`, nth, 4)), name),
  );
  return writer.planned('shared_values', [...variables, ...objects], calls, 'usual');
}
