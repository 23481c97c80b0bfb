import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { keyedSearch, targetNames } from '../facts/searches/keyed-search';
import { isInTry } from '../facts/loops/collecting-loop';
import { rewritesPlacesOf } from '../facts/effects/steady';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, comparisonOf, isWithin, loopsAround, partsOf, statementAround } from '../syntax';

/** `next((x for x in xs if x.key == wanted), None)` in a loop. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round the items are searched from the start for one with a certain key, quadratic in all; a dictionary of the first of each key finds it at once.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      const [generator, otherwise, ...others] = call?.positional ?? [];
      if (site.module.builtin(call?.callee) !== 'next' || !otherwise || others.length > 0) continue;
      const found = generator?.type === 'generator_expression' ? lookup(site, node, generator, otherwise) : null;
      if (found) return found;
    }
    return null;
  },
};

function lookup(site: Site, node: SyntaxNode, generator: SyntaxNode, otherwise: SyntaxNode): Finding | null {
  const [body, clause, condition, ...others] = partsOf(generator);
  const [target, items] = [clause?.child('left'), clause?.child('right')];
  const comparison = condition?.type === 'if_clause' ? comparisonOf(partsOf(condition)[0]) : null;
  if (!body || !target || !items || others.length > 0 || comparison?.operator !== '==') return null;
  if (clause?.childOf('async') || isInTry(node) || !isItem(body) || !site.effects.isPure(otherwise)) return null;
  for (const loop of loopsAround(node).toReversed()) {
    const search = keyedSearch(site, target, items, comparison, loop);
    const statement = statementAround(loop);
    const result =
      search && keyedSearch(site, target, items, { ...comparison, left: search.wanted, right: search.key }, statement);
    if (!search || !result || !standsAlone(site.tree, statement) || !isSteady(site, body, target, loop)) continue;
    if (rewritesPlacesOf(site, body, loop)) continue;
    const unit = indentUnit(site.tree, statement);
    const [first = 'item'] = targetNames(site, target).filter((name) => name.length > 1);
    const table = freshName(site.tree, `${first}_by_key`);
    return {
      at: node,
      edits: [
        insertBefore(site.tree, statement, [
          `${table} = {}`,
          `for ${site.text(target)} in ${site.text(items)}:`,
          `${unit}${table}.setdefault(${site.text(search.key)}, ${site.text(body)})`,
        ]),
        replace(node, `${table}.get(${site.text(search.wanted)}, ${site.text(otherwise)})`),
      ],
      doubt: `whether each of \`${site.text(items)}\` has such a key, which can be hashed and equals others by what it is, and they can be gone over more than once.`,
    };
  }
  return null;
}

/** What some items may not have is not taken of all of them. */
function isItem(body: SyntaxNode): boolean {
  return (
    body.type === 'identifier' || (body.type === 'tuple' && partsOf(body).every(({ type }) => type === 'identifier'))
  );
}

/** Whether what is taken of an item depends on it alone, and its names mean nothing else in the function. */
function isSteady(site: Site, body: SyntaxNode, target: SyntaxNode, loop: SyntaxNode): boolean {
  const names = new Set(targetNames(site, target));
  const scope = target.parent?.parent;
  const nodes = site.nodes('identifier');
  const isFree = nodes.every(
    (node) => !names.has(site.text(node)) || !scope || isWithin(node, scope) || isInComprehension(node),
  );
  return (
    isFree &&
    nodes.every((node) => !isWithin(node, body) || names.has(site.text(node)) || site.changesIn(loop).leaves(node))
  );
}

/** A comprehension has names of its own; keywords and attributes are none. */
function isInComprehension(node: SyntaxNode): boolean {
  if (node.field === 'attribute' || node.field === 'name') return true;
  for (let above = node.parent; above && above.type !== 'block'; above = above.parent)
    if (above.type.endsWith('_comprehension') || above.type === 'generator_expression') return true;
  return false;
}
