import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../../scopes';
import { type Site } from '../../site';
import { comparisonOf, methodOf, callOf } from '../../syntax';
import { usageOf } from './usage';

/**
 * Whether a variable is the key of a dictionary, or an element of a set, somewhere in the function: itself, or once it was
 * taken out of the list or queue that it is put into.
 */
export function isUsedAsKey(site: Site, node: SyntaxNode): boolean {
  const variable = site.variables.at(node);
  if (!variable) return false;
  return (
    isKey(site, variable) ||
    queuesOf(site, variable).some((queue) => takenFrom(site, queue).some((one) => isKey(site, one)))
  );
}

function isKey(site: Site, variable: LocalVariable): boolean {
  return site.variables.uses(variable).some((use) => {
    const { parent, field } = use;
    const isHashed = (container: SyntaxNode | undefined): boolean =>
      ['dict', 'set', 'frozenset'].includes(site.types.of(container).kind);
    switch (parent?.type) {
      case 'subscript':
        // The index of a list is a number.
        return (
          field === 'subscript' &&
          (isHashed(parent.child('value')) || ['unknown', 'list'].includes(site.types.of(parent.child('value')).kind))
        );
      case 'pair':
        return field === 'key';
      case 'comparison_operator': {
        const comparison = comparisonOf(parent);
        return comparison?.left === use && comparison.operator.endsWith('in') && isHashed(comparison.right);
      }
      case 'argument_list': {
        // `graph.get(node, ())`
        const call = callOf(site.tree, parent.parent ?? undefined);
        return call?.positional[0] === use && call.positional.length === 2 && methodOf(site.tree, call)?.name === 'get';
      }
      default:
        return false;
    }
  });
}

/** The variables of containers that a variable is put into as it is. */
function queuesOf(site: Site, variable: LocalVariable): LocalVariable[] {
  return site.variables.uses(variable).flatMap(({ parent, ...use }) => {
    if (parent?.type === 'list') {
      const assignment = parent.parent;
      return (assignment?.type === 'assignment' && site.variables.at(assignment.child('left'))) || [];
    }
    const call = parent?.type === 'argument_list' ? callOf(site.tree, parent.parent ?? undefined) : null;
    const method = methodOf(site.tree, call);
    const isPut =
      method && ['append', 'appendleft', 'add'].includes(method.name) && call?.positional[0]?.start === use.start;
    return (isPut && site.variables.at(method.object)) || [];
  });
}

/** The variables that hold what was taken out of a container. */
function takenFrom(site: Site, queue: LocalVariable): LocalVariable[] {
  return site.variables.uses(queue).flatMap((use) => {
    const usage = usageOf(site.tree, use);
    const taken = usage.how === 'method' && ['pop', 'popleft'].includes(usage.name) ? usage.call.parent : null;
    const by = usage.how === 'iterated' ? usage.by : taken?.type === 'assignment' ? taken : null;
    return site.variables.at(by?.child('left')) ?? [];
  });
}
