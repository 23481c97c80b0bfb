import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { type Definition, bareName, definitionsIn } from '../../definitions';
import { Dependence, variableOf } from './dependence';
import { Leftovers } from './leftovers';
import { Reduction } from './reduction';
import { StatementEdits } from './statement-edits';
import { TargetUses } from './target-uses';
import { type Pass } from './test-file';
import { isFixture } from './tests-in';

/** A statement that only judges values: what it judges, or that it says "wrong" by being reached. */
interface Judgement {
  expressions: SyntaxNode[];
  /** Whether it judges what the target did whatever it mentions. */
  always: boolean;
  /** Whether it only reports. */
  report: boolean;
}

const ASSERTS = /(?:^|\.)assert(?!Raises|Warns|Logs|NoLogs)[A-Z_]\w*$/;
const MOCK_ASSERTS = /\.assert_(?:not_)?(?:called|awaited|any_call|any_await|has_calls|has_awaits)\w*$/;
const FAILS = /^(?:pytest\.(?:fail|xfail)|(?:self|cls)\.fail)$/;
const REPORTS = /^(?:print|pprint|logging\.\w+|logger\.\w+)$/;

/**
 * Takes out the assertions that depend on the target and what only served them. Calls of the target stay, as often and
 * in the order in which they were: their results are stored and compared with the original's.
 */
export const withoutAssertions: Pass = (file, subject) => {
  const uses = new TargetUses(file, subject);
  const reduction = new Reduction(uses);
  const edits = new StatementEdits(uses.tree);
  const definitions = definitionsIn(uses.tree).filter(({ kind }) => kind === 'function');
  const checkers = checkersIn(uses, reduction, definitions);
  const results = storedResults(uses.tree, reduction);
  for (const { definition } of definitions) {
    const body = definition.child('body');
    if (!body) continue;
    const dependence = new Dependence(uses, reduction, definition, results);
    const leftovers = new Leftovers(uses, reduction, body);
    walk(body, (node) => {
      const judgement = judgementOf(uses.tree, node, checkers);
      if (!judgement) return !/^(?:expression_statement|assert_statement)$/.test(node.type);
      const { expressions, always, report } = judgement;
      const depends = expressions.some(
        (each) => dependence.dependsOnClock(each) || (!report && dependence.dependsOnTarget(each)),
      );
      if (depends || (always && reduction.holds(definition)))
        leftovers.discard(
          node,
          expressions.flatMap((each) => reduction.of(each)),
        );
      return false;
    });
    leftovers.settle(edits);
  }
  return { ...file, body: edits.apply() };
};

function judgementOf(tree: SyntaxTree, node: SyntaxNode, checkers: ReadonlySet<string>): Judgement | null {
  if (node.type === 'assert_statement') {
    const [condition] = node.children.filter(({ named, type }) => named && type !== 'comment');
    const hopeless = condition !== undefined && /^(?:False|0|None)$/.test(textOf(tree, condition));
    return { expressions: condition ? [condition] : [], always: hopeless, report: false };
  }
  if (node.type === 'raise_statement') {
    const fails = /^raise\s+AssertionError\b/.test(textOf(tree, node));
    return fails ? { expressions: [], always: true, report: false } : null;
  }
  const [call] = node.type === 'expression_statement' ? node.children : [];
  const called = call?.type === 'call' ? call.child('function') : undefined;
  if (!call || !called) return null;
  const name = textOf(tree, called);
  const expressions = argumentsOf(call);
  if (called.type === 'attribute') expressions.unshift(...called.children.slice(0, 1));
  if (FAILS.test(name)) return { expressions: [], always: true, report: false };
  if (MOCK_ASSERTS.test(name)) return { expressions, always: true, report: false };
  if (ASSERTS.test(name) || checkers.has(name.replace(/^(?:self|cls)\./, '')))
    return { expressions, always: false, report: false };
  return REPORTS.test(name) ? { expressions, always: false, report: true } : null;
}

function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  const list = call.child('arguments');
  if (list?.type === 'generator_expression') return [list];
  const given = list?.children.filter(({ named, type }) => named && type !== 'comment') ?? [];
  return given.map((argument) =>
    argument.type === 'keyword_argument' ? (argument.child('value') ?? argument) : argument,
  );
}

/** Helpers of the file that do nothing but assert about what they are given. */
function checkersIn(uses: TargetUses, reduction: Reduction, definitions: readonly Definition[]): Set<string> {
  const checkers = new Set<string>();
  for (const each of definitions) {
    const name = bareName(each);
    if (/^(?:test|set_?up|tear_?down)/i.test(name) || reduction.holds(each.definition) || isFixture(uses.tree, each))
      continue;
    const seen = { asserts: false, answers: false };
    walk(each.definition, (node) => {
      seen.asserts ||= judgementOf(uses.tree, node, checkers)?.report === false;
      seen.answers ||= node.type === 'yield' || (node.type === 'return_statement' && node.children.length > 1);
      return !seen.answers;
    });
    if (seen.asserts && !seen.answers) checkers.add(name);
  }
  return checkers;
}

/** Variables of the module and of `self` that hold results. */
function storedResults(tree: SyntaxTree, reduction: Reduction): Set<string> {
  const names = new Set<string>();
  walk(tree.root, (node) => {
    const [left, right] = node.type === 'assignment' ? [node.child('left'), node.child('right')] : [];
    const name = left ? variableOf(tree, left) : null;
    const shared = name?.includes('.') || node.parent?.parent?.type === 'module';
    if (name !== null && shared && right && reduction.holds(right)) names.add(name);
    return true;
  });
  return names;
}
