/**
 * One node of a parsed text, held in plain memory. `start` and `end` are indexes into the JavaScript string (UTF-16
 * units), so `text.slice(start, end)` is the node's text whatever characters stand before it.
 */
export class SyntaxNode {
  constructor(
    /** The grammar's name for it; an anonymous token's type is its own text, such as `+` or `def`. */
    readonly type: string,
    readonly named: boolean,
    readonly field: string | null,
    readonly start: number,
    readonly end: number,
    readonly parent: SyntaxNode | null,
    readonly children: readonly SyntaxNode[],
  ) {}

  /** The first child in that field, if any. */
  child(field: string): SyntaxNode | undefined {
    for (const child of this.children) if (child.field === field) return child;
    return undefined;
  }

  /** All children in that field. */
  childrenIn(field: string): SyntaxNode[] {
    return this.children.filter((child) => child.field === field);
  }

  /** The first child of that type, if any. */
  childOf(type: string): SyntaxNode | undefined {
    for (const child of this.children) if (child.type === type) return child;
    return undefined;
  }
}

/** A parsed text. `firstError` is where the grammar first failed (it then went on as well as it could), else null. */
export interface SyntaxTree {
  readonly text: string;
  readonly root: SyntaxNode;
  readonly firstError: number | null;
}

/** The text that a node covers. */
export function textOf(tree: SyntaxTree, node: SyntaxNode): string {
  return tree.text.slice(node.start, node.end);
}
