import { commentsOf, comprehension } from '../edits/comprehension';
import { remove, replace, standsAlone } from '../edits/lines';
import { type CollectingLoop, collectingLoop, isPrivate, startBefore } from '../facts/loops/collecting-loop';
import { hasFewItems } from '../facts/containers/few-items';
import { isOwned } from '../facts/containers/ownership';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, expressionOf, loopsAround, methodOf, partsOf, statementsOf } from '../syntax';
import { type SyntaxNode } from '../../../syntax-tree/syntax-node';

/** A loop that does nothing but append to a list of the function's own, which was empty before it or not. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'The loop looks up and calls append for every item; a comprehension collects the same items with less work for each.',

  find(site: Site): Finding | null {
    for (const loop of site.nodes('for_statement')) {
      const collecting = collectingLoop(site, loop);
      const appended = collecting && appendedIn(site, collecting.statement);
      if (!collecting || !appended || hasFewItems(site, loop.child('right'))) continue;
      if (!isPrivate(site, collecting, appended.list, appended.times)) continue;
      const start = startBefore(site, loop, appended.list, isEmptyList);
      if (!start && (isCopy(site, collecting, appended) || !isGrown(site, loop, appended.list))) continue;
      const text = written(site, collecting, appended, start ? '=' : '+=');
      return {
        at: loop,
        edits: [...(start ? remove(site.tree, start) : []), replace(loop, commentsOf(site, loop) + text)],
      };
    }
    return null;
  },
};

interface Appended {
  list: SyntaxNode;
  /** What is appended, as text. */
  element: string;
  /** How often the list is named for it. */
  times: number;
}

/** `xs.append(element)`, also by one of two ways. */
function appendedIn(site: Site, statement: SyntaxNode | undefined): Appended | null {
  if (statement?.type === 'if_statement') return eitherIn(site, statement);
  const call = callOf(site.tree, expressionOf(statement));
  const method = methodOf(site.tree, call);
  const [element, ...others] = call?.positional ?? [];
  if (method?.name !== 'append' || method.object.type !== 'identifier' || !element || others.length > 0) return null;
  return { list: method.object, element: site.text(element), times: 1 };
}

/** `if x: xs.append(a)` with `else: xs.append(b)` */
function eitherIn(site: Site, statement: SyntaxNode): Appended | null {
  const [other, ...more] = statement.childrenIn('alternative');
  const condition = statement.child('condition');
  const branches = [statement.child('consequence'), other?.child('body')].map((block) => {
    const [only, ...rest] = statementsOf(block);
    return only?.type === 'expression_statement' && rest.length === 0 ? appendedIn(site, only) : null;
  });
  const [one, two] = branches;
  if (!condition || !one || !two || other?.type !== 'else_clause' || more.length > 0) return null;
  if (site.text(one.list) !== site.text(two.list)) return null;
  const parts = [one.element, site.text(condition), two.element];
  if (parts.some((part) => /\b(?:if|lambda)\b|:=|\n/.test(part))) return null;
  return { list: one.list, element: `${one.element} if ${site.text(condition)} else ${two.element}`, times: 2 };
}

/** Whether the list holds something already and is the function's own, so that nobody can tell when it grows. */
function isGrown(site: Site, loop: SyntaxNode, list: SyntaxNode): boolean {
  const variable = site.variables.at(list);
  // A few items at a time are no gain.
  if (!variable || !isOwned(site.tree, variable) || loopsAround(loop).length > 0) return false;
  return site.types.of(list).kind === 'list' && standsAlone(site.tree, loop);
}

function isEmptyList(value: SyntaxNode): boolean {
  return value.type === 'list' && partsOf(value).length === 0;
}

/** The comprehension, or `list(…)` where every item is taken as it is. */
function written(site: Site, collecting: CollectingLoop, appended: Appended, sign: '=' | '+='): string {
  const name = site.text(appended.list);
  const iterable = collecting.loops[0]?.child('right');
  const isListed = isCopy(site, collecting, appended) && iterable?.type !== 'expression_list';
  if (isListed && iterable && hasBuiltins(site, 'list')) return `${name} = list(${site.text(iterable)})`;
  return comprehension(site, collecting, { opening: `${name} ${sign} [`, item: appended.element, closing: ']' });
}

/** Whether every item is taken as it is. */
function isCopy(site: Site, { loops: [only], clauses }: CollectingLoop, { element }: Appended): boolean {
  const item = only?.child('left');
  return clauses.length === 1 && item !== undefined && !only?.childOf('async') && site.text(item) === element;
}
