import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { enclosing, walk } from '../../../syntax-tree/traversal';
import { IMPORTS } from '../../bindings';
import { bindingsOf, boundName, type ImportBinding } from './import-bindings';
import { type Subject } from './subject';
import { type TestFile, soundTree } from './test-file';

/** Calls that look at a function without calling it. */
export const LOOKS =
  /^(?:callable|isinstance|issubclass|hasattr|type|id|repr|inspect\..*|asyncio\.iscoroutinefunction)$/;
const LITERALS: ReadonlySet<string> = new Set([
  ...['string', 'concatenated_string', 'list', 'tuple', 'dictionary', 'set', 'integer', 'float'],
  ...['list_comprehension', 'dictionary_comprehension', 'set_comprehension', 'binary_operator', 'none'],
]);
const BUILTIN_TYPES: ReadonlySet<string> = new Set([
  'list',
  'dict',
  'set',
  'tuple',
  'str',
  'bytes',
  'Counter',
  'deque',
]);
const FUNCTIONS = ['function_definition', 'class_definition', 'module'];

/**
 * Where a test file calls its target: directly, through functions of the file that do (`callers`), or by giving it to
 * others. Names are followed through imports and plain assignments.
 */
export class TargetUses {
  readonly tree: SyntaxTree;
  /** The places that run the target, in text order: calls, and references that are given away. */
  readonly places: readonly SyntaxNode[];
  /** Those of the places that call the target itself. */
  readonly calls: ReadonlySet<SyntaxNode>;
  /** Functions and fixtures of the file in which the target runs. */
  readonly callers: ReadonlySet<string>;
  private readonly functions = new Set<string>();
  private readonly modules = new Set<string>();
  private readonly classes = new Set<string>();
  private readonly foreign = new Set<string>();
  private readonly instances = new Set<string>();
  /** Names that hold something that is no instance of the class for sure. */
  private readonly others = new Set<string>();

  constructor(
    { imports, body }: TestFile,
    private readonly subject: Subject,
  ) {
    this.tree = soundTree(body);
    this.learnImports(imports);
    this.learnAssignments();
    const direct: SyntaxNode[] = [];
    const calls = new Set<SyntaxNode>();
    walk(this.tree.root, (node) => {
      if (node.type === 'call' && this.isTargetCall(node)) {
        direct.push(node);
        calls.add(node);
      } else if (this.isGivenAway(node) || this.isImplicit(node)) direct.push(node);
      return !IMPORTS.has(node.type);
    });
    this.calls = calls;
    const callers = this.callersOf(direct);
    this.callers = callers;
    const through: SyntaxNode[] = [];
    walk(this.tree.root, (node) => {
      if (node.type === 'call' && !calls.has(node) && callers.has(this.calledName(node) ?? '')) through.push(node);
      return true;
    });
    this.places = [...direct, ...through].sort((a, b) => a.start - b.start);
  }

  /** Whether the target is called without its name being written, as `len(x)` calls `__len__`. */
  get areImplicit(): boolean {
    return /^__(?!init__|call__|new__)\w+__$/.test(this.subject.target.functionName);
  }

  /** Whether a name is imported: a module, function or class of others, which no call changes. */
  isForeign(name: string): boolean {
    return this.foreign.has(name);
  }

  /** Whether a call alone does not run the target yet: a coroutine, a generator. */
  get areLazy(): boolean {
    return this.subject.target.isAsync || this.subject.isGenerator;
  }

  private learnImports(imports: readonly ImportBinding[]): void {
    const local: ImportBinding[] = [];
    walk(this.tree.root, (node) => {
      if (IMPORTS.has(node.type)) local.push(...bindingsOf(this.tree, node));
      return !IMPORTS.has(node.type);
    });
    const { imported, isMethod, target } = this.subject;
    for (const binding of [...imports, ...local]) {
      const bound = boundName(binding);
      this.foreign.add(bound);
      if (binding.name === imported) (isMethod ? this.classes : this.functions).add(bound);
      else if (binding.name === null) this.modules.add(binding.alias ?? binding.module);
      else if (`${binding.module}.${binding.name}` === target.modulePath) this.modules.add(bound);
      if (binding.name !== imported) this.others.add(bound);
    }
    (isMethod ? this.classes : this.functions).add(imported);
  }

  private learnAssignments(): void {
    walk(this.tree.root, (node) => {
      const left = node.type === 'assignment' ? node.child('left') : undefined;
      const right = node.type === 'assignment' ? node.child('right') : undefined;
      if (left?.type !== 'identifier' || !right) return true;
      const name = textOf(this.tree, left);
      if (this.isTarget(right)) this.functions.add(name);
      else if (this.isClass(right)) this.classes.add(name);
      else if (right.type === 'call' && this.isClass(right.child('function'))) this.instances.add(name);
      else if (LITERALS.has(right.type) || BUILTIN_TYPES.has(this.functionText(right))) this.others.add(name);
      return true;
    });
    for (const name of this.instances) this.others.delete(name);
  }

