import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { itemName } from '../edits/item-name';
import { replace } from '../edits/lines';
import { usesInLoop } from '../facts/loop-variable';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, operatorOf, partsOf, spelled } from '../syntax';

/** `for i in range(len(xs) - 1)` that takes nothing but `xs[i]` and `xs[i + 1]`. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'Neighbours are looked up by indexes that are calculated for each; zip hands them out in pairs.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement', 'for_in_clause')) {
      const pairs = pairsOf(site, loop);
      if (!pairs) continue;
      const { index, range, sequence, places } = pairs;
      const item = freshName(site.tree, itemName(site, sequence));
      const names = [item, freshName(site.tree, `next_${item}`)];
      const text = site.text(sequence);
      return {
        at: loop,
        edits: [
          replace(index, names.join(', ')),
          replace(range, `zip(${text}, ${text}[1:])`),
          ...places.map(({ node, ahead }) => replace(node, names[ahead] ?? item)),
        ],
        doubt: site.types.of(sequence).sure ? undefined : `whether \`${text}\` is a list or the like.`,
      };
    }
    return null;
  },
};

interface Pairs {
  index: SyntaxNode;
  range: SyntaxNode;
  sequence: SyntaxNode;
  places: { node: SyntaxNode; ahead: 0 | 1 }[];
}

function pairsOf(site: Site, loop: SyntaxNode): Pairs | null {
  const [index, range] = [loop.child('left'), loop.child('right')];
  const call = callOf(site.tree, range);
  const [limit, ...others] = call?.positional ?? [];
  if (!index || !range || !limit || others.length > 0) return null;
  if (site.module.builtin(call?.callee) !== 'range' || site.module.binds('zip')) return null;
  const [length, one] = limit.type === 'binary_operator' && operatorOf(limit) === '-' ? partsOf(limit) : [];
  const measured = callOf(site.tree, length);
  const [sequence] = measured?.positional ?? [];
  if (!one || site.text(one) !== '1' || !sequence || site.module.builtin(measured?.callee) !== 'len') return null;
  if (sequence.type !== 'identifier' || !['list', 'tuple', 'str'].includes(site.types.of(sequence).kind)) return null;

  const part = loop.type === 'for_in_clause' ? loop.parent : loop;
  const uses = usesInLoop(site, index, loop);
  if (!uses || !part || !site.changesIn(part).leaves(sequence)) return null;
  const places = uses.map((use) => placeOf(site, use, sequence));
  const isComplete = places.length > 0 && places.every((place) => place !== null);
  return isComplete && places.some(({ ahead }) => ahead === 1) ? { index, range, sequence, places } : null;
}

/** `xs[i]` or `xs[i + 1]`, read. */
function placeOf(site: Site, use: SyntaxNode, sequence: SyntaxNode): Pairs['places'][number] | null {
  const sum = use.parent?.type === 'binary_operator' ? use.parent : null;
  const subscript = (sum ?? use).parent;
  const value = subscript?.child('value');
  if (subscript?.type !== 'subscript' || !value || spelled(site.tree, value) !== site.text(sequence)) return null;
  if (subscript.field === 'left' || subscript.childrenIn('subscript').length !== 1) return null;
  if (!sum) return { node: subscript, ahead: 0 };
  return spelled(site.tree, sum) === `${site.text(use)} + 1` ? { node: subscript, ahead: 1 } : null;
}
