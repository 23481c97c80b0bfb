import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { commentsOf } from '../edits/comprehension';
import { importable } from '../edits/imports';
import { remove, replace } from '../edits/lines';
import { collectingLoop, isPrivate, startBefore } from '../facts/collecting-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { expressionOf, partsOf, spelled, statementsOf } from '../syntax';

/** A loop that does nothing but count its items in a dictionary that was empty before it. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'Each item is looked up, counted and stored by hand; a Counter counts the same items in one call that is written in C.',

  find(site: Site): Finding | null {
    if (site.module.binds('dict') || site.module.binds('iter')) return null;
    for (const loop of site.nodes('for_statement')) {
      const count = countIn(site, loop);
      const collecting = count && collectingLoop(site, loop);
      if (!collecting || !isPrivate(site, collecting, count.dictionary, count.mentions)) continue;
      const start = startBefore(site, loop, count.dictionary, isEmpty);
      const counter = importable(site.tree, { source: 'collections', name: 'Counter' });
      if (!start || !counter) continue;
      const counted = `dict(${counter.name}(${iterated(site, count.items)}))`;
      return {
        at: loop,
        edits: [
          ...remove(site.tree, start),
          replace(loop, `${commentsOf(site, loop)}${site.text(count.dictionary)} = ${counted}`),
        ],
        imports: counter.imports,
      };
    }
    return null;
  },
};

interface Count {
  dictionary: SyntaxNode;
  items: SyntaxNode;
  /** How often the dictionary stands in the loop. */
  mentions: number;
}

/** `d[x] = d.get(x, 0) + 1` for every `x`, or `if x in d: d[x] += 1` with `else: d[x] = 1`, or the other way round. */
function countIn(site: Site, loop: SyntaxNode): Count | null {
  const [item, items] = [loop.child('left'), loop.child('right')];
  const [statement, ...others] = statementsOf(loop.child('body'));
  const first = statement?.type === 'if_statement' ? statementsOf(statement.child('consequence'))[0] : statement;
  const target = expressionOf(first)?.child('left');
  const dictionary = target?.type === 'subscript' ? target.child('value') : undefined;
  if (item?.type !== 'identifier' || dictionary?.type !== 'identifier' || !items || !statement) return null;
  if (others.length > 0 || items.type === 'expression_list' || loop.childOf('async')) return null;
  const [d, x] = [site.text(dictionary), site.text(item)];
  const text = spelled(site.tree, statement);
  const forms = [`${d}[${x}] += 1`, `${d}[${x}] = ${d}[${x}] + 1`].flatMap((more) => [
    `if ${x} in ${d}: ${more} else: ${d}[${x}] = 1`,
    `if ${x} not in ${d}: ${d}[${x}] = 1 else: ${more}`,
  ]);
  const wholes = [`${d}[${x}] = ${d}.get(${x}, 0) + 1`, `${d}[${x}] = 1 + ${d}.get(${x}, 0)`];
  if (![...wholes, ...forms].includes(text)) return null;
  return { dictionary, items, mentions: text.split(/\b/).filter((word) => word === d).length };
}

/** Of a mapping a Counter would take the numbers, of its iterator it counts the keys. */
function iterated(site: Site, items: SyntaxNode): string {
  const isPlain = ['list', 'tuple', 'str', 'set', 'range'].includes(site.types.of(items).kind);
  return isPlain ? site.text(items) : `iter(${site.text(items)})`;
}

function isEmpty(value: SyntaxNode): boolean {
  return value.type === 'dictionary' && partsOf(value).length === 0;
}
