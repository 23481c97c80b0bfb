import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { itemName } from '../edits/item-name';
import { replace } from '../edits/lines';
import { usesInLoop } from '../facts/loop-variable';
import { usageOf } from '../facts/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, spelled } from '../syntax';

/** `for i in range(len(xs))` that takes `xs[i]`. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'Every item is looked up by an index that is counted for it; the loop can hand the items out itself.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement', 'for_in_clause')) {
      const items = itemsOf(site, loop);
      if (!items) continue;
      const { index, range, sequence, places, isIndexNeeded } = items;
      const name = freshName(site.tree, itemName(site, sequence));
      const text = site.text(sequence);
      return {
        at: loop,
        edits: [
          replace(index, isIndexNeeded ? `${site.text(index)}, ${name}` : name),
          replace(range, isIndexNeeded ? `enumerate(${text})` : text),
          ...places.map((place) => replace(place, name)),
        ],
        doubt: SEQUENCES.has(site.types.of(sequence).kind) ? undefined : `whether \`${text}\` is a list or the like.`,
      };
    }
    return null;
  },
};

const SEQUENCES: ReadonlySet<string> = new Set(['list', 'tuple', 'str']);

interface Items {
  index: SyntaxNode;
  range: SyntaxNode;
  sequence: SyntaxNode;
  /** Where an item is taken. */
  places: SyntaxNode[];
  isIndexNeeded: boolean;
}

function itemsOf(site: Site, loop: SyntaxNode): Items | null {
  const [index, range] = [loop.child('left'), loop.child('right')];
  const call = callOf(site.tree, range);
  const [length, ...others] = call?.positional ?? [];
  if (!index || !range || others.length > 0) return null;
  if (site.module.builtin(call?.callee) !== 'range' || site.module.binds('enumerate')) return null;
  const measured = callOf(site.tree, length);
  const [sequence] = measured?.positional ?? [];
  if (!sequence || site.module.builtin(measured?.callee) !== 'len') return null;
  const { kind } = site.types.of(sequence);
  if (!['identifier', 'attribute'].includes(sequence.type) || (kind !== 'unknown' && !SEQUENCES.has(kind))) return null;

  const part = loop.type === 'for_in_clause' ? loop.parent : loop;
  const uses = usesInLoop(site, index, loop);
  if (!uses || !part || !site.changesIn(part).leaves(sequence)) return null;
  const places = uses.flatMap((use) => placeOf(site, use, sequence) ?? []);
  if (places.length === 0) return null;
  return { index, range, sequence, places, isIndexNeeded: places.length < uses.length };
}

/** `xs[i]`, read. */
function placeOf(site: Site, use: SyntaxNode, sequence: SyntaxNode): SyntaxNode | null {
  const subscript = use.parent;
  const value = subscript?.child('value');
  if (subscript?.type !== 'subscript' || use.field !== 'subscript' || !value) return null;
  if (subscript.childrenIn('subscript').length !== 1 || spelled(site.tree, value) !== spelled(site.tree, sequence))
    return null;
  return usageOf(site.tree, value).how === 'read' ? subscript : null;
}
