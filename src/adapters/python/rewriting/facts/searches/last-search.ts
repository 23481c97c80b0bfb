import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { assignmentOf, bare, isWithin, partsOf, statementsOf } from '../../syntax';
import { namesIn } from './equality-search';
import { areUnseen, type Bound, boundOf, isTakingApart, pairsOf } from './ordered-search';

/** A loop that keeps something of the last item whose key is below a bound, where keys ascend. */
export interface LastSearch {
  own: readonly SyntaxNode[];
  /** Assignments at the top of the loop that take an item apart. */
  parts: readonly SyntaxNode[];
  /** `key <= wanted` or `key < wanted` holds for the items up to the last. */
  below: Bound;
  /** Whether the loop ends at the first item for which the opposite holds: of a nan neither does. */
  isEndedByOpposite: boolean;
}

/** The names of what may stand for the opposite. */
const OPPOSITE: Readonly<Record<string, string>> = { '>': '<=', '>=': '<' };

/**
 * `if key > wanted: break` above assignments, `if key <= wanted:` around them, or that with `else: break`; null for all other
 * loops, and where the names of the items are seen behind it.
 */
export function lastSearch(site: Site, loop: SyntaxNode): LastSearch | null {
  const left = loop.child('left');
  const targets = left ? namesIn(left) : null;
  if (!targets || loop.childOf('async') || loop.child('alternative')) return null;
  const statements = statementsOf(loop.child('body'));
  const at = statements.findIndex(({ type }) => type === 'if_statement');
  const [test, parts] = [statements[at], statements.slice(0, at).map((one) => partsOf(one)[0] ?? one)];
  const condition = bare(test?.child('condition'));
  if (!test || !condition || !parts.every((part) => isTakingApart(site, part))) return null;
  const own = [...targets, ...parts.flatMap((part) => namesIn(part.child('left') ?? part) ?? [])];
  const [pair, ...others] = pairsOf(condition);
  const [bound] = pair ? boundOf(site, pair, own) : [];
  if (!bound || others.length > 0 || !site.effects.isPure(condition)) return null;
  const [inside, behind] = [statementsOf(test.child('consequence')), statements.slice(at + 1)];
  const isGuard = isBreak(inside) && !test.child('alternative') && behind.length > 0;
  const isAround = behind.length === 0 && mayOnlyBreak(test);
  const operator = isGuard ? OPPOSITE[bound.operator] : isAround ? bound.operator : undefined;
  if (!operator?.startsWith('<') || !areKept(site, isGuard ? behind : inside, loop)) return null;
  if (!areUnseen(site, own, loop)) return null;
  return { own, parts, below: { ...bound, operator }, isEndedByOpposite: isGuard };
}

function isBreak(statements: readonly SyntaxNode[]): boolean {
  return statements.length === 1 && statements[0]?.type === 'break_statement';
}

/** Nothing but `else: break`, or nothing at all. */
function mayOnlyBreak(test: SyntaxNode): boolean {
  const [other, ...more] = test.childrenIn('alternative');
  return !other || (more.length === 0 && other.type === 'else_clause' && isBreak(statementsOf(other.child('body'))));
}

/** Whether statements only assign what the next item assigns anew, and what the loop does not look at. */
function areKept(site: Site, statements: readonly SyntaxNode[], loop: SyntaxNode): boolean {
  return statements.every((statement) => {
    const assignment = assignmentOf(statement);
    const variable = site.variables.at(assignment?.target);
    if (!assignment || !variable || !site.effects.isPure(assignment.value)) return false;
    return site.variables.uses(variable).every((use) => use === assignment.target || !isWithin(use, loop));
  });
}
