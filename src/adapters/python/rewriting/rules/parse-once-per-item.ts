import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { COMPREHENSIONS } from '../../bindings';
import { freshName } from '../edits/fresh-name';
import { replace } from '../edits/lines';
import { isPartOfAll } from '../facts/effects/evaluated';
import { equalCalls, isParsing, mayBeOne, parsedName } from '../facts/effects/parsing';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, isWithin, loopsAround, partsOf } from '../syntax';

/** `[Decimal(t) for t in texts if Decimal(t) > 0]`: what the test made is what is taken. */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'For every item of the comprehension the same text is parsed more than once; the first result is kept.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const comprehension = loopsAround(node)[0];
      if (!comprehension || !COMPREHENSIONS.has(comprehension.type) || !isParsing(site, node)) continue;
      const equals = equalCalls(site, node, comprehension);
      if (equals.length < 2 || !mayBeOne(site, equals) || !isPlain(comprehension, equals)) continue;
      if (!site.effects.isPure(comprehension) && readsInside(site, node)) continue;
      const first = firstOf(comprehension, equals);
      if (first !== node) continue;
      const name = freshName(site.tree, parsedName(site, node));
      return {
        at: node,
        edits: equals.map((one) => replace(one, one === node ? `(${name} := ${site.text(node)})` : name)),
      };
    }
    return null;
  },
};

/** Whether the text that is parsed is a part of something, which another call might change in between. */
function readsInside(site: Site, node: SyntaxNode): boolean {
  return site.nodes('attribute', 'subscript').some((one) => isWithin(one, node) && one.field !== 'function');
}

/** Whether there is one loop, and the calls are made for its items. */
function isPlain(comprehension: SyntaxNode, equals: readonly SyntaxNode[]): boolean {
  const clauses = comprehension.children.filter(({ type }) => type === 'for_in_clause');
  return clauses.length === 1 && equals.every((one) => clauses.every((clause) => !isWithin(one, clause)));
}

/** The call that is made before the others whenever one of them is; null where that depends. */
function firstOf(comprehension: SyntaxNode, equals: readonly SyntaxNode[]): SyntaxNode | null {
  const test = comprehension.childOf('if_clause');
  const body = comprehension.child('body');
  const tested = equals.find((one) =>
    comprehension.children.some((part) => part.type === 'if_clause' && isWithin(one, part)),
  );
  if (!tested) return body && equals[0] && isPartOfAll(equals[0], body) ? equals[0] : null;
  // All parts of `a and b` were evaluated where it is true.
  const isMade = test !== undefined && joined(partsOf(test)[0]).some((part) => isPartOfAll(tested, part));
  return isMade ? tested : null;
}

function joined(node: SyntaxNode | undefined): SyntaxNode[] {
  const condition = bare(node);
  if (!condition) return [];
  return condition.type === 'boolean_operator' && condition.childOf('and')
    ? partsOf(condition).flatMap(joined)
    : [condition];
}
