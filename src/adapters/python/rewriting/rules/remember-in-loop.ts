import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { isCostly } from '../facts/costs';
import { isAlwaysEvaluated } from '../facts/evaluated';
import { hashingOf } from '../facts/hashing';
import { isImmutable } from '../facts/py-type';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, loopsAround, partsOf, type PlainCall, spelled, statementAround } from '../syntax';

/** A costly call in a nested loop that depends on nothing but the variable of the inner one. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'In every round of the outer loop the same calls are made again for each item of the inner one; each result is kept for the next round.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const found = repeatedCall(site, node);
      const statement = statementAround(node);
      if (!found || !standsAlone(site.tree, statement) || !standsAlone(site.tree, found.outer)) continue;
      const name = freshName(site.tree, `${found.name}_by_${found.key}`);
      return {
        at: node,
        edits: [
          insertBefore(site.tree, found.outer, [`${name} = {}`]),
          insertBefore(site.tree, statement, [
            `if ${found.key} not in ${name}:`,
            `${indentUnit(site.tree, statement)}${name}[${found.key}] = ${site.text(node)}`,
          ]),
          replace(node, `${name}[${found.key}]`),
        ],
        doubt: found.isSure ? undefined : `whether \`${found.key}\` can always be hashed.`,
      };
    }
    return null;
  },
};

interface Repeated {
  outer: SyntaxNode;
  /** The variable of the inner loop. */
  key: string;
  name: string;
  isSure: boolean;
}

function repeatedCall(site: Site, node: SyntaxNode): Repeated | null {
  const call = callOf(site.tree, node);
  const statement = statementAround(node);
  const loops = loopsAround(node);
  const [inner] = loops;
  const key = inner?.type === 'for_statement' ? inner.child('left') : undefined;
  if (
    !call ||
    key?.type !== 'identifier' ||
    loops.length < 2 ||
    loops.some((loop) => !loop.type.endsWith('_statement'))
  )
    return null;
  if (!isCostly(site.tree, call) || !site.effects.isPure(node) || !isAlwaysEvaluated(node, statement)) return null;
  if (isKept(site, statement) || !isImmutable(site.types.of(node)) || !dependsOn(site, node, key)) return null;
  const hashing = hashingOf(site, key);
  const outer = loops.slice(1).findLast((loop) => repeats(site, loop, call, key));
  if (hashing === 'unknown' || !outer) return null;
  return { outer, key: site.text(key), name: nameOf(site, call), isSure: hashing === 'sure' };
}

/** Whether the result for one value of the variable is the same in all rounds of a loop. */
function repeats(site: Site, loop: SyntaxNode, { node }: PlainCall, key: SyntaxNode): boolean {
  const changes = site.changesIn(loop);
  const variable = site.variables.at(key);
  const names = site.nodes('identifier').filter((one) => one.start >= node.start && one.end <= node.end);
  return names.every((one) => (site.variables.at(one) === variable && variable !== null ? true : changes.leaves(one)));
}

function dependsOn(site: Site, node: SyntaxNode, key: SyntaxNode): boolean {
  const variable = site.variables.at(key);
  return site
    .nodes('identifier')
    .some((one) => one.start >= node.start && one.end <= node.end && site.variables.at(one) === variable);
}

/** `if key not in kept: kept[key] = …`, as this rule leaves it behind. */
function isKept(site: Site, statement: SyntaxNode): boolean {
  const condition = statement.parent?.parent?.child('condition');
  const target = partsOf(statement)[0]?.child('left');
  if (condition === undefined || target?.type !== 'subscript' || assignmentOf(statement)) return false;
  const [kept, key] = [target.child('value'), target.child('subscript')];
  return (
    kept !== undefined &&
    key !== undefined &&
    spelled(site.tree, condition) === `${site.text(key)} not in ${site.text(kept)}`
  );
}

function nameOf(site: Site, { callee }: PlainCall): string {
  return site.text(callee.child('attribute') ?? callee);
}
