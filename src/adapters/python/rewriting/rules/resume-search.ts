import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { indentUnit, insertAfter, insertBefore, replace, standsAlone } from '../edits/lines';
import { onlyGrows } from '../facts/containers/only-grows';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  bare,
  callOf,
  comparisonOf,
  expressionOf,
  isWithin,
  loopsAround,
  partsOf,
  statementAround,
  statementsOf,
} from '../syntax';

/** `n = 1`, `while f"{name}-{n}" in used: n += 1` for each name, where names are only added to those used. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round what is not yet used is searched from the first number on, quadratic in all; since nothing becomes free again, the search can go on from where it ended for the same name.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('while_statement', 'for_statement')) {
      const search = loop.type === 'while_statement' ? whileSearch(site, loop) : countSearch(site, loop);
      const finding = search && resumed(site, loop, search);
      if (finding) return finding;
    }
    return null;
  },
};

interface FreeSearch {
  used: SyntaxNode;
  /** What the loop assigns. */
  state: string[];
  /** All that a search depends on. */
  reads: SyntaxNode[];
  /** The number at which a loop over `count(…)` begins. */
  start: SyntaxNode | null;
}

/** `while candidate in used: n += 1; candidate = …`, the start of both right above. */
function whileSearch(site: Site, loop: SyntaxNode): FreeSearch | null {
  const test = comparisonOf(bare(loop.child('condition')));
  const body = statementsOf(loop.child('body'));
  const state = body.map((one) => assigned(site, one));
  if (test?.operator !== 'in' || loop.child('alternative') || state.length === 0 || state.includes(null)) return null;
  const names = [...new Set(state.map((one) => (one ? site.text(one) : '')))];
  const block = statementsOf(loop.parent ?? undefined);
  const starts: SyntaxNode[] = [];
  for (let at = block.indexOf(loop) - 1; at >= 0 && starts.length < names.length; at -= 1) {
    const [statement, name] = [block[at], assigned(site, block[at])];
    if (!statement || !name || !names.includes(site.text(name)) || expressionOf(statement)?.type !== 'assignment')
      break;
    starts.push(statement);
  }
  if (new Set(starts.map((one) => site.text(assigned(site, one) ?? one))).size !== names.length) return null;
  return { used: test.right, state: names, reads: [test.left, ...body, ...starts], start: null };
}

/** `for n in count(2): candidate = …; if candidate not in used: break` */
function countSearch(site: Site, loop: SyntaxNode): FreeSearch | null {
  const [number, counted] = [loop.child('left'), callOf(site.tree, loop.child('right'))];
  const body = statementsOf(loop.child('body'));
  const test = body.pop();
  const [only, ...others] = statementsOf(test?.child('consequence'));
  const comparison = comparisonOf(bare(test?.child('condition')));
  const [start, ...more] = counted?.positional ?? [];
  if (site.module.imported(counted?.callee) !== 'itertools.count' || !start || more.length > 0 || !number) return null;
  if (test?.type !== 'if_statement' || test.child('alternative') || loop.child('alternative')) return null;
  if (comparison?.operator !== 'not in' || only?.type !== 'break_statement' || others.length > 0) return null;
  if (number.type !== 'identifier' || start.type !== 'integer' || body.some((one) => !assigned(site, one))) return null;
  const names = body.map((one) => site.text(assigned(site, one) ?? one));
  return { used: comparison.right, state: [site.text(number), ...names], reads: [comparison.left, ...body], start };
}

/** The variable that a statement assigns to or adds to, by what has no other effect. */
function assigned(site: Site, statement: SyntaxNode | undefined): SyntaxNode | null {
  const assignment = expressionOf(statement);
  const [target, value] = [assignment?.child('left'), assignment?.child('right')];
  if (target?.type !== 'identifier' || !value || value.type === 'assignment') return null;
  return site.variables.at(target) && site.effects.isPure(value) ? target : null;
}

function resumed(site: Site, loop: SyntaxNode, { used, state, reads, start }: FreeSearch): Finding | null {
  const outer = loopsAround(loop).findLast((one) => onlyGrows(site, used, one));
  const statement = outer && statementAround(outer);
  if (!statement || !standsAlone(site.tree, statement) || !standsAlone(site.tree, loop)) return null;
  const keys = keysOf(site, reads, state, outer);
  if (!keys) return null;
  const [first = '', ...others] = state;
  const key = keys.length > 1 ? `(${keys.join(', ')})` : (keys[0] ?? '');
  const last = freshName(site.tree, keys.length > 0 ? `last_${first}_of` : `last_${first}`);
  const unit = indentUnit(site.tree, loop);
  const value = site.text(start ?? loop);
  const [begin, kept, known, from] =
    keys.length > 0
      ? ['{}', `${last}[${key}]`, `${key} in ${last}`, `${last}.get(${key}, ${value})`]
      : [start ? value : 'None', last, `${last} is not None`, last];
  const found = start ? first : [first, ...others].join(', ');
  return {
    at: loop,
    edits: [
      insertBefore(site.tree, statement, [`${last} = ${begin}`]),
      ...(start
        ? [replace(start, from)]
        : [insertBefore(site.tree, loop, [`if ${known}:`, `${unit}${found} = ${kept}`])]),
      insertAfter(site.tree, loop, [`${kept} = ${found}`]),
    ],
    // Equal numbers may be written in different ways.
    doubt: keys.length > 0 ? `whether ${keys.map((one) => `\`${one}\``).join(' and ')} can only be texts.` : undefined,
  };
}

/** The variables by which one search differs from another; null where it depends on more than variables. */
function keysOf(
  site: Site,
  reads: readonly SyntaxNode[],
  state: readonly string[],
  outer: SyntaxNode,
): string[] | null {
  const changes = site.changesIn(outer);
  const names = site.nodes('identifier').filter((one) => reads.some((read) => isWithin(one, read)));
  const others = names.filter((one) => !state.includes(site.text(one)) && !changes.leaves(one));
  const areVariables = others.every((one) => {
    const { kind } = site.types.of(one);
    const isWhole = one.parent?.type !== 'attribute' && one.parent?.type !== 'subscript';
    return isWhole && site.variables.at(one) !== null && !['list', 'dict', 'set', 'float'].includes(kind);
  });
  const isPure = reads.every((read) => partsOf(read).every((part) => site.effects.isPure(part)));
  return areVariables && isPure ? [...new Set(others.map((one) => site.text(one)))] : null;
}
