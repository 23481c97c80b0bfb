import { oncePerTree } from '../../../../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { isAsync, yields } from '../../../function-facts';
import { parameterName } from '../../../bindings';
import { callOf, methodOf, partsOf, type PlainCall } from '../../syntax';
import { PURE_LIBRARY } from '../types/builtin-results';
import { ClassFields } from '../types/class-fields';
import { ModuleFacts } from '../variables/module-facts';
import { isOwned } from '../containers/ownership';
import { readUpBy } from '../loops/reading-up';
import { Types } from '../types/types';
import { bindingAt, Variables } from '../variables/variables';

const PURE_BUILTINS: ReadonlySet<string> = new Set([
  ...['len', 'int', 'float', 'bool', 'str', 'repr', 'chr', 'ord', 'abs', 'round', 'min', 'max', 'sum', 'sorted', 'any'],
  ...['all', 'list', 'tuple', 'set', 'frozenset', 'dict', 'range', 'enumerate', 'zip', 'reversed', 'isinstance'],
  ...['issubclass', 'type', 'hash', 'id', 'divmod', 'pow', 'bin', 'hex', 'oct', 'format', 'bytes', 'callable'],
  ...['hasattr', 'slice', 'complex'],
]);
/** Methods that only look, whatever class of the library has them. */
const PURE_METHODS: ReadonlySet<string> = new Set([
  ...['strip', 'lstrip', 'rstrip', 'lower', 'upper', 'casefold', 'title', 'capitalize', 'swapcase', 'replace', 'zfill'],
  ...['ljust', 'rjust', 'center', 'removeprefix', 'removesuffix', 'join', 'encode', 'decode', 'format', 'startswith'],
  ...['endswith', 'isdigit', 'isalpha', 'isalnum', 'isspace', 'isupper', 'islower', 'isnumeric', 'isdecimal', 'split'],
  ...['rsplit', 'splitlines', 'partition', 'rpartition', 'find', 'rfind', 'index', 'count', 'keys', 'values', 'items'],
  ...['copy', 'isoformat', 'strftime', 'date', 'time', 'weekday', 'isoweekday', 'total_seconds', 'group', 'groups'],
  ...['issubset', 'issuperset', 'union', 'intersection', 'difference', 'isdisjoint', 'match', 'fullmatch', 'search'],
  ...['bit_length', 'is_integer', 'most_common', 'expandtabs', 'translate', 'isidentifier', 'istitle', 'findall'],
]);
const MUTATING_METHODS: ReadonlySet<string> = new Set([
  ...['append', 'extend', 'insert', 'remove', 'pop', 'clear', 'sort', 'reverse', 'add', 'discard', 'update'],
  ...['setdefault'],
  ...['popitem', 'appendleft', 'extendleft', 'popleft', 'rotate'],
]);

/** What a call does beside giving a result. */
export type Effect = 'none' | { changes: SyntaxNode } | 'unknown';

/**
 * What calls do beside giving a result. Operators, subscripts and attributes are taken to do nothing, as those of all
 * usual classes do; so are methods that only look by the names that the library's classes have.
 */
export class Effects {
  private readonly functions = new Map<SyntaxNode, boolean>();
  private readonly module: ModuleFacts;
  private readonly fields: ClassFields;

  private constructor(private readonly tree: SyntaxTree) {
    this.module = ModuleFacts.of(tree);
    this.fields = ClassFields.of(tree);
  }

  static readonly of = oncePerTree((tree) => new Effects(tree));

  /** Whether evaluating an expression (or running statements) changes nothing that anybody could see. */
  isPure(node: SyntaxNode): boolean {
    let pure = true;
    walk(node, (inner) => {
      if (inner.type === 'call') pure &&= this.ofCall(inner) === 'none';
      if (inner.type === 'await' || inner.type === 'yield' || inner.type === 'named_expression') pure = false;
      return pure && inner.type !== 'lambda';
    });
    return pure;
  }

  /** Of the call itself, not of what its arguments do. */
  ofCall(node: SyntaxNode): Effect {
    const call = callOf(this.tree, node);
    if (!call) return this.spreads(node) ? 'none' : 'unknown';
    if ([...call.positional, ...call.keywords.values()].some((argument) => this.isUnknownFunction(argument)))
      return 'unknown';
    const builtin = this.module.builtin(call.callee);
    // The items that it reads up are those of what stands there.
    if (builtin === 'next' && call.positional[0]?.type === 'generator_expression') return 'none';
    if (builtin !== null)
      return PURE_BUILTINS.has(builtin) || /(?:Error|Exception)$/.test(builtin) ? 'none' : 'unknown';
    const library = this.module.imported(call.callee);
    if (library !== null) return Object.hasOwn(PURE_LIBRARY, library) ? 'none' : 'unknown';
    const own = this.ownFunction(call);
    if (own) return this.isPureFunction(own) ? this.readingUp(own, call) : 'unknown';
    const method = methodOf(this.tree, call);
    if (!method || this.isOfOwnClass(method.object)) return 'unknown';
    if (method.name === 'get') return this.isLookup(method.object, call) ? 'none' : 'unknown';
    if (PURE_METHODS.has(method.name)) return 'none';
    return MUTATING_METHODS.has(method.name) ? { changes: method.object } : 'unknown';
  }

