import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { freshName } from '../edits/fresh-name';
import { indentAt, insertAfter, lineEnd, replace, standsAlone } from '../edits/lines';
import { both, elementHashing, type Hashing, hashingOf } from '../facts/hashing';
import { isOwned } from '../facts/ownership';
import { usageOf } from '../facts/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, comparisonOf, expressionOf, loopsAround, partsOf } from '../syntax';

/** The function collects values in a list of its own and asks whether one is there already: a set answers the question. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'Each value is searched in the list of all that were collected before, which is quadratic; a set answers at once.',

  find(site: Site): Finding | null {
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

/** A list that begins empty, is appended to by statements of their own and searched. */
interface GrownList {
  name: string;
  start: SyntaxNode;
  value: SyntaxNode;
  appends: { statement: SyntaxNode; method: SyntaxNode; element: SyntaxNode }[];
  searches: SyntaxNode[];
  isOnlySearched: boolean;
  hashing: Hashing;
}

function grownList(site: Site, list: SyntaxNode): GrownList | null {
  const variable = site.variables.at(list);
  const assignment = variable && site.variables.onlyAssignment(variable);
  const start = assignment && assignmentOf(assignment.by.parent ?? undefined);
  if (!variable || !start || start.value.type !== 'list' || partsOf(start.value).length > 0) return null;
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
      searched.push(left ? hashingOf(site, left) : 'unknown');
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
  const collected = byList === 'unknown' ? grown.appends.map(({ element }) => hashingOf(site, element)) : [byList];
  grown.hashing = [...collected, ...searched].reduce(both, 'sure');
  return grown.hashing === 'unknown' || grown.appends.length === 0 ? null : grown;
}

const LOOKING: ReadonlySet<string> = new Set(['index', 'count', 'copy']);

/** Nobody wants the list itself. */
function asSet(_site: Site, { value, appends }: GrownList): TextEdit[] {
  return [replace(value, 'set()'), ...appends.map(({ method }) => replace(method, 'add'))];
}

function withSet(site: Site, { name, start, appends, searches }: GrownList): TextEdit[] {
  const { tree } = site;
  const set = freshName(tree, `${name}_set`);
  return [
    insertAfter(tree, start, [`${set} = set()`]),
    ...searches.map((use) => replace(use, set)),
    ...appends.flatMap(({ statement, element }) => {
      if (element.type === 'identifier') return [insertAfter(tree, statement, [`${set}.add(${site.text(element)})`])];
      const item = freshName(tree, `new_${name}`);
      const first = `${item} = ${site.text(element)}${lineEnd(tree)}${indentAt(tree, statement)}`;
      return [
        { start: statement.start, end: statement.start, replacement: first },
        replace(element, item),
        insertAfter(tree, statement, [`${set}.add(${item})`]),
      ];
    }),
  ];
}
