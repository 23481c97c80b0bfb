import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { isAsync, yields } from '../../function-facts';
import { callOf, methodOf, operatorOf, partsOf, type PlainCall } from '../syntax';
import { annotatedType } from './annotated-type';
import { CONTAINER_OF_BUILTIN, PURE_LIBRARY, RESULT_OF_BUILTIN, RESULT_OF_TEXT_METHOD } from './builtin-results';
import { ClassFields } from './class-fields';
import { filledWith } from './filled-with';
import { ModuleFacts } from './module-facts';
import {
  elementOf,
  joined,
  joinedAll,
  likely,
  NOTHING,
  type PyType,
  suggested,
  sureOf,
  UNKNOWN,
  withoutNone,
} from './py-type';
import { returnsOf } from './returns';
import { type Binding, Variables } from './variables';

/** Expressions looked at for one question: code that asks for more is not worth it. */
const MOST_STEPS = 4_000;
const NUMBERS: ReadonlySet<string> = new Set(['int', 'float', 'bool']);
const BOOLEANS: ReadonlySet<string> = new Set(['comparison_operator', 'not_operator', 'true', 'false']);

const known = new WeakMap<SyntaxTree, Types>();

/** What the expressions of a text evaluate to, as far as literals, assignments, annotations and method names tell. */
export class Types {
  private readonly found = new Map<SyntaxNode, PyType>();
  private readonly asked = new Set<object>();
  private circular = false;
  private steps = 0;
  private readonly module: ModuleFacts;
  private readonly variables: Variables;
  private readonly fields: ClassFields;
  private readonly typeOf = (node: SyntaxNode | null | undefined): PyType => this.of(node);

  private constructor(private readonly tree: SyntaxTree) {
    this.module = ModuleFacts.of(tree);
    this.variables = Variables.of(tree);
    this.fields = new ClassFields(tree);
  }

  static of(tree: SyntaxTree): Types {
    let types = known.get(tree);
    if (!types) known.set(tree, (types = new Types(tree)));
    return types;
  }

  of(node: SyntaxNode | null | undefined): PyType {
    if (!node) return UNKNOWN;
    const done = this.found.get(node);
    if (done) return done;
    if (this.asked.size === 0) [this.steps, this.circular] = [0, false];
    return this.guarded(
      node,
      () => this.read(node),
      (type) => this.found.set(node, type),
    );
  }

  /** What is asked for while it is being found out adds nothing to itself. What such an answer went into is not kept. */
  private guarded(key: object, find: () => PyType, keep: (type: PyType) => void = () => undefined): PyType {
    if (this.asked.has(key)) {
      this.circular = true;
      return NOTHING;
    }
    if ((this.steps += 1) > MOST_STEPS) return UNKNOWN;
    this.asked.add(key);
    const type = find();
    this.asked.delete(key);
    if (!this.circular || this.asked.size === 0) keep(type);
    return type;
  }

