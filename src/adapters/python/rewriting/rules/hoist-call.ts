import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { isCostly } from '../facts/costs';
import { isAlwaysEvaluated } from '../facts/evaluated';
import { hasFewItems } from '../facts/few-items';
import { freshName } from '../edits/fresh-name';
import { insertBefore, indentUnit, replace, standsAlone } from '../edits/lines';
import { type PyType } from '../facts/py-type';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  assignmentOf,
  callOf,
  isWithin,
  loopsAround,
  methodOf,
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
      if (same.length === 0 || !standsAlone(site.tree, statement) || !standsAlone(site.tree, loop)) continue;
      const name = freshName(site.tree, nameFor(site, call));
      const unit = indentUnit(site.tree, statement);
      return {
        at: node,
        edits: [
          insertBefore(site.tree, loop, [`${name} = None`]),
          insertBefore(site.tree, statement, [`if ${name} is None:`, `${unit}${name} = ${site.text(node)}`]),
          ...same.map((one) => replace(one, name)),
        ],
        doubt: site.effects.ownFunction(call) ? 'whether a subclass or a caller replaces what is called.' : undefined,
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
  if (isFirstOf(site, statement) || mayReadUp(site, call) || isFixedPattern(site, call)) return undefined;
  if (!isCostly(site.tree, call) || !site.effects.isPure(node) || !isAlwaysEvaluated(node, statement)) return undefined;
  if (mayBeNone(site.types.of(node)) || mayBeChanged(site, node)) return undefined;
  const isOwn = site.effects.ownFunction(call) !== null;
  return loopsAround(node).findLast(
    (loop) =>
      /^(?:for|while)_statement$/.test(loop.type) &&
      loop !== statement &&
      !endsBehind(statement, loop) &&
      (isOwn || !hasFewItems(site, loop.child('right'))) &&
      site.changesIn(loop).leaves(node),
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

/** Whether the call could use an iterator up, and would find nothing the next time. */
function mayReadUp(site: Site, call: PlainCall): boolean {
  return [...call.positional, ...call.keywords.values()].some((argument) => {
    const { kind } = site.types.of(argument);
    if (kind === 'iterator')
      return argument.type !== 'call' || methodOf(site.tree, callOf(site.tree, argument)) === null;
    return kind === 'unknown' && site.module.builtin(call.callee) !== null;
  });
}

/** Equal calls of the same block that come after it. */
function alike(site: Site, node: SyntaxNode, loop: SyntaxNode): SyntaxNode[] {
  const text = spelled(site.tree, node);
  const block = statementAround(node).parent;
  return site
    .nodes('call')
    .filter((one) => one.start >= node.start && isWithin(one, loop) && block !== null && isWithin(one, block))
    .filter((one) => spelled(site.tree, one) === text);
}

/** None stands for: not called yet. */
function mayBeNone({ kind }: PyType): boolean {
  return kind === 'none' || kind === 'nothing';
}

/** Whether somebody could change the result, which would then be shared: it must be looked at and nothing more. */
function mayBeChanged(site: Site, node: SyntaxNode): boolean {
  const { kind } = site.types.of(node);
  if (['list', 'dict', 'set', 'deque', 'iterator', 'unknown'].includes(kind)) {
    const { parent } = node;
    const isLookedAt = parent?.type === 'comparison_operator' || parent?.type === 'binary_operator';
    return !(isLookedAt || (parent?.type === 'argument_list' && kind === 'unknown'));
  }
  return false;
}

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
