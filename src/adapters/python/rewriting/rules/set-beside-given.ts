import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { freshName } from '../edits/fresh-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { addsBeside, type Append } from '../edits/set-beside';
import { isAskedAbout } from '../facts/containers/asked-about';
import { elementHashing, holdsRecords, lookupHashing } from '../facts/types/hashing';
import { changedField } from '../facts/effects/item-fields';
import { isOwned } from '../facts/containers/ownership';
import { ATOMS, elementOf } from '../facts/types/py-type';
import { hasBuiltins } from '../facts/variables/builtins';
import { usageOf } from '../facts/variables/usage';
import { bindingAt } from '../facts/variables/variables';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { comparisonOf, expressionOf, isWithin, loopsAround, rootOf, spelled } from '../syntax';

/** A loop appends to a list that was given, or to one of the object, what is not in it yet. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'Each value is searched in a list that the loop goes on filling, which is quadratic; a set of the same elements answers at once.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'set')) return null;
    for (const node of site.nodes('comparison_operator')) {
      const list = comparisonOf(node)?.right;
      const loops = list && (list.type === 'identifier' || list.type === 'attribute') ? loopsAround(node) : [];
      for (const loop of loops.toReversed()) {
        const grown = list && loop.type.endsWith('_statement') ? grownIn(site, list, loop) : null;
        if (!list || !grown || !standsAlone(site.tree, loop)) continue;
        const name = site.text(list.child('attribute') ?? list);
        const set = freshName(site.tree, `${name}_set`);
        return {
          at: node,
          edits: [
            insertBefore(site.tree, loop, [`${set} = ${setOf(site, list)}`]),
            ...grown.searches.map((use) => replace(use, set)),
            ...addsBeside(site, name, set, grown.appends),
          ],
          doubt: 'whether everything that is collected can be hashed.',
        };
      }
    }
    return null;
  },
};

/** What is not known to be a list may be None, and is asked only where there is something to look for. */
function setOf(site: Site, list: SyntaxNode): string {
  const text = site.text(list);
  return site.types.of(list).kind === 'list' ? `set(${text})` : `set(${text}) if ${text} is not None else None`;
}

interface Grown {
  searches: SyntaxNode[];
  appends: Append[];
}

/** What a loop does with a list, if it only searches it, measures it and appends to it, and nothing else may change it. */
function grownIn(site: Site, list: SyntaxNode, loop: SyntaxNode): Grown | null {
  const type = site.types.of(list);
  const variable = site.variables.at(list.type === 'attribute' ? list.child('object') : list);
  const isGiven = variable?.parameter !== undefined && site.variables.bindings(variable).length === 1;
  if (!isGiven || !['list', 'unknown'].includes(type.kind) || type.orNone) return null;
  if (site.module.hasMethod('__contains__')) return null;
  if (isAskedAbout(site, list, loop) || !changesNothingElse(site, list, loop)) return null;
  const grown: Grown = { searches: [], appends: [] };
  for (const use of usesIn(site, list, loop)) {
    const usage = usageOf(site.tree, use);
    const statement = usage.how === 'method' ? usage.call.parent : null;
    const [element] = usage.how === 'method' ? usage.positional : [];
    if (usage.how === 'searched') grown.searches.push(use);
    else if (usage.how === 'method' && usage.name === 'append' && statement && element) {
      if (expressionOf(statement) !== usage.call || !standsAlone(site.tree, statement)) return null;
      grown.appends.push({ statement, element });
    } else if (usage.how !== 'consumed' || usage.by !== 'len') return null;
  }
  const looked = grown.searches.map((use) => (use.parent ? comparisonOf(use.parent)?.left : undefined));
  const keys = [...looked, ...grown.appends.map(({ element }) => element)];
  if (holdsRecords(site, list)) return null;
  const areKeys = keys.every((key) => key !== undefined && lookupHashing(site, key) !== 'unknown');
  const isOpen = elementOf(type).kind === 'unknown' || elementHashing(site, list) !== 'unknown';
  return grown.appends.length > 0 && areKeys && isOpen ? grown : null;
}

function usesIn(site: Site, list: SyntaxNode, loop: SyntaxNode): SyntaxNode[] {
  const text = spelled(site.tree, list);
  return site.nodes(list.type).filter((node) => isWithin(node, loop) && spelled(site.tree, node) === text);
}

/** Whether what else the loop runs and writes is known, and is about things of its own. */
function changesNothingElse(site: Site, list: SyntaxNode, loop: SyntaxNode): boolean {
  const text = spelled(site.tree, list);
  const isOther = (place: SyntaxNode): boolean => {
    const variable = site.variables.at(rootOf(place));
    return spelled(site.tree, place) === text || (variable !== null && isOwned(site.tree, variable));
  };
  let known = true;
  walk(loop, (node) => {
    const effect = node.type === 'call' ? site.effects.ofCall(node) : 'none';
    const isPrint = site.module.builtin(node.child('function')) === 'print';
    if (effect === 'unknown') known &&= isPrint;
    else if (effect !== 'none') known &&= isOther(effect.changes) || changedField(site.tree, node) !== null;
    if (LATER.has(node.type)) known = false;
    const binding = bindingAt(node);
    if (binding && node.type === 'attribute') known &&= spelled(site.tree, node) !== text;
    const written = binding && node.type === 'subscript' ? node.child('value') : undefined;
    if (written) known &&= isOther(written) || node.child('subscript')?.type === 'string';
    // `+=` may change a list that has another name.
    if (binding?.how === 'augmented' && node.type !== 'subscript')
      known &&= ATOMS.has(site.types.of(node).kind) || isOther(node);
    return known;
  });
  return known;
}

const LATER: ReadonlySet<string> = new Set(['yield', 'await', 'with_statement', 'lambda', 'function_definition']);
