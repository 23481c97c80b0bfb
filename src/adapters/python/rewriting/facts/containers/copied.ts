import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, callOf, methodOf, partsOf } from '../../syntax';
import { type PlainKind } from '../types/plain-container';

/** A shallow copy of something that is written down. */
export interface Copied {
  source: SyntaxNode;
  /** What the copy is, whatever it is made of; null where it is what the source is. */
  kind: PlainKind | null;
}

/** `list(x)`, `x[:]`, `x.copy()`, `[*x]`, `{**x}` and their like, as what they copy; null for anything else. */
export function copied(site: Site, value: SyntaxNode | undefined): Copied | null {
  const node = bare(value);
  if (!node) return null;
  const [only, ...others] = partsOf(node);
  const [inner] = only ? partsOf(only) : [];
  switch (node.type) {
    case 'subscript': {
      const source = node.child('value');
      const isWhole = /\[\s*:\s*\]$/.test(site.text(node)) && node.childrenIn('subscript').length === 1;
      return source && isWhole ? { source, kind: null } : null;
    }
    case 'list':
    case 'set':
      return inner && only?.type === 'list_splat' && others.length === 0 ? { source: inner, kind: node.type } : null;
    case 'dictionary':
      return inner && only?.type === 'dictionary_splat' && others.length === 0 ? { source: inner, kind: 'dict' } : null;
    case 'call':
      return copiedByCall(site, node);
    default:
      return null;
  }
}

function copiedByCall(site: Site, node: SyntaxNode): Copied | null {
  const call = callOf(site.tree, node);
  if (!call || call.keywords.size > 0) return null;
  const [source, ...others] = call.positional;
  const method = methodOf(site.tree, call);
  if (method?.name === 'copy' && !source && !site.module.imported(call.callee))
    return { source: method.object, kind: null };
  if (!source || others.length > 0) return null;
  if (site.module.imported(call.callee) === 'copy.copy') return { source, kind: null };
  const builtin = site.module.builtin(call.callee);
  return builtin === 'list' || builtin === 'dict' || builtin === 'set' ? { source, kind: builtin } : null;
}
