import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isAlwaysEvaluated } from '../facts/effects/evaluated';
import { equalCalls, isParsing, mayBeOne, parsedName } from '../facts/effects/parsing';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, isWithin, loopsAround, methodOf, statementAround, statementsOf } from '../syntax';

/** `json.loads(line)["a"], json.loads(line)["b"]`: the same text is read once. */
export const rule: Rule = {
  boldness: 'work',
  explanation: 'The same text is parsed several times in a row; what comes of it is kept in a variable.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      if (!isParsing(site, node)) continue;
      const statement = statementAround(node);
      const isFirst = isAlwaysEvaluated(node, statement) && standsAlone(site.tree, statement);
      // In a comprehension of its own statement it is made for each item.
      if (!isFirst || statement.type === 'for_statement' || !isWorthwhile(site, node)) continue;
      const equals = reached(site, node, statement);
      const [first, ...others] = equals;
      if (first !== node || others.length === 0 || !mayBeOne(site, equals)) continue;
      const held = assignmentOf(statement);
      // `parts = line.split(",")` holds it already.
      if (held?.value === node) continue;
      const name = freshName(site.tree, parsedName(site, node));
      return {
        at: node,
        edits: [
          insertBefore(site.tree, statement, [`${name} = ${site.text(node)}`]),
          ...equals.map((one) => replace(one, name)),
        ],
      };
    }
    return null;
  },
};

/** The parts of a text that are made twice for each call of the function are hardly worth a change. */
function isWorthwhile(site: Site, node: SyntaxNode): boolean {
  const call = callOf(site.tree, node);
  const isMethod = call && methodOf(site.tree, call) !== null && site.module.imported(call.callee) === null;
  return !isMethod || loopsAround(statementAround(node)).length > 0;
}

/** The equal calls from a statement on, as far as nothing changes what they read. */
function reached(site: Site, node: SyntaxNode, statement: SyntaxNode): SyntaxNode[] {
  const block = statementsOf(statement.parent ?? undefined);
  const found: SyntaxNode[] = [];
  for (const one of block.slice(block.indexOf(statement))) {
    if (!site.changesIn(one).leavesInside(node)) break;
    found.push(...equalCalls(site, node, one));
  }
  return found.filter((one) => one === node || !isWithin(one, node));
}
