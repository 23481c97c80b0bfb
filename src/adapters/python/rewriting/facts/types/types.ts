import { oncePerTree } from '../../../../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { isAsync, yields } from '../../../function-facts';
import { callOf, methodOf, partsOf } from '../../syntax';
import { annotatedType, parameterType } from './annotated-type';
import { typeOfBuiltin, typeOfLibrary, typeOfMethod } from './call-types';
import { ClassFields } from './class-fields';
import { typeOfDeclared } from './declared-field';
import { filledWith } from './filled-with';
import { isListSlice } from '../containers/list-slice';
import { typeOfLiteral } from './literal-types';
import { ModuleFacts } from '../variables/module-facts';
import { typeOfOperation, typeOfSubscript, typeOfSum } from './operation-types';
import {
  eitherOf,
  elementOf,
  joined,
  joinedAll,
  likely,
  NOTHING,
  NUMBERS,
  partAt,
  type PyType,
  suggested,
  sureOf,
  type TypeOf,
  UNKNOWN,
  withoutNone,
} from './py-type';
import { lastRebinding } from '../variables/rebound';
import { returnsOf } from './returns';
import { type Binding, Variables } from '../variables/variables';

/** Expressions looked at for one question: code that asks for more is not worth it. */
const MOST_STEPS = 1_000;
const BOOLEANS: ReadonlySet<string> = new Set(['comparison_operator', 'not_operator', 'true', 'false']);

/** What the expressions of a text evaluate to, as far as literals, assignments, annotations and method names tell. */
export class Types {
  private readonly found = new Map<object, PyType>();
  private readonly asked = new Set<object>();
  private circular = false;
  private steps = 0;
  private readonly module: ModuleFacts;
  private readonly variables: Variables;
  private readonly fields: ClassFields;
  private readonly typeOf: TypeOf = (node) => this.of(node);

  private constructor(private readonly tree: SyntaxTree) {
    this.module = ModuleFacts.of(tree);
    this.variables = Variables.of(tree);
    this.fields = ClassFields.of(tree);
  }

  static readonly of = oncePerTree((tree) => new Types(tree));

  of(node: SyntaxNode | null | undefined): PyType {
    if (!node) return UNKNOWN;
    if (this.asked.size === 0) [this.steps, this.circular] = [0, false];
    return this.once(node, () => this.read(node));
  }

  /**
   * Of an expression, a variable, an attribute or a function. What is asked for while it is being found out adds nothing to
   * itself, and what such an answer went into is not kept.
   */
  private once(key: object, find: () => PyType): PyType {
    const done = this.found.get(key);
    if (done) return done;
    if (this.asked.has(key)) {
      this.circular = true;
      return NOTHING;
    }
    if ((this.steps += 1) > MOST_STEPS) return UNKNOWN;
    this.asked.add(key);
    const type = find();
    this.asked.delete(key);
    if (!this.circular || this.asked.size === 0) this.found.set(key, type);
    return type;
  }

  private read(node: SyntaxNode): PyType {
    const all = (nodes: readonly SyntaxNode[]): PyType => joinedAll(nodes.map((one) => this.of(one)));
    if (BOOLEANS.has(node.type)) return sureOf('bool');
    const literal = typeOfLiteral(this.tree, node, this.typeOf);
    if (literal) return literal;
    switch (node.type) {
      case 'parenthesized_expression':
        return this.of(partsOf(node)[0]);
      case 'conditional_expression': {
        const [first, , last] = partsOf(node);
        return first && last ? eitherOf(this.of(first), this.of(last)) : UNKNOWN;
      }
      case 'boolean_operator':
        // What stands before `or` is the result only where it is true.
        if (node.childOf('or')) return joined(withoutNone(this.of(node.child('left'))), this.of(node.child('right')));
        return all([node.child('left'), node.child('right')].filter((one) => one !== undefined));
      case 'named_expression':
        return this.of(node.child('value'));
      case 'unary_operator': {
        const type = this.of(node.child('argument'));
        return NUMBERS.has(type.kind) ? { kind: type.kind === 'bool' ? 'int' : type.kind, sure: type.sure } : UNKNOWN;
      }
      case 'binary_operator':
        return typeOfOperation(node, this.of(node.child('left')), this.of(node.child('right')));
      case 'subscript': {
        const type = typeOfSubscript(this.tree, node, this.of(node.child('value')));
        return type.kind === 'unknown' && isListSlice(this.tree, node) ? likely('list') : type;
      }
      case 'identifier':
        return this.ofName(node);
      case 'attribute':
        return this.ofAttribute(node);
      case 'call':
        return this.ofCall(node);
      case 'await':
        return this.of(partsOf(node)[0]);
      default:
        return UNKNOWN;
    }
  }

