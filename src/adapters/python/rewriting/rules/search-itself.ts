import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace } from '../edits/lines';
import { hashingOf } from '../facts/types/hashing';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, comparisonOf, methodOf } from '../syntax';

/** `x in list(d.keys())`, `x in d.keys()` and `x in list(xs)`: what is searched needs no copy. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'A copy is made for a single search and searched item by item; the dictionary or set itself answers at once, a list without the copy.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('comparison_operator')) {
      const comparison = comparisonOf(node);
      if (!comparison?.operator.endsWith('in')) continue;
      const searched = searchedIn(site, comparison.left, comparison.right);
      if (searched)
        return {
          at: node,
          edits: [replace(comparison.right, site.text(searched.container))],
          doubt: searched.isSure ? undefined : 'whether everything that is looked up can be hashed.',
        };
    }
    return null;
  },
};

interface Searched {
  container: SyntaxNode;
  isSure: boolean;
}

const PLAIN: ReadonlySet<string> = new Set(['identifier', 'attribute', 'subscript', 'call']);

function searchedIn(site: Site, wanted: SyntaxNode, right: SyntaxNode): Searched | null {
  const keys = keysOf(site, bare(right));
  if (keys) return { container: keys, isSure: true };
  const call = callOf(site.tree, bare(right));
  const [copied, ...others] = call?.positional ?? [];
  const builtin = site.module.builtin(call?.callee);
  if (!copied || others.length > 0 || (call?.keywords.size ?? 0) > 0 || !COPIERS.has(builtin ?? '')) return null;
  const container = keysOf(site, copied) ?? copied;
  if (!PLAIN.has(container.type) || !site.effects.isPure(container)) return null;
  const { kind, sure, orNone } = site.types.of(container);
  if (orNone) return null;
  if (kind === 'list' || kind === 'tuple') return sure ? { container, isSure: true } : null;
  // A list is searched by == alone; what does not hash is an error for the others.
  const hashing = hashingOf(site, wanted);
  if (!HASHED.has(kind) || hashing === 'unknown') return null;
  return { container, isSure: sure && hashing === 'sure' };
}

const COPIERS: ReadonlySet<string> = new Set(['list', 'tuple']);
const HASHED: ReadonlySet<string> = new Set(['dict', 'set', 'frozenset']);

/** The dictionary of `d.keys()`, where it is known to be one; a view answers as it does. */
function keysOf(site: Site, node: SyntaxNode | undefined): SyntaxNode | null {
  const call = callOf(site.tree, node);
  const method = methodOf(site.tree, call);
  if (method?.name !== 'keys' || call?.positional.length !== 0 || call.keywords.size > 0) return null;
  const { kind, sure } = site.types.of(method.object);
  return kind === 'dict' && sure ? method.object : null;
}
