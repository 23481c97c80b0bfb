import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { guarded, isGuarded } from '../edits/guarded';
import { replace } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { isInTry, startBefore } from '../facts/loops/collecting-loop';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, isWithin, spelled, statementsOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** `for _ in range(n): result = result * base % modulus`, from one. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The remainder of a power is found by one multiplication after the other; pow with three arguments squares instead, in as many steps as the exponent has digits.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'pow', 'range', 'type', 'int')) return null;
    for (const loop of site.nodes('for_statement')) {
      const power = powerIn(site, loop);
      const start = power && startBefore(site, loop, power.result, (value) => site.text(value) === '1');
      if (!power || !start) continue;
      const { base, exponent, modulus, result } = power;
      const guard = `{type(${base}), type(${exponent}), type(${modulus})} == {int} and ${modulus} != 0`;
      if (isGuarded(site, loop, (condition) => condition === guard)) continue;
      const value = `pow(${base}, ${exponent}, ${modulus}) if ${exponent} > 0 else 1`;
      return {
        at: loop,
        edits: [replace(loop, guarded(site, loop, guard, [`${site.text(result)} = ${value}`]))],
      };
    }
    return null;
  },
};

interface Power {
  result: SyntaxNode;
  base: string;
  exponent: string;
  modulus: string;
}

function powerIn(site: Site, loop: SyntaxNode): Power | null {
  const [index, range] = [loop.child('left'), loop.child('right')];
  const call = callOf(site.tree, range);
  const [exponent, ...others] = call?.positional ?? [];
  const [step, ...rest] = statementsOf(loop.child('body'));
  const assignment = assignmentOf(step);
  if (!assignment || rest.length > 0 || index?.type !== 'identifier' || loop.child('alternative')) return null;
  if (exponent?.type !== 'identifier' || others.length > 0 || site.module.builtin(call?.callee) !== 'range')
    return null;
  const result = site.text(assignment.target);
  const text = spelled(site.tree, assignment.value);
  const [, before, after, modulus = ''] = /^\(?(?:(\w+) \* (\w+))\)? % (\w+)$/.exec(text) ?? [];
  const base = before === result ? after : before;
  if (base === undefined || ![before, after].includes(result) || base === result || isInTry(loop)) return null;
  const names = site.nodes('identifier').filter((node) => isWithin(node, assignment.value));
  const areFixed = names.every((node) => {
    const variable = site.variables.at(node);
    if (site.text(node) === result) return variable !== null && !isCaptured(site, variable);
    const bindings = variable ? site.variables.bindings(variable) : [];
    return ['int', 'unknown'].includes(site.types.of(node).kind) && bindings.every((one) => !isWithin(one.node, loop));
  });
  const counted = site.variables.at(index);
  const isOnlyCounted = counted !== null && site.variables.uses(counted).every((use) => isWithin(use, loop));
  if (!areFixed || !isOnlyCounted || site.variables.reads(counted).length > 0) return null;
  return { result: assignment.target, base, exponent: site.text(exponent), modulus };
}
