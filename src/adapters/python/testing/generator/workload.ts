import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { COMPREHENSIONS } from '../../bindings';
import { type FunctionFacts, type Program } from './program';

/** How a function calls itself: not at all, once on something smaller, or so often that the calls multiply. */
export type Recursion = 'none' | 'linear' | 'exponential';

/** What a function makes of the size of its input. */
export interface Workload {
  /** About the power of the size that its time grows with. */
  degree: number;
  recursion: Recursion;
}

/** Runs of a Python loop's body that one call may take: some ten milliseconds. */
const MOST_STEPS = 60_000;
const MOST_ITEMS = 1_000;
/** Calls of calls that are followed. */
const DEEPEST = 40;
/** What one step of a loop in C costs beside one in Python, as a part of a power. */
const INNER = 0.5;
const SCANS = /^(?:sum|min|max|sorted|list|set|tuple|dict|any|all|frozenset|Counter|deepcopy|len\(set)$/;
const SCANNING_METHODS = /^(?:count|index|remove|insert|join|copy|findall|replace|find|sort|extend|deepcopy)$/;
const CACHES = /(?:^@|\.)(?:lru_cache|cache|cached|memoize|memoized)\b/;

/** How many items an input may have so that a call takes milliseconds. */
export function itemsFor({ degree, recursion }: Workload): number {
  if (recursion === 'exponential') return 7;
  const most = Math.floor(MOST_STEPS ** (1 / Math.max(1, degree)));
  return Math.max(8, Math.min(MOST_ITEMS, recursion === 'linear' ? 150 : MOST_ITEMS, most));
}

/** How large a number may be that a function counts or steps down to. */
export function numberFor(workload: Workload): number {
  return workload.recursion === 'exponential' ? 14 : itemsFor(workload);
}

/** Reads off a function's loops, and those of the functions that it calls, what large inputs will cost. */
export function workloadOf(facts: FunctionFacts, program: Program): Workload {
  return new Reader(program).of(facts);
}

/** The names that decide whether a `while` loop of a function ends: below some value of them it never does. */
export function steppingNames({ module: { tree }, definition }: FunctionFacts): Set<string> {
  const found = new Set<string>();
  walk(definition, (node) => {
    if (node.type !== 'while_statement') return true;
    const condition = node.child('condition');
    const counts = condition !== undefined && (condition.type === 'identifier' || /!=/.test(textOf(tree, condition)));
    walk(node, (inner) => {
      const isStep = inner.parent?.type === 'augmented_assignment' && inner.field === 'right';
      const isCounted = counts && inner.start >= condition.start && inner.end <= condition.end;
      if (inner.type === 'identifier' && (isStep || isCounted)) found.add(textOf(tree, inner));
      return true;
    });
    return false;
  });
  return found;
}

class Reader {
  private readonly known = new Map<FunctionFacts, Workload | null>();

  constructor(private readonly program: Program) {}

  of(facts: FunctionFacts, level = 0): Workload {
    const known = level > DEEPEST ? null : this.known.get(facts);
    if (known !== undefined) return known ?? { degree: 0, recursion: 'none' };
    this.known.set(facts, null);
    const workload: Workload = {
      degree: 0,
      recursion: recursionOf(facts.module.tree, facts.definition, facts.name.slice(facts.name.lastIndexOf('.') + 1)),
    };
    const body = facts.definition.child('body');
    const pending: [SyntaxNode, number][] = body ? [[body, 0]] : [];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [node, depth] = next;
      this.note(node, depth, { facts, level }, workload);
      const inside = depth + this.loopAt(node, facts);
      for (const child of node.children) {
        const repeated = node.type === 'for_statement' ? child.field === 'body' : node.type !== 'for_in_clause';
        pending.push([child, repeated ? inside : depth]);
      }
    }
    this.known.set(facts, workload);
    return workload;
  }

  private note(
    node: SyntaxNode,
    depth: number,
    { facts, level }: { facts: FunctionFacts; level: number },
    workload: Workload,
  ): void {
    const more = (degree: number): void => {
      workload.degree = Math.max(workload.degree, degree);
    };
    more(depth + this.loopAt(node, facts));
    if (
      node.type === 'slice' ||
      (node.type === 'comparison_operator' && (node.childOf('in') ?? node.childOf('not in')))
    )
      more(depth + INNER);
    if (node.type === 'function_definition') {
      const inner = recursionOf(facts.module.tree, node, textOf(facts.module.tree, node.child('name') ?? node));
      if (inner === 'exponential' || workload.recursion === 'none') workload.recursion = inner;
    }
    if (node.type !== 'call') return;
    const called = node.child('function');
    const name = called ? textOf(facts.module.tree, called) : '';
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (
      SCANS.test(last) ||
      (name.includes('.') && SCANNING_METHODS.test(last)) ||
      (last === 'pop' && /^\s*\(0/.test(textOf(facts.module.tree, node.child('arguments') ?? node)))
    )
      more(depth + INNER);
    if (last === 'deepcopy') more(depth + 1.3);
    const callee = this.calleeOf(name, last, facts);
    if (!callee || callee === facts) return;
    const { degree, recursion } = this.of(callee, level + 1);
    more(depth + degree);
    if (recursion === 'exponential' || workload.recursion === 'none') workload.recursion = recursion;
  }

  private calleeOf(name: string, last: string, { owner }: FunctionFacts): FunctionFacts | null {
    if (!name.includes('.')) return this.program.functions.get(name) ?? null;
    if (owner && /^(?:self|cls)\.\w+$/.test(name)) return this.program.methodOf(owner, last);
    for (const facts of this.program.classes.values()) {
      const method = facts.methods.get(last);
      if (method && name.length < 60) return method;
    }
    return null;
  }

  /** What a node adds to the depth of what is inside it. */
  private loopAt(node: SyntaxNode, facts: FunctionFacts): number {
    const { tree } = facts.module;
    if (node.type === 'for_statement') return isConstant(textOf(tree, node.child('right') ?? node)) ? 0 : 1;
    if (node.type === 'while_statement') {
      const condition = textOf(tree, node.child('condition') ?? node);
      return /^\w+$/.test(condition) && node.child('body')?.childOf('for_statement') ? 1.5 : 1;
    }
    if (COMPREHENSIONS.has(node.type)) {
      const clauses = node.children.filter(({ type }) => type === 'for_in_clause');
      return clauses.filter((clause) => !isConstant(textOf(tree, clause.child('right') ?? clause))).length;
    }
    return 0;
  }
}

/** Whether what is looped over does not grow with the input: a display, a range of literals, a constant of the module. */
function isConstant(text: string): boolean {
  return (
    text.length < 200 &&
    /^(?:[[({][^]*[\])}]|range\(\s*\d+\s*(?:,\s*\d+\s*)*\)|[A-Z][A-Z0-9_]*)$/.test(text) &&
    !/\bfor\b/.test(text)
  );
}

function recursionOf(tree: SyntaxTree, definition: SyntaxNode, name: string): Recursion {
  const decorators =
    definition.parent?.type === 'decorated_definition'
      ? definition.parent.children.filter(({ type }) => type === 'decorator')
      : [];
  let calls = 0;
  let shrinks = false;
  let halves = false;
  const pending: { node: SyntaxNode; isRepeated: boolean }[] = [{ node: definition, isRepeated: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, isRepeated } = next;
    const called = node.type === 'call' ? node.child('function') : undefined;
    const own =
      called?.type === 'attribute' ? called.child('attribute') : called?.type === 'identifier' ? called : undefined;
    if (own && textOf(tree, own) === name) {
      const owner = called?.type === 'attribute' ? textOf(tree, called.child('object') ?? called) : 'self';
      const isOwn = owner === 'self' || owner === 'cls' || /^[A-Z]\w*$/.test(owner);
      calls += isRepeated && isOwn ? 2 : 1;
      for (const argument of node.child('arguments')?.children ?? []) {
        const operator = argument.type === 'binary_operator' ? argument.children[1]?.type : null;
        shrinks ||=
          (isOwn && operator === '-') || (argument.type === 'subscript' && argument.childOf('slice') !== undefined);
        halves ||= operator === '//' || operator === '/';
      }
    }
    const repeats = isRepeated || /^(?:for|while)_statement$/.test(node.type) || COMPREHENSIONS.has(node.type);
    for (const child of node.children) pending.push({ node: child, isRepeated: repeats });
  }
  if (calls === 0) return 'none';
  const isCached = decorators.some((decorator) => CACHES.test(textOf(tree, decorator)));
  return calls > 1 && shrinks && !halves && !isCached ? 'exponential' : 'linear';
}
