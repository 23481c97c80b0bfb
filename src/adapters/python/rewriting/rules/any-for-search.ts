import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { insertBefore, remove, replace, standsAlone } from '../edits/lines';
import { isAlwaysEvaluated, isReadAtOnce } from '../facts/effects/evaluated';
import { hasFewItems } from '../facts/containers/few-items';
import { hashingOf } from '../facts/types/hashing';
import { isLasting } from '../facts/effects/lasting-items';
import { isImmutable } from '../facts/types/py-type';
import { isReading } from '../facts/effects/reading';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  type Assignment,
  assignmentOf,
  bare,
  callOf,
  comparisonOf,
  isWithin,
  loopsAround,
  methodOf,
  neighbour,
  operandText,
  partsOf,
  statementAround,
} from '../syntax';

/** `name in [row["name"] for row in rows]`, once. */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'A list is made of all items to search it once; a generator stops at the first that is equal.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('comparison_operator')) {
      const comparison = comparisonOf(node);
      const held = comparison && heldAbove(site, node, comparison.right);
      const list = held ? held.value : bare(comparison?.right);
      if (!comparison?.operator.endsWith('in') || list?.type !== 'list_comprehension') continue;
      // In a loop a set or dictionary that is made once would serve better.
      const { left } = comparison;
      if (loopsAround(node).length > 0 || !isWorthIt(site, list)) continue;
      // Where nothing is calculated, a generator costs more than it saves unless the item is among the first.
      if (isReading(partsOf(list)[0] ?? list)) continue;
      const isSimple = SIMPLE.has(left.type);
      if (!isSimple && !isMadeOnce(site, left)) continue;
      const wanted = isSimple ? site.text(left) : freshName(site.tree, 'wanted');
      const text = written(site, left, wanted, list);
      if (text === null) continue;
      return {
        at: node,
        edits: [
          ...(isSimple ? [] : [insertBefore(site.tree, statementAround(node), [`${wanted} = ${site.text(left)}`])]),
          replace(node, comparison.operator === 'in' ? text : `not ${text}`),
          ...(held ? remove(site.tree, held.statement) : []),
        ],
        doubt: 'whether an item behind the first that is equal would have raised an error.',
      };
    }
    return null;
  },
};

/** `names = […]` right above, which nothing else looks at. */
function heldAbove(site: Site, node: SyntaxNode, name: SyntaxNode): Assignment | null {
  const variable = site.variables.at(name);
  const before = assignmentOf(neighbour(statementAround(node), -1));
  if (!variable || !before || site.variables.at(before.target) !== variable || !isReadAtOnce(node)) return null;
  return site.variables.uses(variable).length === 2 && site.variables.onlyAssignment(variable) ? before : null;
}

/** The rest of what would be read up stays unread then, and nobody may miss that. */
function isWorthIt(site: Site, list: SyntaxNode): boolean {
  if (!site.effects.isPure(list) || site.text(list).includes('\n')) return false;
  const items = list.childOf('for_in_clause')?.child('right');
  const isBound = ['any', 'all'].some((name) =>
    site.nodes('identifier').some((one) => site.text(one) === name && site.module.builtin(one) === null),
  );
  const isNew = items?.type === 'call' && CONTAINERS.has(site.types.of(items).kind);
  const isSame = items !== undefined && (isNew || isLasting(site, items));
  return isSame && !isBound && !site.module.binds('any') && !site.module.binds('all') && !hasFewItems(site, items);
}

const SIMPLE: ReadonlySet<string> = new Set(['identifier', 'string', 'integer', 'true', 'false']);
const CONTAINERS: ReadonlySet<string> = new Set(['list', 'tuple', 'dict', 'set', 'frozenset']);
const TEXT_METHODS: ReadonlySet<string> = new Set(['lower', 'upper', 'casefold', 'strip']);

/** `name.lower()`, which is made before all else: for each item it would be made again, and for none never. */
function isMadeOnce(site: Site, wanted: SyntaxNode): boolean {
  const method = methodOf(site.tree, callOf(site.tree, wanted));
  const statement = statementAround(wanted);
  const isText = method !== null && TEXT_METHODS.has(method.name) && method.object.type === 'identifier';
  return isText && isAlwaysEvaluated(wanted, statement) && standsAlone(site.tree, statement);
}

function written(site: Site, left: SyntaxNode, wanted: string, list: SyntaxNode): string | null {
  const [body, first] = partsOf(list);
  if (!body || !first) return null;
  const clauses = site
    .text(list)
    .slice(first.start - list.start, -1)
    .trim();
  const isTruth = site.types.of(body).kind === 'bool' || body.type === 'comparison_operator';
  if (left.type === 'true' || left.type === 'false') {
    if (!isTruth) return null;
    return left.type === 'true' ? `any(${site.text(body)} ${clauses})` : `(not all(${site.text(body)} ${clauses}))`;
  }
  if (!isEqualToItself(site, left, body) || isBoundIn(site, wanted, list)) return null;
  const isOther = body.type === 'list' || (body.type === 'tuple' && !isImmutable(site.types.of(body)));
  return isOther ? null : `any(${operandText(site.tree, body)} == ${wanted} ${clauses})`;
}

/** By `in` a nan is found where it is the same one; by `==` it is not. */
function isEqualToItself(site: Site, wanted: SyntaxNode, body: SyntaxNode): boolean {
  return [wanted, body].some((node) => site.types.of(node).kind !== 'float' && hashingOf(site, node) !== 'unknown');
}

/** Whether a clause of the comprehension gives the same name another meaning. */
function isBoundIn(site: Site, name: string, list: SyntaxNode): boolean {
  return site
    .nodes('for_in_clause')
    .filter((clause) => isWithin(clause, list))
    .some((clause) => new RegExp(`\\b${name}\\b`).test(site.text(clause.child('left') ?? clause)));
}
