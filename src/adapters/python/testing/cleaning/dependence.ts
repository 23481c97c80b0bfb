import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { parameterName } from '../../bindings';
import { type Reduction } from './reduction';
import { type TargetUses } from './target-uses';

/** What goes on from one place to variables. */
interface Flow {
  into: string[];
  from: SyntaxNode;
  /** Variables that `from` reads. */
  reads: string[];
}

const CLOCK =
  /^(?:time\.(?:time|perf_counter|monotonic|process_time|thread_time)(?:_ns)?|(?:perf_counter|process_time|monotonic)(?:_ns)?|tracemalloc\.\w+|(?:datetime\.)*(?:datetime|date)\.(?:now|utcnow|today))$/;
/** Fixtures and context managers that watch what the code under test does. */
const WATCHING_FIXTURES: ReadonlySet<string> = new Set([
  'capsys',
  'capfd',
  'capsysbinary',
  'capfdbinary',
  'caplog',
  'recwarn',
  'mocker',
]);
const WATCHES = /patch|redirect_std|catch_warnings|raises|warns|assertRaises|assertWarns|assertLogs/;

/** Whether a call reads a clock or measures memory. */
export function readsClock(tree: SyntaxTree, call: SyntaxNode): boolean {
  const called = call.type === 'call' ? call.child('function') : undefined;
  return called !== undefined && CLOCK.test(textOf(tree, called));
}

/** The variable that a name or `self.name` stands for. */
export function variableOf(tree: SyntaxTree, node: SyntaxNode): string | null {
  if (node.type === 'identifier') return textOf(tree, node);
  const object = node.type === 'attribute' ? node.child('object') : undefined;
  return object?.type === 'identifier' && /^(?:self|cls)$/.test(textOf(tree, object)) ? textOf(tree, node) : null;
}

/** All variables that a node mentions. */
export function variablesIn(tree: SyntaxTree, root: SyntaxNode): string[] {
  const names = new Set<string>();
  walk(root, (node) => {
    const name = variableOf(tree, node);
    if (name !== null) names.add(name);
    if (name !== null || node.type !== 'attribute') {
      return name === null && !(node.parent?.type === 'keyword_argument' && node.field === 'name');
    }
    return true;
  });
  return [...names];
}

/**
 * Tells which expressions of one function depend on the target: on its result, on its arguments or its object after
 * the call, on what watches it, or on the clock.
 */
export class Dependence {
  private readonly flows: Flow[] = [];
  /** From where on each variable depends on the target. */
  private readonly since = new Map<string, number>();
  private readonly clocked = new Set<string>();
  private readonly reached = new Set<string>();

  constructor(
    private readonly uses: TargetUses,
    private readonly reduction: Reduction,
    private readonly definition: SyntaxNode,
    results: ReadonlySet<string>,
  ) {
    this.collect();
    const { tree } = uses;
    const seeds = this.flows.filter(({ from }) => reduction.holds(from)).flatMap(({ into }) => into);
    this.spread([...seeds, ...results, ...this.since.keys()], (name) => this.mark(name, 0));
    const writers = indexed(this.flows, ({ into }) => into);
    for (const place of uses.places) {
      if (place.start < definition.start || place.end > definition.end) continue;
      const start = this.outermostLoop(place)?.start ?? place.start;
      for (const name of this.argumentNames(place, writers)) this.mark(name, start);
    }
    const clocks = this.flows.filter(({ from }) => hasClock(tree, from)).flatMap(({ into }) => into);
    this.spread(clocks, (name) => !this.clocked.has(name) && this.clocked.add(name).size > 0);
  }

  /** Whether the expression's value may differ with what the target does. */
  dependsOnTarget(node: SyntaxNode): boolean {
    if (this.reduction.holds(node)) return true;
    return variablesIn(this.uses.tree, node).some((name) => (this.since.get(name) ?? Infinity) <= node.start);
  }

  dependsOnClock(node: SyntaxNode): boolean {
    return hasClock(this.uses.tree, node) || variablesIn(this.uses.tree, node).some((name) => this.clocked.has(name));
  }

