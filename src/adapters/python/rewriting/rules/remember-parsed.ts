import { enclosing, walk } from '../../../syntax-tree/traversal';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { replace } from '../edits/lines';
import { changedGlobals } from '../facts/effects/changed-globals';
import { isCostly } from '../facts/effects/costs';
import { sharingOfResult } from '../facts/effects/looked-at';
import { isParsing, takesText } from '../facts/effects/parsing';
import { outsideReads } from '../facts/effects/outside-reads';
import { plainParameters } from '../facts/variables/recursion';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, loopsAround, type PlainCall } from '../syntax';

/** Different texts that are parsed in turn. */
const MOST_RESULTS = 128;

/** A helper that takes the same text apart each time it is called, and is called in a loop. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'A function parses what it is given anew in each call, though a loop calls it with the same text; what comes of it is remembered.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      if (!call || !isParser(site, call) || !isOnlyOfGiven(site, call) || !comesAgain(site, call)) continue;
      if (sharingOfResult(site, node) !== 'sure') continue;
      const cache = importable(site.tree, { source: 'functools', name: 'lru_cache' });
      if (!cache || !hasBuiltins(site, 'isinstance', 'str')) continue;
      const parser = site.text(call.callee);
      // Whatever else it is given need not hash.
      const given = [...call.positional, ...call.keywords.values()].filter(({ type }) => !CONSTANTS.has(type));
      const texts = given.map((argument) => `isinstance(${site.text(argument)}, str)`).join(' and ');
      const name = freshName(site.tree, `_remembered_${parser.replace(/\W+/g, '_').replace(/^_+/, '')}`);
      return {
        at: node,
        edits: [replace(call.callee, `(${name} if ${texts} else ${parser})`)],
        imports: cache.imports,
        above: `${name} = ${cache.name}(maxsize=${MOST_RESULTS}, typed=True)(${parser})`,
        doubt: `whether anybody puts another function in the place of \`${parser}\`.`,
      };
    }
    return null;
  },
};

/** A costly function without effects that is there when the module comes to the one that calls it. */
function isParser(site: Site, call: PlainCall): boolean {
  if (site.module.imported(call.callee) !== null)
    return (
      isParsing(site, call.node) && isCostly(site.tree, call) && !/^re\./.test(site.module.imported(call.callee) ?? '')
    );
  const own = call.callee.type === 'identifier' ? site.effects.ownFunction(call) : null;
  const statement = enclosing(site.definition, 'class_definition') ?? site.definition;
  if (!own || own === site.definition || own.end > statement.start) return false;
  return isCostly(site.tree, call) && site.effects.isPure(call.node) && looksAtGivenOnly(site, call);
}

/** Whether a function looks at nothing but what it is given and what the module never changes. */
function looksAtGivenOnly(site: Site, call: PlainCall): boolean {
  const { attributes, variables } = outsideReads(site.tree, call.node);
  const changed = changedGlobals(site.tree);
  return attributes.size === 0 && [...variables].every((name) => !changed.has(name));
}

const CONSTANTS: ReadonlySet<string> = new Set(['string', 'integer']);

/** Whether each argument is a text that the function was given, or a constant. */
function isOnlyOfGiven(site: Site, call: PlainCall): boolean {
  const given = [...call.positional, ...call.keywords.values()];
  if (!given.some(({ type }) => type === 'identifier' || type === 'attribute')) return false;
  return given.every((argument) => {
    if (CONSTANTS.has(argument.type)) return !argument.childOf('interpolation');
    if (!takesText(site, call, argument) && site.types.of(argument).kind !== 'str') return false;
    if (argument.type === 'attribute') return true;
    const variable = site.variables.at(argument);
    return variable?.parameter !== undefined && site.variables.bindings(variable).length === 1;
  });
}

/** Whether a loop of the file calls the function again and again with the same. */
function comesAgain(site: Site, call: PlainCall): boolean {
  const parameters = plainParameters(site.definition) ?? [];
  const given = [...call.positional, ...call.keywords.values()].filter(({ type }) => !CONSTANTS.has(type));
  return callsOf(site).some((outer) =>
    loopsAround(outer.node).some((loop) =>
      given.every((argument) => {
        const changes = site.changesIn(loop);
        if (argument.type !== 'identifier') return changes.leaves(argument);
        const parameter = site.variables.at(argument)?.parameter;
        const at = parameters.findIndex((one) => one === parameter) - (outer.callee.type === 'attribute' ? 1 : 0);
        const passed = outer.positional[at] ?? outer.keywords.get(site.text(argument));
        return passed ? changes.leaves(passed) : parameter?.child('value') !== undefined;
      }),
    ),
  );
}

/** The calls of the function in all functions of the file. */
function callsOf(site: Site): PlainCall[] {
  const calls: PlainCall[] = [];
  walk(site.tree.root, (node) => {
    const call = node.type === 'call' ? callOf(site.tree, node) : null;
    if (call && site.effects.ownFunction(call) === site.definition) calls.push(call);
    return true;
  });
  return calls;
}
