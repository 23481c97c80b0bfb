import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { itemName } from '../edits/item-name';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { isReadAtOnce } from '../facts/evaluated';
import { type Hashing, hashingOf } from '../facts/hashing';
import { dependsOnlyOn, reads, rewritesPlacesOf } from '../facts/steady';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { comparisonOf, loopsAround, partsOf, spelled, statementAround } from '../syntax';

/** `[x for x in xs if x.key == wanted]` in a loop: the items are grouped by their keys once before it. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'All items are read again for each key that is wanted, quadratic in all; grouped by key in one pass they are found at once.',

  find(site: Site): Finding | null {
    for (const clause of site.nodes('for_in_clause')) {
      const filter = filterOf(site, clause);
      if (!filter) continue;
      const { item, items, key, statement } = filter;
      const unit = indentUnit(site.tree, statement);
      const groups = freshName(site.tree, `${itemName(site, items)}_groups`);
      const name = freshName(site.tree, itemName(site, items));
      const ofName = site.text(key).replace(new RegExp(`(?<![\\w.])${site.text(item)}(?!\\w)`, 'g'), name);
      const alike = filtersAlike(site, filter);
      return {
        at: clause,
        edits: [
          insertBefore(site.tree, statement, [
            `${groups} = {}`,
            `for ${name} in ${site.text(items)}:`,
            `${unit}${groups}.setdefault(${ofName}, []).append(${name})`,
          ]),
          ...alike.flatMap((one) => [
            replace(one.items, `${groups}.get(${site.text(one.wanted)}, ())`),
            {
              start: site.tree.text.slice(0, one.condition.start).trimEnd().length,
              end: one.condition.end,
              replacement: '',
            },
          ]),
        ],
        doubt: alike.every(({ isSure }) => isSure)
          ? undefined
          : `whether the keys can be hashed and equal each other by what they are, and \`${site.text(items)}\` can be read more than once.`,
      };
    }
    return null;
  },
};

interface Filter {
  item: SyntaxNode;
  items: SyntaxNode;
  key: SyntaxNode;
  wanted: SyntaxNode;
  /** The first condition behind the clause. */
  condition: SyntaxNode;
  /** The outermost loop that leaves the items as they are. */
  statement: SyntaxNode;
  isSure: boolean;
}

/** All searches of the same items by the same key that the groups serve. */
function filtersAlike(site: Site, filter: Filter): Filter[] {
  const keyOf = ({ item, key }: Filter): string =>
    spelled(site.tree, key).replace(new RegExp(`(?<![\\w.])${site.text(item)}(?!\\w)`, 'g'), '_');
  return site
    .nodes('for_in_clause')
    .flatMap((clause) => filterOf(site, clause) ?? [])
    .filter(
      (one) =>
        one.statement === filter.statement &&
        spelled(site.tree, one.items) === spelled(site.tree, filter.items) &&
        keyOf(one) === keyOf(filter),
    );
}

/** Kinds that give the same items every time, in the same order. */
const LASTING: ReadonlySet<string> = new Set(['list', 'tuple']);

function filterOf(site: Site, clause: SyntaxNode): Filter | null {
  const [item, items, whole] = [clause.child('left'), clause.child('right'), clause.parent];
  const clauses = whole ? partsOf(whole) : [];
  const condition = clauses[clauses.indexOf(clause) + 1];
  const comparison = condition?.type === 'if_clause' ? comparisonOf(partsOf(condition)[0]) : null;
  if (item?.type !== 'identifier' || !items || !whole || !condition || comparison?.operator !== '==') return null;
  if (!['identifier', 'attribute'].includes(items.type) || clause.childOf('async')) return null;
  const [key, wanted] = reads(site, comparison.left, item)
    ? [comparison.left, comparison.right]
    : [comparison.right, comparison.left];
  const { kind, orNone } = site.types.of(items);
  if (!reads(site, key, item) || reads(site, wanted, item) || orNone || !LASTING.has(kind)) return null;
  if (!site.effects.isPure(key) || !isSimple(wanted) || !isReadAtOnce(clause)) return null;

  const loop = loopsAround(whole).findLast(
    (one) =>
      site.changesIn(one).leaves(items) && dependsOnlyOn(site, key, item, one) && !rewritesPlacesOf(site, key, one),
  );
  const statement = loop && statementAround(loop);
  if (!statement || !standsAlone(site.tree, statement)) return null;
  const hashing = keyHashing(site, key, wanted);
  return hashing === 'unknown' ? null : { item, items, key, wanted, condition, statement, isSure: hashing === 'sure' };
}

/** What is wanted is evaluated once for the search then, and not for each item. */
function isSimple(node: SyntaxNode): boolean {
  if (node.type === 'attribute') return isSimple(node.child('object') ?? node);
  if (node.type === 'subscript')
    return isSimple(node.child('value') ?? node) && node.childrenIn('subscript').every(isSimple);
  return ['identifier', 'string', 'integer'].includes(node.type);
}

/** By the types of both sides, or because what is wanted is itself the key of one of the items, taken from a set or dictionary. */
function keyHashing(site: Site, key: SyntaxNode, wanted: SyntaxNode): Hashing {
  const [keyKind, wantedKind] = [key, wanted].map((node) => site.types.of(node).kind);
  if (keyKind === 'float' || wantedKind === 'float') return 'unknown';
  const [one, other] = [hashingOf(site, key), hashingOf(site, wanted)];
  if (one !== 'unknown' && other !== 'unknown')
    return one === 'sure' && other === 'sure' && keyKind === wantedKind ? 'sure' : 'likely';
  return isHashedElsewhere(site, key) ? 'likely' : 'unknown';
}

/** Whether an expression of the same words is collected in a set, or is a key, in the function. */
function isHashedElsewhere(site: Site, key: SyntaxNode): boolean {
  const text = spelled(site.tree, key);
  const isSame = (node: SyntaxNode | undefined): boolean => node !== undefined && spelled(site.tree, node) === text;
  if (key.type === 'identifier') return false;
  return (
    site.nodes('set_comprehension').some((node) => isSame(node.child('body'))) ||
    site.nodes('dictionary_comprehension').some((node) => isSame(node.child('body')?.child('key'))) ||
    site.nodes('call').some((node) => {
      const method = node.child('function')?.child('attribute');
      return method !== undefined && site.text(method) === 'add' && isSame(partsOf(node.child('arguments') ?? node)[0]);
    })
  );
}