  /** `zip(*rows)` and `dict(a, **b)`, with no function that they would run */
  private spreads(node: SyntaxNode): boolean {
    const isPlain = !node.child('arguments')?.children.some(({ type }) => /lambda|keyword_argument/.test(type));
    return isPlain && PURE_BUILTINS.has(this.module.builtin(node.child('function')) ?? '');
  }

  /** `row.get('name')`, and not the `get` of a session or a queue. */
  private isLookup(object: SyntaxNode, { positional: [key] }: PlainCall): boolean {
    const variable = Variables.of(this.tree).at(object);
    const made = (variable ? Variables.of(this.tree).onlyAssignment(variable)?.value : null) ?? object;
    // Of what that gives only dictionaries have it.
    const isParsed = made.type === 'call' && this.module.imported(made.child('function')) === 'json.loads';
    const isKey = key?.type === 'string' || key?.type === 'integer';
    return isKey || isParsed || Types.of(this.tree).of(object).kind === 'dict';
  }

  /** The function or method of the code shown that a call runs, as far as that is certain; else null. */
  ownFunction({ callee }: PlainCall): SyntaxNode | null {
    if (callee.type === 'attribute') return this.fields.method(callee);
    if (callee.type !== 'identifier' || !this.module.isOuter(callee)) return null;
    const definition = this.module.defined(textOf(this.tree, callee));
    return definition?.kind === 'function' && definition.owner === null ? definition.definition : null;
  }

  /** Whether a call of the function changes nothing that its caller could see, and gives its result at once. */
  isPureFunction(definition: SyntaxNode): boolean {
    const done = this.functions.get(definition);
    if (done !== undefined) return done;
    this.functions.set(definition, true); // what it calls again of itself adds nothing
    const pure = !isAsync(definition) && !yields(definition) && this.keepsOutsideAlone(definition);
    this.functions.set(definition, pure);
    return pure;
  }

  private keepsOutsideAlone(definition: SyntaxNode): boolean {
    const body = definition.child('body');
    let pure = body !== undefined;
    if (body)
      walk(body, (node) => {
        if (UNKNOWN_STATEMENTS.has(node.type)) pure = false;
        if (node.type === 'call') {
          const effect = this.ofCall(node);
          pure &&=
            effect === 'none' ||
            (effect !== 'unknown' && (this.isOwn(effect.changes) || this.isPassedOn(definition, node, effect.changes)));
        }
        const binding = node.type === 'subscript' || node.type === 'attribute' ? bindingAt(node) : null;
        if (binding) pure &&= node.type === 'subscript' && this.isOwn(node.child('value'));
        return pure;
      });
    return pure;
  }

  /** Of what it is given a function may use an iterator up, and find nothing the next time. */
  private readingUp(definition: SyntaxNode, { callee, positional, keywords }: PlainCall): Effect {
    const list = definition.child('parameters');
    const names = (list ? partsOf(list) : []).map((parameter) => parameterName(this.tree, parameter));
    if (callee.type === 'attribute') names.shift();
    const given = [...readUpBy(this.tree, definition)].flatMap((name) => {
      const argument = keywords.get(name) ?? positional[names.indexOf(name)];
      const kind = argument ? Types.of(this.tree).of(argument).kind : 'nothing';
      return argument && (kind === 'unknown' || kind === 'iterator') ? [argument] : [];
    });
    const [only, ...others] = given;
    return !only ? 'none' : others.length === 0 ? { changes: only } : 'unknown';
  }

  /** What a function hands to itself it reads up in any case. */
  private isPassedOn(definition: SyntaxNode, node: SyntaxNode, given: SyntaxNode): boolean {
    const call = callOf(this.tree, node);
    const parameter = Variables.of(this.tree).at(given)?.parameter;
    const isSelf = call !== null && this.ownFunction(call) === definition;
    return isSelf && parameter !== undefined && readUpBy(this.tree, definition).has(textOf(this.tree, given));
  }

  private isOwn(node: SyntaxNode | undefined): boolean {
    const variable = Variables.of(this.tree).at(node);
    return variable !== null && isOwned(this.tree, variable);
  }

  /** A function that is handed over (`key=`, the first of `map`) runs too. */
  private isUnknownFunction(argument: SyntaxNode): boolean {
    if (argument.type === 'lambda') return !this.isPure(argument.child('body') ?? argument);
    return false;
  }

  private isOfOwnClass(object: SyntaxNode): boolean {
    return object.type === 'identifier' && /^(?:self|cls|super)$/.test(textOf(this.tree, object));
  }
}

const UNKNOWN_STATEMENTS: ReadonlySet<string> = new Set([
  ...['function_definition', 'class_definition', 'global_statement', 'nonlocal_statement', 'with_statement', 'await'],
  ...['import_statement', 'import_from_statement', 'delete_statement', 'exec_statement', 'print_statement'],
]);
