import { type Callee } from './callee';
import { edgesOf } from './edges';
import { guardsOf } from './guards';
import { type Needs } from './needs';
import { fillingMethods } from './preparation';
import { type ParameterFacts, type Program } from './program';
import { Random } from './random';
import { isLarge, type Series, type Way, WAYS } from './series';
import { type Shape } from './shape';
import { type Shapes } from './shapes';
import { type PlannedTest, type Raised } from './test-text';
import { type Choice, constructorOf, isWild, type Values } from './values';
import { itemsFor, numberFor, steppingNames, type Workload, workloadOf } from './workload';

/** An argument as it is passed. */
interface Argument {
  parameter: ParameterFacts;
  text: string;
}

const MOST_BREADTH = 22;
const LONGEST_CALL = 96;
/** What calls that multiply are given: a few letters each. */
const SHORT_TEXTS = ['"abc"', '"abd"', '"kit"', '"sit"', '"aab"', '"level"', '"a"', '""', '"cabin"', '"basin"', '"ÄÖ"'];
/** Parts of the full size that large inputs have. */
const PARTS: Readonly<Record<Way, number>> = { mixed: 1, ascending: 0.6, descending: 0.5, repeated: 0.8, equal: 0.4 };
const PROTECTED =
  /^(?:codeflash_output|instance|other|pytest|suppress|json|io|np|datetime|itertools|answering|tmp_path|i|j)$/;

/** Chooses the calls of a test file. */
export class Plan {
  private readonly workload: Workload;
  /** Parameters that decide whether a loop ends. */
  private readonly stepping: ReadonlySet<string>;
  private readonly shapes: ReadonlyMap<ParameterFacts, Shape>;

  constructor(
    private readonly callee: Callee,
    private readonly program: Program,
    shapes: Shapes,
    private readonly values: Values,
    private readonly series: Series,
    private readonly needs: Needs,
    private readonly seed: string,
  ) {
    this.workload = callee.facts ? workloadOf(callee.facts, program) : { degree: 1, recursion: 'none' };
    this.stepping = callee.facts ? steppingNames(callee.facts) : new Set();
    const own = callee.owner ? constructorOf(callee.owner, program) : [];
    this.shapes = new Map(
      [...callee.parameters, ...own].map((parameter) => [
        parameter,
        this.bounded(parameter.name, shapes.of(parameter.evidence)),
      ]),
    );
  }

  /** Small inputs of many kinds. */
  breadth(): PlannedTest[] {
    const typical = [0, 1, 2, 3, 4].map((variant) => this.typical(variant, 'typical', 3 + variant));
    const guarded = this.guarded();
    const rest = [...guarded, ...this.histories(), ...this.edges()];
    const larger = [1, 2].map((nth) =>
      this.large(
        nth === 1 ? 'mixed' : 'repeated',
        Math.min(this.small(40), itemsFor(this.workload)),
        nth - 1,
        'larger',
      ),
    );
    const tests = [...typical, ...rest.slice(0, MOST_BREADTH - typical.length - larger.length), ...larger];
    for (let variant = 5; tests.length < 11; variant += 1)
      tests.push(this.typical(variant, 'typical', 2 + (variant % 5)));
    return tests;
  }

  /** Large inputs, and a few small ones of other values than those of breadth. */
  scale(): PlannedTest[] {
    const hasTables = [...this.shapes.values()].some(isTable);
    const count = Math.min(itemsFor(this.workload), hasTables ? 80 : Infinity);
    const large = WAYS.map((way) =>
      this.large(way, Math.ceil(count * PARTS[way]), way === 'repeated' ? 1 : 0, 'large'),
    );
    const other = [1, 2].map((variant) => this.large('mixed', Math.ceil(count / 2), variant, 'large_varied'));
    const filled = this.filled(count);
    const odd = [1, 2, 3, 5, 6].map((variant) => this.typical(variant, 'small', variant + 1));
    return [...large, ...filled, ...other, ...odd];
  }

  /** A call with ordinary values; wild ones stand where they may raise. */
  private typical(variant: number, name: string, size: number): PlannedTest {
    const choice = this.choice(`${name} ${variant}`, variant, this.small(size));
    return this.test(variant === 0 ? name : `${name}_varied`, choice, {}, isWild(variant) ? 'maybe' : null);
  }

