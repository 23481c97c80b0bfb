import { type SyntaxTree } from '../syntax-tree/syntax-node';
import { type Mention, mentionsIn } from './mentions';
import { type Unit } from './tidy-units';

/** A candidate's file with its units; without units all of it lives. */
export interface TidiedFile {
  tree: SyntaxTree;
  units: Unit[];
}

interface Owned {
  unit: Unit;
  file: TidiedFile;
  mentions: Mention[];
}

/**
 * The units that stay: those that are kept, and all that a living one mentions, over all files. A name that is
 * mentioned anywhere brings every definition of that name to life; an import answers to its own file and to imports.
 */
export function livingUnits(files: readonly TidiedFile[]): ReadonlySet<Unit> {
  const living = new Set<Unit>();
  const pending: Owned[] = [];
  const byName = new Map<string, Owned[]>();
  const byUnit = new Map<Unit, Owned>();
  const fillersOf = new Map<TidiedFile, Map<string, Owned[]>>();
  for (const file of files) {
    const owned = ownMentions(file);
    const fillers = new Map<string, Owned[]>();
    const rest: Unit = { node: file.tree.root, names: [], kind: 'definition', kept: true };
    const all = [...owned.units, { unit: rest, file, mentions: owned.rest }];
    for (const each of all) {
      byUnit.set(each.unit, each);
      if (each.unit.kept) wake(each);
      for (const name of each.unit.names) add(byName, name, each);
      for (const name of each.unit.fills ?? []) add(fillers, name, each);
    }
    fillersOf.set(file, fillers);
  }
  for (let next = pending.pop(); next; next = pending.pop()) {
    // A table's fillers follow the table, whether or not anything else mentions them.
    if (next.unit.kind !== 'import') for (const name of next.unit.names) wakeFillers(name, next);
    for (const mention of next.mentions) {
      for (const each of byName.get(mention.name) ?? []) if (reaches(mention, next, each)) wake(each);
    }
  }
  return living;

  function wake(each: Owned): void {
    if (living.has(each.unit)) return;
    living.add(each.unit);
    pending.push(each);
    const around = each.unit.around && byUnit.get(each.unit.around);
    if (around) wake(around);
  }

  function wakeFillers(name: string, table: Owned): void {
    const fillers = fillersOf.get(table.file);
    for (const each of fillers?.get(name) ?? []) wake(each);
    fillers?.delete(name); // once is enough
  }
}

function add(index: Map<string, Owned[]>, name: string, each: Owned): void {
  const namesakes = index.get(name);
  if (namesakes) namesakes.push(each);
  else index.set(name, [each]);
}

function reaches(mention: Mention, from: Owned, to: Owned): boolean {
  if (to.unit === from.unit) return false;
  // An example's loop variable may well be the name of an attribute elsewhere.
  if (to.unit.kind === 'filler') return mention.how === (from.file === to.file ? 'variable' : 'import');
  if (to.unit.kind === 'import') return from.file === to.file ? mention.how !== 'import' : mention.how === 'import';
  return true;
}

/** Each mention belongs to the innermost unit around it; the rest is the file's. */
function ownMentions(file: TidiedFile): { units: Owned[]; rest: Mention[] } {
  const units = file.units.map((unit): Owned => ({ unit, file, mentions: [] }));
  const rest: Mention[] = [];
  const around: Owned[] = [];
  let next = 0;
  for (const mention of mentionsIn(file.tree)) {
    for (let unit = units[next]; unit && unit.unit.node.start <= mention.start; unit = units[next]) {
      around.push(unit);
      next += 1;
    }
    while (around.length > 0 && (around.at(-1)?.unit.node.end ?? 0) <= mention.start) around.pop();
    (around.at(-1)?.mentions ?? rest).push(mention);
  }
  return { units, rest };
}
