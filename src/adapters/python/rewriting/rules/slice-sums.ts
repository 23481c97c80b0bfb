import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { yields } from '../../function-facts';
import { freshName } from '../edits/fresh-name';
import { guarded } from '../edits/guarded';
import { importable } from '../edits/imports';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { type AddedPart, addedParts, guardOf } from '../facts/containers/added-part';
import { isCaptured } from '../facts/variables/captured';
import { type Value } from '../facts/containers/counted-part';
import { isReadAtOnce } from '../facts/effects/evaluated';
import { andHasRounds } from '../facts/loops/rounds';
import { rewritesPlacesOf } from '../facts/effects/steady';
import { usageOf } from '../facts/variables/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, isWithin, loopsAround, neighbour, spelled, statementAround } from '../syntax';

/** Sums of parts of a list in a loop. Parts with ends beyond the list, and of other items, are added up as before. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'A part of the list is added up anew in every round; sums of all its beginnings, made in one pass, give each by a subtraction.',

  find(site: Site): Finding | null {
    for (const part of addedParts(site)) {
      const before = statementBefore(site, part);
      const accumulate = before && importable(site.tree, { source: 'itertools', name: 'accumulate' });
      if (!accumulate) continue;
      const text = site.text(part.list).replace(/\W+/g, '_');
      const values = part.value ? freshName(site.tree, `${text}_values`) : site.text(part.list);
      const sums = sumsText(site, part, values, accumulate.name);
      const made = madeBefore(site, before, sums);
      const name = made ?? freshName(site.tree, `${text}_sums`);
      const lines = [...(part.value ? [`${values} = ${valuesText(site, part, part.value)}`] : []), `${name} = ${sums}`];
      return {
        at: part.node,
        edits: [
          ...(made === null ? [insertBefore(site.tree, before, lines)] : []),
          replace(part.node, written(site, part, name)),
        ],
        imports: accumulate.imports,
        doubt: part.doubt ?? (yields(site.definition) ? YIELDED : undefined),
      };
    }
    return null;
  },
};

const YIELDED = 'whether nobody changes the list while the items are handed out.';

/** What needs no parentheses around an operand. */
const ALONE: ReadonlySet<string> = new Set(['argument_list', 'assignment', 'augmented_assignment', 'return_statement']);

/** The statement above which the list is as it is in all rounds: the outermost loop that leaves it alone. */
function statementBefore(site: Site, { node, list, value }: AddedPart): SyntaxNode | null {
  // What is read later finds the list as it is then.
  if (!isReadAtOnce(node)) return null;
  const loops = loopsAround(node);
  const changing = loops.findIndex((loop) => {
    const isLeft = site.changesIn(loop).leaves(list) || onlyYields(site, loop, list);
    const isRead = value?.reads.every((one) => site.changesIn(loop).leaves(one)) ?? true;
    return !isLeft || !isRead || (value !== null && rewritesPlacesOf(site, value.node, loop));
  });
  const outermost = changing < 0 ? loops.at(-1) : loops[changing - 1];
  const statement = outermost && statementAround(outermost);
  return statement && standsAlone(site.tree, statement) ? statement : null;
}

/** Whether only those whom a loop yields something to could change a list meanwhile. */
function onlyYields(site: Site, loop: SyntaxNode, list: SyntaxNode): boolean {
  const inside = (...types: [string, ...string[]]): SyntaxNode[] =>
    site.nodes(...types).filter((one) => isWithin(one, loop));
  if (inside('yield').length === 0 || inside('await', 'with_statement').length > 0 || list.type !== 'identifier')
    return false;
  const variable = site.variables.at(list);
  if (!variable || isCaptured(site, variable)) return false;
  if (!inside('call').every((call) => site.effects.ofCall(call) === 'none')) return false;
  return site.variables.uses(variable).every((use) => {
    const { how } = usageOf(site.tree, use);
    return !isWithin(use, loop) || how === 'read' || how === 'consumed' || how === 'iterated';
  });
}

/** The sums of all beginnings of a list, and none where it may be anything else or holds what need not add up the same. */
function sumsText(site: Site, { list, items, value }: AddedPart, text: string, accumulate: string): string {
  const sums = `[*${accumulate}(${text}, initial=0)]`;
  const conditions = [
    ...(value || isListFor(site, list) ? [] : [`isinstance(${text}, (list, tuple))`]),
    ...(items === null ? [] : [`{*map(type, ${text})} <= {int, bool${items === 'numbers' ? ', float' : ''}}`]),
  ];
  return conditions.length === 0 ? sums : `${sums} if ${conditions.join(' and ')} else []`;
}

/** What is added up of each item. */
function valuesText(site: Site, { node, list }: AddedPart, { target, text }: Value): string {
  const values = `[${text} for ${target} in ${site.text(list)}]`;
  const rounds = andHasRounds(site, node, list);
  if (isListFor(site, list) && rounds === '') return values;
  return `${values} if isinstance(${site.text(list)}, (list, tuple))${rounds} else [None]`;
}

function isListFor(site: Site, list: SyntaxNode): boolean {
  const { kind, sure, orNone } = site.types.of(list);
  return sure && kind !== 'unknown' && !orNone;
}

/** The name of the same sums where they were made right before a statement for another place in it. */
function madeBefore(site: Site, statement: SyntaxNode, sums: string): string | null {
  const before = assignmentOf(neighbour(statement, -1));
  const variable = before && site.variables.at(before.target);
  const isSame = variable && site.variables.onlyAssignment(variable) && spelled(site.tree, before.value) === sums;
  return isSame ? site.text(before.target) : null;
}

function written(site: Site, part: AddedPart, name: string): string {
  const { node, from, to, total } = part;
  const end = to === null ? `${name}[-1]` : `${name}[${to}]`;
  const difference = from === null ? end : `${end} - ${name}[${from}]`;
  const guard = guardOf(site, part, name);
  if (total !== null) return guarded(site, node, guard, [`${total} += ${difference}`]);
  const choice = `${difference} if ${guard} else ${site.text(node)}`;
  return node.parent && ALONE.has(node.parent.type) ? choice : `(${choice})`;
}
