import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace, standsAlone } from '../edits/lines';
import { isInTry } from '../facts/loops/collecting-loop';
import { usesInLoop } from '../facts/loops/loop-variable';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, expressionOf, isWithin, methodOf, operandText, statementsOf } from '../syntax';

/** `for _ in range(n): xs.append(x)`, where `x` is the same in every round. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'The same value is appended by a call for each time; a list of it that often is added in one.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const times = timesOf(site, loop);
      const appended = times && appendedIn(site, loop);
      if (!times || !appended) continue;
      const { list, element } = appended;
      return {
        at: loop,
        edits: [replace(loop, `${site.text(list)}.extend([${site.text(element)}] * ${operandText(site.tree, times)})`)],
        doubt: site.types.of(times).kind === 'int' ? undefined : `whether \`${site.text(times)}\` is a whole number.`,
      };
    }
    return null;
  },
};

/** `n` of a loop over `range(n)` that does not look at where it is. */
function timesOf(site: Site, loop: SyntaxNode): SyntaxNode | null {
  const call = callOf(site.tree, loop.child('right'));
  const [times, ...others] = call?.positional ?? [];
  const index = loop.child('left');
  if (site.module.builtin(call?.callee) !== 'range' || !times || others.length > 0 || index?.type !== 'identifier')
    return null;
  const isPlain = !loop.child('alternative') && !loop.children.some(({ type }) => type === 'comment');
  // A few rounds are no gain.
  if (!isPlain || times.type === 'integer' || !standsAlone(site.tree, loop)) return null;
  return usesInLoop(site, index, loop)?.length === 0 ? times : null;
}

const VALUES: ReadonlySet<string> = new Set([
  'identifier',
  'attribute',
  'integer',
  'float',
  'string',
  'true',
  'false',
  'none',
]);

/** The list of the function's own that the loop appends one value to, and this: nothing that is made anew in each round. */
function appendedIn(site: Site, loop: SyntaxNode): { list: SyntaxNode; element: SyntaxNode } | null {
  const [only, ...others] = statementsOf(loop.child('body'));
  const call = callOf(site.tree, expressionOf(only));
  const method = methodOf(site.tree, call);
  const [element, ...more] = call?.positional ?? [];
  if (method?.name !== 'append' || !element || more.length > 0 || others.length > 0) return null;
  if (!VALUES.has(element.type) || element.children.some(({ type }) => type === 'interpolation')) return null;
  const { kind, sure, orNone } = site.types.of(method.object);
  if (method.object.type !== 'identifier' || kind !== 'list' || !sure || orNone) return null;
  const variable = site.variables.at(method.object);
  const isListItself = variable === null || site.variables.uses(variable).some((use) => isWithin(use, element));
  return isListItself || isInTry(loop) ? null : { list: method.object, element };
}
