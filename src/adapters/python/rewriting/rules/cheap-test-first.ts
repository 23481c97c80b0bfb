import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../scopes';
import { replace } from '../edits/lines';
import { isCostly } from '../facts/effects/costs';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, comparisonOf, loopsAround } from '../syntax';

const SIZED: ReadonlySet<string> = new Set([
  'str',
  'bytes',
  'list',
  'tuple',
  'dict',
  'set',
  'frozenset',
  'deque',
  'range',
]);

/** A function that loops is called before a test that costs nothing and cannot fail. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'A function that reads everything is called before a test in constant time that often settles the condition alone.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('boolean_operator')) {
      const [left, right] = [node.child('left'), node.child('right')];
      if (!left || !right || loopsAround(node).length === 0 || !isCondition(node)) continue;
      if (!isCostlyTest(site, left) || !isTrivial(site, right)) continue;
      return {
        at: node,
        edits: [replace(left, site.text(right)), replace(right, site.text(left))],
        doubt: 'whether the function that is called less often now would have raised an error.',
      };
    }
    return null;
  },
};

/** Whether only the truth of the whole counts, and not which of the operands it is. */
function isCondition(node: SyntaxNode): boolean {
  return ['if_statement', 'elif_clause', 'while_statement', 'if_clause'].includes(node.parent?.type ?? '');
}

/** A call of a function of the module that loops and has no effect, or its negation. */
function isCostlyTest(site: Site, test: SyntaxNode): boolean {
  const node = bare(test.type === 'not_operator' ? test.child('argument') : test);
  const call = callOf(site.tree, node);
  return (
    call !== null && site.effects.ownFunction(call) !== null && isCostly(site.tree, call) && site.effects.isPure(test)
  );
}

/** A comparison of numbers and lengths that cannot raise anything. */
function isTrivial(site: Site, test: SyntaxNode): boolean {
  const comparison = comparisonOf(bare(test));
  return comparison !== null && [comparison.left, comparison.right].every((side) => isNumber(site, side));
}

function isNumber(site: Site, node: SyntaxNode): boolean {
  if (node.type === 'integer' || node.type === 'float') return true;
  const call = callOf(site.tree, node);
  const [sized] = call?.positional ?? [];
  if (site.module.builtin(call?.callee) === 'len') return sized?.type === 'identifier' && isSized(site, sized);
  return node.type === 'identifier' && ['int', 'float'].includes(site.types.of(node).kind);
}

/** Whether `len` of it is no error: by its type, or because it only ever is a slice, or a name of such a value. */
function isSized(site: Site, node: SyntaxNode, asked = new Set<LocalVariable>()): boolean {
  if (SIZED.has(site.types.of(node).kind)) return true;
  if (node.type === 'subscript') return node.child('subscript')?.type === 'slice';
  const variable = site.variables.at(node);
  if (!variable || variable.parameter) return false;
  if (asked.has(variable)) return true;
  asked.add(variable);
  return site.variables
    .bindings(variable)
    .every(({ how, value, path }) => how === 'assigned' && value && path.length === 0 && isSized(site, value, asked));
}
