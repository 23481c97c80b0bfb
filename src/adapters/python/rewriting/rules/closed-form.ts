import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { indentAt, lineEnd, replace, standsAlone } from '../edits/lines';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, expressionOf, isWithin, operatorOf, partsOf, statementsOf } from '../syntax';

/** The sum of a power of the loop's variable over `range(n)` or `range(1, n)`. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation: 'The loop adds the numbers or their powers one by one; the formula for their sum takes constant time.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const sum = sumOf(site, loop);
      if (!sum) continue;
      const name = freshName(site.tree, `${site.text(sum.variable)}_count`);
      const line = `${name} = len(${site.text(sum.range)})${lineEnd(site.tree)}${indentAt(site.tree, loop)}`;
      return {
        at: loop,
        edits: [replace(loop, `${line}${site.text(sum.total)} += ${formula(sum, name)}`)],
      };
    }
    return null;
  },
};

interface Sum {
  total: SyntaxNode;
  variable: SyntaxNode;
  range: SyntaxNode;
  /** Where the range begins. */
  from: 0 | 1;
  power: 0 | 1 | 2 | 3;
  factor: string | null;
}

/** `for i in range(n): total += i * i`, with nothing else that sees `i`. */
function sumOf(site: Site, loop: SyntaxNode): Sum | null {
  const [variable, range] = [loop.child('left'), loop.child('right')];
  const [only, ...others] = statementsOf(loop.child('body'));
  const adding = expressionOf(only);
  if (
    variable?.type !== 'identifier' ||
    others.length > 0 ||
    loop.child('alternative') ||
    !standsAlone(site.tree, loop)
  )
    return null;
  if (loop.children.some(({ type }) => type === 'comment' || type === 'async')) return null;
  const from = startOf(site, range);
  const [total, value] = [adding?.child('left'), adding?.child('right')];
  if (!range || from === null || adding?.type !== 'augmented_assignment' || operatorOf(adding) !== '+=') return null;
  if (total?.type !== 'identifier' || !value || site.types.of(total).kind !== 'int') return null;
  const [own, sum] = [site.variables.at(variable), site.variables.at(total)];
  if (!own || !sum || own === sum || own.parameter || !site.variables.uses(own).every((use) => isWithin(use, loop)))
    return null;
  const term = termOf(site, value, site.text(variable));
  return term && { total, variable, range, from, ...term };
}

function startOf(site: Site, range: SyntaxNode | undefined): 0 | 1 | null {
  const call = callOf(site.tree, range);
  const [first, second, ...others] = call?.positional ?? [];
  if (site.module.builtin(call?.callee) !== 'range' || site.module.binds('len') || !first || others.length > 0)
    return null;
  if (!second) return 0;
  const start = site.text(first);
  return start === '0' ? 0 : start === '1' ? 1 : null;
}

/** `i`, `i * i`, `i ** 3`, a number, or a number times one of these. */
function termOf(site: Site, node: SyntaxNode, name: string): Pick<Sum, 'power' | 'factor'> | null {
  const factors: string[] = [];
  let power = 0;
  const pending: (SyntaxNode | undefined)[] = [node];
  for (let next = bare(pending.pop()); next; next = bare(pending.pop())) {
    if (next.type === 'integer') factors.push(site.text(next));
    else if (next.type === 'identifier' && site.text(next) === name) power += 1;
    else if (next.type === 'binary_operator' && operatorOf(next) === '*') pending.push(...partsOf(next));
    else if (next.type === 'binary_operator' && operatorOf(next) === '**') {
      const [base, exponent] = partsOf(next);
      if (!base || !exponent || site.text(base) !== name || !/^[123]$/.test(site.text(exponent))) return null;
      power += Number(site.text(exponent));
    } else return null;
  }
  if (power > 3) return null;
  return { power: power as Sum['power'], factor: factors.length > 0 ? factors.join(' * ') : null };
}

/** Of the numbers from `from` on, `n` of them. */
function formula({ from, power, factor }: Sum, n: string): string {
  // Of n numbers from 0 on the last is n - 1, from 1 on it is n.
  const [low, high, odd] = from === 1 ? [n, `(${n} + 1)`, `(2 * ${n} + 1)`] : [`(${n} - 1)`, n, `(2 * ${n} - 1)`];
  const sums = [n, `${low} * ${high} // 2`, `${low} * ${high} * ${odd} // 6`, `(${low} * ${high} // 2) ** 2`];
  const sum = sums[power] ?? n;
  if (factor === null) return sum;
  return power === 0 ? `${factor} * ${sum}` : `${factor} * (${sum})`;
}
