import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { assignedNames, definedNames, IMPORTS } from '../../bindings';
import { blocksOf, definitionOf } from '../../statements';
import { type Kept, type Reduction } from './reduction';
import { type StatementEdits } from './statement-edits';
import { type TargetUses } from './target-uses';

/** A statement that gives a variable its value, or that adds to the value that it has. */
interface Writer {
  statement: SyntaxNode;
  names: string[];
  value: SyntaxNode | null;
  kind: 'assigns' | 'fills' | 'defines';
}

const MUTATORS =
  /^(?:pop|popitem|popleft|append|appendleft|extend|extendleft|insert|remove|clear|update|setdefault|add|discard|sort|reverse|rotate|send|write|writelines|read|readline|seek|close|put|get_nowait|push|shuffle|fill|resize|difference_update|intersection_update|symmetric_difference_update)$/;
const IMPURE_FUNCTIONS: ReadonlySet<string> = new Set(['next', 'setattr', 'delattr', 'exec', 'open', 'input']);
const SCENERY: ReadonlySet<string> = new Set(['pass_statement', 'comment']);
const CLAUSES: ReadonlySet<string> = new Set([
  'elif_clause',
  'else_clause',
  'except_clause',
  'finally_clause',
  'case_clause',
]);

/**
 * What is left over in one function when statements lose their purpose: it takes out variables that only those
 * statements read, loops and conditions with nothing left in them, and so on, but nothing that runs the target.
 */
export class Leftovers {
  private readonly reads = new Map<string, number>();
  private readonly writers = new Map<string, Writer[]>();
  private readonly fixed = new Set<string>();
  private readonly unread: string[] = [];
  private readonly done = new Map<SyntaxNode, readonly Kept[]>();
  private readonly sizes = new Map<SyntaxNode, number>();

  constructor(
    private readonly uses: TargetUses,
    private readonly reduction: Reduction,
    private readonly body: SyntaxNode,
  ) {
    walk(body, (node) => {
      const writer = this.writerAt(node);
      for (const name of writer?.names ?? []) {
        const known = this.writers.get(name);
        if (known && writer) known.push(writer);
        else if (writer) this.writers.set(name, [writer]);
      }
      if (node.type === 'global_statement' || node.type === 'nonlocal_statement')
        for (const child of node.children) if (child.named) this.fixed.add(this.text(child));
      return true;
    });
    this.count(body, 1);
    for (const [name, writers] of this.writers) {
      const stores = writers.some(({ value }) => value !== null && reduction.holds(value));
      if (stores && !this.reads.get(name)) this.unread.push(name);
    }
  }

  /** Leaves of a statement only what must still be run. */
  discard(statement: SyntaxNode, kept: readonly Kept[]): void {
    if (this.done.has(statement)) return;
    this.done.set(statement, kept);
    this.count(statement, -1);
    for (const node of kept.flatMap(({ nodes }) => nodes)) this.count(node, 1);
    for (const { name } of kept) if (name !== null) this.fixed.add(name);
    if (kept.length === 0 && statement.parent) this.shrink(statement.parent);
  }

  /** Carries the discarding on to all that served only what was discarded. */
  settle(edits: StatementEdits): void {
    for (let name = this.unread.pop(); name !== undefined; name = this.unread.pop()) {
      if (this.reads.get(name) || this.fixed.has(name)) continue;
      const writers = this.writers.get(name) ?? [];
      const alias = writers.some(({ kind, value }) => kind === 'assigns' && isAlias(value));
      const made = writers.some(({ kind }) => kind === 'assigns');
      for (const writer of writers) {
        if (writer.kind === 'fills' && (alias || !made)) continue;
        if (writer.names.every((each) => !this.reads.get(each) && !this.fixed.has(each))) this.take(writer);
      }
    }
    for (const [statement, kept] of this.done) {
      edits.replace(
        statement,
        kept.map(({ name, text }) => `${name !== null && this.reads.get(name) ? name : 'codeflash_output'} = ${text}`),
      );
    }
  }

  private take({ statement, value, kind }: Writer): void {
    const kept = value ? this.reduction.of(value) : [];
    if (kept.length === 0 && this.reduction.holds(statement)) return;
    if (kept.length === 0 && kind === 'assigns' && value && !this.isPure(value)) return;
    this.discard(statement, kept);
  }

  private writerAt(node: SyntaxNode): Writer | null {
    if (node.type === 'function_definition' || IMPORTS.has(node.type)) {
      const whole = node.parent?.type === 'decorated_definition' ? node.parent : node;
      const names = definedNames(this.uses.tree, node);
      return definitionOf(whole) === node ? { statement: whole, names, value: null, kind: 'defines' } : null;
    }
    if (node.type === 'delete_statement') {
      const names = assignedNames(this.uses.tree, node);
      return names.length === 1 ? { statement: node, names, value: null, kind: 'fills' } : null;
    }
    const [expression] = node.type === 'expression_statement' ? node.children : [];
    if (!expression) return null;
    if (expression.type === 'assignment') return this.assignmentAt(node, expression);
    const filled = this.filledBy(expression);
    if (!filled) return null;
    const value = expression.child('right') ?? expression.child('arguments') ?? null;
    return { statement: node, names: [this.text(filled)], value, kind: 'fills' };
  }

