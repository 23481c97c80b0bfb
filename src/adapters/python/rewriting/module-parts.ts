import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { walk } from '../../syntax-tree/traversal';
import { definitionOf } from '../statements';
import { type Borrowed } from './borrowed';

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** A statement at the top of a module. */
export interface Part {
  node: SyntaxNode;
  text: string;
  /** What it is called where it is one function or class; else null. */
  name: string | null;
  words: ReadonlySet<string>;
  /** Whether it holds functions, so that there is something to rewrite. */
  holdsFunctions: boolean;
}

/**
 * A module as the statements at its top. To judge one of them it takes only those that it mentions, and those that are no
 * functions and classes: the less is parsed for each step of a rewrite the better. What it imports from other files of the
 * request stands in the imports' place.
 */
export class ModuleParts {
  readonly parts: readonly Part[];

  constructor(
    readonly tree: SyntaxTree,
    private readonly borrowed: Borrowed = { text: '', imports: new Set() },
  ) {
    const statements = tree.root.children.filter(({ named, type }) => named && type !== 'comment');
    this.parts = statements.map((node) => partOf(tree, node));
  }

  /** Whether its own tree tells all that is known of it. */
  get isWhole(): boolean {
    return this.borrowed.imports.size === 0;
  }

  /** The text of what stands before and behind a part and may matter to it, comments between statements left out. */
  around(part: Part): { before: string; after: string } {
    const { text: lent, imports } = this.borrowed;
    const needed = new Set(this.parts.filter(({ name, node }) => name === null && !imports.has(node)));
    const pending = [part, ...needed];
    for (let next = pending.pop(); next; next = pending.pop()) {
      for (const other of this.parts) {
        if (needed.has(other) || other === part || other.name === null || !next.words.has(other.name)) continue;
        needed.add(other);
        pending.push(other);
      }
    }
    const at = this.parts.indexOf(part);
    const texts = (parts: readonly Part[]): string[] =>
      parts.filter((one) => one !== part && needed.has(one)).map(({ text }) => text);
    return {
      before: `${lent}${texts(this.parts.slice(0, at))
        .map((text) => `${text}\n`)
        .join('')}`,
      after: texts(this.parts.slice(at))
        .map((text) => `\n${text}`)
        .join(''),
    };
  }
}

function partOf(tree: SyntaxTree, node: SyntaxNode): Part {
  const definition = definitionOf(node);
  const name = definition.child('name');
  const isDefinition = definition.type === 'function_definition' || definition.type === 'class_definition';
  let holdsFunctions = false;
  walk(node, (inner) => {
    holdsFunctions ||= inner.type === 'function_definition';
    return !holdsFunctions;
  });
  const text = textOf(tree, node);
  return {
    node,
    text,
    name: isDefinition && name ? textOf(tree, name) : null,
    words: new Set(text.match(WORD)),
    holdsFunctions,
  };
}
