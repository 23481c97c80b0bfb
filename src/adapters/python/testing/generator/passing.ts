import { Evidence } from './evidence';
import { type GivenArguments } from './known-methods';
import { type FunctionFacts, type ParameterFacts } from './facts';
import { type Scope } from './scope';

/** Makes the parameters of a function or lambda variables of its scope. */
export function bindParameters(parameters: readonly ParameterFacts[], scope: Scope, callable?: Evidence): void {
  parameters.forEach(({ name, kind, evidence }, nth) => {
    const value = kind === 'rest' ? Evidence.of('tuple') : kind === 'options' ? Evidence.of('dict') : evidence;
    if (kind === 'rest') value.part('item').unite(evidence);
    if (kind === 'options') value.part('value').unite(evidence);
    callable?.part(`parameter ${nth}`).unite(evidence);
    scope.bind(name, value);
  });
}

/** A function of the code as a value. */
export function asCallable(facts: FunctionFacts): Evidence {
  const made = Evidence.of('callable');
  facts.parameters.forEach(({ evidence }, nth) => {
    made.part(`parameter ${nth}`).unite(evidence);
  });
  made.part('result').unite(facts.result);
  return made;
}

/** What a call of a function of the code gives; the arguments are what its parameters are. */
export function passed(facts: FunctionFacts, given: GivenArguments): Evidence {
  pass(facts.parameters, given);
  return facts.result;
}

/** The arguments are what the parameters are. */
export function pass(parameters: readonly ParameterFacts[], { positional, named: byName }: GivenArguments): void {
  positional.forEach((value, nth) => {
    const parameter = parameters[nth] ?? parameters.find(({ kind }) => kind === 'rest');
    if (parameter && parameter.kind !== 'keyword' && parameter.kind !== 'options')
      parameter.evidence.uniteIfAlike(value);
  });
  for (const [name, value] of byName) parameters.find((each) => each.name === name)?.evidence.uniteIfAlike(value);
}
