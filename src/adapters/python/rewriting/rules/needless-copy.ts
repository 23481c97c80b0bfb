import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace } from '../edits/lines';
import { isOwned } from '../facts/containers/ownership';
import { bindingAt } from '../facts/variables/variables';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, isWithin, loopsAround, methodOf, type PlainCall } from '../syntax';

/** What reads all of what it is given, and makes something new of it. */
const READERS: ReadonlySet<string> = new Set(['sorted', 'set', 'frozenset', 'tuple', 'list', 'sum', 'min', 'max']);

/** A list that is made of what would have done as it was. */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'A copy is made that nobody changes or keeps; what it is made of serves as well.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call', 'subscript')) {
      const source = copiedIn(site, node);
      if (source && isUnneeded(site, node, source)) return { at: node, edits: [replace(node, site.text(source))] };
    }
    return null;
  },
};

/** What `list(xs)` or `xs[:]` is made of. */
function copiedIn(site: Site, node: SyntaxNode): SyntaxNode | null {
  if (node.type === 'subscript') {
    const value = node.child('value');
    const isWhole = site.text(node).endsWith('[:]') && node.childrenIn('subscript').length === 1;
    return value && isWhole && site.types.of(value).kind === 'list' ? value : null;
  }
  const call = callOf(site.tree, node);
  const [source, ...others] = call?.positional ?? [];
  const isList = site.module.builtin(call?.callee) === 'list';
  return isList && source && others.length === 0 && call?.keywords.size === 0 ? source : null;
}

function isUnneeded(site: Site, copy: SyntaxNode, source: SyntaxNode): boolean {
  if (isMadeHere(site, source)) return true;
  const { parent, field } = copy;
  if (parent?.type === 'argument_list') {
    const call = callOf(site.tree, parent.parent ?? undefined);
    return call !== null && call.positional[0] === copy && call.positional.length === 1 && readsAll(site, call);
  }
  const isSource = (parent?.type === 'for_statement' || parent?.type === 'for_in_clause') && field === 'right';
  const loop = parent?.type === 'for_in_clause' ? parent.parent : parent;
  // A generator reads when it is asked to, and by then the list may be another.
  if (isSource && loop && loop.type !== 'generator_expression') {
    // What costs nothing but a copy once is not worth a doubt.
    const isRepeated = loopsAround(loop).length > 0;
    const items = (isRepeated ? viewed(site, source) : null) ?? source;
    const { kind } = site.types.of(items);
    const isKnown = kind === 'list' || (isRepeated && (kind === 'unknown' || kind === 'dict' || kind === 'set'));
    return isKnown && items.type === 'identifier' && leaves(site, loop, items);
  }
  // `list(xs)[:5]` makes a new list in any case.
  const isSliced = parent?.type === 'subscript' && field === 'value' && parent.child('subscript')?.type === 'slice';
  return isSliced && isSureList(site, source);
}

/** `d` of `d.items()` */
function viewed(site: Site, source: SyntaxNode): SyntaxNode | null {
  const call = callOf(site.tree, source);
  const method = methodOf(site.tree, call);
  return method && call?.positional.length === 0 && ['items', 'keys', 'values'].includes(method.name)
    ? method.object
    : null;
}

/** Whether what is copied is itself new, and a list. */
function isMadeHere(site: Site, source: SyntaxNode): boolean {
  const node = bare(source);
  if (node?.type === 'list_comprehension' || node?.type === 'list') return true;
  if (node?.type === 'subscript') return isSureList(site, node) && node.child('subscript')?.type === 'slice';
  const call = callOf(site.tree, node);
  return call !== null && ['sorted', 'list'].includes(site.module.builtin(call.callee) ?? '');
}

function isSureList(site: Site, node: SyntaxNode): boolean {
  const type = site.types.of(node);
  return type.kind === 'list' && type.sure;
}

/** A key that is called while the items are read could change them. */
function readsAll(site: Site, call: PlainCall): boolean {
  if (!READERS.has(site.module.builtin(call.callee) ?? '')) return false;
  return [...call.keywords.values()].every(
    (value) => value.type !== 'lambda' || site.effects.isPure(value.child('body') ?? value),
  );
}

/** Whether the loop does not change what it goes over, by another name of it neither. */
function leaves(site: Site, loop: SyntaxNode, items: SyntaxNode): boolean {
  const variable = site.variables.at(items);
  if (!variable || site.variables.uses(variable).some((use) => isWithin(use, loop) && use !== items)) return false;
  return site.changesIn(loop).leaves(items) && (isOwned(site.tree, variable) || changesOwnOnly(site, loop));
}

/** Whether all that a part changes are containers that the function has made, each by its own name. */
function changesOwnOnly(site: Site, part: SyntaxNode): boolean {
  const isOwn = (place: SyntaxNode | undefined): boolean => {
    const changed = site.variables.at(place);
    return changed !== null && isOwned(site.tree, changed);
  };
  const within = (node: SyntaxNode): boolean => isWithin(node, part);
  return (
    site
      .nodes('call')
      .filter(within)
      .every((call) => {
        const effect = site.effects.ofCall(call);
        return effect === 'none' || (effect !== 'unknown' && isOwn(effect.changes));
      }) &&
    site
      .nodes('subscript')
      .filter((node) => within(node) && bindingAt(node) !== null)
      .every((node) => isOwn(node.child('value')))
  );
}
