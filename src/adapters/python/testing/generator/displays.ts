import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { Evidence, LIKELY } from './evidence';
import { named } from './named-children';
import { type Scope } from './scope';
import { literalText } from './text-literal';

/** Reads lists, sets, tuples and dictionaries that are written down. */
export class Displays {
  constructor(private readonly read: (node: SyntaxNode | undefined | null, scope: Scope) => Evidence) {}

  /** A list, set or tuple of any length, of which some items are written down. */
  items(node: SyntaxNode, scope: Scope, kind: 'list' | 'set' | 'tuple'): Evidence {
    const made = Evidence.of(kind);
    for (const child of named(node)) {
      const value = this.read(child, scope);
      if (child.type === 'list_splat') made.part('item').uniteIfAlike(value.is('iterable', LIKELY).part('item'));
      else made.part('item').uniteIfAlike(value);
    }
    return made;
  }

  /** A dictionary, of which some entries are written down. */
  dictionary(node: SyntaxNode, scope: Scope): Evidence {
    const made = Evidence.of('dict');
    const pairs = named(node).filter(({ type }) => type === 'pair');
    for (const pair of pairs) {
      const [key, value] = [pair.child('key'), this.read(pair.child('value'), scope)];
      made.part('key').uniteIfAlike(this.read(key, scope));
      const name = literalText(scope.module.tree, key);
      if (name !== null && pairs.length <= 40) made.part(`{${name}}`).called(name).unite(value);
      else made.part('value').uniteIfAlike(value);
    }
    for (const child of named(node)) if (child.type === 'dictionary_splat') made.uniteIfAlike(this.read(child, scope));
    return made;
  }
}
