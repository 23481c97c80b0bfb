import { guarded, isGuarded } from '../edits/guarded';
import { type Import, importable } from '../edits/imports';
import { indentAt, lineEnd, replace, standsAlone } from '../edits/lines';
import { countsOf, summedLines } from '../edits/summed-lines';
import { summingLoop } from '../facts/loops/summing-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { hasBuiltins } from '../facts/variables/builtins';

/** The sum of what a loop's variable makes, over a range or over what conditions leave of it. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'The loop adds numbers that follow a rule one by one; the formula for their sum takes constant time.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'len', 'range', 'isinstance', 'type', 'int', 'min', 'max')) return null;
    for (const loop of site.nodes('for_statement')) {
      // A few rounds are no gain.
      const numbers = site.text(loop.child('right') ?? loop);
      if (!standsAlone(site.tree, loop) || !numbers.includes('range') || FEW_ROUNDS.test(numbers)) continue;
      const multiple = importable(site.tree, { source: 'math', name: 'lcm' });
      const sums = summingLoop(site, loop, multiple?.name);
      const lines = sums && summedLines(sums, countsOf(site, sums.variable));
      if (!lines) continue;
      const guard = [...sums.guards].join(' and ');
      // The loop that is left for other kinds of numbers is left alone.
      if (isGuarded(site, loop, (condition) => condition.split(' and ').every((one) => sums.guards.has(one)))) continue;
      const separator = lineEnd(site.tree) + indentAt(site.tree, loop);
      const text = guard === '' ? lines.join(separator) : guarded(site, loop, guard, lines);
      const isMultiple = multiple && lines.some((line) => line.includes(`${multiple.name}(`));
      const imports: readonly Import[] = isMultiple ? multiple.imports : [];
      return { at: loop, edits: [replace(loop, text)], imports };
    }
    return null;
  },
};

const FEW_ROUNDS = /^range\((?:[01], )?1?\d\)$/;
