import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace, standsAlone } from '../edits/lines';
import { areGoneBehind, isInTry } from '../facts/loops/collecting-loop';
import { elementOf, type PyType } from '../facts/types/py-type';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, expressionOf, operatorOf, statementsOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** `for x in xs: total += x` of whole numbers; sums of floats are rounded elsewhere in some versions of Python. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'Whole numbers are added one by one in a loop; sum adds them in one call that is written in C.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'sum', 'map')) return null;
    for (const loop of site.nodes('for_statement')) {
      const adding = addingOf(site, loop);
      if (!adding) continue;
      const { total, items, isSure } = adding;
      return {
        at: loop,
        edits: [replace(loop, `${site.text(total)} += sum(${items})`)],
        doubt: isSure ? undefined : 'whether all that is added are whole numbers.',
      };
    }
    return null;
  },
};

interface Adding {
  total: SyntaxNode;
  /** What is summed up: `xs` or `map(len, xs)`. */
  items: string;
  isSure: boolean;
}

/** Builtins that make a whole number of anything. */
const MAKE_NUMBERS: ReadonlySet<string> = new Set(['len', 'int', 'ord']);

function addingOf(site: Site, loop: SyntaxNode): Adding | null {
  const [item, items] = [loop.child('left'), loop.child('right')];
  const [only, ...others] = statementsOf(loop.child('body'));
  const adding = expressionOf(only);
  const [total, added] = [adding?.child('left'), adding?.child('right')];
  if (item?.type !== 'identifier' || !items || !total || !added || others.length > 0) return null;
  if (adding?.type !== 'augmented_assignment' || operatorOf(adding) !== '+=' || total.type !== 'identifier')
    return null;
  if (loop.child('alternative') || loop.children.some(({ type }) => type === 'comment' || type === 'async'))
    return null;
  // The numbers of a range have a formula.
  if (site.module.builtin(items.child('function')) === 'range') return null;
  if (items.type === 'expression_list' || !standsAlone(site.tree, loop) || isInTry(loop)) return null;
  const isPlain = site.types.of(total).kind === 'int' && site.variables.at(total) !== site.variables.at(item);
  if (!isPlain || !areGoneBehind(site, item, loop) || site.module.binds(site.text(total))) return null;
  if (site.text(added) === site.text(item)) {
    const element = elementOf(site.types.of(items));
    return isWhole(element) ? { total, items: site.text(items), isSure: element.sure } : null;
  }
  const call = callOf(site.tree, added);
  const [argument, ...more] = call?.positional ?? [];
  const builtin = site.module.builtin(call?.callee);
  if (!call || builtin === null || !MAKE_NUMBERS.has(builtin) || more.length > 0 || call.keywords.size > 0) return null;
  if (!argument || site.text(argument) !== site.text(item)) return null;
  return { total, items: `map(${builtin}, ${site.text(items)})`, isSure: true };
}

function isWhole({ kind }: PyType): boolean {
  return kind === 'int' || kind === 'bool';
}
