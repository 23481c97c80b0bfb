import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { enclosing, walk } from '../../../syntax-tree/traversal';
import { lineIdAt, numberedStatements } from './line-ids';

/** A test function; `owner` has the names of its classes, joined by dots. */
export interface TestFunction {
  owner: string | null;
  name: string;
  definition: SyntaxNode;
  /** The line ids of its statements. */
  statements: ReadonlyMap<SyntaxNode, string>;
}

/** The statement of a test that a call is written in. */
export interface TestStatement {
  test: TestFunction;
  lineId: string;
}

/** Where code runs: as the module is loaded, in a function that some test may call, or in a test. */
export type CallPlace = 'module' | 'helper' | TestStatement;

/** Says for any node of a test file where it runs. */
export class CallPlaces {
  private readonly known = new Map<SyntaxNode, TestFunction | null>();

  constructor(private readonly tree: SyntaxTree) {}

  of(node: SyntaxNode): CallPlace {
    const around = outermostFunction(node);
    if (!around) return 'module';
    const test = this.testIn(around);
    return test ? { test, lineId: lineIdAt(test.statements, node) } : 'helper';
  }

  /** All tests of the file in text order. */
  tests(): TestFunction[] {
    const found: TestFunction[] = [];
    walk(this.tree.root, (node) => {
      if (node.type !== 'function_definition') return node.type !== 'lambda';
      const test = this.testIn(node);
      if (test) found.push(test);
      return false;
    });
    return found;
  }

  /** The test that a function outside any other is, by pytest's rules; null for any other function. */
  private testIn(definition: SyntaxNode): TestFunction | null {
    let test = this.known.get(definition);
    if (test === undefined) this.known.set(definition, (test = this.read(definition)));
    return test;
  }

  private read(definition: SyntaxNode): TestFunction | null {
    if (definition.type !== 'function_definition') return null;
    const name = this.nameOf(definition);
    const classes: SyntaxNode[] = [];
    let above = enclosing(definition, 'class_definition');
    for (; above; above = enclosing(above, 'class_definition')) classes.unshift(above);
    if (!name.startsWith('test') || !classes.every((node) => this.isCollected(node))) return null;
    const owner = classes.map((node) => this.nameOf(node)).join('.');
    return { owner: owner || null, name, definition, statements: numberedStatements(definition) };
  }

  private isCollected(node: SyntaxNode): boolean {
    const bases = node.child('superclasses')?.children ?? [];
    return this.nameOf(node).startsWith('Test') || bases.some((base) => textOf(this.tree, base).endsWith('TestCase'));
  }

  private nameOf(definition: SyntaxNode): string {
    const name = definition.child('name');
    return name ? textOf(this.tree, name) : '';
  }
}

/** The outermost function or lambda in whose body a node stands; decorators, defaults and annotations stand outside. */
function outermostFunction(node: SyntaxNode): SyntaxNode | null {
  let outermost: SyntaxNode | null = null;
  for (let child = node; child.parent; child = child.parent) {
    const { parent, field } = child;
    if (field === 'body' && (parent.type === 'function_definition' || parent.type === 'lambda')) outermost = parent;
  }
  return outermost;
}
