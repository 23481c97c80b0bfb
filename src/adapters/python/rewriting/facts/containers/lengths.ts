import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { assignmentOf, callOf, neighbour } from '../../syntax';
import { usageOf } from '../variables/usage';

/** An attribute of the object that a method belongs to. */
export const SELF = /^self\.\w+$/;

/** Variables that hold the length of a list where a statement begins, each with the list. */
export function lengthsOf(site: Site, statement: SyntaxNode): [name: string, list: string][] {
  return site.nodes('expression_statement').flatMap((start): [string, string][] => {
    const assignment = start.end <= statement.start ? assignmentOf(start) : null;
    const variable = assignment && site.variables.at(assignment.target);
    const list = assignment && lengthOf(site, assignment.value);
    if (!variable || !list || !site.variables.onlyAssignment(variable)) return [];
    return isKeptBetween(site, list, start, statement) ? [[variable.name, site.text(list)]] : [];
  });
}

/** The name of `len(name)`, or `self.name`; null for anything else. */
export function lengthOf(site: Site, node: SyntaxNode): SyntaxNode | null {
  const call = callOf(site.tree, node);
  const [only, ...others] = call?.positional ?? [];
  const isName = only !== undefined && (only.type === 'identifier' || SELF.test(site.text(only)));
  return site.module.builtin(call?.callee) === 'len' && isName && others.length === 0 ? only : null;
}

/** Whether no item is added to a list or taken from it, and the name stays, between two statements. */
export function isKeptBetween(site: Site, list: SyntaxNode, first: SyntaxNode, last: SyntaxNode): boolean {
  const variable = site.variables.at(list);
  if (!variable) return neighbour(first, 1) === last;
  const uses = site.variables.uses(variable);
  return uses.every((use) => {
    if (use.start < first.end || use.start >= last.start) return true;
    const usage = usageOf(site.tree, use);
    if (usage.how === 'method') return !CHANGING.has(usage.name);
    return usage.how !== 'bound' && usage.how !== 'escapes' && usage.how !== 'written';
  });
}

const CHANGING: ReadonlySet<string> = new Set(['append', 'extend', 'insert', 'pop', 'remove', 'clear']);
