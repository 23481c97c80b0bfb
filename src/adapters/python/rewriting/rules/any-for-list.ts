import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { importable } from '../edits/imports';
import { replace } from '../edits/lines';
import { askedAt, askedByLength } from '../facts/containers/emptiness';
import { hasFewItems } from '../facts/containers/few-items';
import { mayEndEarly } from '../facts/loops/settled-early';
import { usageOf } from '../facts/variables/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, loopsAround, partsOf } from '../syntax';
import { hasBuiltins } from '../facts/variables/builtins';

/** `len([x for x in xs if test]) > 0`, and a list of which nobody looks at more than its first item. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'All items are collected to tell whether there is one, or to take the first; the first one answers that.',

  find(site: Site): Finding | null {
    for (const list of site.nodes('list_comprehension', 'call')) {
      if (!isFiltered(site, list) || mayBeShort(site, list)) continue;
      const found = asked(site, list) ?? held(site, list) ?? taken(site, list);
      if (found) return { at: list, doubt: DOUBT, ...found };
    }
    return null;
  },
};

const DOUBT =
  'whether an item behind the first that counts would have raised an error, and whether others read on what was gone over.';

type Written = Pick<Finding, 'edits' | 'imports'>;

/** A list of the items that pass a test, made without effects: a comprehension or `list(filter(lambda …))`. */
function isFiltered(site: Site, list: SyntaxNode): boolean {
  if (list.type === 'list_comprehension') {
    const items = list.childOf('for_in_clause')?.child('right');
    const isTested = list.childOf('if_clause') !== undefined;
    return isTested && !list.childOf('async') && mayEndEarly(site, list) && !hasFewItems(site, items);
  }
  const filter = filterOf(site, list);
  const [test, items] = filter?.positional ?? [];
  const body = test?.type === 'lambda' ? test.child('body') : undefined;
  if (!body || !items) return false;
  return mayEndEarly(site, body) && site.effects.isPure(items) && !hasFewItems(site, items);
}

/**
 * In a loop what is gone over for each item may be a few things, for which a generator is no gain: it is surely more where
 * it is a range or what the loop itself goes over.
 */
function mayBeShort(site: Site, list: SyntaxNode): boolean {
  const loops = loopsAround(list);
  const items = filterOf(site, list)?.positional[1] ?? list.childOf('for_in_clause')?.child('right');
  if (loops.length === 0 || !items) return loops.length > 0;
  if (site.module.builtin(items.child('function')) === 'range') return false;
  const names = loops.map((loop) =>
    site
      .text(loop.child('right') ?? loop)
      .match(NAMES)
      ?.at(-1),
  );
  return !names.includes(site.text(items));
}

const NAMES = /[A-Za-z_][\w.]*/g;

function filterOf(site: Site, list: SyntaxNode): ReturnType<typeof callOf> {
  const call = callOf(site.tree, list);
  const [only, ...others] = call?.positional ?? [];
  if (!only || others.length > 0 || site.module.builtin(call?.callee) !== 'list') return null;
  const filter = callOf(site.tree, only);
  return site.module.builtin(filter?.callee) === 'filter' ? filter : null;
}

/** `len([…]) > 0` */
function asked(site: Site, list: SyntaxNode): Written | null {
  const question = askedByLength(site, list);
  const answer = question && anyOf(site, list);
  if (!question || !answer) return null;
  return { edits: [replace(question.node, question.means === 'some' ? answer : `not ${answer}`)] };
}

/** `found = […]`, of which the reads ask whether there is one, or take the first. */
function held(site: Site, list: SyntaxNode): Written | null {
  const assignment = assignmentOf(list.parent?.parent ?? undefined);
  const variable = assignment?.value === list ? site.variables.at(assignment.target) : null;
  if (!variable || !site.variables.onlyAssignment(variable)) return null;
  const reads = site.variables.reads(variable);
  const name = variable.name;
  const questions = reads.map((use) => askedAt(site, use));
  const isTakenOnly = reads.every((use, at) => questions[at] ?? isFirst(site, use));
  if (reads.length === 0 || !isTakenOnly) return null;
  const answer = anyOf(site, list);
  // What is taken has to be there: the list of the first alone answers all the questions as before.
  if (!questions.every((question) => question !== null) || !answer) return firstAlone(site, list);
  const edits = questions.flatMap((question): TextEdit[] =>
    question.node.type === 'comparison_operator'
      ? [replace(question.node, question.means === 'some' ? name : `not ${name}`)]
      : [],
  );
  return { edits: [replace(list, answer), ...edits] };
}

function isFirst(site: Site, use: SyntaxNode): boolean {
  const usage = usageOf(site.tree, use);
  return usage.how === 'read' && usage.index !== undefined && site.text(usage.index) === '0';
}

/** `[…][0]`, which raises the same error where there is none. */
function taken(site: Site, list: SyntaxNode): Written | null {
  return isFirst(site, list) ? firstAlone(site, list) : null;
}

function firstAlone(site: Site, list: SyntaxNode): Written | null {
  const islice = importable(site.tree, { source: 'itertools', name: 'islice' });
  const filter = filterOf(site, list);
  const items = filter ? site.text(filter.node) : `(${site.text(list).slice(1, -1).trim()})`;
  if (!islice || isBound(site, 'list')) return null;
  return { edits: [replace(list, `list(${islice.name}(${items}, 1))`)], imports: islice.imports };
}

/** `any(True for x in xs if test)`; null where the clauses cannot be told from the text. */
function anyOf(site: Site, list: SyntaxNode): string | null {
  const [body, first] = list.type === 'list_comprehension' ? partsOf(list) : [];
  if (!body || !first || isBound(site, 'any')) return null;
  const clauses = site
    .text(list)
    .slice(first.start - list.start, -1)
    .trim();
  return `any(True ${clauses})`;
}

function isBound(site: Site, name: string): boolean {
  return !hasBuiltins(site, name);
}
