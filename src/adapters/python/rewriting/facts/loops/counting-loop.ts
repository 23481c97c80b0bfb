import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { negated } from '../../edits/negated';
import { type Site } from '../../site';
import { assignmentOf, bare, callOf, isWithin, spelled, statementsOf } from '../../syntax';
import { isCaptured } from '../variables/captured';
import { isCheap } from './collecting-loop';
import { bindingAt } from '../variables/variables';

/** A loop that does nothing but count in a dictionary. */
export interface CountingLoop {
  loop: SyntaxNode;
  /** It and the loops inside of it. */
  loops: SyntaxNode[];
  /** `for x in xs`, `for y in [f(x)]` and `if z`, as they stand in a comprehension. */
  clauses: string[];
  dictionary: SyntaxNode;
  /** What is counted. */
  key: string;
  /** How often the dictionary stands in the loop. */
  mentions: number;
  /** Whether the first of a key needs an entry already, as in a defaultdict. */
  needsEntry: boolean;
}

/** The loop as the parts of a comprehension and what is counted of its items; null where it does anything else. */
export function countingLoop(site: Site, loop: SyntaxNode): CountingLoop | null {
  const [loops, clauses, own]: [SyntaxNode[], string[], Own[]] = [[], [], []];
  let statements: SyntaxNode[] = [loop];
  for (;;) {
    const [first, ...rest] = statements;
    const count = loops.length > 0 ? countOf(site, statements) : null;
    if (count) return finished(site, { loop, loops, clauses, own }, count);
    if (!first) return null;
    const step = stepOf(site, first, rest.length === 0);
    if (!step || (loops.length === 0 && first !== loop)) return null;
    clauses.push(step.clause);
    if (first.type === 'for_statement') loops.push(first);
    if (step.own) own.push(step.own);
    statements = step.inside ?? rest;
  }
}

/** A variable that the loop assigns, and the value. */
interface Own {
  name: SyntaxNode;
  value: SyntaxNode;
}

function stepOf(
  site: Site,
  statement: SyntaxNode,
  isLast: boolean,
): { clause: string; inside?: SyntaxNode[]; own?: Own } | null {
  const text = (node: SyntaxNode): string => site.text(node);
  const [left, right, condition] = [statement.child('left'), statement.child('right'), statement.child('condition')];
  if (statement.type === 'for_statement' && isLast && left && right) {
    if (statement.child('alternative') || statement.childOf('async') || !isCheap(site, right)) return null;
    if (UNCLEAR.has(right.type)) return null;
    return { clause: `for ${text(left)} in ${text(right)}`, inside: statementsOf(statement.child('body')) };
  }
  const assignment = assignmentOf(statement);
  if (assignment && !UNCLEAR.has(assignment.value.type)) {
    const { target, value } = assignment;
    const variable = site.variables.at(target);
    if (!variable || variable.parameter || isCaptured(site, variable)) return null;
    return { clause: `for ${text(target)} in [${text(value)}]`, own: { name: target, value } };
  }
  if (statement.type !== 'if_statement' || !condition || statement.child('alternative')) return null;
  if (UNCLEAR.has(condition.type)) return null;
  const inside = statementsOf(statement.child('consequence'));
  if (inside[0]?.type === 'continue_statement') return { clause: `if ${negated(site, condition)}` };
  return isLast ? { clause: `if ${text(condition)}`, inside } : null;
}

const UNCLEAR: ReadonlySet<string> = new Set([
  ...['expression_list', 'conditional_expression', 'lambda', 'named_expression', 'yield', 'await', 'assignment'],
]);

interface Count {
  dictionary: SyntaxNode;
  key: SyntaxNode;
  mentions: number;
  needsEntry: boolean;
}

