import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace } from '../edits/lines';
import { assignedValue } from '../facts/variables/assigned-value';
import { copied } from '../facts/containers/copied';
import { isGrownAlone, startsOf } from '../facts/containers/grown-alone';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Assignment, assignmentOf, bare, loopsAround, operatorOf, partsOf, spelled } from '../syntax';

/** `xs = xs + ys`, `xs = [*xs, y]`, `xs = [y] + xs` and `xs = xs[:-1] + ys` in a loop, of a list that nobody else holds. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The list so far is copied each time something is added to it, which is quadratic; added in place nothing is copied.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const assignment = loopsAround(statement).length > 0 ? assignmentOf(statement) : null;
      const added = assignment && addedIn(site, assignment);
      const text = added && inPlace(site, site.text(assignment.target), added);
      const isSure = added?.lists.every((one) => isList(site, one)) ?? false;
      if (!assignment || !text || !isChangedAlone(site, statement, assignment.target, isSure)) continue;
      return { at: statement, edits: [replace(statement, text)], doubt: isSure ? undefined : DOUBT };
    }
    return null;
  },
};

const DOUBT = 'whether only lists are added, since to add anything else was an error.';

/** What is added to a list. */
interface Added {
  to: 'back' | 'front' | 'last';
  /** What is added by `+`. */
  lists: readonly SyntaxNode[];
  /** The items that are added, where all are written down. */
  items: readonly SyntaxNode[] | null;
}

/** What an assignment adds to the list that it assigns to; null where it does anything else. */
function addedIn(site: Site, { target, value }: Assignment): Added | null {
  const node = bare(value) ?? value;
  const isBase = (one: SyntaxNode | undefined): boolean => {
    const base = copied(site, one)?.source ?? one;
    return base !== undefined && site.text(base) === site.text(target);
  };
  if (node.type === 'list') {
    const items = partsOf(node);
    const isSpread = (one: SyntaxNode | undefined): boolean => one?.type === 'list_splat' && isBase(partsOf(one)[0]);
    if (isSpread(items[0])) return { to: 'back', lists: [], items: items.slice(1) };
    return isSpread(items.at(-1)) ? { to: 'front', lists: [], items: items.slice(0, -1) } : null;
  }
  const operands = sumOf(node);
  const [first, second, ...others] = operands;
  if (!first || !second) return null;
  const isLast = others.length === 0 && spelled(site.tree, first) === `${site.text(target)}[:-1]`;
  const to = isLast ? 'last' : isBase(first) ? 'back' : isBase(operands.at(-1)) ? 'front' : null;
  const lists = to === 'front' ? operands.slice(0, -1) : operands.slice(1);
  const items = lists.every(({ type }) => type === 'list') ? lists.flatMap((list) => partsOf(list)) : null;
  return to && { to, lists, items };
}

/** The operands of `a + b + c`. */
function sumOf(node: SyntaxNode): SyntaxNode[] {
  const [left, right] = [node.child('left'), node.child('right')];
  if (node.type !== 'binary_operator' || operatorOf(node) !== '+' || !left || !right) return [node];
  return [...sumOf(left), right];
}

/** The statement that changes the list itself; null where what is added cannot be a list. */
function inPlace(site: Site, name: string, { to, lists, items }: Added): string | null {
  const [only, ...others] = items ?? [];
  if (items?.length === 0 || !lists.every((one) => isList(site, one) || (to === 'back' && isUnknown(site, one))))
    return null;
  const isOne = only !== undefined && others.length === 0 && to !== 'last';
  if (isOne && only.type !== 'list_splat')
    return to === 'back' ? `${name}.append(${site.text(only)})` : `${name}.insert(0, ${site.text(only)})`;
  if (isOne && to === 'back') return `${name}.extend(${site.text(only).slice(1).trim()})`;
  const texts = (items ?? lists).map((one) => site.text(one));
  const sum = texts.join(' + ');
  const text = items ? `[${texts.join(', ')}]` : sum.includes('\n') ? `(${sum})` : sum;
  return to === 'back' ? `${name} += ${text}` : `${name}[${to === 'last' ? '-1:' : ':0'}] = ${text}`;
}

/** A list, also one that is repeated a number of times. */
function isList(site: Site, node: SyntaxNode): boolean {
  const isRepeated = node.type === 'binary_operator' && operatorOf(node) === '*';
  return site.types.of(node).kind === 'list' || (isRepeated && partsOf(node)[0]?.type === 'list');
}

function isUnknown(site: Site, node: SyntaxNode): boolean {
  return site.types.of(node).kind === 'unknown';
}

/** Whether the old list is of no use to anybody: it has no other name, and no loop goes over it meanwhile. */
function isChangedAlone(site: Site, statement: SyntaxNode, target: SyntaxNode, isSure: boolean): boolean {
  const variable = site.variables.at(target);
  const isGrowth = (one: SyntaxNode): boolean => {
    const assignment = assignmentOf(one);
    return (
      assignment !== null && site.variables.at(assignment.target) === variable && addedIn(site, assignment) !== null
    );
  };
  if (!variable || !isGrownAlone(site, variable, statement, isGrowth)) return false;
  const starts = startsOf(site, variable, isGrowth) ?? [];
  return starts.every((start) => {
    const value = assignedValue(start);
    const isEmpty = value !== null && /^(?:\[\s*\]|list\(\))$/.test(site.text(value));
    // To a list of numbers an array may be added, item by item.
    return isEmpty || (isSure && site.types.of(value).kind === 'list');
  });
}
