import { type TestTarget } from '../../../../domain/testgen/test-target';
import { type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { definitionsIn } from '../../definitions';
import { yields } from '../../function-facts';
import { moduleParts } from '../../module-paths';
import { pythonTree } from '../../python-tree';
import { statementsIn } from '../../statements';
import { boundName, type ImportBinding, importsIn } from './import-bindings';

interface SourceModule {
  /** All that is bound at its top: definitions, constants, imports. */
  names: ReadonlySet<string>;
  /** What it binds without importing it. */
  own: ReadonlySet<string>;
  /** Functions and classes at its top. */
  definitions: ReadonlySet<string>;
}

/** The code under test as a test file sees it: which module has which name, and what the target is called by. */
export class Subject {
  /** What a test imports: the function, or the outermost class around the method. */
  readonly imported: string;
  /** Nested classes between that class and the target: they can be reached by attribute only. */
  readonly nested: readonly string[];
  readonly isMethod: boolean;
  /** Reading its result is part of running it. */
  readonly isGenerator: boolean;
  /** First parts of all modules that the sources import or are. */
  readonly roots: ReadonlySet<string>;
  /** How the sources themselves import what is not theirs, by bound name. */
  readonly imports: ReadonlyMap<string, ImportBinding>;
  private readonly modules = new Map<string, SourceModule>();

  constructor(readonly target: TestTarget) {
    const classes = target.className === null ? [] : target.qualifiedName.split('.').slice(0, -1);
    this.isMethod = target.className !== null;
    this.imported = classes[0] ?? target.className ?? target.functionName;
    this.nested = classes.slice(1);
    const roots = new Set([root(target.modulePath)]);
    const home = homePath(target);
    const imports = new Map<string, ImportBinding>();
    let yields = false;
    for (const { path, code } of target.sources) {
      const tree = pythonTree(code);
      if (!tree) continue;
      for (const binding of importsIn(tree)) {
        if (binding.module.startsWith('.')) continue;
        roots.add(root(binding.module));
        if (binding.name !== '*' && binding.module !== '__future__') imports.set(boundName(binding), binding);
      }
      const name = path === null ? target.modulePath : moduleName(path, home, target.modulePath);
      const statements = statementsIn(tree, tree.root);
      this.modules.set(name, {
        names: new Set(statements.flatMap(({ names }) => names)),
        own: new Set(statements.filter(({ kind }) => kind !== 'import').flatMap(({ names }) => names)),
        definitions: new Set(
          statements.filter(({ kind }) => kind === 'function' || kind === 'class').flatMap(({ names }) => names),
        ),
      });
      if (name === target.modulePath) yields ||= isGenerator(tree, target.qualifiedName);
    }
    const own = this.modules.get(target.modulePath);
    this.modules.set(target.modulePath, {
      names: new Set(own?.names).add(this.imported),
      own: new Set(own?.own).add(this.imported),
      definitions: new Set(own?.definitions).add(this.imported),
    });
    this.isGenerator = yields;
    this.roots = roots;
    this.imports = imports;
  }

  has(module: string, name: string): boolean {
    return this.modules.get(module)?.names.has(name) ?? false;
  }

  isModule(module: string): boolean {
    return this.modules.has(module);
  }

  /** Whether it is a function or class of the code under test. */
  defines(name: string): boolean {
    return [...this.modules.values()].some(({ definitions }) => definitions.has(name));
  }

  /** The module to import a name from: where it is defined or assigned; null when the sources do not have it. */
  homeOf(name: string): string | null {
    if (name === this.imported) return this.target.modulePath;
    const modules = [...this.modules];
    const home =
      modules.find(([, { definitions }]) => definitions.has(name)) ?? modules.find(([, { own }]) => own.has(name));
    if (home) return home[0];
    const helper = this.target.helperNames.find((known) => known.endsWith(`.${name}`));
    return helper === undefined ? null : helper.slice(0, -name.length - 1);
  }

  /** The source module that a module path written from memory stands for: `pricing`, `src.shop.pricing` and `.pricing` are `shop.pricing`. */
  lookalikeOf(module: string): string | null {
    const bare = module.replace(/^\.+/, '');
    if (bare === '') return null;
    const last = bare.slice(bare.lastIndexOf('.') + 1);
    const alike = [...this.modules.keys()].filter((known) => known === last || known.endsWith(`.${last}`));
    const close = alike.filter((known) => `.${known}`.endsWith(`.${bare}`) || `.${bare}`.endsWith(`.${known}`));
    return alike.length === 1 ? (alike[0] ?? null) : (close[0] ?? null);
  }

  /** The package that a relative import without a module or a path written from memory stands for, when it holds that module. */
  moduleIn(packagePath: string, name: string): string | null {
    const found = this.lookalikeOf(`${packagePath.replace(/^\.+/, '')}.${name}`);
    return found !== null && found.includes('.') ? found : null;
  }
}

export function root(module: string): string {
  return module.split('.', 1)[0] ?? module;
}

/** The parts of the target's own file: the source whose path agrees best with the module path. */
function homePath({ sources, modulePath }: TestTarget): string[] {
  const home = modulePath.split('.');
  const paths = sources.flatMap(({ path }) => (path === null ? [] : [moduleParts(path)]));
  return paths.toSorted((a, b) => sharedEnd(b, home) - sharedEnd(a, home))[0] ?? home;
}

/** What a file is imported as, seen from how the target's own file is: `src/shop/tax.py` is `shop.tax` where `src/shop/pricing.py` is `shop.pricing`. */
function moduleName(path: string, home: readonly string[], modulePath: string): string {
  const known = modulePath.split('.');
  const shared = sharedEnd(home, known);
  const outside = home.slice(0, home.length - shared).join('.');
  const prefix = known.slice(0, known.length - shared);
  const whole = moduleParts(path).join('.');
  const inside = outside !== '' && whole.startsWith(`${outside}.`) ? whole.slice(outside.length + 1) : whole;
  return [...prefix, inside].join('.');
}

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  return shared;
}

function isGenerator(tree: SyntaxTree, qualifiedName: string): boolean {
  return definitionsIn(tree).some(
    ({ kind, name, definition }) => kind === 'function' && name === qualifiedName && yields(definition),
  );
}
