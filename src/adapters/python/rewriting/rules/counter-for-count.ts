import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isReadAtOnce } from '../facts/effects/evaluated';
import { iteratedBy } from '../facts/variables/iterated-by';
import { both, shownElementHashing, shownHashing } from '../facts/types/hashing';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, comparisonOf, isWithin, loopsAround, methodOf, spelled, statementAround } from '../syntax';

/** `xs.count(x)` in a loop that leaves the list as it is. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'All items are read again for every value that is counted; one pass with a Counter counts all of them.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const counted = countedIn(site, node);
      const loop = counted && loopsAround(node).findLast((one) => site.changesIn(one).leaves(counted.list));
      const statement = loop && statementAround(loop);
      const counter = statement && importable(site.tree, { source: 'collections', name: 'Counter' });
      if (!counted || !statement || !counter || !standsAlone(site.tree, statement)) continue;
      const { list, value, doubt } = counted;
      const name = freshName(site.tree, `${site.text(list.child('attribute') ?? list)}_counts`);
      return {
        at: node,
        edits: [
          insertBefore(site.tree, statement, [`${name} = ${counter.name}(${site.text(list)})`]),
          replace(node, `${name}[${site.text(value)}]`),
        ],
        imports: counter.imports,
        doubt,
      };
    }
    return null;
  },
};

interface Counted {
  list: SyntaxNode;
  value: SyntaxNode;
  doubt: string | undefined;
}

function countedIn(site: Site, node: SyntaxNode): Counted | null {
  const call = callOf(site.tree, node);
  const method = methodOf(site.tree, call);
  const [value, ...others] = call?.positional ?? [];
  if (!call || method?.name !== 'count' || !value || others.length > 0 || call.keywords.size > 0) return null;
  const list = method.object;
  if (list.type !== 'identifier' && list.type !== 'attribute') return null;
  const { kind, orNone, sure } = site.types.of(list);
  if (!sure && (site.module.hasMethod('count') || site.module.hasMethod('__eq__'))) return null;
  // Of its own items a text, too, has as many as it counts.
  const source = iteratedBy(site, value);
  const isOfIt = source !== null && spelled(site.tree, source) === spelled(site.tree, list);
  const isOwn = isOfIt && (kind === 'unknown' || (kind === 'str' && isForEachLetter(site, node, value)));
  if ((kind !== 'list' && kind !== 'tuple' && !isOwn) || orNone || !isReadAtOnce(node)) return null;
  const hashing = both(shownHashing(site, value), shownElementHashing(site, list));
  if (hashing === 'unknown') return null;
  return { list, value, doubt: hashing === 'sure' ? undefined : 'whether everything that is counted can be hashed.' };
}

/** Whether a text is gone over for all of its letters, and not only for those that are new: one is found faster in it than counted. */
function isForEachLetter(site: Site, node: SyntaxNode, letter: SyntaxNode): boolean {
  const variable = site.variables.at(letter);
  const [binding] = variable ? site.variables.bindings(variable) : [];
  const isAll = binding?.value?.type === 'identifier' && site.types.of(binding.value).kind === 'str';
  const around = binding?.by.type === 'for_in_clause' ? binding.by.parent : binding?.by;
  const isOnlyNew = site
    .nodes('comparison_operator')
    .some((one) => around && isWithin(one, around) && comparisonOf(one)?.operator === 'not in');
  return isAll && !isOnlyNew;
}
