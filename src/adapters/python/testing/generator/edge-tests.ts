import { type CallWriter } from './call-writer';
import { type Callee } from './callee';
import { Edges } from './edges';
import { guardsOf } from './guards';
import { type Given, type Inputs } from './inputs';
import { type Needs } from './needs';
import { type Program } from './program';
import { type PlannedTest } from './test-text';
import { type Values } from './values';

/** Tests of this kind, and parameters that are looked at for them. */
const MOST = 40;

/** Calls with one unusual argument, of all kinds the first, then of all the second, and so on. */
export function edgeTests(
  callee: Callee,
  inputs: Inputs,
  values: Values,
  needs: Needs,
  writer: CallWriter,
): PlannedTest[] {
  const perParameter = [...callee.parameters, ...inputs.ofObject]
    .filter(({ kind }) => kind !== 'options' && kind !== 'rest')
    .slice(0, MOST)
    .map((parameter) =>
      new Edges(values, needs, inputs.choice(`edges ${parameter.name}`, 0, 3))
        .of(inputs.shapeOf(parameter))
        .filter(({ label }) => !inputs.isDangerous(label, parameter))
        .map((edge) => ({ ...edge, name: parameter.name })),
    );
  return interleaved(perParameter)
    .slice(0, MOST)
    .map(({ label, name, text }) => {
      const choice = inputs.choice(`edge ${name} ${label}`, 0, 4);
      const given: Given = { [name]: text };
      const object = inputs.objectArguments(choice, given);
      return writer.test(`${label}_${name}`, object, [inputs.arguments(callee.parameters, choice, given)], 'maybe');
    });
}

/** Calls that the guards at the beginning of the target refuse. */
export function refusedTests(
  callee: Callee,
  program: Program,
  inputs: Inputs,
  needs: Needs,
  writer: CallWriter,
): PlannedTest[] {
  const { facts, parameters } = callee;
  if (!facts) return [];
  const byName = new Map(parameters.map((parameter) => [parameter.name, inputs.shapeOf(parameter)]));
  return guardsOf(facts, (name) => byName.get(name) ?? null).map(({ parameter, text, error }) => {
    if (program.classes.has(error)) needs.classes.add(error);
    const choice = inputs.choice(`guard ${parameter}`, 0, 3);
    const given: Given = { [parameter]: text };
    const call = inputs.arguments(parameters, choice, given);
    return writer.test(`refused_${parameter}`, inputs.objectArguments(choice, given), [call], { error });
  });
}

/** The first of each list, then the second of each, and so on. */
function interleaved<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, nth) => lists.flatMap((list) => list.slice(nth, nth + 1))).flat();
}
