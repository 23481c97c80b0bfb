import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { type LocalVariable, namesOf } from './scopes';
import { canonicalText, docstringOf, stringPrefix } from './string-literals';

const BLANK: ReadonlySet<string> = new Set(['comment', 'line_continuation']);
const PUNCTUATION: ReadonlySet<string> = new Set(['(', ')', '[', ']', '{', '}', ',', ';', ':', '.']);
/** Where a comma or colon says something that the shape of the tree does not: `x[a,]`, `x[:1]`, `case a,:`. */
const SPEAKING: ReadonlyMap<string, string> = new Map([
  ['slice', ':'],
  ['subscript', ','],
  ['case_clause', ','],
]);
/** Different spellings of the same thing. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['expression_list', 'tuple'],
  ['pattern_list', 'tuple'],
  ['tuple_pattern', 'tuple'],
]);
const DOCUMENTED: ReadonlySet<string> = new Set(['function_definition', 'class_definition']);

/**
 * The code as one line of its tree: equal for codes that differ only in comments, docstrings, layout, quote style,
 * redundant parentheses and the names of local variables (numbered as they first appear).
 */
export function normalForm(tree: SyntaxTree): string {
  return new NormalForm(tree, tree.firstError === null ? namesOf(tree).locals : new Map()).of(tree.root);
}

/** The normal form of one node by itself, with its variables' own names. */
export function normalFormOf(tree: SyntaxTree, node: SyntaxNode): string {
  return new NormalForm(tree, new Map()).of(node);
}

class NormalForm {
  private readonly parts: string[] = [];
  private readonly pending: (SyntaxNode | string)[] = [];
  private readonly numbers = new Map<LocalVariable, string>();

  constructor(
    private readonly tree: SyntaxTree,
    private readonly variables: ReadonlyMap<SyntaxNode, LocalVariable>,
  ) {}

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
    if (!node.named) this.writeToken(node);
    else if (node.type === 'identifier') this.parts.push(this.nameOf(node));
    else if (node.type === 'string') this.writeStrings([node]);
    else if (node.type === 'concatenated_string') this.writeStrings(node.children);
    else if (node.type === 'interpolation') this.writeInterpolation(node);
    else if (node.type === 'format_specifier') this.writeSpecifier(node);
    else if (isGrouping(node)) this.descend(node.children);
    else if (node.type === 'integer' || node.type === 'float') this.parts.push(this.numberOf(node));
    else if (node.children.length === 0 || node.type === 'import_prefix') this.parts.push(textOf(this.tree, node));
    else {
      this.parts.push(`(${ALIKE.get(node.type) ?? node.type}`);
      this.pending.push(')');
      this.descend(this.withoutDocstring(node));
    }
  }

  private writeToken({ type, parent }: SyntaxNode): void {
    const shape = PUNCTUATION.has(type) && this.tree.firstError === null && SPEAKING.get(parent?.type ?? '') !== type;
    if (!shape) this.parts.push(type);
  }

  private descend(children: readonly SyntaxNode[]): void {
    for (let nth = children.length - 1; nth >= 0; nth -= 1) {
      const child = children[nth];
      if (child) this.pending.push(child);
    }
  }

  private withoutDocstring(node: SyntaxNode): readonly SyntaxNode[] {
    const documented = node.type === 'module' || (node.type === 'block' && DOCUMENTED.has(node.parent?.type ?? ''));
    const docstring = documented ? docstringOf(this.tree, node) : null;
    return docstring ? node.children.filter((child) => child !== docstring) : node.children;
  }

  private nameOf(identifier: SyntaxNode): string {
    const variable = this.variables.get(identifier);
    if (!variable) return textOf(this.tree, identifier);
    let number = this.numbers.get(variable);
    if (number === undefined) this.numbers.set(variable, (number = `$${this.numbers.size}`));
    return number;
  }

  private numberOf(node: SyntaxNode): string {
    return textOf(this.tree, node).replaceAll('_', '').toLowerCase();
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
        if (child.type === 'string_content') text += this.contentOf(child, prefix);
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

  /** `{{` means `{` in a formatted string only; there a plain string's brace must not look the same as a field. */
  private contentOf(content: SyntaxNode, prefix: string): string {
    const text = canonicalText(textOf(this.tree, content), prefix.includes('r'));
    return /[ft]/.test(prefix) ? text.replaceAll('{{', '{').replaceAll('}}', '}') : text;
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

/** Parentheses that only group; the grammar takes those around a target or pattern for a tuple. */
function isGrouping({ type, children }: SyntaxNode): boolean {
  if (type !== 'tuple_pattern') return type === 'parenthesized_expression';
  return children.length === 3 && children[0]?.type === '(';
}
