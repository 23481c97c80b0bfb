import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { Evidence } from './evidence';
import { listOf } from './known-methods';
import { named } from './named-children';
import { narrowed } from './narrowing';
import { bindParameters } from './passing';
import { type Program } from './program';
import { readParameters } from './read-function';
import { Scope } from './scope';

/** What reads the expressions that stand in a scope. */
export interface ExpressionReader {
  of(node: SyntaxNode | undefined | null, scope: Scope): Evidence;
  iterated(owner: Evidence): Evidence;
  assign(target: SyntaxNode | undefined, value: Evidence, scope: Scope): void;
}

/** Reads expressions that have variables of their own. */
export class InnerScopes {
  constructor(
    private readonly program: Program,
    private readonly expressions: ExpressionReader,
  ) {}

  /** A list, set, dictionary or generator that is made of others' items. */
  comprehension(node: SyntaxNode, outside: Scope): Evidence {
    let scope = new Scope(outside.module, outside, outside.around);
    for (const clause of node.children) {
      if (clause.type === 'for_in_clause') {
        const item = this.expressions.iterated(this.expressions.of(clause.child('right'), scope));
        this.expressions.assign(clause.child('left'), item, scope);
      } else if (clause.type === 'if_clause') {
        const [condition] = named(clause);
        this.expressions.of(condition, scope);
        if (condition) scope = narrowed(condition, scope, this.program);
      }
    }
    const body = node.child('body');
    if (node.type === 'dictionary_comprehension') {
      const made = Evidence.of('dict');
      made.part('key').unite(this.expressions.of(body?.child('key'), scope).withFact('hashed'));
      made.part('value').unite(this.expressions.of(body?.child('value'), scope));
      return made;
    }
    const value = this.expressions.of(body, scope);
    if (node.type === 'set_comprehension') value.withFact('hashed');
    return listOf(
      value,
      node.type === 'list_comprehension' ? 'list' : node.type === 'set_comprehension' ? 'set' : 'iterator',
    );
  }

  /** A function without a name. */
  lambda(node: SyntaxNode, outside: Scope): Evidence {
    const scope = new Scope(outside.module, outside, null);
    const made = Evidence.of('callable');
    const parameters = readParameters(outside.module.tree, node);
    bindParameters(parameters, scope, made);
    made.part('result').unite(this.expressions.of(node.child('body'), scope));
    return made.withFact(`takes ${parameters.length}`);
  }

  /** A value that a generator hands out. */
  yielded(node: SyntaxNode, scope: Scope): Evidence {
    const [value] = named(node).map((child) => this.expressions.of(child, scope));
    if (value && scope.around)
      scope.around.result.part('item').uniteIfAlike(node.childOf('from') ? value.part('item') : value);
    return new Evidence();
  }
}