  /** What counts down multiplies: numbers stay small where calls do. */
  private bounded(name: string, shape: Shape): Shape {
    const first = wholeIn(shape);
    if (this.stepping.has(name) && first?.kind === 'int') return { ...first, role: 'divisor' };
    if (this.workload.recursion !== 'none' && shape.kind === 'list') return { ...shape, item: positive(shape.item) };
    if (this.workload.recursion !== 'exponential') return shape;
    if (first?.kind === 'str') return { kind: 'choice', texts: SHORT_TEXTS };
    return first?.kind === 'int' ? { ...first, role: 'count' } : shape;
  }

  private small(size: number): number {
    return Math.min(size, this.workload.recursion === 'exponential' ? 6 : 12 + size);
  }

  private choice(name: string, variant: number, size: number): Choice {
    return { random: new Random(`${this.seed} ${name}`), variant, size };
  }

  /** A call with ordinary values but for those that are given. */
  private test(
    name: string,
    choice: Choice,
    given: Readonly<Record<string, string>>,
    raises: Raised = null,
  ): PlannedTest {
    const own = this.callee.owner ? constructorOf(this.callee.owner, this.program) : [];
    const object = this.argumentsFor(own, choice, given);
    return this.written(name, object, [this.argumentsFor(this.callee.parameters, choice, given)], raises);
  }

  private argumentsFor(
    parameters: readonly ParameterFacts[],
    choice: Choice,
    given: Readonly<Record<string, string>>,
  ): Argument[] {
    return parameters.flatMap((parameter) => {
      const { name, kind, hasDefault } = parameter;
      const known = given[name];
      const shape = this.shapes.get(parameter);
      if (known !== undefined) return [{ parameter, text: known }];
      if (!shape || kind === 'options') return [];
      if (kind === 'rest')
        return [{ parameter, text: `*${this.values.of({ kind: 'list', item: shape, ascending: false }, choice)}` }];
      return hasDefault && choice.variant % 2 === 0 ? [] : [{ parameter, text: this.values.of(shape, choice) }];
    });
  }

  private edges(): PlannedTest[] {
    const own = this.callee.owner ? constructorOf(this.callee.owner, this.program) : [];
    const perParameter = [...this.callee.parameters, ...own]
      .filter(({ kind }) => kind !== 'options' && kind !== 'rest')
      .map((parameter) => {
        const { name } = parameter;
        const shape = this.shapes.get(parameter);
        const choice = this.choice(`edges ${name}`, 0, this.small(3));
        const edges = shape ? edgesOf(shape, this.values, this.needs, choice) : [];
        return edges.filter(({ label }) => !this.isDangerous(label, name, shape)).map((edge) => ({ ...edge, name }));
      });
    return interleaved(perParameter)
      .slice(0, MOST_BREADTH)
      .map(({ label, name, text }) =>
        this.test(
          `${label}_${name}`,
          this.choice(`edge ${name} ${label}`, 0, this.small(4)),
          { [name]: text },
          'maybe',
        ),
      );
  }

  /** What a function counts down from never ends below its end, and takes too long far above it. */
  private isDangerous(label: string, name: string, shape: Shape | undefined): boolean {
    if (this.stepping.has(name) && /^(?:zero|one|negative|below_border|tiny)$/.test(label)) return true;
    if (this.workload.recursion === 'none' || shape?.kind !== 'int') return false;
    return label.startsWith('large') || (label === 'negative' && !shape.notable.some((value) => value <= 1));
  }

  private guarded(): PlannedTest[] {
    const { facts, parameters } = this.callee;
    if (!facts) return [];
    const byName = new Map(parameters.map((parameter) => [parameter.name, this.shapes.get(parameter) ?? null]));
    return guardsOf(facts, (name) => byName.get(name) ?? null).map(({ parameter, text, error }) => {
      if (this.program.classes.has(error)) this.needs.classes.add(error);
      return this.test(
        `refused_${parameter}`,
        this.choice(`guard ${parameter}`, 0, this.small(3)),
        { [parameter]: text },
        { error },
      );
    });
  }

  /** Several calls on one object, and on two objects that were made of the same values. */
  private histories(): PlannedTest[] {
    const { owner, parameters } = this.callee;
    if (!owner) return [];
    const choice = (name: string, variant: number): Choice => this.choice(name, variant, this.small(4));
    const twice = [1, 2].map((variant) => {
      const object = this.argumentsFor(constructorOf(owner, this.program), choice(`object ${variant}`, variant), {});
      const calls = [0, 1, 4].map((nth) =>
        this.argumentsFor(parameters, choice(`call ${variant} ${nth}`, variant * nth), {}),
      );
      return this.written('repeated_calls', object, calls, null);
    });
    const shared = this.argumentsFor(constructorOf(owner, this.program), choice('shared', 1), {});
    const calls = [0, 1].map((nth) => this.argumentsFor(parameters, choice(`shared call ${nth}`, nth), {}));
    const isShared = shared.some(({ parameter }) => isLarge(this.shapes.get(parameter) ?? { kind: 'none' }));
    return [
      ...this.filled(4),
      ...this.afterFailure(),
      ...twice.slice(0, 1),
      ...(isShared ? [this.sharing(shared, calls)] : []),
      ...twice.slice(1),
    ];
  }

