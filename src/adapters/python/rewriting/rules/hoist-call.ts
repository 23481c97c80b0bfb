import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { isCostly, makesText } from '../facts/effects/costs';
import { isAlwaysEvaluated, isPartOfAll, isReadAtOnce } from '../facts/effects/evaluated';
import { hasFewItems } from '../facts/containers/few-items';
import { freshName } from '../edits/fresh-name';
import { insertBefore, indentUnit, replace, standsAlone } from '../edits/lines';
import { mayBeShared } from '../facts/effects/looked-at';
import { equalCalls } from '../facts/effects/parsing';
import { type PyType } from '../facts/types/py-type';
import { rereading } from '../facts/effects/rereading';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  assignmentOf,
  callOf,
  isWithin,
  loopsAround,
  type PlainCall,
  spelled,
  statementAround,
  statementsOf,
} from '../syntax';

/**
 * A costly call without effects that gives the same in every round of a loop. It is made in the first round that needs
 * it, so that a loop without rounds calls nothing and errors come when they came before.
 */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'The same call is made in every round of a loop, though nothing that it reads changes; once is enough.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      const loop = call && outermostLoop(site, call);
      if (!call || !loop) continue;
      const same = alike(site, node, loop);
      const statement = statementAround(node);
      const isFirst = statement === loop;
      if (
        same.length === 0 ||
        mayBeChanged(site, node, same) ||
        !standsAlone(site.tree, statement) ||
        !standsAlone(site.tree, loop)
      )
        continue;
      const name = freshName(site.tree, nameFor(site, call));
      const unit = indentUnit(site.tree, statement);
      return {
        at: node,
        edits: [
          insertBefore(site.tree, loop, [`${name} = ${isFirst ? site.text(node) : 'None'}`]),
          ...(isFirst
            ? []
            : [insertBefore(site.tree, statement, [`if ${name} is None:`, `${unit}${name} = ${site.text(node)}`])]),
          ...same.map((one) => replace(one, name)),
        ],
        doubt: doubtOf(site, call),
      };
    }
    return null;
  },
};

/** The outermost loop statement that leaves the call's result the same. */
function outermostLoop(site: Site, call: PlainCall): SyntaxNode | undefined {
  const { node } = call;
  if (loopsAround(node).length === 0) return undefined;
  const statement = statementAround(node);
  if (isFirstOf(site, statement) || rereading(site, node) === 'no' || isFixedPattern(site, call)) return undefined;
  const isTested = statement.type === 'while_statement';
  const condition = statement.child('condition');
  const isEvaluated = isTested && condition ? isPartOfAll(node, condition) : isAlwaysEvaluated(node, statement);
  if (!isCostly(site.tree, call) && !makesText(site.tree, call)) return undefined;
  if (!site.effects.isPure(node) || !isEvaluated) return undefined;
  if (mayBeNone(site.types.of(node))) return undefined;
  // A condition is evaluated before the first round, whatever comes then.
  if (isTested) return site.changesIn(statement).leavesInside(node) ? statement : undefined;
  const isOwn = site.effects.ownFunction(call) !== null;
  return loopsAround(node).findLast(
    (loop) =>
      /^(?:for|while)_statement$/.test(loop.type) &&
      loop !== statement &&
      !endsBehind(statement, loop) &&
      (isOwn || !hasFewItems(site, loop.child('right'))) &&
      site.changesIn(loop).leavesInside(node),
  );
}

/** Whether a loop never comes to a statement twice, since it is always left behind it. */
function endsBehind(statement: SyntaxNode, loop: SyntaxNode): boolean {
  for (let above = statement.parent; above && above !== loop; above = above.parent) {
    const last = above.type === 'block' ? statementsOf(above).at(-1) : undefined;
    if (last?.type === 'return_statement' || last?.type === 'raise_statement') return true;
    if (last?.type === 'break_statement' && loopsAround(last)[0] === loop) return true;
  }
  return false;
}

/** `re.compile("…")`: a pattern that is the same in every call, and not in every round alone. */
function isFixedPattern(site: Site, call: PlainCall): boolean {
  return site.module.imported(call.callee) === 're.compile' && call.positional.every(({ type }) => type === 'string');
}

/** `if x is None: x = …`, as this rule leaves it behind. */
function isFirstOf(site: Site, statement: SyntaxNode): boolean {
  const condition = statement.parent?.parent?.child('condition');
  const target = assignmentOf(statement)?.target;
  return (
    condition !== undefined && target !== undefined && spelled(site.tree, condition) === `${site.text(target)} is None`
  );
}

function doubtOf(site: Site, call: PlainCall): string | undefined {
  if (site.effects.ownFunction(call)) return 'whether a subclass or a caller replaces what is called.';
  return rereading(site, call.node) === 'likely' ? 'whether what is read can be read again.' : undefined;
}

/** Equal calls of the same block that come after it, while the loop runs. */
function alike(site: Site, node: SyntaxNode, loop: SyntaxNode): SyntaxNode[] {
  const block = statementAround(node).parent;
  return equalCalls(site, node, loop).filter(
    (one) => one.start >= node.start && block !== null && isWithin(one, block) && isReadAtOnce(one),
  );
}

/** None stands for: not called yet. */
function mayBeNone({ kind }: PyType): boolean {
  return kind === 'none' || kind === 'nothing';
}

/** Whether somebody could change the result, which would then be shared: it must be looked at and nothing more. */
function mayBeChanged(site: Site, node: SyntaxNode, uses: readonly SyntaxNode[]): boolean {
  const { kind } = site.types.of(node);
  if (!CHANGEABLE.has(kind) || mayBeShared(site, node, uses)) return false;
  return !uses.every(({ parent }) => parent?.type === 'comparison_operator' || parent?.type === 'binary_operator');
}

const CHANGEABLE: ReadonlySet<string> = new Set(['list', 'dict', 'set', 'deque', 'iterator', 'unknown']);

/** `max_values` for `max(scores.values())` */
function nameFor(site: Site, { callee, positional }: PlainCall): string {
  const last = (node: SyntaxNode | undefined): string => {
    if (!node) return '';
    if (node.type === 'call') return last(node.child('function'));
    const name = node.child('attribute') ?? (node.type === 'identifier' ? node : undefined);
    return name ? `_${site.text(name)}` : '';
  };
  return `${last(callee).slice(1)}${last(positional[0]) || '_once'}`;
}
