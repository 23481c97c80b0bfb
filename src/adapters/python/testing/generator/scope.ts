import { type Evidence } from './evidence';
import { type FunctionFacts, type Module } from './facts';
import { type Program } from './program';

/** The variables that code of one function, lambda or module sees, and where they were first looked up. */
export class Scope {
  private readonly variables: Map<string, Evidence>;

  constructor(
    readonly module: Module,
    readonly parent: Scope | null,
    /** The function that `return` belongs to; null at the top of a module. */
    readonly around: FunctionFacts | null,
    /** Functions that are defined inside of another one. */
    readonly inner: Map<string, FunctionFacts> = new Map<string, FunctionFacts>(),
    /** Whether it only tells more of some variables of the scope around it. */
    private readonly narrows = false,
  ) {
    this.variables = parent === null ? module.variables : new Map<string, Evidence>();
  }

  /** The variable of that name; null for a name that nothing here has bound. */
  find(name: string): Evidence | null {
    return this.firstOf((scope) => scope.variables.get(name));
  }

  innerFunction(name: string): FunctionFacts | null {
    return this.firstOf((scope) => scope.inner.get(name));
  }

  /** A variable gets a value: of the type that it had, or of a new one. */
  assign(name: string, value: Evidence): void {
    if (this.narrows && this.parent && !this.variables.has(name)) {
      this.parent.assign(name, value);
      return;
    }
    const known = this.variables.get(name);
    if (known?.fits(value)) known.unite(value);
    else this.variables.set(name, value);
    value.called(name);
  }

  /** A name stands for this value from here on. */
  bind(name: string, value: Evidence): void {
    this.variables.set(name, value);
  }

  /** The class of the object or class that methods call by this name; null for any other name. */
  classOfSelf(name: string, program: Program): string | null {
    return this.firstOf(({ around }) => {
      const owner = around?.self === name ? around.owner : null;
      return owner && program.classes.has(owner.name) ? owner.name : undefined;
    });
  }

  /** What this scope, or else the nearest around it, answers. */
  private firstOf<T>(ask: (scope: Scope) => T | undefined): T | null {
    const own = ask(this);
    if (own !== undefined) return own;
    for (let scope = this.parent; scope; scope = scope.parent) {
      const answer = ask(scope);
      if (answer !== undefined) return answer;
    }
    return null;
  }
}
