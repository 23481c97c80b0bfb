import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { ModuleFacts } from '../rewriting/facts/variables/module-facts';
import { bare, callOf, methodOf, operatorOf, partsOf, type PlainCall } from '../rewriting/syntax';
import { builtinCall, calculated } from './numeric-arithmetic';
import { CONSTANTS, DATA_TYPES, libraryCall } from './numeric-library';
import {
  BOOL,
  FLOAT,
  INT,
  isNumber,
  isScalar,
  joined,
  type NumericResult,
  type NumericType,
  type Scalar,
} from './numeric-type';
import { unsuitable } from './unsuitable';

/** Literals beyond this leave no room to calculate with them in 64 bits. */
const LARGEST_LITERAL = 2 ** 31;

/** What only tests can tell of a compiled function. */
export type NumericDoubt = 'domain' | 'division' | 'width';

/** Who divides: where it is by zero Python raises an error, and its arrays' own numbers come to infinity. */
export type Divider = 'python' | 'numpy';

/** What an expression may use. */
export interface Scope {
  /** Of a variable of the function; undefined while it is not known yet. */
  variable(name: string): NumericType | undefined;
  /** Whether the name is a variable of the function. */
  binds(name: string): boolean;
  /** What another function of the module gives for these arguments. @throws Unsuitable where it cannot be compiled too. */
  called(callee: SyntaxNode, given: readonly NumericType[]): NumericType;
  doubt(doubt: NumericDoubt): void;
  /** Something may be divided by zero. */
  divided(by: Divider): void;
  /** Arrays are read or written by an index. */
  indexed(): void;
  comprehended(node: SyntaxNode): NumericType | undefined;
}

/** What expressions of one function give when it is compiled. */
export class NumericExpressions {
  private readonly module: ModuleFacts;

  constructor(
    private readonly tree: SyntaxTree,
    private readonly scope: Scope,
  ) {
    this.module = ModuleFacts.of(tree);
  }

  /** Undefined while a variable in it is not known yet. @throws Unsuitable */
  typeOf(node: SyntaxNode | undefined): NumericType | undefined {
    const expression = bare(node);
    if (!expression) return unsuitable('something is missing');
    switch (expression.type) {
      case 'integer':
        return Number(this.text(expression).replaceAll('_', '')) <= LARGEST_LITERAL
          ? INT
          : unsuitable('a large number');
      case 'float':
        return /j$/i.test(this.text(expression)) ? unsuitable('a complex number') : FLOAT;
      case 'true':
      case 'false':
        return BOOL;
      case 'identifier':
        return this.ofName(expression);
      case 'attribute':
        return this.ofAttribute(expression);
      case 'subscript':
        return this.ofElement(expression);
      case 'unary_operator':
        return this.ofUnary(expression);
      case 'not_operator':
        return this.condition(expression.child('argument')) && BOOL;
      case 'boolean_operator':
        return this.ofBoth(expression);
      case 'comparison_operator':
        return this.ofComparison(expression);
      case 'binary_operator': {
        const [left, right] = [expression.child('left'), expression.child('right')];
        return this.calculated(operatorOf(expression), left, right);
      }
      case 'conditional_expression': {
        const [value, condition, other] = partsOf(expression);
        this.condition(condition);
        return this.either(this.typeOf(value), this.typeOf(other));
      }
      case 'call':
        return this.ofCall(callOf(this.tree, expression) ?? unsuitable('arguments are spread out'));
      case 'tuple':
      case 'expression_list':
        return this.ofTuple(expression);
      case 'list':
        return this.ofList(expression);
      case 'list_comprehension':
        return this.scope.comprehended(expression);
      default:
        return unsuitable(`there is a ${expression.type.replaceAll('_', ' ')}`);
    }
  }

  /** What decides an `if` or a `while`. @throws Unsuitable for what compiled code finds true in another way. */
  condition(node: SyntaxNode | undefined): NumericType | undefined {
    const type = this.typeOf(node);
    if (type && !isScalar(type) && type.kind !== 'list') unsuitable('a condition is no number');
    return type;
  }

