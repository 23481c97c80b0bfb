import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { isAsync, yields } from '../../function-facts';
import { type LocalVariable } from '../../scopes';
import { importable } from '../edits/imports';
import { indentAt, lineEnd, standsAlone } from '../edits/lines';
import { isOwned } from '../facts/containers/ownership';
import { branches, givesFixed, isKey, mayMeetAgain, plainParameters } from '../facts/variables/recursion';
import { usageOf } from '../facts/variables/usage';
import { bindingAt } from '../facts/variables/variables';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { isWithin } from '../syntax';

/** A function inside the function that calls itself more than once for each call, and only looks at what is around it. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The inner function solves the same smaller problems again and again, which is exponential; remembered each is solved once.',

  find(site: Site): Finding | null {
    for (const inner of site.nodes('function_definition')) {
      if (inner === site.definition || inner.parent?.type !== 'block') continue;
      const name = inner.child('name');
      const parameters = plainParameters(inner);
      const calls = name ? selfCalls(site, inner, name) : [];
      if (!parameters?.every((one) => isKey(site, one)) || !branches(calls) || !standsAlone(site.tree, inner)) continue;
      if (!mayMeetAgain(site, calls, parameters) || !givesFixed(site, inner, calls)) continue;
      if (!isPure(site, inner, calls) || !looksAtTheSame(site, inner)) continue;
      const cache = importable(site.tree, { source: 'functools', name: 'lru_cache' });
      if (!cache) continue;
      const line = `@${cache.name}(maxsize=None, typed=True)${lineEnd(site.tree)}${indentAt(site.tree, inner)}`;
      return {
        at: inner,
        edits: [{ start: inner.start, end: inner.start, replacement: line }],
        imports: cache.imports,
        doubt: 'whether all arguments can be hashed, and no call goes deeper than half of what Python allows.',
      };
    }
    return null;
  },
};

/** Empty where the name means anything else too. */
function selfCalls(site: Site, inner: SyntaxNode, name: SyntaxNode): SyntaxNode[] {
  const variable = variableOf(site, inner, name);
  const named = site.nodes('function_definition').filter((one) => {
    const other = one.child('name');
    return other && site.text(other) === site.text(name);
  });
  if (!variable || variable.parameter || named.length > 1 || site.variables.bindings(variable).length > 0) return [];
  const uses = site.variables.uses(variable).filter((use) => use !== name);
  if (!uses.every((use) => use.field === 'function')) return [];
  return uses.flatMap((use) => (isWithin(use, inner) && use.parent ? [use.parent] : []));
}

/** What the inner function is called by where it calls itself. */
function variableOf(site: Site, inner: SyntaxNode, name: SyntaxNode): LocalVariable | null {
  const use = site
    .nodes('identifier')
    .find((node) => node.field === 'function' && isWithin(node, inner) && site.text(node) === site.text(name));
  return site.variables.at(use);
}

const REFUSED = [
  ...['global_statement', 'nonlocal_statement', 'with_statement', 'delete_statement', 'lambda'],
  ...['import_statement', 'import_from_statement', 'class_definition', 'await', 'named_expression'],
] as const;

/** Whether a call of the inner function changes nothing but what it made itself. */
function isPure(site: Site, inner: SyntaxNode, calls: readonly SyntaxNode[]): boolean {
  if (isAsync(inner) || yields(inner)) return false;
  const within = (node: SyntaxNode): boolean => isWithin(node, inner);
  const isOwn = (node: SyntaxNode | undefined): boolean => {
    const variable = site.variables.at(node);
    return variable !== null && isOwned(site.tree, variable) && site.variables.uses(variable).every(within);
  };
  const refused = site.nodes('function_definition', ...REFUSED).filter((node) => node !== inner && within(node));
  if (refused.some((node) => node !== site.definition)) return false;
  const areCallsPure = site
    .nodes('call')
    .filter((node) => within(node) && !calls.includes(node))
    .every((node) => {
      const effect = site.effects.ofCall(node);
      return effect === 'none' || (effect !== 'unknown' && isOwn(effect.changes));
    });
  return (
    areCallsPure &&
    site
      .nodes('subscript', 'attribute')
      .filter((node) => within(node) && bindingAt(node) !== null)
      .every((node) => node.type === 'subscript' && isOwn(node.child('value')))
  );
}

const LOOKS: ReadonlySet<string> = new Set([
  ...['read', 'iterated', 'searched', 'compared', 'tested', 'added', 'returned', 'formatted', 'consumed'],
]);

/** Whether what the inner function sees of the function around it is the same whenever it is called. */
function looksAtTheSame(site: Site, inner: SyntaxNode): boolean {
  const name = inner.child('name');
  const self = name ? variableOf(site, inner, name) : null;
  return site
    .nodes('identifier')
    .filter((node) => isWithin(node, inner))
    .every((node) => {
      const variable = site.variables.at(node);
      if (!variable || variable === self) return true;
      const outside = site.variables.uses(variable).filter((use) => !isWithin(use, inner));
      const isParameter = variable.parameter !== undefined;
      if (outside.length === 0 && (!isParameter || isWithin(variable.parameter ?? inner, inner))) return true;
      return outside.every((use) => use.end < inner.start || isLookedAt(site, use));
    });
}

/** Whether a place reads, and does not change what is inside: `rows[0][1] = 2`, `rows[0].append(3)`. */
function isLookedAt(site: Site, use: SyntaxNode): boolean {
  if (!LOOKS.has(usageOf(site.tree, use).how)) return false;
  let node: SyntaxNode = use;
  while (node.parent && ['subscript', 'attribute'].includes(node.parent.type) && node.field !== 'subscript') {
    node = node.parent;
    if (bindingAt(node) || (node.type === 'attribute' && node.field === 'function')) return false;
  }
  return true;
}
