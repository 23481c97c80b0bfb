import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { decoratorsOf } from '../../signature';
import { importable } from '../edits/imports';
import { indentAt, lineEnd } from '../edits/lines';
import { isImmutable } from '../facts/types/py-type';
import { branches, givesFixed, isKey, plainParameters } from '../facts/variables/recursion';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf } from '../syntax';

/** Enough for the smaller problems of any call that ends in time, and some megabytes at most. */
const MOST_RESULTS = 65_536;

/** A function without effects that calls itself more than once for each call. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The function solves the same smaller problems again and again, which is exponential; remembered each is solved once.',

  find(site: Site): Finding | null {
    const { definition, whole, owner, conditional } = site.target;
    if (owner !== null || conditional || decoratorsOf(whole).length > 0 || whole !== definition) return null;
    const calls = selfCalls(site);
    if (!branches(calls) || !site.effects.isPureFunction(definition) || !readsConstantsOnly(site)) return null;
    const names = plainParameters(definition);
    if (!names?.every((parameter) => isKey(site, parameter))) return null;
    const cache = importable(site.tree, { source: 'functools', name: 'lru_cache' });
    if (!cache || !givesFixed(site, definition, calls)) return null;
    const line = `@${cache.name}(maxsize=${MOST_RESULTS}, typed=True)${lineEnd(site.tree)}${indentAt(site.tree, definition)}`;
    return {
      at: calls[0] ?? definition,
      edits: [{ start: definition.start, end: definition.start, replacement: line }],
      imports: cache.imports,
      doubt: 'whether all arguments can be hashed, and no call goes deeper than half of what Python allows.',
    };
  },
};

function selfCalls(site: Site): SyntaxNode[] {
  const name = site.target.name;
  return site.nodes('call').filter((node) => {
    const callee = node.child('function');
    return callee?.type === 'identifier' && site.text(callee) === name && site.module.isOuter(callee);
  });
}

/** Whether the result depends on nothing but the arguments: what it reads of the module never changes. */
function readsConstantsOnly(site: Site): boolean {
  const reads = site.nodes('attribute').filter((node) => node.parent?.type !== 'call');
  return (
    reads.every((node) => site.module.imported(node) !== null) &&
    site.nodes('identifier').every((node) => !site.module.isOuter(node) || isFixed(site, node)) &&
    site.nodes('call').every((node) => ownCallsAreConstant(site, node))
  );
}

/** Whether a name of the module or a builtin always means the same. */
function isFixed(site: Site, node: SyntaxNode): boolean {
  const name = site.text(node);
  if (site.module.builtin(node) !== null || site.module.imported(node) !== null) return true;
  if (site.module.defined(name)?.kind === 'function') return node.field === 'function';
  const value = site.module.constant(name);
  return value !== null && isImmutable(site.types.of(value));
}

/** Another function of the module could read what changes; only the function itself is looked into. */
function ownCallsAreConstant(site: Site, node: SyntaxNode): boolean {
  const call = callOf(site.tree, node);
  const own = call && site.effects.ownFunction(call);
  return own === null || own === site.definition;
}
