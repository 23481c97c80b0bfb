import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace } from '../edits/lines';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, isWithin, type PlainCall, spelled } from '../syntax';

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
  if (isSource && loop)
    return site.types.of(source).kind === 'list' && source.type === 'identifier' && leaves(site, loop, source);
  // `list(xs)[:5]` makes a new list in any case.
  const isSliced = parent?.type === 'subscript' && field === 'value' && parent.child('subscript')?.type === 'slice';
  return isSliced && isSureList(site, source);
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

function leaves(site: Site, loop: SyntaxNode, source: SyntaxNode): boolean {
  const variable = site.variables.at(source);
  const isChanged =
    variable &&
    site.variables
      .uses(variable)
      .some((use) => isWithin(use, loop) && use !== source && spelled(site.tree, use) !== '');
  return site.changesIn(loop).leaves(source) && isChanged === false;
}
