import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../../scopes';
import { type Site } from '../../site';
import { callOf, partsOf, spelled } from '../../syntax';
import { usageOf } from './usage';

/**
 * The container whose elements a name stands for, where loops over that one alone bind it: by themselves, counted by
 * `enumerate`, or sorted; null otherwise.
 */
export function iteratedBy(site: Site, node: SyntaxNode, depth = 3): SyntaxNode | null {
  const variable = site.variables.at(node);
  const [only, ...others] = variable ? site.variables.bindings(variable) : [];
  if (only?.how !== 'iterated' || !only.value || others.length > 0) return null;
  const [first, ...more] = callOf(site.tree, only.value)?.positional ?? [];
  const builtin = site.module.builtin(only.value.child('function'));
  if (builtin === 'enumerate') return only.path[0] === 1 && first && more.length === 0 ? first : null;
  return only.path.length === 0 ? madeFrom(site, only.value, depth) : null;
}

const PASSING_ON: ReadonlySet<string> = new Set(['set', 'sorted', 'list', 'tuple', 'reversed', 'frozenset']);

/** The container that `sorted(set(xs))`, or a variable that was made so, has its elements from. */
function madeFrom(site: Site, container: SyntaxNode, depth: number): SyntaxNode | null {
  const variable = site.variables.at(container);
  const value = (variable && site.variables.onlyAssignment(variable)?.value) ?? container;
  if (variable && value.type === 'list' && partsOf(value).length === 0)
    return (depth > 0 && collectedFrom(site, variable, depth - 1)) || container;
  if (value.type !== 'call') return container;
  const [first, ...others] = callOf(site.tree, value)?.positional ?? [];
  const isPassedOn = PASSING_ON.has(site.module.builtin(value.child('function')) ?? '');
  if (!isPassedOn || !first || others.length > 0) return value === container ? null : container;
  return madeFrom(site, first, depth);
}

/** The one container whose elements are all that is appended to a list. */
function collectedFrom(site: Site, list: LocalVariable, depth: number): SyntaxNode | null {
  const sources = new Map<string, SyntaxNode>();
  for (const use of site.variables.uses(list)) {
    const usage = usageOf(site.tree, use);
    if (['escapes', 'written', 'attribute', 'added'].includes(usage.how)) return null;
    if (usage.how !== 'method' || LOOKING.has(usage.name)) continue;
    const [element] = usage.positional;
    const source = usage.name === 'append' && element ? iteratedBy(site, element, depth) : null;
    if (!source) return null;
    sources.set(spelled(site.tree, source), source);
  }
  const [only, ...others] = sources.values();
  return only && others.length === 0 ? only : null;
}

const LOOKING: ReadonlySet<string> = new Set(['count', 'index', 'copy', 'sort', 'reverse']);
