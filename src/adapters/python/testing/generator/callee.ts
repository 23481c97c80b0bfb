import { type TestTarget } from '../../../../domain/testgen/test-target';
import { type ClassFacts, type FunctionFacts, type ParameterFacts } from './facts';
import { type Program } from './program';
import { constructorOf } from './construction';

/** How tests call the target. */
export interface Callee {
  facts: FunctionFacts | null;
  parameters: readonly ParameterFacts[];
  /** What stands before the arguments, but for the object of a method: `total`, `Basket.of`. */
  call: string;
  /** The class of the object that is made first; null where none is needed. */
  owner: ClassFacts | null;
}

/** The target as it is called; a reason, for people, where it cannot be. */
export function calleeOf(target: TestTarget, program: Program): Callee | string {
  const { qualifiedName, functionName, className } = target;
  if (qualifiedName.includes('<locals>'))
    return `\`${qualifiedName}\` is defined inside another function, where no test can reach it.`;
  const facts = program.functions.get(qualifiedName) ?? null;
  const ownerName = qualifiedName.includes('.') ? qualifiedName.slice(0, qualifiedName.lastIndexOf('.')) : className;
  const owner = ownerName === null ? null : (program.classes.get(ownerName) ?? null);
  if (owner && (functionName === '__init__' || functionName === '__new__'))
    return owner.isAbstract
      ? abstract(owner)
      : { facts, parameters: constructorOf(owner, program), call: owner.name, owner: null };
  if (!facts) return `The code that was sent does not hold \`${qualifiedName}\`.`;
  if (facts.form === 'property')
    return `\`${qualifiedName}\` is a property: reading it is no call that could be recorded.`;
  if (facts.form === 'function') {
    if (facts.owner === null && ownerName !== null)
      return `\`${qualifiedName}\` is defined inside another function, where no test can reach it.`;
    return { facts, parameters: facts.parameters, call: functionName, owner: null };
  }
  if (!owner) return `The code that was sent does not hold the class of \`${qualifiedName}\`.`;
  if (facts.form !== 'method')
    return { facts, parameters: facts.parameters, call: `${owner.name}.${functionName}`, owner: null };
  if (owner.form === 'enum' || owner.form === 'typed dict')
    return { facts, parameters: facts.parameters, call: functionName, owner };
  const concrete = owner.isAbstract
    ? [...program.classes.values()].find((each) => !each.isAbstract && program.lineage(each).includes(owner))
    : owner;
  return concrete ? { facts, parameters: facts.parameters, call: functionName, owner: concrete } : abstract(owner);
}

function abstract({ name }: ClassFacts): string {
  return `\`${name}\` is abstract, and the code that was sent holds no class that is derived from it.`;
}
