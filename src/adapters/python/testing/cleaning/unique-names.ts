import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { walk } from '../../../syntax-tree/traversal';
import { definedNames } from '../../bindings';
import { normalFormOf } from '../../normal-form';
import { cutStatements } from '../../statement-cuts';
import { definitionOf, statementsIn } from '../../statements';
import { soundTree } from './test-file';

/** Gives out the names at the top of the file: of two definitions that differ the later one gets a new name. */
export class UniqueNames {
  /** What each name stands for, in normal form. */
  private readonly taken = new Map<string, string>();

  /** The code with its top-level names and test methods made unique; definitions that are there already are left out. */
  claim(code: string): string {
    const tree = soundTree(code);
    const edits: TextEdit[] = [];
    const repeated: SyntaxNode[] = [];
    const own = new Map<string, SyntaxNode>();
    const renamed = new Map<string, string>();
    for (const { node, kind, names } of statementsIn(tree, tree.root)) {
      const form = normalFormOf(tree, node);
      for (const name of names) {
        const known = this.taken.get(name);
        if (known === form && kind !== 'assignment') repeated.push(node);
        else if (known !== undefined && isTest(name, kind)) edits.push(this.rename(tree, node, name));
        else if (known !== undefined && !own.has(name) && known !== form) renamed.set(name, this.free(name));
        else if (known === form && !own.has(name)) repeated.push(node);
        if (known === undefined) this.taken.set(name, form);
        own.set(name, node);
      }
      if (kind === 'class') edits.push(...this.uniqueMethods(tree, definitionOf(node)));
    }
    for (const [name, replacement] of renamed) this.taken.set(replacement, name);
    if (renamed.size > 0) edits.push(...renamings(tree, renamed));
    return applyEdits(code, [...edits, ...cutStatements(tree, [...new Set(repeated)], () => true)]);
  }

  private rename(tree: SyntaxTree, node: SyntaxNode, name: string): TextEdit {
    const place = definitionOf(node).child('name') ?? node;
    const replacement = this.free(name);
    this.taken.set(replacement, normalFormOf(tree, node));
    return { start: place.start, end: place.end, replacement };
  }

  private free(name: string): string {
    let nth = 2;
    while (this.taken.has(`${name}_${nth}`)) nth += 1;
    return `${name}_${nth}`;
  }

  private uniqueMethods(tree: SyntaxTree, definition: SyntaxNode): TextEdit[] {
    const edits: TextEdit[] = [];
    const body = definition.child('body');
    const used = new Set<string>();
    for (const { node, kind, names } of body ? statementsIn(tree, body) : []) {
      const [name = ''] = names;
      if (kind !== 'function' || !name.startsWith('test')) continue;
      let unique = name;
      for (let nth = 2; used.has(unique); nth += 1) unique = `${name}_${nth}`;
      used.add(unique);
      const place = definitionOf(node).child('name');
      if (unique !== name && place) edits.push({ start: place.start, end: place.end, replacement: unique });
    }
    return edits;
  }
}

function isTest(name: string, kind: string): boolean {
  return (kind === 'function' && name.startsWith('test')) || (kind === 'class' && name.startsWith('Test'));
}

/** Every variable, parameter and definition of those names; attributes and keywords are other things. */
export function renamings(tree: SyntaxTree, names: ReadonlyMap<string, string>): TextEdit[] {
  const edits: TextEdit[] = [];
  walk(tree.root, (node) => {
    const replacement = node.type === 'identifier' ? names.get(textOf(tree, node)) : undefined;
    const other =
      (node.parent?.type === 'attribute' && node.field === 'attribute') ||
      (node.parent?.type === 'keyword_argument' && node.field === 'name') ||
      (node.parent !== null && node.field === 'name' && isMethod(tree, node.parent));
    if (replacement !== undefined && !other) edits.push({ start: node.start, end: node.end, replacement });
    return true;
  });
  return edits;
}

function isMethod(tree: SyntaxTree, node: SyntaxNode): boolean {
  const block = node.parent?.type === 'decorated_definition' ? node.parent.parent : node.parent;
  return definedNames(tree, node).length > 0 && block?.parent?.type === 'class_definition';
}
