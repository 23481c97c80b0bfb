/** What a name is to one scope; it can be several things at once. */
export type Role =
  'used' | 'assigned' | 'imported' | 'parameter' | 'annotated' | 'global' | 'nonlocal' | 'iterated' | 'rebound';

/**
 * The blocks of CPython's symbol table. A `definition` holds the type parameters of a function, class or type alias;
 * a `type` is the value of an alias, a bound or a default.
 */
export type ScopeKind =
  'module' | 'class' | 'function' | 'comprehension' | 'generator expression' | 'annotation' | 'type' | 'definition';

const BINDING: readonly Role[] = ['assigned', 'imported', 'parameter', 'annotated'];

/** One block of code with the names in it, as CPython's symbol table sees it while it reads the code in order. */
export class SymbolScope {
  /** Whether it awaits, or is defined as async. */
  isAsync = false;
  yields = false;
  /** Whether the targets of a comprehension's `for` are being read. */
  inTarget = false;
  private readonly names = new Map<string, Set<Role>>();

  constructor(
    readonly kind: ScopeKind,
    readonly parent: SymbolScope | null,
  ) {}

  /** Whether the name has one of the roles so far. */
  has(name: string, ...roles: readonly Role[]): boolean {
    const known = this.names.get(name);
    return known !== undefined && roles.some((role) => known.has(role));
  }

  add(name: string, role: Role): void {
    const known = this.names.get(name);
    if (known) known.add(role);
    else this.names.set(name, new Set([role]));
  }

  /** Notes `global name` or `nonlocal name`; says why it comes too late, or null. */
  declare(name: string, word: 'global' | 'nonlocal'): string | null {
    const late = this.has(name, 'parameter')
      ? `name '${name}' is parameter and ${word}`
      : this.has(name, 'used')
        ? `name '${name}' is used prior to ${word} declaration`
        : this.has(name, 'annotated')
          ? `annotated name '${name}' can't be ${word}`
          : this.has(name, 'assigned')
            ? `name '${name}' is assigned to before ${word} declaration`
            : null;
    this.add(name, word);
    return late;
  }

  /** What is wrong with `nonlocal name` in this scope, asked when the whole code was read; null when nothing is. */
  faultOfNonlocal(name: string): string | null {
    if (this.has(name, 'global')) return `name '${name}' is nonlocal and global`;
    if (this.kind === 'module') return 'nonlocal declaration not allowed at module level';
    const unbound = `no binding for nonlocal '${name}' found`;
    for (let scope = this.parent; scope; scope = scope.parent) {
      if (scope.kind === 'class') {
        if (name === '__class__') return null;
        continue;
      }
      if (scope.kind === 'module' || scope.has(name, 'global')) return unbound;
      if (scope.has(name, 'nonlocal') || !scope.has(name, ...BINDING)) continue;
      return scope.kind === 'definition' ? `nonlocal binding not allowed for type parameter '${name}'` : null;
    }
    return unbound;
  }
}

/** Whether names that `:=` binds in a scope belong to a scope further out. */
export function isComprehension({ kind }: SymbolScope): boolean {
  return kind === 'comprehension' || kind === 'generator expression';
}
