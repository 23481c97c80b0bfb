import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { isAsync } from '../../function-facts';
import { indentAt, indentUnit, lineEnd, remove, replace, standsAlone } from '../edits/lines';
import { negated } from '../edits/negated';
import { isCaptured } from '../facts/captured';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, expressionOf, isWithin, methodOf, partsOf, statementsOf } from '../syntax';

const LONGEST_LINE = 100;

/** A loop that does nothing but append to a list that was empty before it. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'The loop looks up and calls append for every item; a comprehension collects the same items with less work for each.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const clauses = clausesOf(site, loop);
      const start = clauses && emptyListBefore(site, loop, clauses.list);
      if (!clauses || !start || !isPrivate(site, loop, clauses)) continue;
      return {
        at: loop,
        edits: [...remove(site.tree, start), replace(loop, written(site, loop, clauses))],
      };
    }
    return null;
  },
};

interface Clauses {
  list: SyntaxNode;
  element: SyntaxNode;
  /** `for x in xs` and `if y`, as they will stand in the comprehension. */
  parts: string[];
  loops: SyntaxNode[];
}

/** The loop as the parts of a comprehension; null where it does anything else. */
function clausesOf(site: Site, outermost: SyntaxNode): Clauses | null {
  const parts: string[] = [];
  const loops: SyntaxNode[] = [];
  let statements: SyntaxNode[] = [outermost];
  for (;;) {
    const [first, ...rest] = statements;
    if (!first) return null;
    if (first.type === 'if_statement' && isGuard(first)) {
      const condition = first.child('condition');
      if (!condition || loops.length === 0) return null;
      parts.push(`if ${negated(site, condition)}`);
      statements = rest;
      continue;
    }
    if (rest.length > 0 || first.child('alternative')) return null;
    if (first.type === 'for_statement') {
      const [left, right] = [first.child('left'), first.child('right')];
      if (!left || !right || !isCheap(site, right)) return null;
      const isBare =
        right.type === 'expression_list' || right.type === 'conditional_expression' || right.type === 'lambda';
      const keyword = first.childOf('async') ? 'async for' : 'for';
      parts.push(`${keyword} ${site.text(left)} in ${isBare ? `(${site.text(right)})` : site.text(right)}`);
      loops.push(first);
    } else if (first.type === 'if_statement') {
      const condition = first.child('condition');
      if (!condition) return null;
      const isBare =
        condition.type === 'conditional_expression' ||
        condition.type === 'lambda' ||
        condition.type === 'named_expression';
      parts.push(`if ${isBare ? `(${site.text(condition)})` : site.text(condition)}`);
    } else {
      const call = callOf(site.tree, expressionOf(first));
      const method = methodOf(site.tree, call);
      const [element, ...others] = call?.positional ?? [];
      if (method?.name !== 'append' || method.object.type !== 'identifier' || !element || others.length > 0)
        return null;
      return { list: method.object, element, parts, loops };
    }
    statements = statementsOf(first.child(first.type === 'if_statement' ? 'consequence' : 'body'));
  }
}

/** `if condition: continue` */
function isGuard(statement: SyntaxNode): boolean {
  const [only, ...others] = statementsOf(statement.child('consequence'));
  return only?.type === 'continue_statement' && others.length === 0 && !statement.child('alternative');
}

/** Where making the items costs more than collecting them, a comprehension gains nothing. */
function isCheap(site: Site, iterable: SyntaxNode): boolean {
  if (iterable.type !== 'call') return iterable.type !== 'await' && !iterable.type.endsWith('_comprehension');
  const call = callOf(site.tree, iterable);
  const builtin = site.module.builtin(call?.callee);
  if (builtin !== null) return ['range', 'enumerate', 'zip', 'reversed', 'list'].includes(builtin);
  return ['items', 'keys', 'values', 'split', 'splitlines'].includes(methodOf(site.tree, call)?.name ?? '');
}

