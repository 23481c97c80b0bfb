import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { guarded, isGuarded } from '../edits/guarded';
import { indentUnit, replace, standsAlone } from '../edits/lines';
import { usesInLoop } from '../facts/loops/loop-variable';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, comparisonOf, partsOf, spelled, statementsOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** A loop that compares each character of a text with the one at the same distance from its end. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'Characters are compared one by one from both ends; a text and its reverse are made and compared in two calls that are written in C.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'type', 'str')) return null;
    for (const loop of site.nodes('for_statement', 'for_in_clause')) {
      const text = mirroredIn(site, loop);
      if (text === null) continue;
      const guard = `type(${text}) is str`;
      if (isGuarded(site, loop, (condition) => condition === guard)) continue;
      if (loop.type === 'for_statement') {
        const [first] = statementsOf(statementsOf(loop.child('body'))[0]?.child('consequence'));
        if (!first || !standsAlone(site.tree, loop)) continue;
        const lines = [`if ${text} != ${text}[::-1]:`, `${indentUnit(site.tree, loop)}${site.text(first)}`];
        return { at: loop, edits: [replace(loop, guarded(site, loop, guard, lines))] };
      }
      const call = callAround(loop);
      if (!call) continue;
      const choice = `(${text} == ${text}[::-1] if ${guard} else ${site.text(call)})`;
      return { at: call, edits: [replace(call, choice)] };
    }
    return null;
  },
};

function callAround(clause: SyntaxNode): SyntaxNode | null {
  const above = clause.parent?.parent;
  return above?.type === 'argument_list' ? above.parent : (above ?? null);
}

/** The text that is gone over, up to its middle or its end; null where the loop does anything else. */
function mirroredIn(site: Site, loop: SyntaxNode): string | null {
  const [index, range] = [loop.child('left'), callOf(site.tree, loop.child('right'))];
  const [end, ...others] = range?.positional ?? [];
  if (index?.type !== 'identifier' || !end || others.length > 0 || loop.child('alternative')) return null;
  if (site.module.builtin(range?.callee) !== 'range' || loop.childOf('async')) return null;
  const [, text] = /^len\((\w+)\)(?: ?\/\/ ?2)?$/.exec(spelled(site.tree, end)) ?? [];
  const condition = loop.type === 'for_statement' ? exitOf(site, loop) : questionOf(site, loop);
  const comparison = comparisonOf(bare(condition ?? undefined));
  const wanted = loop.type === 'for_statement' ? '!=' : '==';
  if (text === undefined || comparison?.operator !== wanted || usesInLoop(site, index, loop)?.length !== 2) return null;
  const i = site.text(index);
  const mirrored = [`len(${text})-1-${i}`, `len(${text})-${i}-1`, `-1-${i}`, `-${i}-1`, `-(${i}+1)`, `~${i}`];
  const sides = [comparison.left, comparison.right].map((side) => site.text(side).replace(/\s/g, ''));
  const isMirrored = sides.includes(`${text}[${i}]`) && mirrored.some((one) => sides.includes(`${text}[${one}]`));
  return isMirrored ? text : null;
}

/** The condition on which the function ends with a constant, as all that the loop does. */
function exitOf(site: Site, loop: SyntaxNode): SyntaxNode | null {
  const [test, ...others] = statementsOf(loop.child('body'));
  const [exit, ...more] = statementsOf(test?.child('consequence'));
  if (test?.type !== 'if_statement' || test.child('alternative') || others.length + more.length > 0) return null;
  const isConstant = exit?.type === 'return_statement' && /^return(?: \w+)?$/.test(site.text(exit));
  return isConstant && exit.childOf('identifier') === undefined ? (test.child('condition') ?? null) : null;
}

/** What `all` asks of every place. */
function questionOf(site: Site, clause: SyntaxNode): SyntaxNode | null {
  const [body, ...clauses] = clause.parent ? partsOf(clause.parent) : [];
  const call = callAround(clause);
  if (!body || !call || clauses.length !== 1) return null;
  return site.module.builtin(callOf(site.tree, call)?.callee) === 'all' ? body : null;
}
