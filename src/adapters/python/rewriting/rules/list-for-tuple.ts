import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { insertAfter, replace, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { isInTry, startBefore } from '../facts/loops/collecting-loop';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, bare, expressionOf, isWithin, loopsAround, operatorOf, partsOf } from '../syntax';

/** `items = items + (item,)` in a loop: a tuple cannot grow, so all of it is copied each time. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The tuple so far is copied each time an item is added, which is quadratic; a list grows in place and becomes a tuple once.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const added = addedIn(site, statement);
      const loop = added && loopsAround(statement).at(-1);
      const variable = added && site.variables.at(added.target);
      if (!added || !loop || !variable || !standsAlone(site.tree, loop) || isInTry(loop)) continue;
      if (!hasBuiltins(site, 'tuple') || isCaptured(site, variable) || LEAVES.test(site.text(loop))) continue;
      const start = startBefore(site, loop, added.target, isEmptyTuple);
      const value = assignmentOf(start ?? undefined)?.value;
      const growths = site.nodes('expression_statement').flatMap((one) => {
        const other = isWithin(one, loop) ? addedIn(site, one) : null;
        return other && site.variables.at(other.target) === variable ? [{ ...other, statement: one }] : [];
      });
      const inside = site.variables.uses(variable).filter((use) => isWithin(use, loop));
      const isGrownOnly = inside.every((use) => growths.some((one) => one.target === use || one.before === use));
      if (!value || !isGrownOnly) continue;
      const name = variable.name;
      return {
        at: statement,
        edits: [
          replace(value, '[]'),
          ...growths.map((one) => replace(one.statement, `${name}.append(${site.text(one.item)})`)),
          insertAfter(site.tree, loop, [`${name} = tuple(${name})`]),
        ],
      };
    }
    return null;
  },
};

/** Behind such a statement the tuple would not be one yet. */
const LEAVES = /\b(?:return|yield|await)\b/;

interface Added {
  target: SyntaxNode;
  /** The name once more, in `t = t + (x,)`. */
  before: SyntaxNode | null;
  item: SyntaxNode;
}

/** `t = t + (x,)` or `t += (x,)` */
function addedIn(site: Site, statement: SyntaxNode): Added | null {
  const assignment = assignmentOf(statement);
  if (assignment) {
    const { target, value } = assignment;
    const [left, right] = [value.child('left'), value.child('right')];
    if (value.type !== 'binary_operator' || operatorOf(value) !== '+' || left?.type !== 'identifier') return null;
    const item = onlyItem(right);
    return item && site.text(left) === site.text(target) ? { target, before: left, item } : null;
  }
  const augmented = expressionOf(statement);
  const isSum = augmented?.type === 'augmented_assignment' && operatorOf(augmented) === '+=';
  const target = isSum ? augmented.child('left') : undefined;
  const item = onlyItem(augmented?.child('right'));
  return target?.type === 'identifier' && item ? { target, before: null, item } : null;
}

/** `x` of `(x,)` */
function onlyItem(node: SyntaxNode | undefined): SyntaxNode | null {
  const tuple = bare(node);
  const [only, ...others] = tuple?.type === 'tuple' ? partsOf(tuple) : [];
  return only && others.length === 0 && !only.type.endsWith('splat') ? only : null;
}

function isEmptyTuple(value: SyntaxNode): boolean {
  return value.type === 'tuple' && partsOf(value).length === 0;
}
