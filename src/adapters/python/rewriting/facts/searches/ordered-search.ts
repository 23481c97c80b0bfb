import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, callOf, isWithin, partsOf, statementsOf } from '../../syntax';
import { areGoneBehind } from '../loops/collecting-loop';
import { namesIn, operandsOf } from './equality-search';
import { leaves } from '../types/returns';

/** That a key of an item is compared with what does not depend on the item: `key operator wanted`. */
export interface Bound {
  key: SyntaxNode;
  operator: string;
  wanted: SyntaxNode;
}

/** A loop or clause that does something with those of its items alone whose keys are within bounds. */
export interface OrderedSearch {
  /** The names that stand for an item or its parts. */
  own: readonly SyntaxNode[];
  /** Assignments at the top of the loop that take an item apart. */
  parts: readonly SyntaxNode[];
  bounds: readonly Bound[];
  /** Whether it ends with the first item that meets all conditions. */
  isFirst: boolean;
  /** Whether there are no other conditions. */
  isAll: boolean;
}

interface Inside {
  parts: SyntaxNode[];
  conditions: SyntaxNode[];
  isFirst: boolean;
}

/** The search that a loop or clause is; null where it does anything with other items, or its names are seen behind it. */
export function orderedSearch(site: Site, loop: SyntaxNode): OrderedSearch | null {
  const left = loop.child('left');
  const targets = left ? namesIn(left) : null;
  const isLoop = loop.type === 'for_statement';
  const inside = loop.childOf('async') ? null : isLoop ? insideOf(site, loop) : insideOfClause(site, loop);
  if (!targets || !inside || !inside.conditions.every((one) => site.effects.isPure(one))) return null;
  const own = [...targets, ...inside.parts.flatMap((part) => namesIn(part.child('left') ?? part) ?? [])];
  if (isLoop && !areUnseen(site, own, loop)) return null;
  const pairs = inside.conditions.map((one) => pairsOf(bare(one)));
  // What is asked before may be whether there is a key, or anything to compare it with.
  const firsts = pairs.findIndex((ones) => ones.includes(null));
  const leading = firsts < 0 ? pairs : pairs.slice(0, firsts);
  const bounds = leading.flat().flatMap((pair) => (pair && boundOf(site, pair, own)) ?? []);
  return { own, bounds, parts: inside.parts, isFirst: inside.isFirst, isAll: pairs.flat().length === bounds.length };
}

/** `a, b = item` and the like, and then one `if` around all that is done. */
function insideOf(site: Site, loop: SyntaxNode): Inside | null {
  const statements = statementsOf(loop.child('body'));
  const test = statements.pop();
  if (test?.type !== 'if_statement' || test.child('alternative')) return null;
  const parts = statements.map((statement) => partsOf(statement)[0] ?? statement);
  if (!parts.every((part) => isTakingApart(site, part))) return null;
  const last = statementsOf(test.child('consequence')).at(-1);
  const isFirst = last?.type !== 'continue_statement' && (last?.type === 'break_statement' || leaves(last));
  return { parts, conditions: operandsOf(test.child('condition'), 'and'), isFirst };
}

/** Also `next(… for …)` and `any(…)` end with the first. */
function insideOfClause(site: Site, clause: SyntaxNode): Inside | null {
  const whole = clause.parent;
  const clauses = whole ? partsOf(whole) : [];
  const later = clauses.slice(clauses.indexOf(clause) + 1);
  if (!whole || later.some(({ type }) => type !== 'if_clause')) return null;
  const call = whole.parent?.type === 'argument_list' ? whole.parent.parent : whole.parent;
  const builtin = site.module.builtin(call?.child('function'));
  const isFirst = whole.type === 'generator_expression' && (builtin === 'next' || builtin === 'any');
  const asked = isFirst && builtin === 'any' && callOf(site.tree, call ?? undefined)?.positional.length === 1;
  const conditions = [...later.map((one) => partsOf(one)[0]), ...(asked ? [whole.child('body')] : [])];
  return { parts: [], conditions: conditions.flatMap((one) => operandsOf(one, 'and')), isFirst };
}

/** `a, b = item`, which does nothing else. */
export function isTakingApart(site: Site, part: SyntaxNode): boolean {
  const [left, right] = part.type === 'assignment' ? [part.child('left'), part.child('right')] : [];
  return !!left && !!right && right.type !== 'assignment' && namesIn(left) !== null && site.effects.isPure(right);
}

/** Whether nobody sees what the names stand for where nothing is found: then they would stand for the last item. */
export function areUnseen(site: Site, own: readonly SyntaxNode[], loop: SyntaxNode): boolean {
  const other = loop.child('alternative');
  const isReadThere = own.some((name) => {
    const variable = site.variables.at(name);
    return !variable || (other && site.variables.uses(variable).some((use) => isWithin(use, other)));
  });
  if (isReadThere) return false;
  return leaves(statementsOf(other?.child('body')).at(-1)) || own.every((name) => areGoneBehind(site, name, loop));
}

/** The pairs of a comparison, `a < b <= c` being two; null for what is none, or is compared in another way. */
export function pairsOf(node: SyntaxNode | undefined): (Bound | null)[] {
  if (node?.type !== 'comparison_operator') return [null];
  const operands = partsOf(node);
  const operators = node.children.filter(({ named }) => !named).map(({ type }) => type);
  return operands.slice(1).map((right, at) => {
    const [left, operator] = [operands[at], operators[at]];
    const isBound = operators.length === operands.length - 1 && left && operator && operator in TURNED;
    return isBound ? { key: left, operator, wanted: right } : null;
  });
}

const TURNED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** With the key on the left. */
export function boundOf(site: Site, { key, operator, wanted }: Bound, own: readonly SyntaxNode[]): Bound[] {
  const variables = own.map((name) => site.variables.at(name));
  const isOwn = (node: SyntaxNode): boolean =>
    site.nodes('identifier').some((one) => {
      const variable = isWithin(one, node) ? site.variables.at(one) : null;
      return variable !== null && variables.includes(variable);
    });
  if (isOwn(key) && !isOwn(wanted)) return [{ key, operator, wanted }];
  if (isOwn(key) || !isOwn(wanted)) return [];
  return [{ key: wanted, operator: TURNED[operator] ?? operator, wanted: key }];
}
