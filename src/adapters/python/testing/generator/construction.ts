import { type Choice } from './choice';
import { type ClassFacts, type ParameterFacts } from './facts';
import { type Program } from './program';
import { type Shape } from './shape';

/** What making an object of a class takes; the parameters of its fields where it has no constructor of its own. */
export function constructorOf(facts: ClassFacts, program: Program): readonly ParameterFacts[] {
  const constructor = program.methodOf(facts, '__init__') ?? program.methodOf(facts, '__new__');
  if (constructor) return constructor.parameters;
  const fields = new Map(
    program
      .lineage(facts)
      .toReversed()
      .flatMap((each) => (each.form === 'fields' ? each.fields : []))
      .map((field) => [field.name, field]),
  );
  return [...fields.values()];
}

/** Whether an object is to be made with an optional argument: seldom with one that is usually left out. */
export function isFitForObjects(shape: Shape, { random }: Choice): boolean {
  return shape.kind !== 'optional' || random.once(4);
}
