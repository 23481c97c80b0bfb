import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { oncePerTree } from '../syntax-tree/once-per-tree';
import { bareName, type Definition, definitionsIn } from './definitions';
import { mentionsIn } from './mentions';
import { decoratorsOf } from './signature';

/** All definitions of one function that count: usually one, several under `if` or `try`. */
export interface FunctionGroup {
  name: string;
  definitions: Definition[];
  /** Its `@overload` declarations, for type checkers only. */
  overloads: Definition[];
}

/** Methods that make an object: called by the class's name and not their own. */
const CONSTRUCTORS: ReadonlySet<string> = new Set(['__init__', '__new__']);

/**
 * The top-level functions and methods of top-level classes by name; a property's setter and deleter go by
 * `name.setter` and `name.deleter`. Of functions that replace each other the last counts.
 */
export const functionGroups = oncePerTree(readGroups);

function readGroups(tree: SyntaxTree): ReadonlyMap<string, FunctionGroup> {
  const groups = new Map<string, FunctionGroup>();
  for (const definition of definitionsIn(tree)) {
    if (definition.kind !== 'function' || definition.owner?.includes('.')) continue;
    const role = roleOf(tree, definition.whole);
    const isOverload = role === 'overload';
    const name = isOverload ? definition.name : definition.name + role;
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { name, definitions: [], overloads: [] }));
    if (isOverload) group.overloads.push(definition);
    else {
      // A decorator may have kept what it was given, in a table for example.
      if (!definition.conditional) group.definitions = group.definitions.filter(({ whole }) => isDecorated(whole));
      group.definitions.push(definition);
    }
  }
  for (const [name, { definitions }] of groups) if (definitions.length === 0) groups.delete(name);
  return groups;
}

/** What a definition is to others of its name: `.setter` or `.deleter` of a property, `overload`, or nothing special. */
export function roleOf(tree: SyntaxTree, whole: SyntaxNode): string {
  const decorators = decoratorsOf(whole).map((node) => textOf(tree, node));
  if (decorators.some((text) => /(^|\.)overload$/.test(text))) return 'overload';
  return decorators.flatMap((text) => /\.(?:getter|setter|deleter)$/.exec(text)?.[0] ?? [])[0] ?? '';
}

function isDecorated(whole: SyntaxNode): boolean {
  return whole.type === 'decorated_definition';
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
