import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { nameText } from '../../bindings';
import { isAsync, yields } from '../../function-facts';
import { annotate } from './annotation-evidence';
import { CERTAIN, CLEAR, Evidence } from './evidence';
import { Expressions } from './expressions';
import { TYPE_NAMES } from './type-names';
import { Later } from './later';
import { type FunctionFacts, type Module, type ParameterFacts } from './facts';
import { type Program } from './program';
import { readParameters } from './read-function';
import { Scope } from './scope';
import { named } from './named-children';
import { narrowed } from './narrowing';
import { operated } from './operators';
import { bindParameters } from './passing';

const DEEPEST = 60;

/** Reads all code of a program once and leaves in the evidence of its parameters and attributes what their use says. */
export function infer(program: Program): void {
  const later = new Later();
  const reading = new Reading(program, new Expressions(program, later));
  for (const module of program.modules) reading.module(module);
  for (const facts of program.classes.values())
    for (const field of facts.fields) reading.parameter(field, new Scope(facts.module, null, null));
  for (const each of new Set([
    ...program.functions.values(),
    ...[...program.classes.values()].flatMap(({ methods }) => [...methods.values()]),
  ]))
    reading.function(each, null);
  later.settle(program);
}

class Reading {
  private depth = 0;

  constructor(
    private readonly program: Program,
    private readonly expressions: Expressions,
  ) {}

  /** Top-level code: constants, and calls that show what is passed. */
  module(module: Module): void {
    const scope = new Scope(module, null, null);
    for (const statement of module.tree.root.children) {
      if (!/definition$/.test(statement.type)) this.statement(statement, scope);
    }
    for (const facts of this.program.classes.values()) {
      if (facts.module !== module) continue;
      for (const statement of facts.definition?.child('body')?.children ?? []) {
        const assignment = statement.type === 'expression_statement' ? statement.children[0] : undefined;
        const left = assignment?.child('left');
        if (assignment?.type !== 'assignment' || left?.type !== 'identifier' || facts.form !== 'plain') continue;
        this.program
          .attributeOf(facts, nameText(module.tree, left))
          .unite(this.expressions.of(assignment.child('right'), scope));
      }
    }
  }

  function(facts: FunctionFacts, outside: Scope | null): void {
    const scope = new Scope(facts.module, outside ?? new Scope(facts.module, null, null), facts);
    for (const parameter of facts.parameters) this.parameter(parameter, scope);
    bindParameters(facts.parameters, scope);
    const { tree } = facts.module;
    const returns = facts.definition.child('return_type');
    if (returns) annotate(facts.result, textOf(tree, returns), this.program);
    if (facts.isGenerator) facts.result.is('iterator', CERTAIN);
    this.block(facts.definition.child('body'), scope);
  }

  parameter({ annotation, value, kind, evidence }: ParameterFacts, scope: Scope): void {
    const { tree } = scope.module;
    if (annotation) annotate(evidence, textOf(tree, annotation), this.program);
    if (!value || kind === 'rest') return;
    const given =
      value.type === 'tuple' ? this.expressions.display(value, scope, 'tuple') : this.expressions.of(value, scope);
    if (value.type === 'none') evidence.withFact('may be None');
    else if (value.type === 'integer') evidence.is('int', CLEAR).unite(given);
    else if (value.type === 'float') evidence.is('float', CLEAR).unite(given);
    else if (value.type === 'true' || value.type === 'false') evidence.is('bool', CLEAR);
    else evidence.uniteIfAlike(given);
  }

  private block(block: SyntaxNode | undefined, scope: Scope): void {
    for (const child of block?.children ?? []) {
      if (child.type === 'function_definition' || child.type === 'decorated_definition') this.hoist(child, scope);
    }
    for (const child of block?.children ?? []) this.statement(child, scope);
  }

  private hoist(node: SyntaxNode, scope: Scope): void {
    const definition = node.type === 'decorated_definition' ? node.child('definition') : node;
    const name = definition?.child('name');
    if (!definition || definition.type !== 'function_definition' || !name) return;
    const { tree } = scope.module;
    scope.inner.set(nameText(tree, name), {
      ...{ name: nameText(tree, name), module: scope.module, definition, owner: null, self: null, form: 'function' },
      ...{
        parameters: readParameters(tree, definition),
        isAsync: isAsync(definition),
        isGenerator: yields(definition),
      },
      result: new Evidence(),
    });
  }

