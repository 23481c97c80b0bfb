import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { walk } from '../../syntax-tree/traversal';
import { type Definition } from '../definitions';
import { Effects } from './facts/effects';
import { Changes } from './facts/loop-changes';
import { ModuleFacts } from './facts/module-facts';
import { Types } from './facts/types';
import { Variables } from './facts/variables';

/** One function of a text with all that rules ask of it; each fact is found out once and shared. */
export class Site {
  readonly variables: Variables;
  readonly module: ModuleFacts;
  readonly types: Types;
  readonly effects: Effects;
  private readonly byType = new Map<string, SyntaxNode[]>();
  private readonly changes = new Map<SyntaxNode, Changes>();

  constructor(
    readonly tree: SyntaxTree,
    readonly target: Definition,
  ) {
    this.variables = Variables.of(tree);
    this.module = ModuleFacts.of(tree);
    this.types = Types.of(tree);
    this.effects = Effects.of(tree);
    walk(this.definition, (node) => {
      if (!node.named) return false;
      const same = this.byType.get(node.type);
      if (same) same.push(node);
      else this.byType.set(node.type, [node]);
      return true;
    });
  }

  /** The `def` itself. */
  get definition(): SyntaxNode {
    return this.target.definition;
  }

  get body(): SyntaxNode | undefined {
    return this.definition.child('body');
  }

  text(node: SyntaxNode): string {
    return textOf(this.tree, node);
  }

  /** The nodes of some types in the function, in text order for each type. */
  nodes(...types: string[]): SyntaxNode[] {
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }

  /** What a loop or other part of the function may change while it runs. */
  changesIn(part: SyntaxNode): Changes {
    let changes = this.changes.get(part);
    if (!changes) this.changes.set(part, (changes = new Changes(this.tree, part)));
    return changes;
  }
}
