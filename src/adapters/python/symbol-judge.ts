import { type SyntaxNode, type SyntaxTree } from '../syntax-tree/syntax-node';
import { isNeverCompiled } from './annotations';
import { nameText } from './bindings';
import { type PlacedFault } from './compile-rule';
import { isComprehension, type Role, type SymbolScope } from './symbol-scope';

const VERBS: Readonly<Record<string, string>> = { yield: 'yield', await: 'await', named_expression: 'named' };

/** Collects what CPython's symbol table has against what happens to names, told event by event in reading order. */
export class SymbolJudge {
  private readonly faults: PlacedFault[] = [];
  /** What can be told only when all scopes are known. */
  private readonly nonlocals: (() => PlacedFault | null)[] = [];

  constructor(
    private readonly tree: SyntaxTree,
    private readonly minor: number,
  ) {}

  /** The fault nearest to the beginning, asked when all was read. */
  first(): PlacedFault | null {
    const faults = [...this.faults, ...this.nonlocals.flatMap((check) => check() ?? [])];
    return faults.reduce<PlacedFault | null>(
      (first, fault) => (first && first.start <= fault.start ? first : fault),
      null,
    );
  }

  /** A name is used, assigned or imported. */
  note(node: SyntaxNode, name: string, scope: SymbolScope, role: Role): void {
    if (scope.inTarget) {
      if (scope.has(name, 'rebound'))
        this.refuse(node, `comprehension inner loop cannot rebind assignment expression target '${name}'`);
      if (role === 'assigned' || this.minor < 12) scope.add(name, 'iterated');
    }
    scope.add(name, role);
  }

  /** `name: type` and `name: type = value`. */
  annotate(node: SyntaxNode, name: string, scope: SymbolScope): void {
    const declared = (['global', 'nonlocal'] as const).find((word) => scope.has(name, word));
    if (declared && scope.kind !== 'module') this.refuse(node, `annotated name '${name}' can't be ${declared}`);
    scope.add(name, 'annotated');
    scope.add(name, 'assigned');
  }

  /** A `global` or `nonlocal` statement. */
  declare(node: SyntaxNode, scope: SymbolScope, word: 'global' | 'nonlocal'): void {
    for (const child of node.children) {
      if (!child.named || child.type === 'comment') continue;
      const name = nameText(this.tree, child);
      const late = scope.declare(name, word);
      if (late !== null) this.refuse(node, late);
      if (word === 'global') continue;
      this.nonlocals.push(() => {
        const message = scope.faultOfNonlocal(name);
        return message === null ? null : { start: node.start, message };
      });
    }
  }

  /** A comprehension's `:=`, which binds in the function or module around it. */
  rebind(node: SyntaxNode, from: SymbolScope): void {
    const name = nameText(this.tree, node);
    let scope: SymbolScope | null = from;
    for (; scope && isComprehension(scope); scope = scope.parent) {
      if (scope.has(name, 'iterated') && (this.minor < 12 || scope.has(name, 'assigned')))
        this.refuse(node, `assignment expression cannot rebind comprehension iteration variable '${name}'`);
    }
    while (scope?.kind === 'annotation') scope = scope.parent;
    if (scope?.kind === 'function') {
      if (!scope.has(name, 'global')) scope.add(name, 'assigned');
    } else if (scope && scope.kind !== 'module') {
      this.refuse(node, `assignment expression within a comprehension cannot be used in a ${scope.kind} body`);
    }
    from.add(name, 'rebound');
  }

  /** A `yield`, `await` or `:=` by its scope. */
  refuseInType(node: SyntaxNode, { kind }: SymbolScope): void {
    if (kind !== 'annotation' && kind !== 'type' && kind !== 'definition') return;
    this.refuse(node, `${VERBS[node.type] ?? 'this'} expression cannot be used within an annotation or a type`);
  }

  /** The end of a comprehension in the scope that is around it. */
  closeComprehension(node: SyntaxNode, own: SymbolScope, around: SymbolScope): void {
    if (!own.isAsync || own.kind !== 'comprehension' || this.mayAwait(around)) return;
    if (this.minor >= 14 || !isNeverCompiled(this.tree, node.start))
      this.refuse(node, 'asynchronous comprehension outside of an asynchronous function');
  }

  /** The end of a function's body: an async generator returns nothing. */
  closeFunction(definition: SyntaxNode, { isAsync, yields }: SymbolScope): void {
    const pending = isAsync && yields ? definition.childrenIn('body') : [];
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.type === 'return_statement' && node.children.length > 1)
        this.refuse(node, "'return' with value in async generator");
      if (!/^(function|class)_definition$|^lambda$/.test(node.type)) pending.push(...node.children);
    }
  }

  refuse(node: SyntaxNode, message: string): void {
    this.faults.push({ start: node.start, message });
  }

  /** Whether an asynchronous comprehension may stand there, as far as ruff does not tell. */
  private mayAwait({ kind, isAsync }: SymbolScope): boolean {
    if (kind === 'annotation' || kind === 'type' || kind === 'definition') return false;
    return this.minor >= 11 || (kind === 'function' && isAsync);
  }
}
