import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { type Definition } from '../definitions';
import { isAsync } from '../function-facts';
import { ModuleFacts } from '../rewriting/facts/variables/module-facts';
import { leaves } from '../rewriting/facts/types/returns';
import { statementsOf } from '../rewriting/syntax';
import { type Divider, type NumericDoubt, NumericExpressions } from './numeric-expressions';
import { type NumericParameter, numericParameters } from './numeric-parameters';
import { NumericStatements } from './numeric-statements';
import { isAlike, isScalar, type NumericType } from './numeric-type';
import { NumericVariables } from './numeric-variables';
import { Unsuitable, unsuitable } from './unsuitable';
import { mayGrow } from './whole-numbers';

/** Types settle after a few rounds, or the function is too tangled to be sure of it. */
const MOST_ROUNDS = 8;

/** A function that is sure to compile. */
export interface NumericFunction {
  definition: Definition;
  parameters: readonly NumericParameter[];
  returns: NumericType;
  hasLoop: boolean;
  indexesArrays: boolean;
  /** All divisions that may be by zero are numpy's: compiled code must not raise errors for them either. */
  dividesLikeNumpy: boolean;
  doubts: ReadonlySet<NumericDoubt>;
  /** The functions of the module that it calls: they are compiled with it. */
  calls: ReadonlySet<string>;
}

/** What another function of the module comes to; null where it cannot be compiled. */
export type OtherFunction = (name: string) => NumericFunction | null;

/**
 * The function with the types that it has when it is compiled; null where anything in it is not sure to compile, or could
 * give its callers something else than plain Python does.
 */
export function numericFunction(
  tree: SyntaxTree,
  definition: Definition,
  other: OtherFunction,
): NumericFunction | null {
  try {
    return new Check(tree, definition, other).run();
  } catch (error) {
    if (error instanceof Unsuitable) return null;
    throw error;
  }
}

class Check {
  private readonly doubts = new Set<NumericDoubt>();
  private readonly dividers = new Set<Divider>();
  private readonly calls = new Set<string>();
  private readonly body: SyntaxNode;
  private readonly parameters: readonly NumericParameter[];
  private readonly variables: NumericVariables;
  private readonly expressions: NumericExpressions;
  private readonly statements: NumericStatements;
  private indexesArrays = false;

  constructor(
    private readonly tree: SyntaxTree,
    private readonly definition: Definition,
    private readonly other: OtherFunction,
  ) {
    this.body = definition.definition.child('body') ?? unsuitable('it has no body');
    this.parameters = numericParameters(tree, definition.definition);
    this.variables = new NumericVariables(tree, this.body, this.parameters);
    this.expressions = new NumericExpressions(tree, {
      variable: (name) => this.variables.read(name),
      binds: (name) => this.variables.binds(name),
      called: (callee, given) => this.called(callee, given),
      doubt: (doubt) => this.doubts.add(doubt),
      divided: (by) => this.dividers.add(by),
      indexed: () => {
        this.indexesArrays = true;
      },
      comprehended: (node) => this.statements.comprehended(node),
    });
    this.statements = new NumericStatements(tree, this.variables, this.expressions);
  }

  run(): NumericFunction {
    const { tree, body, definition, parameters, doubts, calls, dividers, variables, statements } = this;
    if (isAsync(definition.definition)) unsuitable('it is async');
    const round = (): void => {
      statements.block(body);
    };
    for (let nth = 1; !variables.settle(round); nth += 1)
      if (nth === MOST_ROUNDS) unsuitable('its types do not settle');
    variables.close();
    if (mayGrow(tree, body, parameters, (node) => this.isWhole(node))) doubts.add('width');
    if (dividers.has('python')) doubts.add('division');
    const dividesLikeNumpy = dividers.has('numpy') && !dividers.has('python');
    const returns = statements.result ?? { kind: 'none' };
    if (returns.kind !== 'none' && !leaves(statementsOf(body).at(-1))) unsuitable('it may end without a result');
    if (!isAlike(returns)) unsuitable('it gives a number out of an array');
    const { indexesArrays } = this;
    const { hasLoop } = statements;
    return { definition, parameters, returns, hasLoop, indexesArrays, dividesLikeNumpy, doubts, calls };
  }

  /** Whether it can be one of Python's ints; those that come out of arrays overflow in plain code as well. */
  private isWhole(node: SyntaxNode): boolean {
    try {
      const type = this.expressions.typeOf(node);
      return type === undefined || ((type.kind === 'int' || type.kind === 'number') && !type.isNumpy);
    } catch (error) {
      if (error instanceof Unsuitable) return true; // the variable of a comprehension, which is gone by now
      throw error;
    }
  }

  private called(callee: SyntaxNode, given: readonly NumericType[]): NumericType {
    const name =
      callee.type === 'identifier' && ModuleFacts.of(this.tree).isOuter(callee) ? textOf(this.tree, callee) : null;
    const own = name === null || name === this.definition.name ? null : this.other(name);
    if (!own || given.length !== own.parameters.length) return unsuitable('a function that cannot be compiled');
    for (const [at, { type }] of own.parameters.entries()) {
      const passed = given[at];
      const isFit = passed && (passed.kind === type.kind || (type.kind === 'number' && isScalar(passed)));
      if (!isFit) unsuitable('another kind of argument than its function is for');
    }
    this.calls.add(own.definition.name);
    for (const doubt of own.doubts) this.doubts.add(doubt);
    const { returns } = own;
    const isNumpy = given.some((one) => isScalar(one) && one.isNumpy);
    if (isScalar(returns)) return isNumpy ? { ...returns, isNumpy } : returns;
    return isNumpy && returns.kind !== 'none' ? unsuitable('a result that may hold numbers of an array') : returns;
  }
}