  /** @throws Unsuitable for anything but one of Python's or numpy's ints. */
  whole(node: SyntaxNode | undefined): NumericType | undefined {
    const type = this.typeOf(node);
    return !type || type.kind === 'int' ? type : unsuitable('an index or a count may be no int');
  }

  /** `one operator other` */
  calculated(operator: string, one: SyntaxNode | undefined, other: SyntaxNode | undefined): NumericType | undefined {
    const [left, right] = [this.typeOf(one), this.typeOf(other)];
    if (operator === '*' && left?.kind === 'list' && right) {
      return right.kind === 'int' ? left : unsuitable('a list times something');
    }
    if (!left || !right) return undefined;
    const literal = bare(other);
    if (/^(?:\/|\/\/|%)$/.test(operator) && !this.isNonZero(literal))
      this.scope.divided(this.isElement(one) || this.isElement(other) ? 'numpy' : 'python');
    return this.told(calculated(operator, left, right, literal?.type));
  }

  private ofName(node: SyntaxNode): NumericType | undefined {
    const name = this.text(node);
    if (this.scope.binds(name)) return this.scope.variable(name);
    const library = this.module.imported(node);
    if (library !== null) return constant(library);
    const value = this.module.isOuter(node) ? this.module.constant(name) : null;
    // It becomes part of the compiled code, so it must never change.
    if (value?.type === 'integer' || value?.type === 'float') return this.typeOf(value);
    return unsuitable(`nobody knows what ${name} is`);
  }

  private ofAttribute(node: SyntaxNode): NumericType | undefined {
    const library = this.module.imported(node);
    if (library !== null) return constant(library);
    const of = this.typeOf(node.child('object'));
    const name = this.text(node.child('attribute') ?? node);
    if (of && of.kind !== 'array') return unsuitable(`an attribute of ${of.kind}`);
    if (name === 'size' || name === 'ndim') return of && INT;
    if (name !== 'shape' || !of) return of ? unsuitable(name) : undefined;
    return { kind: 'tuple', parts: Array.from({ length: of.dimensions ?? 1 }, () => INT) };
  }

  private ofElement(node: SyntaxNode): NumericType | undefined {
    const value = node.child('value');
    const indices = node.childrenIn('subscript').flatMap((one) => (one.type === 'tuple' ? partsOf(one) : [one]));
    if (value?.type === 'attribute' && this.text(value.child('attribute') ?? value) === 'shape') {
      const [index, ...others] = indices;
      this.typeOf(value);
      return index?.type === 'integer' && others.length === 0 ? INT : unsuitable('a part of a shape');
    }
    const of = this.typeOf(value);
    const whole = indices.map((index) => this.whole(index));
    if (!of || whole.includes(undefined)) return undefined;
    if (of.kind === 'list') return indices.length === 1 ? (of.of ?? undefined) : unsuitable('indices of a list');
    if (of.kind !== 'array') return unsuitable(`an element of ${of.kind}`);
    this.scope.indexed();
    return indices.length === (of.dimensions ?? 1) ? of.of : unsuitable('part of an array');
  }

  private ofUnary(node: SyntaxNode): NumericType | undefined {
    const type = this.typeOf(node.child('argument'));
    if (!type) return undefined;
    const isWhole = operatorOf(node) !== '~' || type.kind === 'int';
    return isNumber(type) && isWhole ? type : unsuitable(`${operatorOf(node)}${type.kind}`);
  }

  /** `and`, `or`: of truth values only, or the result would be one of the operands. */
  private ofBoth(node: SyntaxNode): NumericType | undefined {
    const [left, right] = [this.typeOf(node.child('left')), this.typeOf(node.child('right'))];
    if (!left || !right) return undefined;
    if (left.kind !== 'bool' || right.kind !== 'bool') return unsuitable('and, or of what is no truth value');
    return { kind: 'bool', isNumpy: left.isNumpy || right.isNumpy };
  }

