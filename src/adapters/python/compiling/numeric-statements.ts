import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { ModuleFacts } from '../rewriting/facts/variables/module-facts';
import { leaves } from '../rewriting/facts/types/returns';
import { callOf, methodOf, operatorOf, partsOf, statementsOf } from '../rewriting/syntax';
import { type NumericExpressions } from './numeric-expressions';
import { INT, isScalar, joined, type NumericType } from './numeric-type';
import { type NumericVariables } from './numeric-variables';
import { unsuitable } from './unsuitable';

/** What the statements of one function do when it is compiled. */
export class NumericStatements {
  /** What the function gives; null while there is no `return`. */
  result: NumericType | null = null;
  hasLoop = false;
  private readonly module: ModuleFacts;

  constructor(
    private readonly tree: SyntaxTree,
    private readonly variables: NumericVariables,
    private readonly expressions: NumericExpressions,
  ) {
    this.module = ModuleFacts.of(tree);
  }

  /** @throws Unsuitable for a statement that is not sure to compile. */
  block(block: SyntaxNode | undefined): void {
    for (const [at, statement] of statementsOf(block).entries()) {
      const isDocstring =
        at === 0 && statement.type === 'expression_statement' && partsOf(statement)[0]?.type === 'string';
      if (!isDocstring) this.statement(statement);
    }
  }

  private statement(node: SyntaxNode): void {
    switch (node.type) {
      case 'expression_statement': {
        this.expression(partsOf(node));
        return;
      }
      case 'if_statement':
        this.branches(node);
        return;
      case 'while_statement':
        if (node.child('alternative')) unsuitable('a loop with else');
        this.hasLoop = true;
        this.expressions.condition(node.child('condition'));
        this.variables.perhaps(() => {
          this.block(node.child('body'));
        });
        return;
      case 'for_statement': {
        this.loop(node);
        return;
      }
      case 'return_statement': {
        this.returned(partsOf(node)[0]);
        return;
      }
      case 'raise_statement': {
        this.raised(node);
        return;
      }
      case 'break_statement':
      case 'continue_statement':
      case 'pass_statement':
        return;
      default:
        unsuitable(`there is a ${node.type.replaceAll('_', ' ')}`);
    }
  }

  /** After an `if` those variables have a value that every branch gives one from which the code goes on. */
  private branches(node: SyntaxNode): void {
    this.expressions.condition(node.child('condition'));
    const clauses = node.childrenIn('alternative');
    const ends: ReadonlySet<string>[] = [];
    for (const branch of [node, ...clauses]) {
      if (branch.type === 'elif_clause') this.expressions.condition(branch.child('condition'));
      const block = branch.child('consequence') ?? branch.child('body');
      const end = this.variables.perhaps(() => {
        this.block(block);
      });
      if (!leaves(statementsOf(block).at(-1))) ends.push(end);
    }
    if (clauses.at(-1)?.type === 'else_clause') this.variables.oneOf(ends);
  }

  private expression([only, ...others]: readonly SyntaxNode[]): void {
    if (!only || others.length > 0) unsuitable('several expressions');
    if (only.type === 'assignment') this.assigned(only);
    else if (only.type === 'augmented_assignment') {
      const [left, right] = [only.child('left'), only.child('right')];
      const value = this.expressions.calculated(operatorOf(only).slice(0, -1), left, right);
      this.bind(left, value);
    } else if (!this.appended(only)) unsuitable('an expression without a use');
  }

  private assigned(node: SyntaxNode): void {
    const right = node.child('right') ?? unsuitable('a variable without a value');
    if (right.type === 'assignment') unsuitable('several variables for one value');
    this.bind(node.child('left'), this.expressions.typeOf(right));
  }

  private bind(target: SyntaxNode | undefined, type: NumericType | undefined): void {
    if (!target) unsuitable('something is missing');
    if (target.type === 'pattern_list' || target.type === 'tuple_pattern') {
      const names = partsOf(target);
      if (type && (type.kind !== 'tuple' || type.parts.length !== names.length)) unsuitable('parts that do not fit');
      for (const [at, name] of names.entries()) this.bind(name, type?.kind === 'tuple' ? type.parts[at] : undefined);
    } else if (target.type === 'subscript') this.put(target, type);
    else if (target.type === 'identifier') this.variables.give(this.text(target), type);
    else unsuitable(`a value for a ${target.type}`);
  }

