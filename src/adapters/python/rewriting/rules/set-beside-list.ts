import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { freshName } from '../edits/fresh-name';
import { insertAfter, replace, standsAlone } from '../edits/lines';
import { addsBeside, type Append } from '../edits/set-beside';
import { both, elementHashing, type Hashing, lookupHashing } from '../facts/types/hashing';
import { isOwned } from '../facts/containers/ownership';
import { elementOf } from '../facts/types/py-type';
import { hasBuiltins } from '../facts/variables/builtins';
import { usageOf } from '../facts/variables/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, comparisonOf, expressionOf, loopsAround, partsOf } from '../syntax';

/** The function collects values in a list of its own and asks whether one is there already: a set answers the question. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'Each value is searched in the list of all that were collected before, which is quadratic; a set answers at once.',

  find(site: Site): Finding | null {
    if (!hasBuiltins(site, 'set')) return null;
    for (const node of site.nodes('comparison_operator')) {
      const list = comparisonOf(node)?.right;
      const grown = list?.type === 'identifier' && loopsAround(node).length > 0 ? grownList(site, list) : null;
      if (!grown || (grown.searches.length === 0 && grown.appends.length === 0)) continue;
      return {
        at: node,
        edits: grown.isOnlySearched ? asSet(site, grown) : withSet(site, grown),
        doubt: grown.hashing === 'sure' ? undefined : 'whether everything that is collected can be hashed.',
      };
    }
    return null;
  },
};

/** A list that begins as a display, is appended to by statements of their own and searched. */
interface GrownList {
  name: string;
  start: SyntaxNode;
  value: SyntaxNode;
  appends: (Append & { method: SyntaxNode })[];
  searches: SyntaxNode[];
  isOnlySearched: boolean;
  hashing: Hashing;
}

function grownList(site: Site, list: SyntaxNode): GrownList | null {
  const variable = site.variables.at(list);
  const assignment = variable && site.variables.onlyAssignment(variable);
  const start = assignment && assignmentOf(assignment.by.parent ?? undefined);
  if (!variable || !start || !isNewList(site, start.value)) return null;
  if (!isOwned(site.tree, variable) || !standsAlone(site.tree, start.statement)) return null;

  const grown: GrownList = {
    name: variable.name,
    start: start.statement,
    value: start.value,
    ...{ appends: [], searches: [], isOnlySearched: true },
    hashing: 'sure',
  };
  const searched: Hashing[] = [];
  for (const use of site.variables.uses(variable)) {
    const usage = usageOf(site.tree, use);
    if (usage.how === 'searched') {
      const left = comparisonOf(usage.comparison)?.left;
      searched.push(left ? lookupHashing(site, left) : 'unknown');
      grown.searches.push(use);
    } else if (usage.how === 'method' && usage.name === 'append') {
      const [element] = usage.positional;
      const statement = usage.call.parent;
      const method = usage.call.child('function')?.child('attribute');
      if (!element || !method || !statement || expressionOf(statement) !== usage.call) return null;
      if (!standsAlone(site.tree, statement)) return null;
      grown.appends.push({ statement, method, element });
    } else if (usage.how === 'method' || usage.how === 'written') {
      if (usage.how === 'written' || !LOOKING.has(usage.name)) return null;
      grown.isOnlySearched = false;
    } else if (usage.how === 'bound') {
      if (usage.binding.how === 'augmented') return null;
    } else grown.isOnlySearched = false;
  }
  const byList = elementHashing(site, list);
  const collected = byList === 'unknown' ? grown.appends.map(({ element }) => lookupHashing(site, element)) : [byList];
  const first = byList === 'unknown' ? firstHashings(site, start.value) : [];
  // What is looked for among keys is one, if something of them is looked for as well.
  const isAmongKeys = searched.some((one) => one !== 'unknown');
  const looked = searched.map((one): Hashing => (one === 'unknown' && isAmongKeys ? 'likely' : one));
  grown.hashing = [...first, ...collected, ...looked].reduce(both, 'sure');
  return grown.hashing === 'unknown' || grown.appends.length === 0 ? null : grown;
}

const LOOKING: ReadonlySet<string> = new Set(['index', 'count', 'copy']);

/** Nobody wants the list itself. */
function asSet(site: Site, { value, appends }: GrownList): TextEdit[] {
  const [target, annotation] = [value.parent?.child('left'), value.parent?.child('type')];
  return [
    ...(target && annotation ? [{ start: target.end, end: annotation.end, replacement: '' }] : []),
    replace(value, setOf(site, value)),
    ...appends.map(({ method }) => replace(method, 'add')),
  ];
}

/** A display, a comprehension or a copy: what nobody else holds, and holds hashable elements if the function does. */
function isNewList(site: Site, value: SyntaxNode): boolean {
  if (value.type === 'list') return !value.childOf('list_splat');
  if (value.type === 'list_comprehension') return true;
  return site.module.builtin(value.child('function')) === 'list' && site.types.of(value).kind === 'list';
}

/** Of the elements that the list begins with. */
function firstHashings(site: Site, value: SyntaxNode): Hashing[] {
  if (value.type === 'list') return partsOf(value).map((element) => lookupHashing(site, element));
  const body = value.type === 'list_comprehension' ? value.child('body') : undefined;
  const [copied] = callOf(site.tree, value)?.positional ?? [];
  if (!body && !copied) return ['sure'];
  const type = body ? site.types.of(body) : elementOf(site.types.of(copied));
  const hashing = body ? lookupHashing(site, body) : copied ? elementHashing(site, copied) : 'sure';
  // Among what nothing is known of, keys are collected and looked for.
  return [hashing === 'unknown' && type.kind === 'unknown' ? 'likely' : hashing];
}

/** The set of the elements of a new list. */
function setOf(site: Site, list: SyntaxNode): string {
  if (list.type === 'call') return `set${site.text(list).slice('list'.length)}`;
  return partsOf(list).length === 0 ? 'set()' : `{${site.text(list).slice(1, -1)}}`;
}

function withSet(site: Site, { name, start, value, appends, searches }: GrownList): TextEdit[] {
  const { tree } = site;
  const set = freshName(tree, `${name}_set`);
  return [
    insertAfter(tree, start, [`${set} = ${partsOf(value).length === 0 ? 'set()' : `set(${name})`}`]),
    ...searches.map((use) => replace(use, set)),
    ...addsBeside(site, name, set, appends),
  ];
}
