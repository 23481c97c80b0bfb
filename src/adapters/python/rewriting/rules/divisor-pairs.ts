import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { replace } from '../edits/lines';
import { areGoneBehind, isInTry } from '../facts/loops/collecting-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, comparisonOf, isWithin, partsOf, spelled, statementsOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** `for i in range(1, n)` that does something with the divisors of `n` alone: they come in pairs, one up to the root. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'All smaller numbers are tried as divisors; up to the square root each that is found tells another one, and the loop only goes over these.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'sorted', 'max', 'range')) return null;
    for (const loop of site.nodes('for_statement', 'for_in_clause')) {
      const divided = dividedIn(site, loop);
      const root = divided && importable(site.tree, { source: 'math', name: 'isqrt' });
      if (!divided || !root) continue;
      const { number, range, first, limit } = divided;
      const [small, one] = [freshName(site.tree, 'small'), freshName(site.tree, 'divisor')];
      const bounds = [
        ...(first === '1' ? [] : [`${first} <= ${one}`]),
        ...(limit === null ? [] : [`${one} < ${limit}`]),
      ];
      const condition = bounds.length === 0 ? '' : ` if ${bounds.join(' and ')}`;
      const found = `${one} for ${small} in range(1, ${root.name}(max(${number}, 0)) + 1) if ${number} % ${small} == 0`;
      return {
        at: loop,
        edits: [replace(range, `sorted({${found} for ${one} in (${small}, ${number} // ${small})${condition}})`)],
        imports: root.imports,
        doubt: `whether \`${number}\` is a whole number.`,
      };
    }
    return null;
  },
};

interface Divided {
  number: string;
  range: SyntaxNode;
  first: '1' | '2';
  /** Null where the number itself is tried, too. */
  limit: string | null;
}

function dividedIn(site: Site, loop: SyntaxNode): Divided | null {
  const [index, range] = [loop.child('left'), loop.child('right')];
  const call = callOf(site.tree, range);
  const [from, to, ...others] = call?.positional ?? [];
  if (index?.type !== 'identifier' || !range || !from || !to || others.length > 0 || loop.childOf('async')) return null;
  const first = site.text(from);
  if (site.module.builtin(call?.callee) !== 'range' || (first !== '1' && first !== '2') || isInTry(loop)) return null;
  const test = loop.type === 'for_statement' ? onlyTest(site, loop) : onlyCondition(site, loop);
  const comparison = comparisonOf(bare(test ?? undefined));
  const remainder = bare(comparison?.left);
  const number = remainder?.type === 'binary_operator' ? remainder.child('left') : undefined;
  const variable = site.variables.at(number);
  if (comparison?.operator !== '==' || site.text(comparison.right) !== '0' || !remainder || !number || !variable)
    return null;
  const n = site.text(number);
  if (number.type !== 'identifier' || spelled(site.tree, remainder) !== `${n} % ${site.text(index)}`) return null;
  if (site.variables.at(index) === variable || !['int', 'unknown'].includes(site.types.of(number).kind)) return null;
  if (site.variables.bindings(variable).some(({ node }) => isWithin(node, loop))) return null;
  if (loop.type === 'for_statement' && !areGoneBehind(site, index, loop)) return null;
  const limit = spelled(site.tree, to);
  if (limit === `${n} + 1`) return { number: n, range, first, limit: null };
  return [n, `${n} // 2 + 1`, `(${n} // 2) + 1`].includes(limit) ? { number: n, range, first, limit } : null;
}

/** The condition of all that a loop does, which goes on to its end. */
function onlyTest(site: Site, loop: SyntaxNode): SyntaxNode | null {
  const [test, ...others] = statementsOf(loop.child('body'));
  if (test?.type !== 'if_statement' || others.length > 0 || test.child('alternative')) return null;
  const exits = site.nodes('break_statement', 'return_statement', 'raise_statement', 'yield', 'await');
  return exits.some((node) => isWithin(node, loop)) ? null : (test.child('condition') ?? null);
}

/** The condition behind a clause of a comprehension that reads all of its items. */
function onlyCondition(site: Site, clause: SyntaxNode): SyntaxNode | null {
  const whole = clause.parent;
  const clauses = whole ? partsOf(whole) : [];
  const condition = clauses[clauses.indexOf(clause) + 1];
  if (whole?.type === 'generator_expression' && !isReadWhole(site, whole)) return null;
  return condition?.type === 'if_clause' ? (partsOf(condition)[0] ?? null) : null;
}

const READ_WHOLE: ReadonlySet<string> = new Set(['sum', 'list', 'tuple', 'set', 'sorted', 'max', 'min']);

/** The smallest divisor alone is soon found, so what may stop there tries no more than it has to. */
function isReadWhole(site: Site, generator: SyntaxNode): boolean {
  const above = generator.parent;
  const call = callOf(site.tree, (above?.type === 'argument_list' ? above.parent : above) ?? undefined);
  return READ_WHOLE.has(site.module.builtin(call?.callee) ?? '');
}
