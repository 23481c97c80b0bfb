import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { enclosing, walk } from '../syntax-tree/traversal';
import { assignedNames, definedNames, IMPORTS, parameterName } from './bindings';

/** Where a function first mentions a name. */
export interface FirstUse {
  start: number;
  assigned: boolean;
}

interface Facts {
  yields: boolean;
  uses: Map<string, FirstUse>;
  bound: Set<string>;
  declared: Set<string>;
  annotated: Set<string>;
}

/** Where the walk over one function's own code stops: what is inside these belongs to another scope. */
const INNER: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'lambda']);

/** Answers about functions as a whole, each function read once however many questions are asked. */
export class FunctionFacts {
  private readonly known = new Map<SyntaxNode, Facts>();

  constructor(private readonly tree: SyntaxTree) {}

  isAsync(definition: SyntaxNode): boolean {
    return definition.childOf('async') !== undefined;
  }

  /** Whether it is a generator: a `yield` of its own, not of a function inside it. */
  yields(definition: SyntaxNode): boolean {
    return this.of(definition).yields;
  }

  /** The first place where its own code mentions a name as a variable. */
  firstUse(definition: SyntaxNode, name: string): FirstUse | undefined {
    return this.of(definition).uses.get(name);
  }

  /** Whether it has an annotated assignment to that name. */
  annotates(definition: SyntaxNode, name: string): boolean {
    return this.of(definition).annotated.has(name);
  }

  /** Whether a function around it has a variable of that name. */
  boundAround(definition: SyntaxNode, name: string): boolean {
    let around = enclosing(definition, 'function_definition', 'lambda');
    for (; around; around = enclosing(around, 'function_definition', 'lambda')) {
      const { bound, declared } = this.of(around);
      if (bound.has(name) && !declared.has(name)) return true;
    }
    return false;
  }

  private of(definition: SyntaxNode): Facts {
    let facts = this.known.get(definition);
    if (!facts) this.known.set(definition, (facts = this.read(definition)));
    return facts;
  }

  private read(definition: SyntaxNode): Facts {
    const facts: Facts = {
      yields: false,
      uses: new Map(),
      bound: new Set(),
      declared: new Set(),
      annotated: new Set(),
    };
    for (const parameter of definition.child('parameters')?.children ?? []) {
      const name = parameterName(this.tree, parameter);
      if (name !== null) facts.bound.add(name.replace(/^\*+/, ''));
    }
    const body = definition.child('body');
    if (body) walk(body, (node) => this.note(node, facts));
    return facts;
  }

  private note(node: SyntaxNode, facts: Facts): boolean {
    const { tree } = this;
    if (node.type === 'yield') facts.yields = true;
    if (node.type === 'global_statement' || node.type === 'nonlocal_statement') {
      for (const child of node.children) if (child.named) facts.declared.add(textOf(tree, child));
      return false;
    }
    const left = node.type === 'assignment' ? node.child('left') : undefined;
    if (left?.type === 'identifier' && node.child('type')) facts.annotated.add(textOf(tree, left));
    for (const name of definedNames(tree, node)) {
      facts.bound.add(name);
      if (!IMPORTS.has(node.type)) this.use(facts, name, node.start, true); // CPython does not mind an import before `global`
    }
    for (const name of assignedNames(tree, node)) {
      facts.bound.add(name);
      this.use(facts, name, node.start, true);
    }
    if (node.type === 'identifier' && isVariable(node)) this.use(facts, textOf(tree, node), node.start, false);
    return !INNER.has(node.type) && !IMPORTS.has(node.type);
  }

  private use(facts: Facts, name: string, start: number, assigned: boolean): void {
    if (!facts.uses.has(name)) facts.uses.set(name, { start, assigned });
  }
}

function isVariable({ parent, field }: SyntaxNode): boolean {
  if (parent?.type === 'attribute') return field === 'object';
  return parent?.type !== 'keyword_argument' || field === 'value';
}
