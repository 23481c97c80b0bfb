import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { commentsOf, comprehension } from '../edits/comprehension';
import { importable } from '../edits/imports';
import { remove, replace } from '../edits/lines';
import { isPrivate, startBefore } from '../facts/loops/collecting-loop';
import { countingLoop, type CountingLoop } from '../facts/loops/counting-loop';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, loopsAround, partsOf } from '../syntax';

/** A loop that does nothing but count its items in a dictionary that was empty before it. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'Each item is looked up, counted and stored by hand; a Counter counts the same items in one call that is written in C.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'dict', 'iter')) return null;
    for (const loop of site.nodes('for_statement')) {
      // A Counter takes as long to be made as some forty items to be counted; what is counted for each of others is few.
      const count = loopsAround(loop).length === 0 ? countingLoop(site, loop) : null;
      if (!count || !isPrivate(site, { ...count, statement: loop }, count.dictionary, count.mentions)) continue;
      const start = startBefore(site, loop, count.dictionary, (value) => emptied(site, value, count) !== null);
      const made = start && emptied(site, assignmentOf(start)?.value, count);
      const counter = importable(site.tree, { source: 'collections', name: 'Counter' });
      if (!start || !made || !counter) continue;
      const [opening, closing] = made === 'dict' ? [`dict(${counter.name}(`, '))'] : wrapped(made, counter.name);
      return {
        at: loop,
        edits: [
          ...remove(site.tree, start),
          replace(loop, commentsOf(site, loop) + written(site, count, opening, closing)),
        ],
        imports: counter.imports,
      };
    }
    return null;
  },
};

const LIBRARY: Readonly<Record<string, string>> = {
  'collections.defaultdict': 'int',
  'collections.Counter': '',
};

/** What makes the dictionary: `dict` for `{}`, or the call for one that has an entry for every key; null for others. */
function emptied(site: Site, value: SyntaxNode | undefined, { needsEntry }: CountingLoop): string | null {
  if (!value) return null;
  if (value.type === 'dictionary') return partsOf(value).length === 0 && !needsEntry ? 'dict' : null;
  const call = callOf(site.tree, value);
  if (!call || call.keywords.size > 0) return null;
  const given = call.positional.map((one) => site.text(one)).join();
  if (site.module.builtin(call.callee) === 'dict') return given === '' && !needsEntry ? 'dict' : null;
  const library = site.module.imported(call.callee) ?? '';
  const [only] = call.positional;
  const isOfInt = only === undefined || site.module.builtin(only) === 'int';
  if (!Object.hasOwn(LIBRARY, library) || LIBRARY[library] !== given || !isOfInt) return null;
  return `${site.text(call.callee)}(${given}`;
}

/** `defaultdict(int, Counter(…))` and `Counter(…)` */
function wrapped(made: string, counter: string): [string, string] {
  return made.endsWith('(') ? [made, ')'] : [`${made}, ${counter}(`, '))'];
}

function written(site: Site, count: CountingLoop, opening: string, closing: string): string {
  const name = site.text(count.dictionary);
  const [item, items] = [count.loop.child('left'), count.loop.child('right')];
  const isItem = count.clauses.length === 1 && item && site.text(item) === count.key;
  if (isItem && items) return `${name} = ${opening}${iterated(site, items)}${closing}`;
  return comprehension(
    site,
    { ...count, statement: count.loop },
    { opening: `${name} = ${opening}[`, item: count.key, closing: `]${closing}` },
  );
}

/** Of a mapping a Counter would take the numbers, of None nothing; of an iterator it counts the items, and there is none of None. */
function iterated(site: Site, items: SyntaxNode): string {
  const { kind, sure } = site.types.of(items);
  const isPlain = sure && ['list', 'tuple', 'str', 'set', 'range'].includes(kind);
  return isPlain ? site.text(items) : `iter(${site.text(items)})`;
}
