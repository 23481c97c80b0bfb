import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { walk } from '../../../syntax-tree/traversal';
import { bareName, type Definition, definitionsIn } from '../../definitions';
import { decoratorsOf } from '../../signature';

/** A test of an answer, and the test of the file whose place it takes. */
export interface Fitting {
  old: Definition;
  given: Definition;
}

/**
 * Which tests of an answer take the place of which tests of a file: by name with the class; else by the name alone
 * where it is clear; else the one test that is left over takes the one place that is left.
 */
export function fittings(wanted: readonly Definition[], answer: SyntaxTree, known: ReadonlySet<string>): Fitting[] {
  const free = definitionsIn(answer).filter((each) => each.kind === 'function' && /^test/.test(bareName(each)));
  const found: Fitting[] = [];
  const open = [...wanted];
  const fit = (accepts: (old: Definition, given: Definition) => boolean): void => {
    for (const old of [...open]) {
      const candidates = free.filter((given) => accepts(old, given));
      const given = candidates.at(-1);
      if (!given || new Set(candidates.map(({ name }) => name)).size > 1) continue;
      found.push({ old, given });
      open.splice(open.indexOf(old), 1);
      free.splice(0, free.length, ...free.filter(({ name }) => name !== given.name));
    }
  };
  fit((old, given) => old.name === given.name);
  fit((old, given) => bareName(old) === bareName(given));
  if (open.length === 1) fit((_, given) => !known.has(given.name));
  return found;
}

/**
 * The edits that let a test of an answer stand in the other's place: its name, and `self` where it moves into or out of
 * a class. Null for one that cannot: it needs its object.
 */
export function fittingEdits(answer: SyntaxTree, { old, given }: Fitting): TextEdit[] | null {
  const { definition } = given;
  const [name, parameters] = [definition.child('name'), definition.child('parameters')];
  if (!name || !parameters) return null;
  const rename = { start: name.start, end: name.end, replacement: bareName(old) };
  const [first, second] = parameters.children.filter(({ named, type }) => named && type !== 'comment');
  const takesObject = first !== undefined && textOf(answer, first) === 'self';
  const isStatic = decoratorsOf(given.whole).some((decorator) => textOf(answer, decorator) === 'staticmethod');
  if (old.owner !== null && !takesObject && !isStatic) {
    const at = parameters.start + 1;
    return [rename, { start: at, end: at, replacement: first ? 'self, ' : 'self' }];
  }
  if (old.owner !== null || !(takesObject || isStatic)) return [rename];
  if (!takesObject || mentions(answer, definition.child('body'), 'self')) return null;
  return [rename, { start: first.start, end: second?.start ?? parameters.end - 1, replacement: '' }];
}

function mentions(tree: SyntaxTree, node: SyntaxNode | undefined, name: string): boolean {
  let found = false;
  if (node)
    walk(node, (each) => {
      found ||= each.type === 'identifier' && textOf(tree, each) === name;
      return !found;
    });
  return found;
}