  /** `a[i] = x`: an array makes of it what it holds, in both; a list keeps it. */
  private put(target: SyntaxNode, type: NumericType | undefined): void {
    const value = target.child('value');
    const before = this.expressions.typeOf(target);
    if (type && !isScalar(type)) unsuitable('something in an array that is no number');
    const into = value?.type === 'identifier' ? this.variables.read(this.text(value)) : undefined;
    if (into?.kind === 'list' && before && type) this.variables.fill(this.text(value ?? target), type);
    else if (into && into.kind !== 'array' && into.kind !== 'list') unsuitable(`an element of ${into.kind}`);
  }

  /** `xs.append(x)` */
  private appended(node: SyntaxNode): boolean {
    const call = callOf(this.tree, node);
    const method = methodOf(this.tree, call);
    const [value, ...others] = call?.positional ?? [];
    if (!call || method?.name !== 'append' || method.object.type !== 'identifier' || !value || others.length > 0)
      return false;
    const name = this.text(method.object);
    const into = this.expressions.typeOf(method.object);
    if (into && into.kind !== 'list') return false;
    const type = this.expressions.typeOf(value);
    if (into && type) this.variables.fill(name, type);
    return this.variables.binds(name);
  }

  private loop(node: SyntaxNode): void {
    if (node.child('alternative') || node.childOf('async')) unsuitable('a loop with else');
    this.hasLoop = true;
    const item = this.iterated(node.child('right'));
    this.variables.perhaps(() => {
      this.bind(node.child('left'), item);
      this.block(node.child('body'));
    });
  }

  /** What a loop over it gives, one by one. */
  private iterated(node: SyntaxNode | undefined): NumericType | undefined {
    const call = callOf(this.tree, node);
    if (call && this.module.builtin(call.callee) === 'range') {
      const whole = call.positional.map((argument) => this.expressions.whole(argument));
      if (call.keywords.size > 0 || whole.length < 1 || whole.length > 3) unsuitable('a strange range');
      return INT;
    }
    const type = this.expressions.typeOf(node);
    if (!type) return undefined;
    if (type.kind === 'array' && (type.dimensions ?? 1) === 1) return type.of;
    return type.kind === 'list' ? (type.of ?? undefined) : unsuitable(`a loop over ${type.kind}`);
  }

  /** `[x for i in range(n) if ...]`; its variable must be no other. */
  comprehended(node: SyntaxNode): NumericType | undefined {
    const [body, clause, ...conditions] = partsOf(node);
    const target = clause?.type === 'for_in_clause' ? clause.child('left') : undefined;
    if (!clause || target?.type !== 'identifier' || clause.childOf('async'))
      return unsuitable('a strange comprehension');
    const name = this.text(target);
    if (this.variables.binds(name)) return unsuitable('a variable of that name');
    this.hasLoop = true;
    const item = this.iterated(clause.child('right'));
    const of = item && this.variables.with(name, item, () => this.item(body, conditions));
    if (!of) return undefined;
    return isScalar(of) ? { kind: 'list', of } : unsuitable('a list of what is no number');
  }

  private item(body: SyntaxNode | undefined, conditions: readonly SyntaxNode[]): NumericType | undefined {
    for (const condition of conditions)
      if (condition.type === 'if_clause') this.expressions.condition(partsOf(condition)[0]);
      else unsuitable('a comprehension of several loops');
    return this.expressions.typeOf(body);
  }

  private returned(value: SyntaxNode | undefined): void {
    const type = value && value.type !== 'none' ? this.expressions.typeOf(value) : ({ kind: 'none' } as const);
    if (!type) return;
    this.result = this.result ? (joined(this.result, type) ?? unsuitable('several kinds of results')) : type;
  }

  /** `raise ValueError('text')` */
  private raised(node: SyntaxNode): void {
    const [error, ...others] = partsOf(node);
    const call = callOf(this.tree, error);
    const name = this.module.builtin(call?.callee ?? error);
    const given = call ? [...call.positional, ...call.keywords.values()] : [];
    const isPlain = given.every(
      (one) => one.type === 'string' && !one.children.some(({ type }) => type === 'interpolation'),
    );
    if (others.length > 0 || name === null || !/Error$/.test(name) || !isPlain)
      unsuitable('an error that is made up of values');
  }

  private text(node: SyntaxNode): string {
    return textOf(this.tree, node);
  }
}
