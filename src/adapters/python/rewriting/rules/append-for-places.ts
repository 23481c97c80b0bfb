import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { freshName } from '../edits/fresh-name';
import { itemName } from '../edits/item-name';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isCaptured } from '../facts/variables/captured';
import { isInTry, startBefore } from '../facts/loops/collecting-loop';
import { type IndexedLoop, indexedLoop } from '../facts/loops/indexed-loop';
import { countOf, keepsLength } from '../facts/containers/item-counts';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, isWithin, operatorOf, partsOf, spelled, statementsOf } from '../syntax';

/** `owed = [0] * len(xs)`, every place of which a loop over the indexes fills: then it needs the index for nothing else. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'A list is made of zeros and filled by an index that is counted for it; appended to, it needs neither, and the loop hands out the items.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('for_statement')) {
      const loop = indexedLoop(site, node);
      const filling = loop && fillingOf(site, loop);
      if (filling) return { at: node, edits: editsFor(site, filling) };
    }
    return null;
  },
};

interface Filling {
  start: SyntaxNode;
  /** `owed[i] = value` */
  statement: SyntaxNode;
  list: SyntaxNode;
  value: SyntaxNode;
  /** Where the loop looks at what it has just put there. */
  reads: SyntaxNode[];
}

const LEAVING = ['break_statement', 'continue_statement', 'return_statement', 'yield', 'await', 'lambda'] as const;

function fillingOf(site: Site, indexed: IndexedLoop): Filling | null {
  const { loop, index, first, step, count, taken, unsure } = indexed;
  const [measured, ...others] = count.sequences;
  if (!measured || others.length > 0 || first || step !== 1 || count.less !== 0) return null;
  if (isInTry(loop) || site.nodes(...LEAVING).some((one) => isWithin(one, loop))) return null;
  const body = statementsOf(loop.child('body'));
  const placings = body.flatMap((statement) => placed(site, statement, index) ?? []);
  const variable = site.variables.at(index);
  for (const placing of placings) {
    const filling = filledBy(site, loop, index, measured, placing);
    if (!filling || !variable) continue;
    // All that the index is for must be gone then, or the loop be nothing but this.
    const items = [...taken, ...unsure].flatMap((one) => one.places);
    const places = [...items, ...filling.reads, ...placings.map(({ place }) => place)];
    const uses = site.variables.uses(variable).filter((use) => isWithin(use, loop) && use !== index);
    if (body.length === 1 || uses.every((use) => places.some((place) => isWithin(use, place)))) return filling;
  }
  return null;
}

function filledBy(
  site: Site,
  loop: SyntaxNode,
  index: SyntaxNode,
  measured: SyntaxNode,
  { list, statement, value }: Placing,
): Filling | null {
  const variable = site.variables.at(list);
  if (!variable || isCaptured(site, variable)) return null;
  const start = startBefore(site, loop, list, (zeros) => isAsManyAs(site, zeros, measured));
  const uses = site.variables.uses(variable).filter((use) => isWithin(use, loop) && use !== list);
  const reads = uses.flatMap((use) => (use.start > statement.end ? (placeAt(site, use, index) ?? []) : []));
  const areRead = reads.every((place) => place.field !== 'left');
  const isKept = start && keepsLength(site, measured, start.end, loop.end);
  return isKept && areRead && reads.length === uses.length ? { start, statement, list, value, reads } : null;
}

interface Placing {
  statement: SyntaxNode;
  /** `owed[i]` */
  place: SyntaxNode;
  list: SyntaxNode;
  value: SyntaxNode;
}

function placed(site: Site, statement: SyntaxNode, index: SyntaxNode): Placing | null {
  const assignment = statement.type === 'expression_statement' ? partsOf(statement)[0] : undefined;
  const [place, value] = assignment?.type === 'assignment' ? [assignment.child('left'), assignment.child('right')] : [];
  const list = place?.type === 'subscript' ? place.child('value') : undefined;
  if (!place || !value || list?.type !== 'identifier' || value.type === 'assignment') return null;
  const isPlain = value.type !== 'expression_list' && standsAlone(site.tree, statement);
  return isPlain && placeAt(site, list, index) === place ? { statement, place, list, value } : null;
}

/** `owed[i]` around a name. */
function placeAt(site: Site, list: SyntaxNode, index: SyntaxNode): SyntaxNode | null {
  const place = list.parent;
  const [at, ...others] = place?.type === 'subscript' ? place.childrenIn('subscript') : [];
  const isIndex = others.length === 0 && at !== undefined && site.variables.at(at) === site.variables.at(index);
  return place && list.field === 'value' && isIndex ? place : null;
}

/** `[0] * len(xs)` */
function isAsManyAs(site: Site, value: SyntaxNode, measured: SyntaxNode): boolean {
  if (value.type !== 'binary_operator' || operatorOf(value) !== '*') return false;
  const [left, right] = partsOf(value);
  const [only, ...others] = left?.type === 'list' ? partsOf(left) : [];
  const count = countOf(site, right, value);
  const isSame =
    count?.sequences.length === 1 &&
    count.sequences.every((one) => spelled(site.tree, one) === spelled(site.tree, measured));
  return (
    isSame &&
    count.less === 0 &&
    others.length === 0 &&
    /^(?:integer|float|none|string|true|false)$/.test(only?.type ?? '')
  );
}

function editsFor(site: Site, { start, statement, list, value, reads }: Filling): TextEdit[] {
  const zeros = assignmentOf(start)?.value;
  const name = freshName(site.tree, itemName(site, list));
  const isNamed = reads.length > 0;
  return [
    ...(zeros ? [replace(zeros, '[]')] : []),
    ...(isNamed ? [insertBefore(site.tree, statement, [`${name} = ${site.text(value)}`])] : []),
    replace(statement, `${site.text(list)}.append(${isNamed ? name : site.text(value)})`),
    ...reads.map((read) => replace(read, name)),
  ];
}
