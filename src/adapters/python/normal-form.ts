import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { nameText } from './bindings';
import { type LocalVariable, namesOf } from './scopes';
import { numberValue, stringValue } from './literal-values';
import { originOf, type Origins } from './name-origins';
import { observedFunctions, readsDocumentation } from './name-observers';
import { docstringOf, stringPrefix } from './string-literals';
import { ALIKE, BARE_TUPLES, isGrouping, isIndex, isNothing, leaningLeft, withTuple } from './tree-shapes';

/** What has no effect: a `pass` is only there where nothing else is. */
const BLANK: ReadonlySet<string> = new Set(['comment', 'line_continuation', 'pass_statement']);
const PUNCTUATION: ReadonlySet<string> = new Set(['(', ')', '[', ']', '{', '}', ',', ';', ':', '.']);
const DOCUMENTED: ReadonlySet<string> = new Set(['function_definition', 'class_definition']);

/**
 * The code as one line of its tree: equal for codes that differ only in comments, docstrings, layout, quote style,
 * redundant parentheses and the names of local variables (numbered as they first appear). Where the code itself reads
 * its variables' names or its docstrings, these count.
 */
export function normalForm(tree: SyntaxTree): string {
  if (tree.firstError !== null) return new NormalForm(tree, new Map()).of(tree.root);
  return new NormalForm(tree, namesOf(tree).locals, observedFunctions(tree)).of(tree.root);
}

/** The normal form of one node by itself, with its variables' own names; with origins, by what they stand for. */
export function normalFormOf(tree: SyntaxTree, node: SyntaxNode, origins?: Origins): string {
  return new NormalForm(tree, new Map(), [], origins).of(node);
}

class NormalForm {
  private readonly parts: string[] = [];
  private readonly pending: (SyntaxNode | string)[] = [];
  private readonly numbers = new Map<LocalVariable, string>();
  private readonly keepsDocstrings: boolean;

  constructor(
    private readonly tree: SyntaxTree,
    private readonly variables: ReadonlyMap<SyntaxNode, LocalVariable>,
    private readonly observed: readonly SyntaxNode[] = [],
    private readonly origins: Origins | null = null,
  ) {
    this.keepsDocstrings = readsDocumentation(tree);
  }

  of(root: SyntaxNode): string {
    this.pending.push(root);
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      if (typeof next === 'string') this.parts.push(next);
      else this.write(next);
    }
    return this.parts.join(' ');
  }

  private write(node: SyntaxNode): void {
    if (BLANK.has(node.type)) return;
    const origin = this.origins && isRead(node) ? originOf(this.tree, node, this.origins) : null;
    if (origin !== null) this.parts.push(origin);
    else if (!node.named) this.writeToken(node);
    else if (node.type === 'identifier') this.parts.push(this.nameOf(node));
    else if (node.type === 'string') this.writeStrings([node]);
    else if (node.type === 'concatenated_string') this.writeStrings(node.children);
    else if (node.type === 'interpolation') this.writeInterpolation(node);
    else if (node.type === 'format_specifier') this.writeSpecifier(node);
    else if (isGrouping(node)) this.descend(node.children);
    else if (node.type === 'integer' || node.type === 'float') this.parts.push(numberValue(textOf(this.tree, node)));
    else if (node.type === 'import_prefix') this.parts.push(textOf(this.tree, node).replace(/[^.]/g, ''));
    else if (node.children.length === 0) this.parts.push(textOf(this.tree, node));
    else if (node.type === 'type_parameter' && isIndex(node)) this.descend(withTuple(node.children));
    else if (!isNothing(node)) {
      this.parts.push(`(${ALIKE.get(node.type) ?? node.type}`);
      this.pending.push(')');
      this.descend(this.partsOf(node));
    }
  }

  private writeToken({ type, parent }: SyntaxNode): void {
    const shape = PUNCTUATION.has(type) && this.tree.firstError === null;
    if (!shape || (type === ':' && parent?.type === 'slice')) this.parts.push(type);
  }

  private descend(children: readonly (SyntaxNode | string)[]): void {
    for (let nth = children.length - 1; nth >= 0; nth -= 1) {
      const child = children[nth];
      if (child !== undefined) this.pending.push(child);
    }
  }

  private partsOf(node: SyntaxNode): readonly (SyntaxNode | string)[] {
    if (node.type === 'union_type') return leaningLeft(node);
    return BARE_TUPLES.has(node.type) ? withTuple(node.children) : this.withoutDocstring(node);
  }

  private withoutDocstring(node: SyntaxNode): readonly SyntaxNode[] {
    if (this.keepsDocstrings) return node.children;
    const documented = node.type === 'module' || (node.type === 'block' && DOCUMENTED.has(node.parent?.type ?? ''));
    const docstring = documented ? docstringOf(this.tree, node) : null;
    return docstring ? node.children.filter((child) => child !== docstring) : node.children;
  }

  private nameOf(identifier: SyntaxNode): string {
    const variable = this.variables.get(identifier);
    if (!variable || this.observed.some(({ start, end }) => start <= identifier.start && identifier.end <= end))
      return nameText(this.tree, identifier);
    let number = this.numbers.get(variable);
    if (number === undefined) this.numbers.set(variable, (number = `$${this.numbers.size}`));
    return number;
  }

  /** Adjacent strings are one; a formatted one keeps its pieces apart. */
  private writeStrings(strings: readonly SyntaxNode[]): void {
    const pieces: (SyntaxNode | string)[] = [];
    let kind = '';
    let text = '';
    const flush = (): void => {
      if (text !== '') pieces.push(JSON.stringify(text));
      text = '';
    };
    for (const string of strings) {
      const prefix = stringPrefix(this.tree, string);
      kind += /[bt]/.exec(prefix)?.[0] ?? '';
      for (const child of string.children) {
        if (child.type === 'string_content') text += stringValue(textOf(this.tree, child), prefix);
        else if (child.named && child.type !== 'string_start' && child.type !== 'string_end') {
          flush();
          pieces.push(child);
        }
      }
    }
    flush();
    this.parts.push(`(string${kind ? `:${kind[0] ?? ''}` : ''}`);
    this.pending.push(')');
    for (const piece of pieces.reverse()) this.pending.push(piece);
  }

  /** `{x=}` prints its own source, so there the source counts as written. */
  private writeInterpolation(node: SyntaxNode): void {
    const echo = node.childOf('=');
    this.parts.push('(interpolation');
    if (echo) this.parts.push(JSON.stringify(this.tree.text.slice(node.start + 1, echo.start)));
    this.pending.push(')');
    this.descend(node.children);
  }

  /** The grammar has no nodes for the literal text of a specifier: it is what lies between the nested fields. */
  private writeSpecifier(node: SyntaxNode): void {
    const pieces: (SyntaxNode | string)[] = ['(specifier'];
    let done = node.start;
    for (const child of node.children.filter(({ named }) => named)) {
      pieces.push(JSON.stringify(this.tree.text.slice(done, child.start)), child);
      done = child.end;
    }
    pieces.push(JSON.stringify(this.tree.text.slice(done, node.end)), ')');
    for (const piece of pieces.reverse()) this.pending.push(piece);
  }
}

/** Whether a name is not that of a keyword or attribute. */
function isRead({ field, parent }: SyntaxNode): boolean {
  return !(field === 'name' && parent?.type === 'keyword_argument') && field !== 'attribute';
}