  private ofName(node: SyntaxNode): PyType {
    const variable = this.variables.at(node);
    if (!variable) {
      const constant = this.module.isOuter(node) ? this.module.constant(textOf(this.tree, node)) : null;
      return constant ? suggested(this.of(constant)) : UNKNOWN;
    }
    const rebound = lastRebinding(this.variables, variable, node);
    const bindings = rebound ? [rebound] : this.variables.bindings(variable);
    return this.once(rebound ?? variable, () => {
      const type = joinedAll(bindings.map((binding) => this.ofBinding(binding)));
      const uses = this.variables.uses(variable).filter((use) => !rebound || use.start > rebound.by.end);
      return filledWith(this.tree, uses, type, this.typeOf);
    });
  }

  /** What a binding gives the variable. */
  private ofBinding(binding: Binding): PyType {
    const { how, value, path, node, by } = binding;
    switch (how) {
      case 'parameter':
        return parameterType(this.tree, node);
      case 'assigned': {
        const annotation = by.child('type');
        const type = value ? partAt(this.of(value), path) : NOTHING;
        const told = annotation ? annotatedType(this.tree, annotation) : UNKNOWN;
        return told.kind === type.kind && type.of?.kind === 'nothing' ? { ...told, sure: true } : value ? type : told;
      }
      case 'iterated':
        return partAt(elementOf(this.of(value)), path);
      case 'augmented':
        return typeOfSum(by, this.of(value));
      case 'other':
        return UNKNOWN;
    }
  }

  private ofAttribute(node: SyntaxNode): PyType {
    const field = this.fields.at(node);
    if (!field) return typeOfDeclared(this.tree, node);
    return this.once(field, () => {
      const told = field.annotations.map((annotation) => annotatedType(this.tree, annotation));
      const values = field.writes.map(({ value, path }) => partAt(this.of(value), path));
      const type = joinedAll(told.length > 0 ? told : field.isComplete && values.length > 0 ? values : [UNKNOWN]);
      // Others may write to it as well.
      return suggested(filledWith(this.tree, field.uses, type, this.typeOf));
    });
  }

  private ofCall(node: SyntaxNode): PyType {
    const call = callOf(this.tree, node);
    if (!call) return UNKNOWN;
    const builtin = this.module.builtin(call.callee);
    if (builtin !== null) return typeOfBuiltin(this.tree, builtin, call, this.typeOf);
    const library = this.module.imported(call.callee);
    if (library !== null) return typeOfLibrary(library, call, this.typeOf);
    const method = methodOf(this.tree, call);
    if (method) {
      const own = this.fields.method(call.callee);
      return own ? suggested(this.resultOf(own)) : typeOfMethod(this.of(method.object), method.name, call, this.typeOf);
    }
    const name = textOf(this.tree, call.callee);
    const definition = this.module.isOuter(call.callee) ? this.module.defined(name) : null;
    return definition?.kind === 'function' ? this.resultOf(definition.definition) : UNKNOWN;
  }

  private resultOf(definition: SyntaxNode): PyType {
    return this.once(definition, () => {
      if (yields(definition)) return sureOf('iterator');
      const { values, mayFallOff } = returnsOf(definition);
      const type = joinedAll(values.map((value) => (value ? this.of(value) : sureOf('none'))));
      return isAsync(definition) && type.kind === 'nothing'
        ? UNKNOWN
        : mayFallOff
          ? joined(type, sureOf('none'))
          : type;
    });
  }
}