  private ofComparison(node: SyntaxNode): NumericType | undefined {
    const operators = node.children.filter(({ named, type }) => !named && type !== ',').map(({ type }) => type);
    if (!operators.every((operator) => /^(?:[<>]=?|[=!]=)$/.test(operator))) return unsuitable(operators.join(' '));
    const types = partsOf(node).map((part) => this.typeOf(part));
    if (types.some((type) => type && !isScalar(type))) return unsuitable('a comparison of what is no number');
    return { kind: 'bool', isNumpy: types.some((type) => type && isScalar(type) && type.isNumpy) };
  }

  private either(one: NumericType | undefined, other: NumericType | undefined): NumericType | undefined {
    if (!one || !other) return undefined;
    return joined(one, other) ?? unsuitable(`${one.kind} or ${other.kind}`);
  }

  private ofTuple(node: SyntaxNode): NumericType | undefined {
    const parts = partsOf(node).map((part) => this.typeOf(part));
    return parts.every((part) => part !== undefined) ? { kind: 'tuple', parts } : undefined;
  }

  private ofList(node: SyntaxNode): NumericType | undefined {
    const parts = partsOf(node).map((part) => this.typeOf(part));
    const [first, ...others] = parts;
    if (parts.length === 0) return { kind: 'list', of: null };
    const of = others.reduce((sum, part) => this.either(sum, part), first);
    if (!of) return undefined;
    return isScalar(of) ? { kind: 'list', of } : unsuitable('a list of what is no number');
  }

  private ofCall(call: PlainCall): NumericType | undefined {
    const builtin = this.module.builtin(call.callee);
    const library = this.module.imported(call.callee);
    const dataType = call.keywords.get('dtype');
    if (call.keywords.size > (dataType && library !== null ? 1 : 0)) return unsuitable('arguments by name');
    const method = library === null ? methodOf(this.tree, call) : null;
    if (method) return this.ofMethod(method, call);
    // The second argument of those that take one, where it is a type.
    const [, second] = call.positional;
    const type = dataType ?? (second && this.dataType(second) ? second : undefined);
    const given = call.positional.filter((one) => one !== type).map((argument) => this.typeOf(argument));
    if (!given.every((one) => one !== undefined)) return undefined;
    if (builtin !== null) return this.told(builtinCall(builtin, given));
    if (library === null) return this.scope.called(call.callee, given);
    const of = type ? (this.dataType(type) ?? unsuitable('a type of numbers')) : null;
    return this.told(libraryCall(library, given, of) ?? unsuitable(library));
  }

  private told({ type, hasDomain }: NumericResult): NumericType {
    if (hasDomain) this.scope.doubt('domain');
    return type;
  }

  private dataType(node: SyntaxNode): Scalar | null {
    const name = this.module.imported(node) ?? this.module.builtin(node);
    return name !== null && Object.hasOwn(DATA_TYPES, name) ? (DATA_TYPES[name] ?? null) : null;
  }

  private ofMethod({ object, name }: { object: SyntaxNode; name: string }, call: PlainCall): NumericType | undefined {
    const of = this.typeOf(object);
    if (!of) return undefined;
    const isBare = call.positional.length === 0;
    if (of.kind === 'array' && name === 'copy' && isBare) return of;
    if (of.kind === 'list' && name === 'pop' && isBare) return of.of ?? undefined;
    return unsuitable(`${of.kind}.${name}`);
  }

  /** Whether it stands in an array now; what came out of one earlier may have been replaced by one of Python's numbers. */
  private isElement(node: SyntaxNode | undefined): boolean {
    const element = bare(node);
    return element?.type === 'subscript' && this.typeOf(element.child('value'))?.kind === 'array';
  }

  private isNonZero(node: SyntaxNode | undefined): boolean {
    return (node?.type === 'integer' || node?.type === 'float') && /[1-9a-f]/i.test(this.text(node));
  }

  private text(node: SyntaxNode): string {
    return textOf(this.tree, node);
  }
}

function constant(name: string): NumericType {
  return (Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined) ?? unsuitable(name);
}
