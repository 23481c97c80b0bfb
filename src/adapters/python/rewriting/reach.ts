import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { walk } from '../../syntax-tree/traversal';
import { importedNames } from '../bindings';
import { bareName, definitionsIn } from '../definitions';
import { statementsIn } from '../statements';

/** Something of a module that runs or is looked at when one of its names is mentioned. */
interface Unit {
  names: readonly string[];
  /** The qualified name of a function; null for anything else. */
  function: string | null;
  mentions: () => string[];
  /** Runs without being mentioned: what an operator or a loop calls, and what registers functions somewhere. */
  isImplicit: boolean;
}

const SPECIAL = /^__\w+__$/;
const WHOLE_NAME = /^[a-zA-Z_]\w*$/;

/**
 * How far functions are from one that is to become faster: 0 for itself, 1 for those that it mentions, and so on. Who is
 * meant is told by names alone, so nothing that can be reached is missing, and something may be there that cannot. Null
 * where the code does not hold that function.
 */
export function distancesFrom(
  target: string,
  trees: readonly (SyntaxTree | null)[],
): ReadonlyMap<string, number> | null {
  const units = trees.flatMap((tree) => (tree ? unitsOf(tree) : []));
  let step = units.filter((unit) => unit.function === target);
  if (step.length === 0) return null;
  const byName = new Map<string, Unit[]>();
  for (const unit of units) for (const name of unit.names) byName.set(name, [...(byName.get(name) ?? []), unit]);

  const done = new Set<Unit>(step);
  const distances = new Map<string, number>();
  for (let distance = 0; step.length > 0; distance += 1) {
    for (const { function: name } of step) if (name !== null && !distances.has(name)) distances.set(name, distance);
    const names = new Set(step.flatMap(({ mentions }) => mentions()));
    const next = [...names].flatMap((name) => byName.get(name) ?? []);
    if (distance === 0) next.push(...units.filter(({ isImplicit }) => isImplicit));
    step = [...new Set(next)].filter((unit) => !done.has(unit));
    for (const unit of step) done.add(unit);
  }
  return distances;
}

function unitsOf(tree: SyntaxTree): Unit[] {
  const functions = definitionsIn(tree).filter(({ kind }) => kind === 'function');
  const units = functions.map((one): Unit => {
    const name = bareName(one);
    const mentions = (): string[] => namesIn(tree, one.whole, true);
    return { names: [name], function: one.name, mentions, isImplicit: SPECIAL.test(name) };
  });
  for (const { node, kind, names } of statementsIn(tree, tree.root)) {
    if (kind === 'import') {
      for (const { bound, from } of importedNames(tree, node))
        units.push({ names: [bound], function: null, mentions: () => from.split('.').slice(-1), isImplicit: false });
    } else if (kind !== 'function' && !isMain(tree, node)) {
      units.push({ names, function: null, mentions: () => namesIn(tree, node, false), isImplicit: kind === 'other' });
    }
  }
  return units;
}

/** What only runs where the module is a program. */
function isMain(tree: SyntaxTree, node: SyntaxNode): boolean {
  const condition = node.type === 'if_statement' ? node.child('condition') : undefined;
  return condition !== undefined && /\b__name__\b/.test(textOf(tree, condition));
}

/** The names that stand in a part of the code, and texts that could be one: `getattr(self, 'read')`. */
function namesIn(tree: SyntaxTree, part: SyntaxNode, withFunctions: boolean): string[] {
  const names: string[] = [];
  walk(part, (node) => {
    if (node.type === 'function_definition' && !withFunctions) return false;
    if (node.type === 'identifier') names.push(textOf(tree, node));
    if (node.type === 'string_content' && WHOLE_NAME.test(textOf(tree, node))) names.push(textOf(tree, node));
    return true;
  });
  return names;
}