  private read(node: SyntaxNode): PyType {
    const all = (nodes: readonly SyntaxNode[]): PyType => joinedAll(nodes.map((one) => this.of(one)));
    if (BOOLEANS.has(node.type)) return sureOf('bool');
    switch (node.type) {
      case 'integer':
        return sureOf(/j$/i.test(textOf(this.tree, node)) ? 'atom' : 'int');
      case 'float':
        return sureOf('float');
      case 'none':
        return sureOf('none');
      case 'string':
      case 'concatenated_string':
        return sureOf(/^[rf]*b/i.test(textOf(this.tree, node)) ? 'bytes' : 'str');
      case 'list':
      case 'set':
        return sureOf(node.type, this.elements(partsOf(node)));
      case 'tuple':
      case 'expression_list': {
        const parts = partsOf(node);
        if (parts.some(({ type }) => type === 'list_splat')) return sureOf('tuple', this.elements(parts));
        return { kind: 'tuple', sure: true, parts: parts.map((part) => this.of(part)) };
      }
      case 'dictionary': {
        const pairs = partsOf(node);
        if (pairs.some(({ type }) => type !== 'pair')) return sureOf('dict');
        const [keys, values] = ['key', 'value'].map((field) =>
          joinedAll(pairs.map((pair) => this.of(pair.child(field)))),
        );
        return { ...sureOf('dict', keys), ...(values && { values }) };
      }
      case 'list_comprehension':
      case 'generator_expression':
      case 'set_comprehension':
        return sureOf(COMPREHENSION_KINDS[node.type] ?? 'unknown', this.of(node.child('body')));
      case 'dictionary_comprehension': {
        const pair = node.child('body');
        return { ...sureOf('dict', this.of(pair?.child('key'))), values: this.of(pair?.child('value')) };
      }
      case 'parenthesized_expression':
        return this.of(partsOf(node)[0]);
      case 'conditional_expression': {
        const [first, , last] = partsOf(node);
        return first && last ? all([first, last]) : UNKNOWN;
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
        return this.ofOperation(node, this.of(node.child('left')), this.of(node.child('right')));
      case 'subscript':
        return this.ofSubscript(node);
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

  /** Items of a display; `*xs` adds the elements of `xs`. */
  private elements(items: readonly SyntaxNode[]): PyType {
    return joinedAll(
      items.map((item) => (item.type === 'list_splat' ? elementOf(this.of(partsOf(item)[0])) : this.of(item))),
    );
  }

  private ofOperation(node: SyntaxNode, left: PyType, right: PyType): PyType {
    const operator = operatorOf(node);
    const sure = left.sure && right.sure;
    if (left.kind === 'nothing') return right;
    if (right.kind === 'nothing') return left;
    if (operator === '%' && left.kind === 'str') return { kind: 'str', sure: left.sure };
    if (NUMBERS.has(left.kind) && NUMBERS.has(right.kind)) {
      const isFloat = operator === '/' || left.kind === 'float' || right.kind === 'float';
      return {
        kind: isFloat ? 'float' : operator === '**' && node.child('right')?.type !== 'integer' ? 'atom' : 'int',
        sure,
      };
    }
    // Of what adds to a text or a list only more of the same gives no error, unless its class says otherwise.
    if (operator === '+')
      for (const [one, other] of [
        [left, right],
        [right, left],
      ] as const) {
        if (one.kind === 'str' || one.kind === 'bytes') return { kind: one.kind, sure: one.sure };
        if (one.kind === 'list' || one.kind === 'tuple')
          return {
            kind: one.kind,
            sure,
            of: joined(elementOf(one), other.kind === one.kind ? elementOf(other) : UNKNOWN),
          };
      }
    if (operator === '*')
      for (const [one, other] of [
        [left, right],
        [right, left],
      ] as const) {
        if (one.kind === 'str' || one.kind === 'bytes') return { kind: one.kind, sure: one.sure };
        if (one.kind === 'list' && other.kind === 'int') return one;
      }
    return UNKNOWN;
  }

  private ofSubscript(node: SyntaxNode): PyType {
    const whole = this.of(node.child('value'));
    const [index, ...others] = node.childrenIn('subscript');
    if (whole.kind === 'nothing') return NOTHING;
    if (!index || others.length > 0) return UNKNOWN;
    if (index.type === 'slice') {
      const { parts: _parts, ...rest } = whole;
      return ['list', 'str', 'bytes', 'range'].includes(whole.kind)
        ? rest
        : whole.kind === 'tuple'
          ? { ...rest, of: elementOf(whole) }
          : UNKNOWN;
    }
    if (whole.kind === 'dict') return whole.values ?? UNKNOWN;
    const at = Number(textOf(this.tree, index));
    if (whole.parts) return whole.parts.at(at) ?? elementOf(whole);
    return elementOf(whole);
  }

  private ofName(node: SyntaxNode): PyType {
    const variable = this.variables.at(node);
    if (!variable) {
      const constant = this.module.isOuter(node) ? this.module.constant(textOf(this.tree, node)) : null;
      return constant ? suggested(this.of(constant)) : UNKNOWN;
    }
    return this.guarded(variable, () => {
      const type = joinedAll(this.variables.bindings(variable).map((binding) => this.ofBinding(binding)));
      return filledWith(this.tree, this.variables.uses(variable), type, this.typeOf);
    });
  }

  /** What a binding gives the variable. */
  private ofBinding(binding: Binding): PyType {
    const { how, value, path, node, by } = binding;
    switch (how) {
      case 'parameter':
        return this.ofParameter(node);
      case 'assigned': {
        const annotation = by.child('type');
        const type = value ? inside(this.of(value), path) : NOTHING;
        const told = annotation ? annotatedType(this.tree, annotation) : UNKNOWN;
        return told.kind === type.kind && type.of?.kind === 'nothing' ? { ...told, sure: true } : value ? type : told;
      }
      case 'iterated':
        return inside(elementOf(this.of(value)), path);
      case 'augmented':
        return this.sumWith(by, this.of(value));
      case 'other':
        return UNKNOWN;
    }
  }

  /** `x -= 1`: a number stays one where a number is taken; a list that is added to stays what `filledWith` says. */
  private sumWith(by: SyntaxNode, added: PyType): PyType {
    const operator = operatorOf(by);
    if (operator === '+=' && ['list', 'tuple', 'set', 'iterator', 'dict', 'range', 'nothing'].includes(added.kind))
      return NOTHING;
    if (operator === '+=' && (added.kind === 'str' || added.kind === 'bytes')) return added;
    if (NUMBERS.has(added.kind)) return operator === '/=' ? { kind: 'float', sure: added.sure } : added;
    return UNKNOWN;
  }

  private ofParameter(parameter: SyntaxNode): PyType {
    const annotation = parameter.child('type');
    if (parameter.childOf('list_splat_pattern') || parameter.type === 'list_splat_pattern') return sureOf('tuple');
    if (parameter.childOf('dictionary_splat_pattern') || parameter.type === 'dictionary_splat_pattern')
      return sureOf('dict');
    const type = annotation ? annotatedType(this.tree, annotation) : UNKNOWN;
    return parameter.child('value')?.type === 'none' ? { ...type, orNone: true } : type;
  }

  private ofAttribute(node: SyntaxNode): PyType {
    const field = this.fields.at(node);
    if (!field) return UNKNOWN;
    return this.guarded(field, () => {
      const told = field.annotations.map((annotation) => annotatedType(this.tree, annotation));
      const values = field.writes.map(({ value, path }) => inside(this.of(value), path));
      const type = joinedAll(told.length > 0 ? told : field.isComplete ? values : [UNKNOWN]);
      // Others may write to it as well.
      return suggested(filledWith(this.tree, field.uses, type, this.typeOf));
    });
  }

  private ofCall(node: SyntaxNode): PyType {
    const call = callOf(this.tree, node);
    if (!call) return UNKNOWN;
    const builtin = this.module.builtin(call.callee);
    if (builtin !== null) return this.ofBuiltin(builtin, call);
    const library = this.module.imported(call.callee);
    if (library !== null) return this.ofLibrary(library, call);
    const method = methodOf(this.tree, call);
    if (method) {
      const own = this.fields.method(call.callee);
      return own ? suggested(this.resultOf(own)) : this.ofMethod(method, call);
    }
    const name = textOf(this.tree, call.callee);
    const definition = this.module.isOuter(call.callee) ? this.module.defined(name) : null;
    return definition?.kind === 'function' ? this.resultOf(definition.definition) : UNKNOWN;
  }

  private resultOf(definition: SyntaxNode): PyType {
    return this.guarded(definition, () => {
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

  private ofBuiltin(name: string, { positional, keywords }: PlainCall): PyType {
    const kind = Object.hasOwn(RESULT_OF_BUILTIN, name) ? RESULT_OF_BUILTIN[name] : undefined;
    if (kind) return sureOf(kind);
    const container = Object.hasOwn(CONTAINER_OF_BUILTIN, name) ? CONTAINER_OF_BUILTIN[name] : undefined;
    const [first] = positional;
    if (container) return sureOf(container, first ? elementOf(this.of(first)) : NOTHING);
    switch (name) {
      case 'dict': {
        const source = this.of(first);
        if (!first) return keywords.size > 0 ? sureOf('dict') : { ...sureOf('dict', NOTHING), values: NOTHING };
        return source.kind === 'dict' ? { ...source, sure: true } : sureOf('dict');
      }
      case 'enumerate': {
        const pair: PyType = { kind: 'tuple', sure: true, parts: [sureOf('int'), elementOf(this.of(first))] };
        return sureOf('iterator', pair);
      }
      case 'zip':
        return sureOf('iterator', {
          kind: 'tuple',
          sure: true,
          parts: positional.map((one) => elementOf(this.of(one))),
        });
      case 'abs':
      case 'round':
        return name === 'round' && positional.length === 1
          ? likely('int')
          : NUMBERS.has(this.of(first).kind)
            ? this.of(first)
            : UNKNOWN;
      case 'min':
      case 'max':
        return positional.length > 1 ? joinedAll(positional.map((one) => this.of(one))) : elementOf(this.of(first));
      case 'sum': {
        const element = elementOf(this.of(first));
        return NUMBERS.has(element.kind) && positional.length === 1 ? joined(sureOf('int'), element) : UNKNOWN;
      }
      case 'filter':
        return sureOf('iterator', elementOf(this.of(positional[1])));
      case 'map': {
        const mapped = first ? this.module.builtin(first) : null;
        const kindOfItem =
          mapped !== null && Object.hasOwn(RESULT_OF_BUILTIN, mapped) ? RESULT_OF_BUILTIN[mapped] : null;
        const text = first?.type === 'attribute' && textOf(this.tree, first).startsWith('str.');
        return sureOf('iterator', kindOfItem ? sureOf(kindOfItem) : text ? likely('str') : UNKNOWN);
      }
      default:
        return UNKNOWN;
    }
  }

  private ofLibrary(name: string, { positional }: PlainCall): PyType {
    const kind = Object.hasOwn(PURE_LIBRARY, name) ? PURE_LIBRARY[name] : undefined;
    const [first] = positional;
    if (kind === 'deque') return sureOf('deque', first ? elementOf(this.of(first)) : NOTHING);
    if (kind) return sureOf(kind);
    if (name === 're.findall') return sureOf('list', likely('str'));
    if (name === 'copy.copy' || name === 'copy.deepcopy') return this.of(first);
    return name === 'collections.defaultdict' ? sureOf('dict') : UNKNOWN;
  }

  private ofMethod({ object, name }: { object: SyntaxNode; name: string }, { positional }: PlainCall): PyType {
    const owner = this.of(object);
    if (owner.kind === 'nothing') return NOTHING;
    if (owner.kind === 'dict') {
      if (name === 'keys') return { kind: 'iterator', sure: owner.sure, ...(owner.of && { of: owner.of }) };
      if (name === 'values') return { kind: 'iterator', sure: owner.sure, ...(owner.values && { of: owner.values }) };
      if (name === 'items')
        return {
          kind: 'iterator',
          sure: owner.sure,
          of: { kind: 'tuple', sure: owner.sure, parts: [owner.of ?? UNKNOWN, owner.values ?? UNKNOWN] },
        };
      if (name === 'get' || name === 'pop' || name === 'setdefault')
        return joined(owner.values ?? UNKNOWN, positional[1] ? this.of(positional[1]) : sureOf('none'));
      if (name === 'copy') return owner;
    }
    if (owner.kind === 'list' || owner.kind === 'deque' || owner.kind === 'set') {
      if (name === 'pop' || name === 'popleft') return elementOf(owner);
      if (name === 'copy') return owner;
      if (name === 'count' || name === 'index') return { kind: 'int', sure: owner.sure };
    }
    const kind = Object.hasOwn(RESULT_OF_TEXT_METHOD, name) ? RESULT_OF_TEXT_METHOD[name] : undefined;
    if (kind) {
      const sure = owner.kind === 'str' && owner.sure;
      const of = ['list', 'tuple'].includes(kind)
        ? ({ kind: owner.kind === 'bytes' ? 'bytes' : 'str', sure } as const)
        : null;
      return { kind, sure, ...(of && { of }) };
    }
    return owner.kind === 'str' && ['count', 'find', 'rfind', 'index'].includes(name)
      ? { kind: 'int', sure: owner.sure }
      : UNKNOWN;
  }
}

const COMPREHENSION_KINDS: Readonly<Record<string, 'list' | 'set' | 'iterator'>> = {
  list_comprehension: 'list',
  set_comprehension: 'set',
  generator_expression: 'iterator',
};

/** The part of a value that an unpacking gives. */
function inside(type: PyType, path: readonly number[]): PyType {
  return path.reduce<PyType>((whole, at) => {
    if (Number.isNaN(at)) return sureOf('list');
    return whole.parts ? (whole.parts[at] ?? UNKNOWN) : elementOf(whole);
  }, type);
}
