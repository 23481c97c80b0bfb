import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { callOf, isWithin, operatorOf, partsOf, type PlainCall } from '../../syntax';
import { type Hashing, hashingOf } from '../types/hashing';
import { takesText } from './parsing';
import { isUsedAsKey } from '../variables/used-as-key';

/** What the result depends on in the rounds of a loop. */
export interface Key {
  node: SyntaxNode;
  hashing: Hashing;
  /** Whether it is a text only because the function takes nothing else. */
  isTaken: boolean;
}

/** The loop's variable, or the only argument that the rounds change where that is a text or hashes. */
export function keyOf(site: Site, call: PlainCall, loop: SyntaxNode): Key | null {
  const isLeft = (node: SyntaxNode): boolean => site.changesIn(loop).leaves(node);
  const changing = site
    .nodes('identifier')
    .filter((one) => isWithin(one, call.node) && site.variables.at(one) !== null && !isLeft(one));
  const [first, ...same] = changing;
  const variable = site.variables.at(first);
  if (!first || !variable || same.some((one) => site.variables.at(one) !== variable)) return null;
  const [only, ...more] = site.variables.bindings(variable);
  const isOfLoop = only?.how === 'iterated' && isWithin(only.by, loop) && more.length === 0;
  const hashing = keyHashing(site, first, call);
  if (isOfLoop && hashing !== 'unknown') return { node: first, hashing, isTaken: false };
  const [argument, ...others] = call.positional.filter((one) => isWithin(first, one) || !isLeft(one));
  const isPlain = argument !== undefined && ['identifier', 'subscript', 'attribute'].includes(argument.type);
  if (!isPlain || others.length > 0 || isWithin(first, call.callee)) return null;
  const byType = keyHashing(site, argument, call);
  const isText = byType === 'unknown' && takesText(site, call, argument);
  return byType === 'unknown' && !isText ? null : { node: argument, hashing: byType, isTaken: isText };
}

/** Kinds whose equal values are the same in every way: 1 is True and 1.0 as well. */
const ALIKE: ReadonlySet<string> = new Set(['str', 'bytes', 'int']);

/** By its type, or because the function takes it as a key and the call does nothing else with it. */
function keyHashing(site: Site, node: SyntaxNode, call: PlainCall): Hashing {
  const { kind, parts } = site.types.of(node);
  const isAlike = ALIKE.has(kind) || (kind === 'tuple' && parts?.every((part) => ALIKE.has(part.kind)) === true);
  if (isAlike) return hashingOf(site, node);
  const variable = site.variables.at(node);
  const uses = variable ? site.variables.uses(variable).filter((use) => isWithin(use, call.node)) : [];
  if (uses.length === 0) return 'unknown';
  // What is no text fails there, as it would as a key.
  if (uses.every((use) => isJoinedToText(site, use))) return 'likely';
  const isIndex = uses.every(({ parent, field }) => parent?.type === 'subscript' && field === 'subscript');
  return isIndex && isUsedAsKey(site, node) ? hashingOf(site, node) : 'unknown';
}

/** `"^" + name` and `re.escape(name)` */
function isJoinedToText(site: Site, use: SyntaxNode): boolean {
  const { parent } = use;
  if (parent?.type === 'binary_operator' && operatorOf(parent) === '+')
    return partsOf(parent).some((one) => one !== use && site.types.of(one).kind === 'str');
  const call = parent?.type === 'argument_list' ? callOf(site.tree, parent.parent ?? undefined) : null;
  return call !== null && site.module.imported(call.callee) === 're.escape';
}

/** Whether the result for one key is the same in all rounds of a loop. */
export function isSameFor(
  site: Site,
  loop: SyntaxNode,
  { node, callee, positional, keywords }: PlainCall,
  key: Key,
): boolean {
  const changes = site.changesIn(loop);
  const variable = site.variables.at(key.node);
  if (variable && !positional.includes(key.node)) return changes.leaves(node, variable);
  // What is told apart by an argument depends on its value alone, and on what the function looks at.
  const others = [callee, ...positional, ...keywords.values()].filter((one) => one !== key.node);
  return others.every((one) => changes.leaves(one)) && changes.leavesReads(node);
}

/** What a loop or a comprehension goes over. */
function itemsOf(loop: SyntaxNode): SyntaxNode | undefined {
  return (loop.type === 'for_statement' ? loop : loop.childOf('for_in_clause'))?.child('right');
}

/** Whether the inner loop goes over the same things, or some of them, in every round of the outer one. */
export function comesBack(site: Site, inner: SyntaxNode, outer: SyntaxNode): boolean {
  const changes = site.changesIn(outer);
  const isRepeated = (items: SyntaxNode | undefined): boolean => {
    if (!items || !site.effects.isPure(items)) return false;
    const call = callOf(site.tree, items);
    const builtin = site.module.builtin(call?.callee);
    if (builtin === 'range') return true;
    if (builtin === 'enumerate') return isRepeated(call?.positional[0]);
    const variable = site.variables.at(items);
    if (variable && !changes.leaves(items))
      // Made anew in each round, it is the same again.
      return site.variables
        .bindings(variable)
        .every(
          ({ how, value }) => how === 'assigned' && value !== null && !isWithin(items, value) && changes.leaves(value),
        );
    const isSlice = items.type === 'subscript' && items.childrenIn('subscript')[0]?.type === 'slice';
    return changes.leaves((isSlice ? items.child('value') : undefined) ?? items);
  };
  return isRepeated(itemsOf(inner));
}
