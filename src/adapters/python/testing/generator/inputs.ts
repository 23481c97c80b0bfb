import { type Argument } from './call-writer';
import { type Callee } from './callee';
import { type ParameterFacts } from './facts';
import { type Program } from './program';
import { Random } from './random';
import { isLarge } from './large-shapes';
import { type Shape } from './shape';
import { type Shapes } from './shapes';
import { type Choice } from './choice';
import { constructorOf, isFitForObjects } from './construction';
import { type Values } from './values';
import { steppingNames, type Workload, workloadOf } from './workload';

/** Values for some parameters, by their names. */
export type Given = Readonly<Record<string, string>>;

/** What calls that multiply are given: a few letters each. */
const SHORT_TEXTS = ['"abc"', '"abd"', '"kit"', '"sit"', '"aab"', '"level"', '"a"', '""', '"cabin"', '"basin"', '"ÄÖ"'];

/** Chooses ordinary arguments for the target and for the object that it is called on. */
export class Inputs {
  readonly workload: Workload;
  /** What making the object takes; nothing where none is needed. */
  readonly ofObject: readonly ParameterFacts[];
  /** Parameters that decide whether a loop ends. */
  private readonly stepping: ReadonlySet<string>;
  private readonly shapes: ReadonlyMap<ParameterFacts, Shape>;

  constructor(
    { facts, owner, parameters }: Callee,
    program: Program,
    shapes: Shapes,
    private readonly values: Values,
    private readonly seed: string,
  ) {
    this.workload = facts ? workloadOf(facts, program) : { degree: 1, weight: 1, recursion: 'none', deepest: 1 };
    this.stepping = facts ? steppingNames(facts) : new Set();
    this.ofObject = owner ? constructorOf(owner, program) : [];
    this.shapes = new Map(
      [...parameters, ...this.ofObject].map((parameter) => [
        parameter,
        this.bounded(parameter.name, shapes.of(parameter.evidence)),
      ]),
    );
  }

  shapeOf(parameter: ParameterFacts): Shape {
    return this.shapes.get(parameter) ?? { kind: 'none' };
  }

  get all(): Shape[] {
    return [...this.shapes.values()];
  }

  /** How many items a small input has: few where calls multiply. */
  small(size: number): number {
    return Math.min(size, this.workload.recursion === 'exponential' ? 6 : 12 + size);
  }

  /** The values of one call of one test; the same for the same name. */
  choice(name: string, variant: number, size: number): Choice {
    return { random: new Random(`${this.seed} ${name}`), variant, size: this.small(size) };
  }

  /** Arguments for the target. Optional ones are given every other time, but for what is known. */
  arguments(parameters: readonly ParameterFacts[], choice: Choice, given: Given = {}): Argument[] {
    return this.chosen(parameters, choice, given, () => choice.variant % 2 === 1);
  }

  /** Arguments for its object: of one that holds nothing a method has little to do with. */
  objectArguments(choice: Choice, given: Given = {}): Argument[] {
    return this.chosen(
      this.ofObject,
      choice,
      given,
      (shape) =>
        (choice.variant % 2 === 1 && isFitForObjects(shape, choice)) || (choice.variant !== 2 && isLarge(shape)),
    );
  }

  /** What a parameter counts down from never ends below its end, and takes too long far above it. */
  isDangerous(label: string, parameter: ParameterFacts): boolean {
    const shape = this.shapeOf(parameter);
    if (this.stepping.has(parameter.name) && /^(?:zero|one|negative|below_border|tiny)$/.test(label)) return true;
    if (this.workload.recursion === 'none' || shape.kind !== 'int') return false;
    return label.startsWith('large') || (label === 'negative' && !shape.notable.some((value) => value <= 1));
  }

  private chosen(
    parameters: readonly ParameterFacts[],
    choice: Choice,
    given: Given,
    isWanted: (shape: Shape) => boolean,
  ): Argument[] {
    return parameters.flatMap((parameter) => {
      const { name, kind, hasDefault } = parameter;
      const known = given[name];
      const shape = this.shapes.get(parameter);
      if (known !== undefined) return [{ parameter, text: known }];
      if (!shape || kind === 'options') return [];
      if (kind === 'rest')
        return [{ parameter, text: `*${this.values.of({ kind: 'list', item: shape, ascending: false }, choice)}` }];
      return hasDefault && !isWanted(shape) ? [] : [{ parameter, text: this.values.of(shape, choice) }];
    });
  }

  /** What counts down multiplies: numbers stay small where calls do. */
  private bounded(name: string, shape: Shape): Shape {
    const first = wholeIn(shape);
    if (this.stepping.has(name) && first?.kind === 'int') return { ...first, role: 'step' };
    if (this.workload.recursion !== 'none' && shape.kind === 'list') return { ...shape, item: steps(shape.item) };
    if (this.workload.recursion !== 'exponential') return shape;
    if (first?.kind === 'str') return { kind: 'choice', texts: SHORT_TEXTS };
    if (first?.kind !== 'int') return shape;
    return { ...first, role: 'count', notable: first.notable.filter((value) => value < this.workload.deepest) };
  }
}

/** The whole numbers that a shape may be; else its first kind. */
function wholeIn(shape: Shape): Shape | undefined {
  if (shape.kind !== 'open') return shape;
  return shape.of.find(({ kind }) => kind === 'int') ?? shape.of[0];
}

/** Numbers that something is taken away by: at none of them it may stay as it is. */
function steps(shape: Shape): Shape {
  const first = wholeIn(shape);
  return first?.kind === 'int' ? { ...first, role: 'step' } : shape;
}
