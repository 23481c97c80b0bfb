import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { isGuarded } from '../edits/guarded';
import { replace } from '../edits/lines';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, operandText, operatorOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** `a ** b % m`, of whole numbers. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'A power with a great many digits is made for its remainder alone; pow with three arguments keeps all numbers below the modulus.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'pow', 'type', 'int')) return null;
    for (const node of site.nodes('binary_operator')) {
      const power = operatorOf(node) === '%' ? bare(node.child('left')) : undefined;
      const [base, exponent, modulus] = [power?.child('left'), power?.child('right'), node.child('right')];
      if (power?.type !== 'binary_operator' || operatorOf(power) !== '**' || !base || !exponent || !modulus) continue;
      const numbers = [base, exponent, modulus].map(inner);
      // Few digits are multiplied as fast.
      if (exponent.type === 'integer' || !numbers.every((one) => mayBeWhole(site, one))) continue;
      const guard = guardOf(site, numbers, inner(modulus).type === 'integer' ? null : modulus, exponent);
      if (isGuarded(site, node, (condition) => condition === guard)) continue;
      const value = `pow(${numbers.map((one) => site.text(one)).join(', ')}) if ${guard} else ${site.text(node)}`;
      return {
        at: node,
        edits: [replace(node, node.parent && ALONE.has(node.parent.type) ? value : `(${value})`)],
      };
    }
    return null;
  },
};

/** Short powers are as fast as they are; and only of whole numbers there is such a remainder, but for that by zero. */
function guardOf(site: Site, numbers: readonly SyntaxNode[], modulus: SyntaxNode | null, exponent: SyntaxNode): string {
  const types = numbers.filter(({ type }) => type !== 'integer').map((one) => `type(${site.text(one)})`);
  return [
    `${operandText(site.tree, exponent)} > ${LONG}`,
    `{${types.join(', ')}} == {int}`,
    ...(modulus ? [`${operandText(site.tree, modulus)} != 0`] : []),
  ].join(' and ');
}

const LONG = 50;

/** What needs no parentheses around a choice. */
const ALONE: ReadonlySet<string> = new Set(['parenthesized_expression', 'assignment', 'return_statement']);

/** Whether an operand may be a whole number, and may be evaluated more than once. */
function mayBeWhole(site: Site, operand: SyntaxNode): boolean {
  return ['int', 'unknown'].includes(site.types.of(operand).kind) && site.effects.isPure(operand);
}

function inner(node: SyntaxNode): SyntaxNode {
  return bare(node) ?? node;
}
