import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { COMPREHENSIONS } from '../../bindings';
import { LOOKS, type TargetUses } from './target-uses';

/** A part of an expression that must still be run when the expression's value is of no interest. */
export interface Kept {
  text: string;
  /** The variable that takes the value, for one that a `:=` assigned. */
  name: string | null;
  /** What of the old expression is still there. */
  nodes: readonly SyntaxNode[];
}

/** Where a value goes on to whoever runs the target: calls around a reference, a lambda or an unread generator. */
const CARRIERS: ReadonlySet<string> = new Set([
  ...['call', 'argument_list', 'attribute', 'subscript', 'list_splat', 'await', 'lambda'],
  ...['list', 'tuple', 'keyword_argument', 'pair', 'dictionary', 'for_in_clause', ...COMPREHENSIONS],
]);

/** Finds what of an expression runs the target, in the order in which Python evaluates it. */
export class Reduction {
  /** Nodes with a place that runs the target at or below them. */
  private readonly holding = new Set<SyntaxNode>();
  /** Expressions that run the target only as a whole. */
  private readonly whole = new Set<SyntaxNode>();
  private readonly places: ReadonlySet<SyntaxNode>;

  constructor(private readonly uses: TargetUses) {
    this.places = new Set(uses.places);
    for (const place of uses.places) {
      for (let node: SyntaxNode | null = place; node && !this.holding.has(node); node = node.parent)
        this.holding.add(node);
      const carried = lambdaAround(place) ?? (this.needsCarrier(place) ? place : null);
      if (carried) this.markCarriers(carried);
    }
  }

  /** Whether anything at or below the node runs the target. */
  holds(node: SyntaxNode): boolean {
    return this.holding.has(node);
  }

  /** The parts to keep, each called exactly where and as often as before; none when nothing runs the target. */
  of(node: SyntaxNode): Kept[] {
    if (!this.holding.has(node)) return [];
    if (this.whole.has(node) || this.places.has(node) || this.uses.areImplicit) return [this.keep(node)];
    if (COMPREHENSIONS.has(node.type)) return this.ofComprehension(node);
    switch (node.type) {
      case 'await':
      case 'lambda':
      case 'conditional_expression':
      case 'yield':
        return [this.keep(node)];
      case 'boolean_operator':
        return this.ofBoolean(node);
      case 'named_expression':
        return this.ofNamed(node);
      default:
        return node.children.flatMap((child) => this.of(child));
    }
  }

  private keep(node: SyntaxNode): Kept {
    return { text: standingAlone(this.moved(node)), name: null, nodes: [node] };
  }

  /** Whether the place alone runs nothing yet: a reference, a coroutine, a generator. */
  private needsCarrier(place: SyntaxNode): boolean {
    return place.type !== 'call' || (this.uses.areLazy && place.parent?.type !== 'await');
  }

  private markCarriers(place: SyntaxNode): void {
    let top: SyntaxNode | null = null;
    for (let node = place.parent; node && CARRIERS.has(node.type); node = node.parent) {
      if (node.type === 'call' && LOOKS.test(this.uses.functionText(node))) break;
      if (node.type === 'call' || node.type === 'await') top = node;
    }
    if (top) this.whole.add(top);
  }

  /** Both sides are run: which one comes to be skipped depends on results. A guard that runs no target still guards. */
  private ofBoolean(node: SyntaxNode): Kept[] {
    const [left, right] = [node.child('left'), node.child('right')];
    if (!left || !right || (!this.holds(left) && this.holds(right))) return [this.keep(node)];
    return [...this.of(left), ...this.of(right)];
  }

  private ofNamed(node: SyntaxNode): Kept[] {
    const [name, value] = [node.child('name'), node.child('value')];
    if (!name || !value) return [this.keep(node)];
    return [{ text: standingAlone(this.moved(value)), name: this.text(name), nodes: [value] }];
  }

  /** A comprehension keeps its clauses and becomes a list, so that no `all` or `any` ends it early. */
  private ofComprehension(node: SyntaxNode): Kept[] {
    const body = node.child('body');
    const clauses = node.children.filter(({ type }) => type === 'for_in_clause' || type === 'if_clause');
    const [first, ...rest] = clauses;
    const iterable = first?.child('right');
    if (!body || !first || !iterable) return [this.keep(node)];
    const below = body.type === 'pair' ? body.children.flatMap((child) => this.of(child)) : this.of(body);
    const later = rest.some((clause) => this.holds(clause));
    if (below.length === 0 && !later) return this.of(iterable);
    if (below.some(({ name }) => name !== null)) return [this.keep(node)];
    const element = below.length === 0 ? [{ text: 'None', nodes: [] }] : below;
    const [only] = element;
    const item = element.length === 1 && only ? only.text : `(${element.map(({ text }) => text).join(', ')})`;
    const text = `[${item} ${clauses.map((clause) => this.text(clause)).join(' ')}]`;
    return [{ text, name: null, nodes: [...element.flatMap(({ nodes }) => nodes), ...clauses] }];
  }

  /** The text with its further lines moved to the left by as much as its first line stands to the right of its statement. */
  private moved(node: SyntaxNode): string {
    const text = this.text(node);
    if (!text.includes('\n') || /"""|'''/.test(text)) return text;
    let statement = node;
    while (statement.parent && !/^(?:block|module)$/.test(statement.parent.type)) statement = statement.parent;
    const indentAt = (index: number): number => {
      const line = this.uses.tree.text.lastIndexOf('\n', index - 1) + 1;
      return /^[ \t]*/.exec(this.uses.tree.text.slice(line, index))?.[0].length ?? 0;
    };
    const shift = indentAt(node.start) - indentAt(statement.start);
    const lines = text.split('\n');
    const fits = shift > 0 && lines.every((line, nth) => nth === 0 || line.slice(0, shift).trim() === '');
    return fits ? lines.map((line, nth) => (nth === 0 ? line : line.slice(shift))).join('\n') : text;
  }

  private text(node: SyntaxNode): string {
    return textOf(this.uses.tree, node);
  }
}

/** The outermost lambda that the place is in, within its statement. */
function lambdaAround(place: SyntaxNode): SyntaxNode | null {
  let lambda: SyntaxNode | null = null;
  for (let node = place.parent; node && !/statement$|^block$|^module$/.test(node.type); node = node.parent) {
    if (node.type === 'lambda') lambda = node;
  }
  return lambda;
}

/** The text in parentheses where a line end would stand outside of any. */
function standingAlone(text: string): string {
  let depth = 0;
  for (const [token] of text.matchAll(
    /"""[^]*?"""|'''[^]*?'''|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|#[^\n]*|[()[\]{}\n]/g,
  )) {
    if (token === '\n' && depth === 0) return `(${text})`;
    if (/^[([{]$/.test(token)) depth += 1;
    else if (/^[)\]}]$/.test(token)) depth -= 1;
  }
  return text;
}