  /** A call that breaks off half-way, if the target minds what is no item of its list, and then an ordinary one. */
  private afterFailure(): PlannedTest[] {
    const { owner, parameters } = this.callee;
    const list = parameters
      .map((parameter) => ({ parameter, shape: this.shapes.get(parameter) }))
      .find(({ shape }) => shape?.kind === 'list');
    if (!owner || list?.shape?.kind !== 'list') return [];
    const choice = this.choice('failure', 0, this.small(3));
    const items = this.values.items(list.shape, choice, 0);
    const broken = this.values.sequence('list', [...items.slice(0, 2), 'None', ...items.slice(2)]);
    const object = this.argumentsFor(constructorOf(owner, this.program), choice, {});
    const calls = [{ [list.parameter.name]: broken }, {}].map((given) => this.argumentsFor(parameters, choice, given));
    return [this.written('after_a_failure', object, calls, 'maybe')];
  }

  private sharing(shared: readonly Argument[], calls: readonly (readonly Argument[])[]): PlannedTest {
    const { owner, call } = this.callee;
    const variables = shared.map(({ parameter, text }) => ({ name: variableName(parameter.name), text }));
    const names = shared.map(({ parameter }) =>
      parameter.hasDefault ? `${parameter.name}=${variableName(parameter.name)}` : variableName(parameter.name),
    );
    const made = `${owner?.name ?? ''}(${names.join(', ')})`;
    const objects = [
      { name: 'instance', text: made },
      { name: 'other', text: made },
    ];
    const texts = calls.map((given, nth) =>
      this.awaited(`${nth % 2 === 0 ? 'instance' : 'other'}.${call}(${listed(given)})`),
    );
    return this.planned('shared_values', [...variables, ...objects], [], texts, null);
  }

  /** Calls on an object that other methods have filled. */
  private filled(count: number): PlannedTest[] {
    const { owner, facts, parameters } = this.callee;
    if (!owner || !facts) return [];
    return fillingMethods(facts, owner, this.program).flatMap((method) => {
      const way: Way = 'repeated';
      const name = method.name.slice(method.name.lastIndexOf('.') + 1);
      return [0, 1].map((variant) => {
        const choice = this.choice(`filled ${variant}`, variant, 3);
        const object = this.series.argumentsFor(constructorOf(owner, this.program), Math.min(count, 30), way, choice);
        const items = method.parameters
          .filter(({ hasDefault, kind }) => !hasDefault && kind !== 'options' && kind !== 'rest')
          .map(({ evidence }) => evidence);
        const given = items.map((evidence) => this.series.itemOf(evidence, count, way, choice));
        const before = [`for i in range(${count}):\n    instance.${name}(${given.join(', ')})`];
        const call = this.awaited(`instance.${this.callee.call}(${listed(this.argumentsFor(parameters, choice, {}))})`);
        return this.planned(
          count > 10 ? 'large_filled' : 'filled',
          [{ name: 'instance', text: `${owner.name}(${object.join(', ')})` }],
          before,
          [call],
          'maybe',
        );
      });
    });
  }

  private large(way: Way, count: number, variant: number, name: string): PlannedTest {
    const choice = this.choice(`${name} ${way} ${variant}`, variant, this.small(5));
    const { parameters, owner } = this.callee;
    const onlyNumbers = !parameters.some((parameter) => isLarge(this.shapes.get(parameter) ?? { kind: 'none' }));
    const given = (list: readonly ParameterFacts[], scalarsToo: boolean): Argument[] =>
      list.flatMap((parameter) => {
        const shape = this.shapes.get(parameter) ?? { kind: 'none' };
        const { kind, hasDefault } = parameter;
        if (kind === 'options' || (hasDefault && !isLarge(shape) && !(variant > 0 && scalarsToo))) return [];
        if (kind === 'rest')
          return [
            {
              parameter,
              text: `*${this.series.large({ kind: 'list', item: shape, ascending: false }, Math.min(count, 200), way, choice)}`,
            },
          ];
        const numeric = shape.kind === 'open' ? shape.of[variant % shape.of.length] : shape;
        if (numeric?.kind === 'int' && onlyNumbers && !hasDefault)
          return [{ parameter, text: String(this.number(way, count)) }];
        if (numeric?.kind === 'int' && numeric.role !== 'value' && !onlyNumbers)
          return [{ parameter, text: String(1 + choice.random.below(Math.min(12, count))) }];
        return [{ parameter, text: this.series.large(shape, count, way, choice) }];
      });
    const object = owner ? given(constructorOf(owner, this.program), onlyNumbers) : [];
    return this.written(`${name}_${way}`, object, [given(parameters, true)], null);
  }

