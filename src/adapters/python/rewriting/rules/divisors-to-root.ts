import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { importable } from '../edits/imports';
import { replace } from '../edits/lines';
import { usesInLoop } from '../facts/loops/loop-variable';
import { isInTry } from '../facts/loops/collecting-loop';
import { leaves } from '../facts/types/returns';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, comparisonOf, partsOf, spelled, statementsOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** `for i in range(2, n)` that only asks whether any `i` divides `n`. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'All smaller numbers are tried as divisors; of two factors one is at most the square root, where the search can end.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement', 'for_in_clause')) {
      const number = dividedIn(site, loop);
      const range = loop.child('right');
      const root = number && importable(site.tree, { source: 'math', name: 'isqrt' });
      if (!number || !range || !root || !hasBuiltins(site, 'max', 'int')) continue;
      const [text, limit] = [site.text(number), site.text(callOf(site.tree, range)?.positional[1] ?? range)];
      const most = `max(${text}, 0)`;
      return {
        at: loop,
        // Below two there is nothing to try, and negative numbers have no root.
        edits: [replace(range, `range(2, ${root.name}(${/^int\(/.test(limit) ? `int(${most})` : most}) + 1)`)],
        imports: root.imports,
        doubt: site.types.of(number).sure ? undefined : `whether \`${text}\` is a whole number.`,
      };
    }
    return null;
  },
};

/** The number that is divided; null where the loop does anything that depends on which divisor is found. */
function dividedIn(site: Site, loop: SyntaxNode): SyntaxNode | null {
  const [index, range] = [loop.child('left'), loop.child('right')];
  const call = callOf(site.tree, range);
  const [first, limit, ...others] = call?.positional ?? [];
  if (index?.type !== 'identifier' || !first || !limit || others.length > 0) return null;
  if (site.module.builtin(call?.callee) !== 'range' || site.text(first) !== '2') return null;
  const comparison = loop.type === 'for_statement' ? testOf(site, loop) : questionOf(site, loop);
  const [remainder, zero] = [comparison?.left, comparison?.right];
  if (!comparison || !remainder || !zero || site.text(zero) !== '0') return null;
  const number = remainder.type === 'binary_operator' ? remainder.child('left') : undefined;
  if (number?.type !== 'identifier' || spelled(site.tree, remainder) !== `${site.text(number)} % ${site.text(index)}`)
    return null;
  if (usesInLoop(site, index, loop)?.length !== 1) return null;
  const n = site.text(number);
  const limits = [n, `${n} // 2`, `${n} // 2 + 1`, `(${n} // 2) + 1`, `int(${n} / 2) + 1`];
  // Only the half of a number below four would leave out what the root includes.
  if (!limits.includes(spelled(site.tree, limit)) || /\/ 2\)?$/.test(spelled(site.tree, limit))) return null;
  const { kind } = site.types.of(number);
  return (kind === 'int' || kind === 'unknown') && site.variables.at(number) ? number : null;
}

/** `if n % i == 0:` as all that the loop does, which ends the loop there. */
function testOf(site: Site, loop: SyntaxNode): ReturnType<typeof comparisonOf> {
  const [test, ...others] = statementsOf(loop.child('body'));
  const comparison = comparisonOf(bare(test?.child('condition')));
  const last = statementsOf(test?.child('consequence')).at(-1);
  if (test?.type !== 'if_statement' || others.length > 0 || test.child('alternative') || isInTry(loop)) return null;
  const ends = leaves(last) && last?.type !== 'continue_statement' && last?.type !== 'if_statement';
  return comparison?.operator === '==' && ends && !loop.childOf('async') ? comparison : null;
}

/** `any(n % i == 0 for i in range(2, n))` or `all(n % i != 0 for …)` */
function questionOf(site: Site, clause: SyntaxNode): ReturnType<typeof comparisonOf> {
  const whole = clause.parent;
  const call = whole?.parent?.type === 'argument_list' ? whole.parent.parent : whole?.parent;
  const asked = callOf(site.tree, call ?? undefined);
  const name = site.module.builtin(asked?.callee);
  if (!whole || asked?.positional.length !== 1 || partsOf(whole).length !== 2) return null;
  const comparison = comparisonOf(bare(whole.child('body')));
  const isFitting =
    (name === 'any' && comparison?.operator === '==') ||
    (name === 'all' && (comparison?.operator === '!=' || comparison?.operator === '>'));
  return isFitting ? comparison : null;
}
