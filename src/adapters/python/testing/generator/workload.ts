import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { COMPREHENSIONS } from '../../bindings';
import { type FunctionFacts } from './facts';
import { type Program } from './program';
import { DOUBLINGS, type Recurring, recursionOf } from './recursion';

/** What a function makes of the size of its input. */
export interface Workload extends Recurring {
  /** About the power of the size that its time grows with. */
  degree: number;
  /** What one step of its innermost loop costs, as so many plain ones. */
  weight: number;
}

/** Runs of a Python loop's body that one call may take: some ten milliseconds. */
const MOST_STEPS = 60_000;
const MOST_ITEMS = 1_000;
/** Calls of calls that are followed. */
const DEEPEST = 40;
/** What one step of a loop in C costs beside one in Python, as a part of a power. */
const INNER = 0.5;
/** What a call, or a loop in C, adds to the cost of a step. */
const CALL = 0.5;
/** What it costs to let others run. */
const SLEEP = 20;
const SCANS = /^(?:sum|min|max|sorted|list|set|tuple|dict|any|all|frozenset|Counter|deepcopy|len\(set)$/;
const SCANNING_METHODS = /^(?:count|index|remove|insert|join|copy|findall|replace|find|sort|extend|deepcopy)$/;

/** How many items an input may have so that a call takes milliseconds. */
export function itemsFor({ degree, weight, recursion }: Workload): number {
  if (recursion === 'exponential') return 7;
  const most = Math.floor((MOST_STEPS / weight) ** (1 / Math.max(1, degree)));
  return Math.max(8, Math.min(MOST_ITEMS, recursion === 'linear' ? 150 : MOST_ITEMS, most));
}

/** How large a number may be that a function counts or steps down to. */
export function numberFor(workload: Workload): number {
  return workload.recursion === 'exponential' ? workload.deepest : itemsFor(workload);
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
    if (known !== undefined) return known ?? { degree: 0, weight: 1, recursion: 'none', deepest: DOUBLINGS };
    this.known.set(facts, null);
    const workload: Workload = {
      degree: 0,
      weight: 1,
      ...recursionOf(facts.module.tree, facts.definition, facts.name.slice(facts.name.lastIndexOf('.') + 1)),
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
    const more = (degree: number, weight = CALL): void => {
      if (degree > workload.degree) Object.assign(workload, { degree, weight: Math.max(1, weight) });
      else if (degree === workload.degree) workload.weight += weight;
    };
    const recurses = ({ recursion, deepest }: Recurring): void => {
      if (recursion === 'exponential' || workload.recursion === 'none') workload.recursion = recursion;
      workload.deepest = Math.min(workload.deepest, deepest);
    };
    more(depth + this.loopAt(node, facts), 0);
    if (
      node.type === 'slice' ||
      (node.type === 'comparison_operator' && (node.childOf('in') ?? node.childOf('not in')))
    )
      more(depth + INNER, 1);
    if (node.type === 'function_definition') {
      const inner = recursionOf(facts.module.tree, node, textOf(facts.module.tree, node.child('name') ?? node));
      recurses(inner);
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
      more(depth + INNER, 1);
    if (last === 'deepcopy') more(depth + 1.3);
    const callee = this.calleeOf(name, last, facts);
    if (!callee || callee === facts) {
      more(depth, last === 'sleep' ? SLEEP : CALL);
      return;
    }
    const inner = this.of(callee, level + 1);
    more(depth + inner.degree, inner.weight);
    recurses(inner);
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