  private number(way: Way, count: number): number {
    const most = Math.min(numberFor(this.workload), this.workload.recursion === 'exponential' ? 14 : count);
    const part: Readonly<Record<Way, number>> = { mixed: 10, ascending: 9, descending: 8, repeated: 7, equal: 5 };
    return Math.max(1, Math.round((most * part[way]) / 10));
  }

  private written(
    name: string,
    object: readonly Argument[],
    calls: readonly (readonly Argument[])[],
    raises: Raised,
  ): PlannedTest {
    const { owner, call } = this.callee;
    const variables: { name: string; text: string }[] = [];
    const spread = (given: readonly Argument[], length: number): Argument[] => {
      if (length + listed(given).length <= LONGEST_CALL) return [...given];
      return given.map(({ parameter, text }) => {
        const named = variableName(parameter.name);
        if (text.length < 30 || text.startsWith('*') || variables.some((variable) => variable.name === named))
          return { parameter, text };
        variables.push({ name: named, text });
        return { parameter, text: named };
      });
    };
    if (owner) variables.push(...this.instance(owner.name, spread(object, 20)));
    const texts = calls.map((given) =>
      this.awaited(
        `${owner ? 'instance.' : ''}${call}(${listed(calls.length > 1 ? given : spread(given, call.length))})`,
      ),
    );
    return this.planned(name, variables, [], texts, raises);
  }

  private instance(className: string, given: readonly Argument[]): { name: string; text: string }[] {
    const owner = this.callee.owner;
    if (owner?.form === 'enum') return [{ name: 'instance', text: `${className}.${owner.members[0] ?? ''}` }];
    return [{ name: 'instance', text: `${className}(${listed(given)})` }];
  }

  private awaited(call: string): string {
    const { facts } = this.callee;
    if (!facts?.isAsync) return call;
    return facts.isGenerator ? `[item async for item in ${call}]` : `await ${call}`;
  }

  private planned(
    name: string,
    variables: PlannedTest['variables'],
    before: readonly string[],
    calls: readonly string[],
    raises: Raised,
  ): PlannedTest {
    const usesFolder = [...variables.map(({ text }) => text), ...before, ...calls].some((text) =>
      text.includes('tmp_path /'),
    );
    if (raises === 'maybe') this.needs.imports.add('from contextlib import suppress');
    else if (raises !== null) this.needs.imports.add('import pytest');
    return { name: name.replace(/\W+/g, '_').replace(/_+/g, '_'), variables, before, calls, raises, usesFolder };
  }
}

function listed(given: readonly Argument[]): string {
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

function variableName(name: string): string {
  return PROTECTED.test(name) ? `${name}_` : name;
}

/** Lists of lists of numbers: all sides of such are the same, for those that must fit together. */
function isTable(shape: Shape): boolean {
  const [inner] = shape.kind === 'list' ? (shape.item.kind === 'open' ? shape.item.of : [shape.item]) : [];
  if (shape.kind === 'optional') return isTable(shape.of);
  return inner?.kind === 'list' && ['int', 'float', 'open'].includes(inner.item.kind);
}

/** The whole numbers that a shape may be; else its first kind. */
function wholeIn(shape: Shape): Shape | undefined {
  if (shape.kind !== 'open') return shape;
  return shape.of.find(({ kind }) => kind === 'int') ?? shape.of[0];
}

/** Numbers that something is taken away by: at none of them it may stay as it is. */
function positive(shape: Shape): Shape {
  const first = wholeIn(shape);
  return first?.kind === 'int' ? { ...first, role: 'divisor' } : shape;
}

/** The first of each list, then the second of each, and so on. */
function interleaved<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, nth) => lists.flatMap((list) => list.slice(nth, nth + 1))).flat();
}