  private assignmentAt(statement: SyntaxNode, first: SyntaxNode): Writer | null {
    const names: string[] = [];
    let value: SyntaxNode | undefined = first;
    let filled: SyntaxNode | null = null;
    for (; value?.type === 'assignment'; value = value.child('right')) {
      const left: SyntaxNode | undefined = value.child('left');
      filled ??= this.filledBy(value);
      const own: string[] = assignedNames(this.uses.tree, value);
      if (!left || (own.length === 0 && !filled) || (!filled && hasPlaces(left))) return null;
      names.push(...own);
    }
    if (!value) return null;
    if (filled) return names.length > 0 ? null : { statement, names: [this.text(filled)], value, kind: 'fills' };
    return { statement, names, value, kind: 'assigns' };
  }

  /** The variable that a statement only adds to: `x` of `x.append(…)`, `x[…] = …`, `x += …`. */
  private filledBy(expression: SyntaxNode): SyntaxNode | null {
    const called = expression.type === 'call' ? expression.child('function') : undefined;
    const left = expression.type.endsWith('assignment') ? expression.child('left') : undefined;
    const method = called?.type === 'attribute' ? called.child('attribute') : undefined;
    const holder =
      method && MUTATORS.test(this.text(method)) && !this.reduction.holds(called ?? expression)
        ? called?.child('object')
        : left?.type === 'subscript'
          ? left.child('value')
          : expression.type === 'augmented_assignment'
            ? left
            : undefined;
    return holder?.type === 'identifier' ? holder : null;
  }

  /** Counts the reads of variables below a node, those in discarded statements aside. */
  private count(root: SyntaxNode, by: 1 | -1): void {
    walk(root, (node) => {
      if (node !== root && by < 0 && this.done.has(node)) return false;
      if (IMPORTS.has(node.type) || node.type === 'delete_statement') return false;
      if (node.type !== 'identifier' || !this.isRead(node)) return true;
      const name = this.text(node);
      const left = (this.reads.get(name) ?? 0) + by;
      this.reads.set(name, left);
      if (left === 0) this.unread.push(name);
      return true;
    });
  }

  private isRead(node: SyntaxNode): boolean {
    const { parent, field } = node;
    if (!parent) return true;
    if (parent.type === 'attribute' && field === 'attribute') return false;
    if (field === 'name') return false;
    const statement = parent.type === 'attribute' || parent.type === 'subscript' ? parent.parent : parent;
    const expression = statement?.type === 'call' || statement?.type.endsWith('assignment') ? statement : null;
    if (expression?.parent?.type === 'expression_statement' && this.filledBy(expression) === node) return false;
    return !isStored(node);
  }

  /** One statement less in a block; when none is left, what stands around it has no purpose either. */
  private shrink(block: SyntaxNode): void {
    if (block.type !== 'block' || block === this.body) return;
    const size =
      this.sizes.get(block) ?? block.children.filter(({ named, type }) => named && !SCENERY.has(type)).length;
    this.sizes.set(block, size - 1);
    if (size > 1) return;
    const owner = CLAUSES.has(block.parent?.type ?? '') ? block.parent?.parent : block.parent;
    if (!owner || this.done.has(owner) || owner.type === 'function_definition') return;
    if (!blocksOf(owner).every((each) => this.isEmpty(each))) return;
    const header = owner.child('right') ?? owner.child('condition');
    const kept = header ? this.reduction.of(header) : [];
    const others = owner.children.filter(
      (child) => child !== header && child.type !== 'block' && !CLAUSES.has(child.type),
    );
    if (others.some((child) => this.reduction.holds(child))) return;
    const loops = owner.type === 'while_statement' || (owner.type === 'for_statement' && owner.childOf('async'));
    if (kept.length > 0 && loops) return;
    // A loop reads what it goes over; without it a generator would never run.
    const reads = owner.type === 'for_statement' && this.uses.areLazy;
    this.discard(owner, reads ? kept.map((each) => ({ ...each, text: `list(${each.text})` })) : kept);
  }

  private isEmpty(block: SyntaxNode): boolean {
    return block.children.every(
      (child) => !child.named || SCENERY.has(child.type) || this.done.get(child)?.length === 0,
    );
  }

  /** Whether working the value out changes nothing that others see. */
  private isPure(value: SyntaxNode): boolean {
    let pure = true;
    walk(value, (node) => {
      if (node.type === 'await' || node.type === 'yield') pure = false;
      const called = node.type === 'call' ? node.child('function') : undefined;
      if (called?.type === 'identifier' && IMPURE_FUNCTIONS.has(this.text(called))) pure = false;
      const method = called?.type === 'attribute' ? called.child('attribute') : undefined;
      if (method && MUTATORS.test(this.text(method))) pure = false;
      return pure;
    });
    return pure;
  }

  private text(node: SyntaxNode): string {
    return textOf(this.uses.tree, node);
  }
}

const GROUPS: ReadonlySet<string> = new Set([
  ...['pattern_list', 'tuple_pattern', 'list_pattern', 'list_splat_pattern', 'expression_list'],
  ...['tuple', 'list', 'as_pattern_target'],
]);

/** Whether an identifier is the target of an assignment, loop or `as`. */
function isStored(identifier: SyntaxNode): boolean {
  let node = identifier;
  while (node.parent && GROUPS.has(node.parent.type) && node.field !== 'left') node = node.parent;
  const { parent, field } = node;
  if (node.type === 'as_pattern_target' || parent?.type === 'as_pattern_target') return true;
  return field === 'left' && parent !== null && /assignment$|^for_/.test(parent.type);
}

/** Whether a target stores into an attribute or item, which others may see. */
function hasPlaces(left: SyntaxNode): boolean {
  let found = false;
  walk(left, (node) => {
    found ||= node.type === 'attribute' || node.type === 'subscript';
    return !found;
  });
  return found;
}

function isAlias(value: SyntaxNode | null): boolean {
  return value?.type === 'identifier' || value?.type === 'attribute' || value?.type === 'subscript';
}