  private collect(): void {
    const { tree } = this.uses;
    const flow = (into: SyntaxNode | undefined, from: SyntaxNode | undefined): void => {
      if (!into || !from) return;
      const own = variablesIn(tree, into).filter((name) => name !== 'self' && !this.uses.isForeign(name));
      this.flows.push({ into: own, from, reads: variablesIn(tree, from) });
    };
    walk(this.definition, (node) => {
      if (node.type === 'assignment' || node.type === 'augmented_assignment')
        flow(node.child('left'), node.child('right'));
      else if (node.type === 'for_statement') flow(node.child('left'), node.child('right'));
      else if (node.type === 'named_expression') flow(node.child('name'), node.child('value'));
      else if (node.type === 'as_pattern') {
        const [value, alias] = [node.children[0], node.child('alias')];
        flow(alias, value);
        const watches = node.parent?.type === 'except_clause' || (value && WATCHES.test(textOf(tree, value)));
        if (alias && watches) for (const name of variablesIn(tree, alias)) this.mark(name, 0);
      } else if (node.type === 'call') {
        const called = node.child('function');
        const holder = called?.type === 'attribute' ? called.child('object') : undefined;
        flow(holder, node.child('arguments'));
        const reads = called ? /\.getvalue$/.test(textOf(tree, called)) : false;
        if (holder && reads) for (const name of variablesIn(tree, holder)) this.mark(name, 0);
      } else if (node.type === 'function_definition') this.watchParameters(node);
      return true;
    });
  }

  private watchParameters(node: SyntaxNode): void {
    const { tree } = this.uses;
    const decorators = node.parent?.type === 'decorated_definition' ? node.parent.children : [];
    const patched = decorators.some((each) => each.type === 'decorator' && /patch/.test(textOf(tree, each)));
    const name = node.child('name');
    const isHelper = name !== undefined && !/^(?:test|setup|teardown|setUp|tearDown)/.test(textOf(tree, name));
    for (const parameter of node.child('parameters')?.children ?? []) {
      const own = parameterName(tree, parameter)?.replace(/^\*+/, '');
      if (own === undefined || own === 'self' || own === 'cls') continue;
      if (patched || isHelper || WATCHING_FIXTURES.has(own) || this.uses.callers.has(own)) this.mark(own, 0);
    }
  }

  private mark(name: string, since: number): boolean {
    const before = this.since.get(name) ?? Infinity;
    if (since < before) this.since.set(name, since);
    return since < before;
  }

  /** Follows values from the variables that hold them to all that are made of them. */
  private spread(seeds: readonly string[], mark: (name: string) => boolean): void {
    const readers = indexed(this.flows, ({ reads }) => reads);
    const pending = [...seeds];
    for (const name of pending) mark(name);
    const done = new Set<string>();
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (done.has(name)) continue;
      done.add(name);
      for (const { into } of readers.get(name) ?? []) {
        for (const next of into) if (mark(next)) pending.push(next);
      }
    }
  }

  /** What the call may change: the variables in its arguments, its object, and those that these are made of. */
  private argumentNames(place: SyntaxNode, writers: ReadonlyMap<string, Flow[]>): string[] {
    const { tree } = this.uses;
    const names: string[] = [];
    const pending = variablesIn(tree, place);
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (this.reached.has(name) || this.uses.isForeign(name)) continue;
      this.reached.add(name); // places come in text order: what an earlier one reached depends already
      names.push(name);
      for (const { reads } of writers.get(name) ?? []) pending.push(...reads);
    }
    return names;
  }

  private outermostLoop(place: SyntaxNode): SyntaxNode | null {
    let loop: SyntaxNode | null = null;
    for (let node = place.parent; node && node !== this.definition; node = node.parent) {
      if (node.type === 'for_statement' || node.type === 'while_statement') loop = node;
    }
    return loop;
  }
}

function indexed(flows: readonly Flow[], namesOf: (flow: Flow) => string[]): Map<string, Flow[]> {
  const index = new Map<string, Flow[]>();
  for (const flow of flows) {
    for (const name of namesOf(flow)) {
      const known = index.get(name);
      if (known) known.push(flow);
      else index.set(name, [flow]);
    }
  }
  return index;
}

function hasClock(tree: SyntaxTree, root: SyntaxNode): boolean {
  let found = false;
  walk(root, (node) => {
    found ||= readsClock(tree, node);
    return !found;
  });
  return found;
}
