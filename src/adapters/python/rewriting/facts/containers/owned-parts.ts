import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { callOf, methodOf, partsOf } from '../../syntax';
import { ModuleFacts } from '../variables/module-facts';
import { isFresh, isOwned } from './ownership';
import { usageOf } from '../variables/usage';
import { Variables } from '../variables/variables';

/** Whether a place is a value of a dictionary of the function's own that holds but new containers: `groups[key]` after `groups[key] = []`. */
export function isOfOwned(tree: SyntaxTree, place: SyntaxNode): boolean {
  const method = methodOf(tree, callOf(tree, place));
  const dictionary =
    place.type === 'subscript' ? place.child('value') : method?.name === 'setdefault' ? method.object : null;
  const variable = dictionary ? Variables.of(tree).at(dictionary) : null;
  if (!variable || !isOwned(tree, variable)) return false;
  const start = Variables.of(tree).onlyAssignment(variable)?.value;
  const isFilled = start?.type === 'dictionary' ? partsOf(start).length > 0 : !isOfFresh(tree, start);
  if (isFilled) return false;
  return Variables.of(tree)
    .uses(variable)
    .every((node) => {
      const usage = usageOf(tree, node);
      if (usage.how === 'written') return usage.value !== null && isFresh(tree, usage.value);
      if (usage.how !== 'method') return true;
      if (usage.name === 'setdefault') return usage.positional[1] !== undefined && isFresh(tree, usage.positional[1]);
      return usage.name !== 'update';
    });
}

/** `{key: [] for key in keys}`, `defaultdict(list)`: all values are new. */
function isOfFresh(tree: SyntaxTree, start: SyntaxNode | null | undefined): boolean {
  if (start?.type === 'dictionary_comprehension') {
    const value = start.child('body')?.child('value');
    return value !== undefined && isFresh(tree, value);
  }
  const call = callOf(tree, start ?? undefined);
  const module = ModuleFacts.of(tree);
  const [factory, ...others] = call?.positional ?? [];
  const isDefault = module.imported(call?.callee) === 'collections.defaultdict' && others.length === 0;
  return isDefault && ['list', 'dict', 'set'].includes(module.builtin(factory) ?? '');
}
