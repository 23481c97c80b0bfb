import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { walk } from '../../syntax-tree/traversal';
import { type Definition } from '../definitions';
import { Effects } from './facts/effects/effects';
import { Changes } from './facts/effects/loop-changes';
import { ModuleFacts } from './facts/variables/module-facts';
import { Types } from './facts/types/types';
import { Variables } from './facts/variables/variables';

/** One function of a text with all that rules ask of it; each fact is found out once and shared. */
export class Site {
  readonly variables: Variables;
  readonly module: ModuleFacts;
  readonly types: Types;
  readonly effects: Effects;
  private byType: Map<string, SyntaxNode[]> | null = null;
  private readonly changes = new Map<SyntaxNode, Changes>();

  constructor(
    readonly tree: SyntaxTree,
    readonly target: Definition,
  ) {
    this.variables = Variables.of(tree);
    this.module = ModuleFacts.of(tree);
    this.types = Types.of(tree);
    this.effects = Effects.of(tree);
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
  nodes(...types: readonly [string, ...string[]]): readonly SyntaxNode[] {
    const byType = (this.byType ??= nodesByType(this.definition));
    const [type, ...others] = types;
    if (others.length === 0) return byType.get(type) ?? [];
    return types.flatMap((one) => byType.get(one) ?? []);
  }

  /** What a loop or other part of the function may change while it runs. */
  changesIn(part: SyntaxNode): Changes {
    let changes = this.changes.get(part);
    if (!changes) this.changes.set(part, (changes = new Changes(this.tree, part)));
    return changes;
  }
}

function nodesByType(definition: SyntaxNode): Map<string, SyntaxNode[]> {
  const byType = new Map<string, SyntaxNode[]>();
  walk(definition, (node) => {
    if (!node.named) return false;
    const same = byType.get(node.type);
    if (same) same.push(node);
    else byType.set(node.type, [node]);
    return true;
  });
  return byType;
}
