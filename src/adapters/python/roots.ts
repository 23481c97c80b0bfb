import { type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { bareName, type Definition, definitionsIn } from './definitions';
import { mentionsIn } from './mentions';
import { decoratorsOf } from './signature';

/** All definitions of one function: usually one, several under `if` or `try`. */
export interface FunctionGroup {
  name: string;
  definitions: Definition[];
}

/** Methods that make an object: called by the class's name and not their own. */
const CONSTRUCTORS: ReadonlySet<string> = new Set(['__init__', '__new__']);

/**
 * The top-level functions and methods of top-level classes by name. `@overload` stubs are left out; a property's
 * setter and deleter go by `name.setter` and `name.deleter`.
 */
export function functionGroups(tree: SyntaxTree): Map<string, FunctionGroup> {
  const groups = new Map<string, FunctionGroup>();
  for (const definition of definitionsIn(tree)) {
    if (definition.kind !== 'function' || definition.owner?.includes('.')) continue;
    const decorators = decoratorsOf(definition.whole).map((node) => textOf(tree, node));
    if (decorators.some((text) => /(^|\.)overload$/.test(text))) continue;
    const accessor = decorators.flatMap((text) => /\.(?:getter|setter|deleter)$/.exec(text)?.[0] ?? [])[0] ?? '';
    const name = definition.name + accessor;
    const group = groups.get(name);
    if (group) group.definitions.push(definition);
    else groups.set(name, { name, definitions: [definition] });
  }
  return groups;
}

/** Whether it is `__init__` or `__new__` of a class. */
export function isConstructor(definition: Definition): boolean {
  return definition.owner !== null && CONSTRUCTORS.has(bareName(definition));
}

/**
 * The roots of a request (design 3): the functions and methods of the first file whose name no other definition of
 * any file mentions, constructors aside. What a function says of itself does not count, nor do module-level statements.
 */
export function rootsOf(trees: readonly SyntaxTree[]): FunctionGroup[] {
  const [first] = trees;
  if (!first) return [];
  const groups = [...functionGroups(first).values()].filter(({ definitions: [one] }) => one && !isConstructor(one));
  const unmentioned = new Map<string, Set<FunctionGroup>>();
  for (const group of groups) {
    const name = group.definitions[0] ? bareName(group.definitions[0]) : '';
    unmentioned.set(name, (unmentioned.get(name) ?? new Set()).add(group));
  }
  const own = new Map<string, Definition[]>();
  for (const definition of definitionsIn(first))
    own.set(definition.name, [...(own.get(definition.name) ?? []), definition]);
  for (const tree of trees) {
    const inDefinition = coverage(definitionsIn(tree).filter(({ owner }) => owner === null));
    for (const { name, start, how } of mentionsIn(tree)) {
      const candidates = how === 'string' ? undefined : unmentioned.get(name);
      if (!candidates || !inDefinition(start)) continue;
      for (const group of candidates)
        if (tree !== first || !within(own.get(group.definitions[0]?.name ?? '') ?? [], start)) candidates.delete(group);
    }
  }
  const roots = new Set([...unmentioned.values()].flatMap((left) => [...left]));
  return groups.filter((group) => roots.has(group));
}

/** Whether a place lies in the function itself; a property's accessors and a function's overloads are one. */
function within(definitions: readonly Definition[], start: number): boolean {
  return definitions.some(({ whole }) => whole.start <= start && start < whole.end);
}

/** Whether a place lies in one of the definitions; to be asked in text order. */
function coverage(definitions: readonly Definition[]): (start: number) => boolean {
  let next = 0;
  return (start) => {
    while ((definitions[next]?.whole.end ?? Infinity) <= start) next += 1;
    return (definitions[next]?.whole.start ?? Infinity) <= start;
  };
}
