import { type PairLoops, pairLoops } from '../facts/loops/pair-loops';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding } from '../rule';
import { type Site } from '../site';
import { guarded, isGuarded } from './guarded';
import { replace, standsAlone } from './lines';

/** The builtins that the guard and the pass are written with, and those that are read in the loops. */
const ASKED = ['isinstance', 'list', 'tuple', 'map', 'type', 'int', 'range', 'len'];

/** One pass in the place of the first loops over pairs for which there is one; where items may be other than ints, the loops stay beside it. */
export function pairsInOnePass(site: Site, linesOf: (loops: PairLoops) => string[] | null): Finding | null {
  if (!hasBuiltins(site, ...ASKED)) return null;
  for (const outer of site.nodes('for_statement')) {
    const loops = standsAlone(site.tree, outer) ? pairLoops(site, outer) : null;
    const lines = loops && linesOf(loops);
    if (!lines) continue;
    const list = site.text(loops.list);
    const guard = `isinstance(${list}, (list, tuple)) and {*map(type, ${list})} == {int}`;
    if (isGuarded(site, outer, (condition) => condition === guard)) continue;
    return { at: outer, edits: [replace(outer, guarded(site, outer, guard, lines))] };
  }
  return null;
}
