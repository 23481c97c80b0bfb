import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { itemName } from '../edits/item-name';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { hasFewItems } from '../facts/containers/few-items';
import { elementHashing, lookupHashing } from '../facts/types/hashing';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, loopsAround, methodOf, spelled, statementAround } from '../syntax';

/** `xs.index(x)` in a loop that leaves `xs` as it is. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round the list is searched from its start for the place of an item, quadratic in all; a dictionary of the first place of each knows it at once.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const search = searchOf(site, node);
      if (!search) continue;
      const { list, item, statement } = search;
      const text = site.text(list);
      const name = itemName(site, list);
      const [positions, position, one] = [`${name}_positions`, 'position', name].map((wished) =>
        freshName(site.tree, wished),
      );
      const [wanted, unit] = [site.text(item), indentUnit(site.tree, statement)];
      const known = `${positions}[${wanted}]`;
      // What is not there raises the same error as before.
      const isThere = isIn(site, list, item, node);
      const found = isThere ? known : `(${known} if ${wanted} in ${positions} else ${text}.index(${wanted}))`;
      return {
        at: node,
        edits: [
          insertBefore(site.tree, statement, [
            `${positions} = {}`,
            `for ${position}, ${one} in enumerate(${text}):`,
            `${unit}${positions}.setdefault(${one}, ${position})`,
          ]),
          replace(node, found),
        ],
        doubt: `whether all items of \`${text}\` can be hashed.`,
      };
    }
    return null;
  },
};

function searchOf(site: Site, node: SyntaxNode): { list: SyntaxNode; item: SyntaxNode; statement: SyntaxNode } | null {
  const call = callOf(site.tree, node);
  const method = methodOf(site.tree, call);
  const [item, ...others] = call?.positional ?? [];
  if (method?.name !== 'index' || !item || others.length > 0 || call?.keywords.size !== 0) return null;
  const list = method.object;
  const { kind, orNone, sure } = site.types.of(list);
  if (!sure && site.module.hasMethod('index')) return null;
  if (orNone || !['identifier', 'attribute'].includes(list.type) || !hasBuiltins(site, 'enumerate')) return null;
  // Of an own error message nothing is left here; a text is searched by a fast routine of its own.
  if (isOwnFallback(site, node) || (kind !== 'list' && kind !== 'tuple' && !isCalledList(site, list, kind)))
    return null;
  if (hasFewItems(site, list) || !isSimple(site, item) || !mayHash(site, list, item)) return null;
  const loop = loopsAround(node).findLast((one) => site.changesIn(one).leaves(list));
  const statement = loop && statementAround(loop);
  return statement && standsAlone(site.tree, statement) && site.changesIn(statement).leaves(list)
    ? { list, item, statement }
    : null;
}

function mayHash(site: Site, list: SyntaxNode, item: SyntaxNode): boolean {
  const kinds = [site.types.of(item).kind, site.types.of(list).of?.kind];
  if (kinds.includes('list') || kinds.includes('dict') || kinds.includes('set')) return false;
  return elementHashing(site, list) !== 'unknown' || lookupHashing(site, item) !== 'unknown';
}

/** What has no type is a list by its name: `names`, `vocabulary_list`. */
function isCalledList(site: Site, list: SyntaxNode, kind: string): boolean {
  return kind === 'unknown' && /(?:[^s]s|list|order|header|sequence)$/i.test(site.text(list));
}

/** What is evaluated twice costs nothing and gives the same. */
function isSimple(site: Site, node: SyntaxNode): boolean {
  if (node.type === 'identifier') return true;
  if (node.type === 'attribute') return isSimple(site, node.child('object') ?? node);
  const value = node.type === 'subscript' ? node.child('value') : undefined;
  return (
    value !== undefined &&
    isSimple(site, value) &&
    node.childrenIn('subscript').every((one) => isSimple(site, one) || /^-?\d+$|^["']\w*["']$/.test(site.text(one)))
  );
}

/** The expression that this rule leaves behind. */
function isOwnFallback(site: Site, node: SyntaxNode): boolean {
  return (
    node.parent?.type === 'conditional_expression' && /_positions(?:_\d+)? else /.test(spelled(site.tree, node.parent))
  );
}

/** Whether the item was asked for before, so that it is in the list where its place is looked for. */
function isIn(site: Site, list: SyntaxNode, item: SyntaxNode, at: SyntaxNode): boolean {
  // In a text also what is longer than a letter is found.
  if (!['list', 'tuple'].includes(site.types.of(list).kind)) return false;
  const asked = `${site.text(item)} in ${site.text(list)}`;
  for (let [inner, above] = [at, at.parent]; above; [inner, above] = [above, above.parent]) {
    const condition = above.type === 'if_statement' && inner.field === 'consequence' ? above.child('condition') : null;
    if (condition && spelled(site.tree, condition) === asked) return site.changesIn(inner).leaves(item);
    if (above.type === 'function_definition') return false;
  }
  return false;
}
