import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { assignedNames, parameterName } from '../../bindings';

/** Works out whole numbers that a text writes down: `1_000_000`, `10**6`, `int(1e6)`, `N // 2` where `N` is assigned once. */
export class IntegerConstants {
  private readonly values = new Map<string, SyntaxNode>();
  /** The largest number that a variable takes: in a loop over literals, by parametrize, as a parameter of the file's own functions. */
  private readonly series = new Map<string, number>();
  private readonly parameters = new Map<string, readonly string[]>();

  constructor(private readonly tree: SyntaxTree) {
    const stored = new Map<string, number>();
    const note = (name: string): unknown => stored.set(name, (stored.get(name) ?? 0) + 1);
    walk(tree.root, (node) => {
      for (const name of assignedNames(tree, node)) note(name);
      if (node.parent?.type === 'parameters' || node.parent?.type === 'lambda_parameters') {
        const name = parameterName(tree, node);
        if (name !== null) note(name);
      }
      const left = node.type === 'assignment' || node.type === 'for_statement' ? node.child('left') : undefined;
      const right = node.child('right');
      if (left?.type === 'identifier' && right) {
        if (node.type === 'assignment') this.values.set(textOf(tree, left), right);
        else this.learnSeries(textOf(tree, left), right);
      } else if (node.type === 'decorator') this.learnCases(node);
      else if (node.type === 'function_definition') this.learnParameters(node);
      return true;
    });
    walk(tree.root, (node) => {
      if (node.type === 'call') this.learnArguments(node);
      return true;
    });
    for (const [name, times] of stored) if (times > 1) this.values.delete(name);
  }

  /** The number that an expression is, else null. */
  valueOf(node: SyntaxNode | undefined, depth = 0): number | null {
    if (!node || depth > 20) return null;
    const at = (child: SyntaxNode | undefined): number | null => this.valueOf(child, depth + 1);
    switch (node.type) {
      case 'integer':
        return integer(textOf(this.tree, node));
      case 'parenthesized_expression':
        return at(node.children.find(({ named }) => named));
      case 'unary_operator': {
        const value = at(node.child('argument'));
        return value !== null && node.children[0]?.type === '-' ? -value : null;
      }
      case 'identifier':
        return at(this.values.get(textOf(this.tree, node)));
      case 'call':
        return this.converted(node, at);
      case 'binary_operator':
        return calculated(node.children[1]?.type ?? '', at(node.child('left')), at(node.child('right')));
      default:
        return null;
    }
  }

  /** The largest of the numbers that a variable is known to take; null of any other expression. */
  largestOf(node: SyntaxNode): number | null {
    return node.type === 'identifier' ? (this.series.get(textOf(this.tree, node)) ?? null) : null;
  }

  /** What a variable that is assigned once is assigned. */
  assigned(node: SyntaxNode): SyntaxNode | null {
    return node.type === 'identifier' ? (this.values.get(textOf(this.tree, node)) ?? null) : null;
  }

  private converted(call: SyntaxNode, at: (node: SyntaxNode | undefined) => number | null): number | null {
    const [called, list] = [call.child('function'), call.child('arguments')];
    const [only, ...others] = list?.children.filter(({ named }) => named) ?? [];
    if (!called || textOf(this.tree, called) !== 'int' || !only || others.length > 0) return null;
    if (only.type !== 'float') return at(only);
    const value = Number(textOf(this.tree, only).replaceAll('_', ''));
    return Number.isFinite(value) ? Math.trunc(value) : null;
  }

  private learnSeries(name: string, values: SyntaxNode): void {
    if (values.type !== 'list' && values.type !== 'tuple' && values.type !== 'set') return;
    for (const item of values.children) this.learn(name, this.valueOf(item));
  }

  /** `parametrize('a, n', [(1, 10), (2, 100_000)])`. */
  private learnCases(decorator: SyntaxNode): void {
    const call = decorator.childOf('call');
    const called = call?.child('function');
    if (!call || !called || !textOf(this.tree, called).endsWith('parametrize')) return;
    const [names, values] = call.child('arguments')?.children.filter(({ named }) => named) ?? [];
    if (!names || !values) return;
    const words = textOf(this.tree, names).match(/\w+/g) ?? [];
    for (const item of values.children) {
      const row = item.type === 'call' ? item.child('arguments') : item;
      const cells = words.length > 1 ? (row?.children.filter(({ named }) => named) ?? []) : [item];
      words.forEach((word, nth) => {
        this.learn(word, this.valueOf(cells[nth]));
      });
    }
  }

  private learnParameters(definition: SyntaxNode): void {
    const name = definition.child('name');
    const names = (definition.child('parameters')?.children ?? []).flatMap((node) => {
      const own = parameterName(this.tree, node);
      if (own !== null) this.learn(own, this.valueOf(node.child('value')));
      return own ?? [];
    });
    if (name)
      this.parameters.set(
        textOf(this.tree, name),
        names.filter((own) => own !== 'self' && own !== 'cls'),
      );
  }

  /** `make(50_000)` gives the parameter of the file's own `make` that value. */
  private learnArguments(call: SyntaxNode): void {
    const called = call.child('function');
    const names = called && this.parameters.get(textOf(this.tree, called).replace(/^(?:self|cls)\./, ''));
    if (!names) return;
    (call.child('arguments')?.children ?? [])
      .filter(({ named, type }) => named && type !== 'comment')
      .forEach((argument, nth) => {
        const keyword = argument.type === 'keyword_argument' ? argument.child('name') : undefined;
        const name = keyword ? textOf(this.tree, keyword) : names[nth];
        if (name !== undefined) this.learn(name, this.valueOf(argument.child('value') ?? argument));
      });
  }

  private learn(name: string, value: number | null): void {
    if (value !== null) this.series.set(name, Math.max(value, this.series.get(name) ?? 0));
  }
}

function integer(text: string): number | null {
  const value = Number(text.replaceAll('_', ''));
  return Number.isInteger(value) ? value : null;
}

function calculated(operator: string, left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '//':
      return right === 0 ? null : Math.floor(left / right);
    case '**':
      return right < 0 ? null : left ** right;
    case '<<':
      return right < 0 ? null : left * 2 ** right;
    default:
      return null;
  }
}
