import { LRUCache } from 'lru-cache';
import Parser from 'tree-sitter';
import { SyntaxNode, type SyntaxTree } from './syntax-node';

const CHUNK = 16_384; // what one read may return: the native buffer holds 32 kB
const TEXTS_KEPT = 300_000; // UTF-16 units of source whose trees stay in memory, about 30 bytes of tree each
const NO_CHILDREN: SyntaxNode[] = [];

/** What the grammar says of a node type, asked once per type: crossing into native code is what costs. */
interface NodeType {
  name: string;
  named: boolean;
  /** An anonymous token spells its type, so its end and its lack of children are known without asking. */
  spelled: boolean;
  /** Whether its children may have field names. */
  hasFields: boolean;
}

/** A grammar package of tree-sitter. */
export interface Grammar {
  readonly nodeTypeInfo: readonly object[];
}

/** What a parser does not build trees of, so that no text can take much time or memory. */
export interface ParserLimits {
  mostNodes: number;
  /** Hundreds of parser steps: ordinary code takes about 5 per kB. */
  mostSteps: number;
  mostDepth: number;
  /** Whether a text is to be parsed at all, or only kept when it parses without error and is not too deep. */
  judge(text: string): 'parse' | 'measure' | 'refuse';
}

/**
 * Parses one language with tree-sitter and copies each tree into plain nodes at once: one pass over the native cursor,
 * after which the native tree is garbage. The latest trees are kept by text.
 */
export class SyntaxParser {
  private readonly parser = new Parser();
  private readonly types: NodeType[] = [];
  private readonly withFields = new Set<unknown>();
  private readonly fields: (string | null)[] = [null];
  private readonly trees = new LRUCache<string, { tree: SyntaxTree | null }>({
    maxSize: TEXTS_KEPT,
    sizeCalculation: ({ tree }, text) => Math.ceil(tree ? text.length : text.length / 10) + 1,
  });
  /** The latest of those that are too large to be kept among the others. */
  private large: { text: string; tree: SyntaxTree | null } | null = null;

  constructor(
    grammar: Grammar,
    private readonly limits: ParserLimits,
  ) {
    // The grammars' own typings do not fit tree-sitter's; it checks the object at run time.
    this.parser.setLanguage(grammar as unknown as Parser.Language);
    for (const info of grammar.nodeTypeInfo) {
      if ('fields' in info && 'type' in info && Object.keys(info.fields as object).length > 0)
        this.withFields.add(info.type);
    }
  }

  /** The tree of any text, valid or not; null when it is beyond the limits. Never throws. */
  parse(text: string): SyntaxTree | null {
    const kept = text.length > TEXTS_KEPT ? this.large : this.trees.get(text);
    if (kept && (kept !== this.large || this.large.text === text)) return kept.tree;
    const tree = this.build(text);
    if (text.length > TEXTS_KEPT) this.large = { text, tree };
    else this.trees.set(text, { tree });
    return tree;
  }

  private build(text: string): SyntaxTree | null {
    const verdict = this.limits.judge(text);
    if (verdict === 'refuse') return null;
    let steps = 0;
    const read = (index: number): string | null => (index < text.length ? text.slice(index, index + CHUNK) : null);
    const native = this.parser.parse(read, null, {
      progressCallback: () => (steps += 1) > this.limits.mostSteps,
    }) as Parser.Tree | null;
    if (!native) {
      this.parser.reset(); // it would go on where it was stopped
      return null;
    }
    const { rootNode } = native;
    if (rootNode.descendantCount > this.limits.mostNodes) return null;
    if (verdict === 'measure' && rootNode.hasError) return null;
    return this.copy(text, rootNode.walk(), rootNode.hasError);
  }

  /** One pass over the tree; null when it is too deep. */
  private copy(text: string, cursor: Parser.TreeCursor, faulty: boolean): SyntaxTree | null {
    let firstError: number | null = null;
    let siblings: SyntaxNode[] = [];
    let hasFields = this.withFields.has(cursor.nodeType);
    const root = new SyntaxNode(cursor.nodeType, true, null, 0, text.length, null, siblings);
    const above: { parent: SyntaxNode; siblings: SyntaxNode[]; hasFields: boolean }[] = [];
    let parent = root;
    let more = cursor.gotoFirstChild();
    while (more) {
      const id = cursor.nodeTypeId;
      const type = this.types[id] ?? this.learnType(id, cursor);
      const start = cursor.startIndex;
      const spelled = type.spelled && !faulty; // a token that the parser invented to recover is empty
      const end = spelled ? start + type.name.length : cursor.endIndex;
      const field = hasFields && type.named ? this.fieldAt(cursor) : null;
      if (faulty && firstError === null && (type.name === 'ERROR' || cursor.nodeIsMissing)) firstError = start;
      const inner = !spelled && cursor.gotoFirstChild();
      const children: SyntaxNode[] = inner ? [] : NO_CHILDREN;
      const node = new SyntaxNode(type.name, type.named, field, start, end, parent, children);
      siblings.push(node);
      if (inner) {
        if (above.push({ parent, siblings, hasFields }) > this.limits.mostDepth) return null;
        [parent, siblings, hasFields] = [node, children, type.hasFields];
        continue;
      }
      while (!(more = cursor.gotoNextSibling())) {
        const outer = above.pop();
        if (!outer) break;
        cursor.gotoParent();
        ({ parent, siblings, hasFields } = outer);
      }
    }
    return { text, root, firstError: firstError ?? (faulty ? 0 : null) };
  }

  private fieldAt(cursor: Parser.TreeCursor): string | null {
    const id = cursor.currentFieldId;
    const known = this.fields[id];
    if (known !== undefined) return known;
    return (this.fields[id] = cursor.currentFieldName);
  }

  private learnType(id: number, cursor: Parser.TreeCursor): NodeType {
    const name = cursor.nodeType;
    const named = cursor.nodeIsNamed;
    return (this.types[id] = {
      name,
      named,
      spelled: !named && !name.includes(' '),
      hasFields: this.withFields.has(name),
    });
  }
}
