import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { freshName } from '../edits/fresh-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { isInTry } from '../facts/loops/collecting-loop';
import { grown, isAddedTo, isText } from '../facts/containers/keyed-growth';
import { usageOf } from '../facts/variables/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  type Assignment,
  assignmentOf,
  callOf,
  expressionOf,
  isWithin,
  loopsAround,
  operatorOf,
  partsOf,
  statementsOf,
} from '../syntax';

/** `texts[key] += line` in a loop: a dictionary of texts that grow. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'A text in a dictionary is copied whole each time something is added to it, which is quadratic; pieces joined once at the end are linear.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const start = assignmentOf(statement);
      const found = start && growthOf(site, start);
      if (found) return found;
    }
    return null;
  },
};

function growthOf(site: Site, { statement, target, value }: Assignment): Finding | null {
  const variable = site.variables.at(target);
  const factory = defaultOf(site, value);
  const starts = factory ? [] : startsOf(value);
  if (!variable || !starts?.every((one) => isText(site, one))) return null;
  if (!site.variables.onlyAssignment(variable) || isCaptured(site, variable) || isInTry(statement)) return null;
  const uses = site.variables.uses(variable).filter((use) => use !== target);
  const loop = loopsAround(uses[0] ?? target).findLast((one) => one.parent === statement.parent);
  const block = statementsOf(statement.parent ?? undefined);
  const next = loop && block[block.indexOf(loop) + 1];
  if (!next || !standsAlone(site.tree, next) || !standsAlone(site.tree, loop)) return null;
  // Left on the way the texts would not be whole.
  const isLeft = site.nodes('return_statement', 'yield', 'await').some((node) => isWithin(node, loop));
  if (isLeft || !uses.every((use) => isWithin(use, loop) || use.start > loop.end)) return null;
  const changes = uses.filter((use) => isWithin(use, loop)).map((use) => changeAt(site, use));
  if (!changes.every((change) => change !== null) || !changes.some(({ adds }) => adds)) return null;
  const name = site.text(target);
  const [key, parts] = [freshName(site.tree, 'key'), freshName(site.tree, 'pieces')];
  const texts = `{${key}: "".join(${parts}) for ${key}, ${parts} in ${name}.items()}`;
  const joined = factory ? `${site.text(value).replace(/\)$/, '')}, ${texts})` : texts;
  return {
    at: loop,
    edits: [
      ...(factory ? [replace(factory, 'list')] : []),
      ...starts.flatMap((one) => around(one.start, '[', one, ']')),
      ...changes.flatMap(({ edits }) => edits),
      insertBefore(site.tree, next, [`${name} = ${joined}`]),
    ],
  };
}

/** The values that a new dictionary begins with; null for what is no dictionary that is written there. */
function startsOf(value: SyntaxNode): SyntaxNode[] | null {
  const pairs =
    value.type === 'dictionary'
      ? partsOf(value)
      : value.type === 'dictionary_comprehension'
        ? [value.child('body')]
        : null;
  const values = pairs?.map((pair) => pair?.child('value'));
  return values?.every((one) => one !== undefined) ? values : null;
}

/** `str` of `defaultdict(str)` */
function defaultOf(site: Site, value: SyntaxNode): SyntaxNode | null {
  const call = callOf(site.tree, value);
  const [factory, ...others] = call?.positional ?? [];
  if (site.module.imported(call?.callee) !== 'collections.defaultdict' || call?.keywords.size !== 0) return null;
  return factory && others.length === 0 && site.module.builtin(factory) === 'str' ? factory : null;
}

interface Change {
  edits: TextEdit[];
  /** Whether it adds to a text. */
  adds: boolean;
}

/** Of a use in the loop: a text that is set or added to, or a question whether a key is there; null for any other. */
function changeAt(site: Site, use: SyntaxNode): Change | null {
  const usage = usageOf(site.tree, use);
  if (usage.how === 'searched') return { edits: [], adds: false };
  // What is added to is looked at where it is set.
  if (usage.how === 'read' || usage.how === 'method') return isAddedTo(site, use) ? { edits: [], adds: false } : null;
  if (usage.how !== 'written') return null;
  const [place, by] = [usage.subscript, usage.subscript.parent];
  const [value, statement] = [by?.child('right'), by?.parent];
  if (!by || !value || !statement || expressionOf(statement) !== by) return null;
  if (by.type === 'augmented_assignment') {
    if (operatorOf(by) !== '+=' || !isText(site, value)) return null;
    return { edits: around(place.end, '.append(', value, ')'), adds: true };
  }
  if (by.type !== 'assignment') return null;
  const growth = grown(site, place, value);
  if (growth)
    return isInTry(statement)
      ? null
      : {
          edits: around(growth.before, '.append(', growth.added, ')', growth.made ? [place, growth.made] : false),
          adds: true,
        };
  return isText(site, value) ? { edits: around(value.start, '[', value, ']'), adds: false } : null;
}

/** Texts in the place of what stands before and behind an expression, and in the place of what stands before those. */
function around(
  from: number,
  before: string,
  { start, end }: { start: number; end: number },
  behind: string,
  made: readonly [SyntaxNode, string] | false = false,
): TextEdit[] {
  return [
    ...(made ? [replace(...made)] : []),
    { start: from, end: start, replacement: before },
    { start: end, end, replacement: behind },
  ];
}
