import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { isReadAtOnce } from '../facts/effects/evaluated';
import { both, elementHashing, hashingOf } from '../facts/types/hashing';
import { iteratedBy } from '../facts/variables/iterated-by';
import { isPosition } from '../facts/effects/lasting-items';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { comparisonOf, loopsAround, spelled, statementAround } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** `x in xs[:i]` and `x in xs[i + 1:]` in a loop: where a value stands first, or last, tells it. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'A part of the list is copied and searched in each round; with the first or last position of each value, found in one pass, one look-up tells the same.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'enumerate', 'len')) return null;
    for (const node of site.nodes('comparison_operator')) {
      const search = searchIn(site, node);
      const loop = search && loopsAround(node).findLast((one) => site.changesIn(one).leaves(search.list));
      const statement = loop && statementAround(loop);
      if (!search || !statement || !standsAlone(site.tree, statement)) continue;
      const { value, list, from, to, isIn } = search;
      const [name, position, item] = [from ? 'last_positions' : 'first_positions', 'position', 'item'].map((wished) =>
        freshName(site.tree, wished),
      ) as [string, string, string];
      const xs = site.text(list);
      const unit = indentUnit(site.tree, statement);
      const stored = from ? `${name}[${item}] = ${position}` : `${name}.setdefault(${item}, ${position})`;
      const question = from
        ? `${name}.get(${site.text(value)}, -1) ${isIn ? '>=' : '<'} ${site.text(from)}`
        : `${name}.get(${site.text(value)}, len(${xs})) ${isIn ? '<' : '>='} ${to ? site.text(to) : ''}`;
      return {
        at: node,
        edits: [
          insertBefore(site.tree, statement, [
            `${name} = {}`,
            `for ${position}, ${item} in enumerate(${xs}):`,
            `${unit}${stored}`,
          ]),
          replace(node, question),
        ],
        doubt: `whether everything in \`${xs}\` can be hashed.`,
      };
    }
    return null;
  },
};

interface Search {
  value: SyntaxNode;
  list: SyntaxNode;
  /** Where the searched part begins; it goes to the end then. */
  from: SyntaxNode | null;
  /** Where it ends, having begun at the start. */
  to: SyntaxNode | null;
  isIn: boolean;
}

function searchIn(site: Site, node: SyntaxNode): Search | null {
  const comparison = comparisonOf(node);
  if (comparison?.operator !== 'in' && comparison?.operator !== 'not in') return null;
  const { left: value, right } = comparison;
  const [list, slice] = right.type === 'subscript' ? [right.child('value'), right.child('subscript')] : [];
  if (!list || !['identifier', 'attribute'].includes(list.type) || slice?.type !== 'slice') return null;
  if (!hasBuiltins(site, 'enumerate')) return null;
  if (!isReadAtOnce(node) || ['and', 'or', 'not'].includes(value.type) || !isOneOf(site, value, list)) return null;
  const [bound, ...others] = slice.children.filter(({ named }) => named);
  const colons = slice.children.filter(({ type }) => type === ':');
  const [colon] = colons;
  if (!bound || !colon || others.length > 0 || colons.length > 1 || !isPosition(site, bound)) return null;
  if (both(hashingOf(site, value), elementHashing(site, list)) === 'unknown') return null;
  const isFrom = bound.start < colon.start;
  return { value, list, from: isFrom ? bound : null, to: isFrom ? null : bound, isIn: comparison.operator === 'in' };
}

/** In a list anything can be looked for; of a text one character, which it holds where the text has it as a part. */
function isOneOf(site: Site, value: SyntaxNode, list: SyntaxNode): boolean {
  const { kind, orNone } = site.types.of(list);
  if (kind === 'list' || kind === 'tuple') return !orNone;
  const source = value.type === 'subscript' ? value.child('value') : iteratedBy(site, value);
  if (value.type === 'subscript' && value.child('subscript')?.type === 'slice') return false;
  return ['unknown', 'str'].includes(kind) && !!source && spelled(site.tree, source) === spelled(site.tree, list);
}
