import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { importable } from '../edits/imports';
import { replace } from '../edits/lines';
import { areGoneBehind } from '../facts/loops/collecting-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, isWithin, operatorOf, partsOf, spelled, statementsOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** A loop up to (or down from) `min(a, b)` that does something with common divisors alone: none is above the greatest. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'All numbers up to the smaller of two are tried as divisors of both; Euclid finds the greatest in a few steps, and beyond it there is none.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'min', 'type', 'int')) return null;
    for (const loop of site.nodes('for_statement')) {
      const smaller = smallerIn(site, loop);
      const gcd = smaller && importable(site.tree, { source: 'math', name: 'gcd' });
      if (!smaller || !gcd) continue;
      const numbers = smaller.names.join(', ');
      const types = smaller.names.map((name) => `type(${name})`).join(', ');
      const greatest = `${gcd.name}(${numbers}) if min(${numbers}) > 0 and {${types}} == {int} else min(${numbers})`;
      return {
        at: loop,
        edits: [replace(smaller.node, smaller.node.parent?.type === 'argument_list' ? greatest : `(${greatest})`)],
        imports: gcd.imports,
      };
    }
    return null;
  },
};

/** `min(a, b)` in `range(1, min(a, b) + 1)` or `range(min(a, b), 0, -1)` */
function smallerIn(site: Site, loop: SyntaxNode): { node: SyntaxNode; names: string[] } | null {
  const [index, range] = [loop.child('left'), loop.child('right')];
  const call = callOf(site.tree, range);
  if (index?.type !== 'identifier' || !call || site.module.builtin(call.callee) !== 'range') return null;
  const texts = call.positional.map((one) => spelled(site.tree, one));
  const smallest = site
    .nodes('call')
    .find((one) => isWithin(one, call.node) && site.module.builtin(one.child('function')) === 'min');
  const given = callOf(site.tree, smallest)?.positional ?? [];
  if (!smallest || given.length !== 2 || !given.every(({ type }) => type === 'identifier')) return null;
  const [text, names] = [site.text(smallest), given.map((one) => site.text(one))];
  const isUp = (texts[0] === '1' || texts[0] === '2') && texts[1] === `${text} + 1` && texts.length === 2;
  const isDown = texts[0] === text && (texts[1] === '0' || texts[1] === '1') && texts[2] === '-1';
  if (loop.childOf('async') || !(isUp || isDown) || !areGoneBehind(site, index, loop)) return null;
  if (!given.every((one) => ['int', 'unknown'].includes(site.types.of(one).kind) && !isBoundIn(site, one, loop)))
    return null;
  const [test, ...others] = statementsOf(loop.child('body'));
  const condition =
    test?.type === 'if_statement' && !test.child('alternative') ? bare(test.child('condition')) : undefined;
  if (others.length > 0 || condition?.type !== 'boolean_operator' || operatorOf(condition) !== 'and') return null;
  const tests = partsOf(condition).map((one) => spelled(site.tree, bare(one) ?? one));
  const divides = names.map((name) => `${name} % ${site.text(index)} == 0`);
  return tests.length === 2 && divides.every((one) => tests.includes(one)) ? { node: smallest, names } : null;
}

function isBoundIn(site: Site, name: SyntaxNode, part: SyntaxNode): boolean {
  const variable = site.variables.at(name);
  return !variable || site.variables.bindings(variable).some(({ node }) => isWithin(node, part));
}