  private statement(node: SyntaxNode, scope: Scope): void {
    if (!node.named || this.depth > DEEPEST) return;
    this.depth += 1;
    this.read(node, scope);
    this.depth -= 1;
  }

  private read(node: SyntaxNode, scope: Scope): void {
    const { expressions } = this;
    switch (node.type) {
      case 'expression_statement':
        for (const child of named(node)) this.expression(child, scope);
        return;
      case 'return_statement': {
        const [value] = named(node);
        if (value && scope.around && !scope.around.isGenerator)
          scope.around.result.uniteIfAlike(expressions.of(value, scope));
        return;
      }
      case 'for_statement': {
        const item = expressions.iterated(expressions.of(node.child('right'), scope));
        expressions.assign(node.child('left'), item, scope);
        this.block(node.child('body'), scope);
        this.block(node.child('alternative')?.child('body'), scope);
        return;
      }
      case 'if_statement':
        this.branches(node, scope);
        return;
      case 'with_statement':
        this.contexts(node, scope);
        this.block(node.child('body'), scope);
        return;
      case 'function_definition': {
        const name = node.child('name');
        const inner = name ? scope.innerFunction(nameText(scope.module.tree, name)) : null;
        if (inner?.definition === node) this.function(inner, scope);
        return;
      }
      case 'decorated_definition': {
        const definition = node.child('definition');
        if (definition) this.read(definition, scope);
        return;
      }
      case 'class_definition':
      case 'import_statement':
      case 'import_from_statement':
        return;
      default:
        for (const child of node.children) {
          if (child.type === 'block') this.block(child, scope);
          else if (/_(?:clause|statement)$/.test(child.type)) this.statement(child, scope);
          else if (child.named && child.type !== 'comment') this.expression(child, scope);
        }
    }
  }

  private expression(node: SyntaxNode, scope: Scope): void {
    const { expressions } = this;
    if (node.type === 'assignment') {
      const value = node.child('right');
      const annotation = node.child('type');
      const evidence = value?.type === 'assignment' ? this.chained(value, scope) : expressions.of(value, scope);
      if (annotation) annotate(evidence, textOf(scope.module.tree, annotation), this.program);
      expressions.assign(node.child('left'), evidence, scope);
    } else if (node.type === 'augmented_assignment') {
      const target = node.child('left');
      const operator = (node.children[1]?.type ?? '').replace(/=$/, '');
      const [left, right] = [expressions.of(target, scope), expressions.of(node.child('right'), scope)];
      operated(operator, left, right);
    } else expressions.of(node, scope);
  }

  private chained(node: SyntaxNode, scope: Scope): Evidence {
    const value = node.child('right');
    const evidence =
      value?.type === 'assignment' && this.depth++ < DEEPEST
        ? this.chained(value, scope)
        : this.expressions.of(value, scope);
    this.expressions.assign(node.child('left'), evidence, scope);
    return evidence;
  }

  private branches(node: SyntaxNode, scope: Scope): void {
    const condition = node.child('condition');
    this.expressions.of(condition, scope);
    if (condition) this.refused(condition, node.child('consequence'), scope);
    this.block(node.child('consequence'), condition ? narrowed(condition, scope, this.program) : scope);
    for (const alternative of node.childrenIn('alternative')) {
      if (alternative.type === 'elif_clause') this.branches(alternative, scope);
      else this.block(alternative.child('body'), scope);
    }
  }

  /** `if not isinstance(x, int): raise …` tells what `x` is. */
  private refused(condition: SyntaxNode, consequence: SyntaxNode | undefined, scope: Scope): void {
    const last = consequence ? named(consequence).at(-1) : undefined;
    const call = condition.type === 'not_operator' ? named(condition)[0] : undefined;
    if (last?.type !== 'raise_statement' || call?.type !== 'call') return;
    const { tree } = scope.module;
    const [subject, type] = named(call.child('arguments') ?? call);
    if (textOf(tree, call.child('function') ?? call) !== 'isinstance' || !subject || type?.type !== 'identifier')
      return;
    const kind = TYPE_NAMES[textOf(tree, type)];
    if (kind) this.expressions.of(subject, scope).is(kind, CERTAIN / 2);
  }

  private contexts(node: SyntaxNode, scope: Scope): void {
    for (const item of node.childOf('with_clause')?.children ?? []) {
      const value = item.child('value');
      if (value?.type === 'as_pattern') {
        const target = value.child('alias')?.children[0];
        this.expressions.assign(target, this.expressions.of(value.children[0], scope), scope);
      } else this.expressions.of(value, scope);
    }
  }
}