/** The statement before the loop that makes the list, with nothing in between that looks at it. */
function emptyListBefore(site: Site, loop: SyntaxNode, list: SyntaxNode): SyntaxNode | null {
  const variable = site.variables.at(list);
  const block = statementsOf(loop.parent ?? undefined);
  const at = block.indexOf(loop);
  if (!variable || !standsAlone(site.tree, loop)) return null;
  const uses = site.variables.uses(variable);
  for (let nth = at - 1; nth >= 0; nth -= 1) {
    const statement = block[nth];
    const used = statement ? uses.some((use) => isWithin(use, statement)) : false;
    if (!statement || !used) continue;
    const start = assignmentOf(statement);
    const isEmpty = start?.value.type === 'list' && partsOf(start.value).length === 0;
    const isOwn = start !== null && site.variables.at(start.target) === variable;
    return isEmpty && isOwn && standsAlone(site.tree, statement) ? statement : null;
  }
  return null;
}

/** Whether nobody can tell that the loop's variables are gone, and the list is not there before its end. */
function isPrivate(site: Site, loop: SyntaxNode, { list, loops }: Clauses): boolean {
  const variable = site.variables.at(list);
  if (!variable || site.variables.uses(variable).filter((use) => isWithin(use, loop)).length !== 1) return false;
  // A nested function might look at the list, and a handler of an error at what was there by then.
  if (isCaptured(site, variable) || isInTry(loop)) return false;
  const waits = site.nodes('await').some((node) => isWithin(node, loop));
  if (waits && !isAsync(site.definition)) return false;
  const odd = site.nodes('yield', 'lambda', 'named_expression', 'function_definition');
  const targets = loops.flatMap((one) => namesIn(one.child('left')));
  return (
    !odd.some((node) => isWithin(node, loop) && node !== site.definition) &&
    targets.every((target) => {
      const bound = site.variables.at(target);
      return bound !== null && !bound.parameter && site.variables.uses(bound).every((use) => isWithin(use, loop));
    })
  );
}

function isInTry(loop: SyntaxNode): boolean {
  for (let above = loop.parent; above && above.type !== 'function_definition'; above = above.parent)
    if (above.type === 'try_statement') return true;
  return false;
}

function namesIn(target: SyntaxNode | undefined): SyntaxNode[] {
  const names: SyntaxNode[] = [];
  if (target)
    walk(target, (node) => {
      if (node.type === 'identifier' || node.type === 'attribute' || node.type === 'subscript') names.push(node);
      return node.type !== 'attribute' && node.type !== 'subscript';
    });
  return names;
}

/** The comprehension, on one line where it fits; comments of the loop go above it. */
function written(site: Site, loop: SyntaxNode, { list, element, parts, loops }: Clauses): string {
  const indent = indentAt(site.tree, loop);
  const end = lineEnd(site.tree);
  const comments: string[] = [];
  walk(loop, (node) => {
    if (node.type === 'comment') comments.push(site.text(node) + end + indent);
    return true;
  });
  const name = site.text(list);
  const [only] = loops;
  const isCopy =
    parts.length === 1 &&
    only &&
    !only.childOf('async') &&
    site.text(element) === site.text(only.child('left') ?? only);
  const isBuiltinList = !site.module.binds('list') && !/\blist\s*=[^=]/.test(site.text(site.definition));
  const iterable = only?.child('right');
  if (isCopy && isBuiltinList && iterable?.type !== 'expression_list')
    return `${comments.join('')}${name} = list(${iterable ? site.text(iterable) : ''})`;
  const line = `${name} = [${[site.text(element), ...parts].join(' ')}]`;
  if (indent.length + line.length <= LONGEST_LINE && !line.includes('\n')) return comments.join('') + line;
  const inner = indent + indentUnit(site.tree, loop);
  const lines = [site.text(element), ...parts].map((part) => inner + part);
  return `${comments.join('')}${name} = [${end}${lines.join(end)}${end}${indent}]`;
}