  private isTargetCall(call: SyntaxNode): boolean {
    const called = call.child('function');
    if (!called) return false;
    if (this.isTarget(called)) return true;
    const { functionName } = this.subject.target;
    if (functionName === '__init__' || functionName === '__new__') return this.isClass(called);
    if (functionName !== '__call__') return false;
    const made = called.type === 'call' && this.isClass(called.child('function'));
    return made || (called.type === 'identifier' && this.instances.has(textOf(this.tree, called)));
  }

  /** Whether an expression is the target as a value. */
  private isTarget(node: SyntaxNode): boolean {
    if (node.type === 'identifier') return this.functions.has(textOf(this.tree, node));
    const name = node.type === 'attribute' ? node.child('attribute') : undefined;
    const object = node.child('object');
    if (!name || !object || textOf(this.tree, name) !== this.subject.target.functionName) return false;
    const owner = textOf(this.tree, object);
    if (!this.subject.isMethod) return this.modules.has(owner);
    return !LITERALS.has(object.type) && !this.others.has(owner) && !this.modules.has(owner);
  }

  private isClass(node: SyntaxNode | undefined): boolean {
    if (!node || !this.subject.isMethod) return false;
    const [first = '', ...rest] = textOf(this.tree, node).split('.');
    const nested = this.subject.nested.join('.');
    if (this.classes.has(first)) return rest.join('.') === nested || (rest.length === 0 && nested === '');
    return textOf(this.tree, node).endsWith(`.${[this.subject.imported, ...this.subject.nested].join('.')}`);
  }

  /** Whether it is the target as an argument, an item or a decorator's argument: others will call it. */
  private isGivenAway(node: SyntaxNode): boolean {
    if ((node.type !== 'identifier' && node.type !== 'attribute') || !this.isTarget(node)) return false;
    const { parent } = node;
    const value = parent?.type === 'keyword_argument' && node.field === 'value' ? parent.parent : parent;
    if (value?.type === 'argument_list') return value.parent !== null && !LOOKS.test(this.functionText(value.parent));
    return value?.type === 'list' || value?.type === 'tuple' || value?.type === 'dictionary' || value?.type === 'pair';
  }

  /** For a target that operators and builtins call: a mention of an instance or of the class. */
  private isImplicit(node: SyntaxNode): boolean {
    if (!this.areImplicit || node.type !== 'identifier' || node.field === 'left') return false;
    const name = textOf(this.tree, node);
    return this.instances.has(name) || (node.parent?.type === 'call' && this.classes.has(name));
  }

  private callersOf(direct: readonly SyntaxNode[]): Set<string> {
    const callers = new Set<string>();
    const calledIn = new Map<string, string[]>();
    walk(this.tree.root, (node) => {
      const name = node.type === 'call' ? this.calledName(node) : null;
      const around = name === null ? null : this.functionAround(node);
      if (name === null || around === null) return true;
      const known = calledIn.get(name);
      if (known) known.push(around);
      else calledIn.set(name, [around]);
      return true;
    });
    const pending = direct.flatMap((node) => this.functionAround(node) ?? []);
    for (const node of direct) if (node.type !== 'call') pending.push(...this.namesFor(node));
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (callers.has(name)) continue;
      callers.add(name);
      pending.push(...(calledIn.get(name) ?? []));
    }
    return callers;
  }

  /** What a place that gives the target away makes: the variable of `partial(f, …)`, the parameter of `parametrize('g', [f])`. */
  private namesFor(place: SyntaxNode): string[] {
    const around = enclosing(place, 'assignment', 'decorator', 'block', 'module');
    const left = around?.type === 'assignment' ? around.child('left') : undefined;
    if (left?.type === 'identifier') return [textOf(this.tree, left)];
    const call = around?.type === 'decorator' ? around.childOf('call') : undefined;
    const names = call?.child('arguments')?.childOf('string');
    return call && names && this.functionText(call).endsWith('parametrize')
      ? (textOf(this.tree, names).match(/[A-Za-z_]\w*/g) ?? [])
      : [];
  }

  /** The name of the innermost function around a place, unless that is a test or has none. */
  private functionAround(node: SyntaxNode): string | null {
    const around = enclosing(node, 'lambda', ...FUNCTIONS);
    const name =
      around?.type === 'function_definition'
        ? around.child('name')
        : around?.type === 'lambda' && around.parent?.type === 'assignment'
          ? around.parent.child('left')
          : undefined;
    const text = name ? textOf(this.tree, name) : null;
    return text === null || /^test/.test(text) ? null : text;
  }

  /** `f` for `f(…)` and `self.f(…)`. */
  private calledName(call: SyntaxNode): string | null {
    const text = this.functionText(call);
    return /^(?:(?:self|cls)\.)?\w+$/.test(text) ? text.replace(/^(?:self|cls)\./, '') : null;
  }

  /** What a call calls, as written. */
  functionText(call: SyntaxNode): string {
    const called = call.type === 'call' ? call.child('function') : undefined;
    return called ? textOf(this.tree, called) : '';
  }
}
