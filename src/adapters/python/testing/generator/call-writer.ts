import { type Callee } from './callee';
import { type Needs } from './needs';
import { type ParameterFacts } from './facts';
import { type PlannedTest, type Raised, type Step } from './test-text';

/** An argument as it is passed. */
export interface Argument {
  parameter: ParameterFacts;
  text: string;
}

/** Whether calls of a test may raise: `maybe` what they like, `usual` what the target's own code raises. */
export type Raising = { error: string } | 'maybe' | 'usual';

const LONGEST_CALL = 96;
const LONGEST_OBJECT = 76;
/** Arguments of fewer characters stand in their call, however long that gets. */
const SHORT = 30;
const PROTECTED =
  /^(?:codeflash_output|instance|other|pytest|suppress|json|io|np|datetime|itertools|answering|emptied|tmp_path|i|j)$/;

/** Writes calls of the target, and the objects that they are made on, as parts of tests. */
export class CallWriter {
  constructor(
    private readonly callee: Callee,
    private readonly needs: Needs,
    /** What the target raises by itself, as the arguments of `suppress`; null where it raises nothing. */
    private readonly ownErrors: string | null,
  ) {}

  /** A test that calls the target with each of these arguments, all on one object where it is a method. */
  test(
    name: string,
    object: readonly Argument[],
    calls: readonly (readonly Argument[])[],
    raises: Raising,
  ): PlannedTest {
    const { owner, call } = this.callee;
    const variables: { name: string; text: string }[] = [];
    const spread = (given: readonly Argument[], room: number): Argument[] => {
      if (listed(given).length <= room) return [...given];
      return given.map(({ parameter, text }) => {
        const named = variableName(parameter.name);
        if (text.length < SHORT || text.startsWith('*') || variables.some((variable) => variable.name === named))
          return { parameter, text };
        variables.push({ name: named, text });
        return { parameter, text: named };
      });
    };
    if (owner) variables.push({ name: 'instance', text: this.object(spread(object, LONGEST_OBJECT)) });
    const steps = calls.map((given) =>
      this.call(calls.length > 1 ? given : spread(given, LONGEST_CALL - call.length), owner ? 'instance' : ''),
    );
    return this.planned(name, variables, steps, raises);
  }

  /** A new object of the target's class. */
  object(given: readonly Argument[]): string {
    const { owner } = this.callee;
    if (owner?.form === 'enum') return `${owner.name}.${owner.members[0] ?? ''}`;
    return `${owner?.name ?? ''}(${listed(given)})`;
  }

  /** A call, on the object of that name where one is given. */
  call(given: readonly Argument[], object: string): Step {
    const { facts, call } = this.callee;
    const text = `${object === '' ? '' : `${object}.`}${call}(${listed(given)})`;
    if (!facts?.isAsync) return { text, isCall: true };
    return { text: facts.isGenerator ? `[item async for item in ${text}]` : `await ${text}`, isCall: true };
  }

  /** A test of these parts. */
  planned(name: string, variables: PlannedTest['variables'], steps: readonly Step[], raising: Raising): PlannedTest {
    const usesFolder = [...variables, ...steps].some(({ text }) => text.includes('tmp_path /'));
    const raises = this.raised(raising);
    if (raises && 'suppressed' in raises) this.needs.imports.add('from contextlib import suppress');
    else if (raises) this.needs.imports.add('import pytest');
    return { name: name.replace(/\W+/g, '_').replace(/_+/g, '_'), variables, steps, raises, usesFolder };
  }

  private raised(raising: Raising): Raised {
    if (raising === 'maybe') return { suppressed: this.ownErrors ?? 'Exception' };
    if (raising === 'usual') return this.ownErrors === null ? null : { suppressed: this.ownErrors };
    return raising;
  }
}

/** Arguments as they stand in a call: those that may be left out by name, and all that follow one by name. */
export function listed(given: readonly Argument[]): string {
  let isNamed = false;
  return given
    .map(({ parameter, text }) => {
      isNamed ||= parameter.hasDefault || parameter.kind === 'keyword';
      return isNamed && parameter.kind !== 'rest' && parameter.kind !== 'positional'
        ? `${parameter.name}=${text}`
        : text;
    })
    .join(', ');
}

/** The name of a variable for an argument: its parameter's, unless that would hide what tests use. */
export function variableName(name: string): string {
  return PROTECTED.test(name) ? `${name}_` : name;
}
