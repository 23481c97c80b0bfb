import { applyEdits } from '../../../syntax-tree/text-edits';
import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { guarded, isGuarded } from '../edits/guarded';
import { itemLoop } from '../edits/item-loop';
import { indentAt, replace, standsAlone } from '../edits/lines';
import { type IndexedLoop, indexedLoop, SEQUENCES, type Taken } from '../facts/loops/indexed-loop';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { isWithin, loopsAround, spelled, statementAround } from '../syntax';

/** Lines that may be written twice. */
const MOST_LINES = 12;
const LONGEST_GUARD = 90;

/** `for i in range(len(xs))` that takes nothing but `xs[i]` and `ys[i]`, where `ys` may be shorter, which is an error then. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'Items of several lists are looked up by an index that is counted for it; zip hands them out together.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('for_statement', 'for_in_clause')) {
      const loop = indexedLoop(site, node);
      const guard = loop && guardOf(site, loop);
      const statement = statementAround(node);
      if (
        !guard ||
        guard.length > LONGEST_GUARD ||
        !isRepeatable(site, statement, loop) ||
        isGuarded(site, node, (one) => one === guard)
      )
        continue;
      const made = itemLoop(site, loop, [...loop.taken, ...loop.unsure], false);
      if (!made || made.imports.length > 0) continue;
      const edits = made.edits.map((edit) => ({
        ...edit,
        start: edit.start - statement.start,
        end: edit.end - statement.start,
      }));
      const indent = indentAt(site.tree, statement);
      const lines = applyEdits(site.text(statement), edits).split(/\r?\n/);
      const flat = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
      return {
        at: node,
        edits: [replace(statement, guarded(site, statement, guard, flat))],
        doubt: isChecked(site, loop) ? undefined : made.doubt,
      };
    }
    return null;
  },
};

/** When every list has an item for each round, as a condition: `0 < len(xs) <= len(ys)`; null where that is known, or does not help. */
function guardOf(site: Site, { loop, count, first, step, taken, unsure, isIndexNeeded }: IndexedLoop): string | null {
  const [measured, ...others] = count.sequences;
  const all = [...taken, ...unsure];
  if (!measured || others.length > 0 || unsure.length === 0 || isIndexNeeded) return null;
  if (first || step !== 1 || count.less !== 0) return null;
  // An item that not every round takes may be missing.
  if (!all.every(({ often, distance }) => distance === 0 && often >= 1)) return null;
  // The test costs as much as it gains where a few items are taken once.
  const often = all.reduce((sum, one) => sum + one.often, 0);
  if (loopsAround(loop).length > 0 && often <= all.length) return null;
  if (!hasBuiltins(site, 'type', 'len', 'list')) return null;
  const textsOf = (some: readonly Taken[]): string[] => [
    ...new Set(some.map((one) => spelled(site.tree, one.sequence))),
  ];
  const length = `len(${spelled(site.tree, measured)})`;
  const unknown = textsOf(all.filter(({ sequence }) => !SEQUENCES.has(site.types.of(sequence).kind)));
  // A dictionary hands out its keys. One after the other, since what the loop would not come to may have no length.
  const kinds = unknown.length > 0 ? [`${unknown.map((list) => `type(${list}) is `).join('')}list`] : [];
  const lengths = textsOf(unsure).map((list, nth) => `${nth === 0 ? '0 < ' : ''}${length} <= len(${list})`);
  return [...kinds, ...lengths].join(' and ');
}

/** Whether the guard says of everything what it is. */
function isChecked(site: Site, { taken, unsure }: IndexedLoop): boolean {
  return [...taken, ...unsure].every(({ sequence }) => !SEQUENCES.has(site.types.of(sequence).kind));
}

const WHOLE: ReadonlySet<string> = new Set(['for_statement', 'expression_statement', 'return_statement']);

/** Whether the statement may stand a second time beside itself, and its lists mean the same around it. */
function isRepeatable(site: Site, statement: SyntaxNode, { taken, unsure, count }: IndexedLoop): boolean {
  const text = site.text(statement);
  if (!WHOLE.has(statement.type) || !standsAlone(site.tree, statement)) return false;
  if (text.split('\n').length > MOST_LINES || /"""|'''/.test(text)) return false;
  const sequences = [...taken, ...unsure].map(({ sequence }) => sequence);
  return [...sequences, ...count.sequences].every((sequence) => {
    const variable = site.variables.at(sequence);
    return variable !== null && site.variables.bindings(variable).every(({ by }) => !isWithin(by, statement));
  });
}
