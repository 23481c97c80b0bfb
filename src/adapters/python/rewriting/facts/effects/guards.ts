import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, partsOf, spelled, statementsOf } from '../../syntax';
import { leaves } from '../types/returns';

/** Whether an expression is known to be true (a list: not empty) where a node stands, by the conditions on the way. */
export function isKnownTrue(site: Site, expression: SyntaxNode, at: SyntaxNode): boolean {
  const text = spelled(site.tree, expression);
  let inner = at;
  for (let above = at.parent; above; [inner, above] = [above, above.parent]) {
    if (above.type === 'conditional_expression') {
      const [first, condition, last] = partsOf(above);
      if (inner === first && condition && implies(site, condition, text)) return true;
      if (inner === last && condition && implies(site, condition, text, false)) return true;
    }
    if ((above.type === 'if_statement' || above.type === 'elif_clause') && inner.field === 'consequence') {
      const condition = above.child('condition');
      if (condition && implies(site, condition, text)) return true;
    }
    if (above.type === 'boolean_operator' && inner.field === 'right' && above.childOf('and')) {
      const left = above.child('left');
      if (left && implies(site, left, text)) return true;
    }
    if (above.type === 'block' && isGuardedBefore(site, above, inner, expression, text)) return true;
    if (above.type === 'function_definition') return false;
  }
  return false;
}

/** `if not xs: return` earlier in the block, with nothing in between that changes `xs`. */
function isGuardedBefore(
  site: Site,
  block: SyntaxNode,
  inner: SyntaxNode,
  expression: SyntaxNode,
  text: string,
): boolean {
  const statements = statementsOf(block);
  for (let nth = statements.indexOf(inner) - 1; nth >= 0; nth -= 1) {
    const statement = statements[nth];
    if (!statement) return false;
    const condition = statement.type === 'if_statement' ? statement.child('condition') : undefined;
    const isExit =
      condition && !statement.child('alternative') && leaves(statementsOf(statement.child('consequence')).at(-1));
    if (isExit && implies(site, condition, text, false)) return true;
    if (!site.changesIn(statement).leaves(expression)) return false;
  }
  return false;
}

/** Whether `text` is true where the condition is `outcome`. */
function implies(site: Site, given: SyntaxNode, text: string, outcome = true): boolean {
  const condition = bare(given) ?? given;
  if (outcome && (spelled(site.tree, condition) === text || spelled(site.tree, condition) === `len(${text})`))
    return true;
  if (outcome && new RegExp(`^len\\(${escaped(text)}\\) (?:> 0|>= 1|!= 0)$`).test(spelled(site.tree, condition)))
    return true;
  if (!outcome && new RegExp(`^len\\(${escaped(text)}\\) (?:== 0|< 1)$`).test(spelled(site.tree, condition)))
    return true;
  if (condition.type === 'not_operator') {
    const [argument] = partsOf(condition);
    return argument !== undefined && implies(site, argument, text, !outcome);
  }
  const joins = outcome ? 'and' : 'or';
  if (condition.type !== 'boolean_operator' || !condition.childOf(joins)) return false;
  return partsOf(condition).some((part) => implies(site, part, text, outcome));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Whether a number, by its name or digits, is known to be one or more where a node stands: what is less is refused before. */
export function isAtLeastOne(site: Site, number: string, at: SyntaxNode): boolean {
  if (/^\d+$/.test(number)) return Number(number) > 0;
  const refused = new Set([`${number} < 1`, `${number} <= 0`]);
  const accepted = new Set([`${number} >= 1`, `${number} > 0`]);
  const holds = (condition: SyntaxNode | undefined, wanted: ReadonlySet<string>, joins: 'and' | 'or'): boolean => {
    const node = bare(condition);
    if (!node) return false;
    if (node.type === 'boolean_operator' && node.childOf(joins))
      return partsOf(node).some((part) => holds(part, wanted, joins));
    return wanted.has(spelled(site.tree, node));
  };
  for (let [inner, above] = [at, at.parent]; above; [inner, above] = [above, above.parent]) {
    if (
      above.type === 'if_statement' &&
      inner.field === 'consequence' &&
      holds(above.child('condition'), accepted, 'and')
    )
      return true;
    if (above.type === 'block') {
      const statements = statementsOf(above);
      const before = statements.slice(0, statements.indexOf(inner));
      const guard = before.findLastIndex(
        (one) =>
          one.type === 'if_statement' &&
          !one.child('alternative') &&
          holds(one.child('condition'), refused, 'or') &&
          leaves(statementsOf(one.child('consequence')).at(-1)),
      );
      const isKept = before
        .slice(guard + 1)
        .every((one) => !new RegExp(`\\b${number}\\b[^=\\n]*=[^=]`).test(site.text(one)));
      if (guard >= 0 && isKept) return true;
    }
    if (above.type === 'function_definition') return false;
  }
  return false;
}