/** `d[k] = d.get(k, 0) + 1` and all other ways to add one to an entry or begin it with one. */
function countOf(site: Site, statements: readonly SyntaxNode[]): Count | null {
  const [first, last] = [statements[0], statements.at(-1)];
  if (!first || !last || statements.length > 2) return null;
  const subscript = site
    .nodes('subscript')
    .find(({ start, end, field }) => field === 'left' && first.start <= start && end <= last.end);
  const [dictionary, key] = [subscript?.child('value'), subscript?.child('subscript')];
  if (dictionary?.type !== 'identifier' || !key || subscript?.childrenIn('subscript').length !== 1) return null;
  const text = statements.map((one) => spelled(site.tree, one)).join(' ; ');
  const [d, k] = [site.text(dictionary), spelled(site.tree, key)];
  const isName = key.type === 'identifier';
  if ((!isName && !site.effects.isPure(key)) || key.type === 'tuple' || key.type === 'slice') return null;
  const mores = [`${d}[${k}] += 1`, `${d}[${k}] = ${d}[${k}] + 1`];
  const needsEntry = mores.includes(text);
  if (!needsEntry && !isBegun(text, d, k, mores, isName)) return null;
  return { dictionary, key, needsEntry, mentions: text.split(/\b/).filter((word) => word === d).length };
}

function isBegun(text: string, d: string, k: string, mores: readonly string[], isName: boolean): boolean {
  const [is, not] = [
    [`${k} in ${d}`, `${k} in ${d}.keys()`],
    [`${k} not in ${d}`, `not ${k} in ${d}`, `${k} not in ${d}.keys()`],
  ];
  const [got, begun] = [`${d}.get(${k}, 0)`, `${d}[${k}] = 1`];
  const [, count = ''] = /^(\w+) = /.exec(text) ?? [];
  return [
    ...[`${d}[${k}] = ${got} + 1`, `${d}[${k}] = 1 + ${got}`, `${count} = ${got} ; ${d}[${k}] = ${count} + 1`],
    ...is.map((test) => `${d}[${k}] = ${d}[${k}] + 1 if ${test} else 1`),
    ...not.map((test) => `${d}[${k}] = 1 if ${test} else ${d}[${k}] + 1`),
    ...mores.flatMap((more) => [
      ...is.map((test) => `if ${test}: ${more} else: ${begun}`),
      ...not.map((test) => `if ${test}: ${begun} else: ${more}`),
      ...not.map((test) => `if ${test}: ${d}[${k}] = 0 ; ${more}`),
      `${d}.setdefault(${k}, 0) ; ${more}`,
      // An expression might raise the same error itself.
      ...(isName ? [`try: ${more} except KeyError: ${begun}`] : []),
    ]),
  ].includes(text);
}

/** Whether the loop calls functions of the text, or unknown ones: beside their work that of counting is little. */
function runsFunctions(site: Site, loop: SyntaxNode): boolean {
  return site
    .nodes('call')
    .filter((node) => isWithin(node, loop))
    .some((node) => {
      const call = callOf(site.tree, node);
      const isUnknown = site.effects.ofCall(node) === 'unknown';
      return isUnknown || (call !== null && site.effects.ownFunction(call) !== null);
    });
}

/** Whether what the loop assigns beside the dictionary is used in it alone. */
function keepsToItself(site: Site, loop: SyntaxNode, dictionary: SyntaxNode): boolean {
  return site
    .nodes('identifier')
    .filter((node) => isWithin(node, loop) && bindingAt(node)?.how === 'assigned')
    .map((node) => site.variables.at(node))
    .every((variable) => {
      const isOther = variable !== null && variable !== site.variables.at(dictionary);
      return isOther && site.variables.uses(variable).every((use) => isWithin(use, loop));
    });
}

/** Where nothing but the key is left to be known; a variable that is the key alone needs no clause. */
function finished(
  site: Site,
  { loop, loops, clauses, own }: { loop: SyntaxNode; loops: SyntaxNode[]; clauses: string[]; own: Own[] },
  { dictionary, key, mentions, needsEntry }: Count,
): CountingLoop | null {
  if (!keepsToItself(site, loop, dictionary) || runsFunctions(site, loop)) return null;
  const last = own.at(-1);
  const isKey = last && clauses.at(-1)?.startsWith(`for ${site.text(key)} in [`) === true;
  const value = isKey && bare(last.value)?.type !== 'tuple' ? last.value : null;
  if (isKey && !value) return null;
  const counted = { loop, loops, dictionary, mentions, needsEntry };
  return value
    ? { ...counted, clauses: clauses.slice(0, -1), key: site.text(value) }
    : { ...counted, clauses, key: site.text(key) };
}
