import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { remove } from '../edits/lines';
import { isOwned } from '../facts/ownership';
import { usageOf } from '../facts/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, isWithin, loopsAround, methodOf, neighbour, spelled } from '../syntax';

const KINDS: ReadonlySet<string> = new Set(['list', 'dict', 'set']);

/** `xs = list(xs)` in a loop, of what is the function's own already. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'What the function made itself and nobody else holds is copied whole in every round; without the copy nothing is.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const assignment = loopsAround(statement).length > 0 ? assignmentOf(statement) : null;
      if (!assignment || !isCopy(site, assignment.value, assignment.target)) continue;
      const isAlone = !neighbour(statement, -1) && !neighbour(statement, 1);
      if (isAlone || !isOwn(site, assignment.target)) continue;
      return { at: statement, edits: remove(site.tree, statement) };
    }
    return null;
  },
};

/** `list(xs)`, `xs[:]` or `xs.copy()` of the variable itself, as what it is already. */
function isCopy(site: Site, value: SyntaxNode, target: SyntaxNode): boolean {
  const name = site.text(target);
  const { kind, sure } = site.types.of(target);
  if (!sure || !KINDS.has(kind)) return false;
  if (spelled(site.tree, value) === `${name}[:]`) return kind === 'list';
  const call = callOf(site.tree, value);
  if (!call || call.keywords.size > 0) return false;
  const method = methodOf(site.tree, call);
  if (method) return method.name === 'copy' && site.text(method.object) === name && call.positional.length === 0;
  const [source, ...others] = call.positional;
  return (
    site.module.builtin(call.callee) === kind &&
    source !== undefined &&
    others.length === 0 &&
    site.text(source) === name
  );
}

function isOwn(site: Site, target: SyntaxNode): boolean {
  const variable = site.variables.at(target);
  if (!variable || !isOwned(site.tree, variable)) return false;
  // A Counter or the like would become a plain dictionary.
  const isPlain = site.variables
    .bindings(variable)
    .every(({ value }) => site.module.imported(value?.child('function')) === null);
  if (!isPlain) return false;
  return site.variables.uses(variable).every((use) => {
    const usage = usageOf(site.tree, use);
    if (usage.how !== 'iterated') return true;
    return !isWithin(target, usage.by.type === 'for_in_clause' ? (usage.by.parent ?? usage.by) : usage.by);
  });
}
