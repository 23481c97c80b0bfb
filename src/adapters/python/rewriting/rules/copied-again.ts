import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { isAsync, yields } from '../../function-facts';
import { replace } from '../edits/lines';
import { copied } from '../facts/containers/copied';
import { reboundAt } from '../facts/containers/grown-alone';
import { type Finding, type Rule } from '../rule';
import { Site } from '../site';
import { assignmentOf, callOf, isWithin, loopsAround, partsOf } from '../syntax';

/** `step(dict(state))`, of a function that begins with a copy of what it is given. */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'What is passed is copied in every round, and copied again by the function that it is passed to.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call', 'subscript', 'list', 'dictionary', 'set')) {
      const copy = loopsAround(node).length > 0 ? copied(site, node) : null;
      const kind = copy && kindOfCopy(site, node);
      // A list of a dictionary is another thing than a copy of it.
      if (copy && kind !== undefined && (copy.kind === null || copy.kind === kind))
        return { at: node, edits: [replace(node, site.text(copy.source))] };
    }
    return null;
  },
};

/** As what the function that an argument is passed to copies it, before it does anything else with it; undefined where it does not. */
function kindOfCopy(site: Site, argument: SyntaxNode): string | null | undefined {
  const call =
    argument.parent?.type === 'argument_list' ? callOf(site.tree, argument.parent.parent ?? undefined) : null;
  const definition = call && site.effects.ownFunction(call);
  const whole = definition && site.module.definitions.find((one) => one.definition === definition);
  if (!call || !whole || isAsync(definition) || yields(definition)) return undefined;
  const parameters = partsOf(definition.child('parameters') ?? definition);
  const entry = parameters[call.positional.indexOf(argument) + (call.callee.type === 'attribute' ? 1 : 0)];
  const callee = new Site(site.tree, whole);
  const name = callee.nodes('identifier').find((node) => entry && site.variables.at(node)?.parameter === entry);
  const variable = site.variables.at(name);
  const rebound = variable && reboundAt(callee, variable);
  const value = assignmentOf(rebound ?? undefined)?.value;
  const again = value && copied(callee, value);
  if (!variable || !rebound || !again || site.variables.at(again.source) !== variable) return undefined;
  const isFirst = site.variables.uses(variable).every((use) => use.start > rebound.end || isWithin(use, rebound));
  return isFirst ? again.kind : undefined;
}
