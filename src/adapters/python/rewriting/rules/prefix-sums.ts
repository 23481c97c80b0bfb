import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { insertBefore, replace, standsAlone } from '../edits/lines';
import { isAtLeastOne } from '../facts/guards';
import { elementOf } from '../facts/py-type';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, isWithin, loopsAround, partsOf, spelled, statementAround } from '../syntax';

/** `sum(xs[:i])` and `sum(xs[i : i + width])` of whole numbers, for the index of a loop. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'A part of the list is added up anew in every round; sums of all its beginnings, made in one pass, give each by a subtraction.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const part = partOf(site, node);
      const accumulate = part && importable(site.tree, { source: 'itertools', name: 'accumulate' });
      if (!part || !accumulate) continue;
      const { list, from, to, statement } = part;
      const text = site.text(list);
      const name = freshName(site.tree, `${text}_sums`);
      const difference = from === null ? `${name}[${to}]` : `(${name}[${to}] - ${name}[${from}])`;
      return {
        at: node,
        edits: [
          insertBefore(site.tree, statement, [`${name} = [0, *${accumulate.name}(${text})]`]),
          replace(node, difference),
        ],
        imports: accumulate.imports,
        doubt: elementOf(site.types.of(list)).sure ? undefined : `whether all of \`${text}\` are whole numbers.`,
      };
    }
    return null;
  },
};

interface Part {
  list: SyntaxNode;
  /** Where it begins; null for the beginning of the list. */
  from: string | null;
  to: string;
  /** The outermost loop that leaves the list as it is. */
  statement: SyntaxNode;
}

/** A sum of a slice whose ends are inside of the list whatever round it is. */
function partOf(site: Site, node: SyntaxNode): Part | null {
  const call = callOf(site.tree, node);
  const [slice, ...others] = call?.positional ?? [];
  if (site.module.builtin(call?.callee) !== 'sum' || slice?.type !== 'subscript' || others.length > 0) return null;
  const [list, bounds, ...more] = [slice.child('value'), ...slice.childrenIn('subscript')];
  if (call?.keywords.size !== 0 || list?.type !== 'identifier' || bounds?.type !== 'slice' || more.length > 0)
    return null;
  const element = elementOf(site.types.of(list));
  const { kind, orNone } = site.types.of(list);
  if (!['list', 'tuple'].includes(kind) || orNone || element.kind !== 'int') return null;
  for (const loop of site.nodes('for_statement', 'for_in_clause')) {
    const around = loop.type === 'for_in_clause' ? (loop.parent ?? loop) : loop;
    const index = loop.child('left');
    if (index?.type !== 'identifier' || !isWithin(node, around) || !isCountedBy(site, index, around)) continue;
    const ends = endsOf(site, loop, index, list, bounds);
    const outermost = loopsAround(node).findLast((one) => site.changesIn(one).leaves(list));
    const statement = outermost && statementAround(outermost);
    if (ends && statement && standsAlone(site.tree, statement)) return { list, ...ends, statement };
  }
  return null;
}

/** Whether the variable of a loop is what the loop says, wherever it stands in it. */
function isCountedBy(site: Site, index: SyntaxNode, around: SyntaxNode): boolean {
  const variable = site.variables.at(index);
  const inside = variable ? site.variables.bindings(variable).filter(({ node }) => isWithin(node, around)) : [];
  return inside.length === 1;
}

/** The ends of the slice as indexes of the sums. */
function endsOf(
  site: Site,
  loop: SyntaxNode,
  index: SyntaxNode,
  list: SyntaxNode,
  bounds: SyntaxNode,
): Pick<Part, 'from' | 'to'> | null {
  const range = callOf(site.tree, loop.child('right'));
  if (site.module.builtin(range?.callee) !== 'range') return null;
  const texts = (range?.positional ?? []).map((one) => spelled(site.tree, one));
  const last = texts.length === 1 || (texts.length === 2 && /^\d+$/.test(texts[0] ?? '')) ? texts.at(-1) : undefined;
  const [i, length] = [site.text(index), `len(${site.text(list)})`];
  const [from, to] = partsOf(bounds).map((one) => spelled(site.tree, one));
  if (last === undefined || from === undefined) return null;
  if (to === undefined) {
    if (!/^:/.test(spelled(site.tree, bounds))) return null;
    const limits: Record<string, readonly string[]> = { [i]: [length, `${length} + 1`], [`${i} + 1`]: [length] };
    return limits[from]?.includes(last) ? { from: null, to: from } : null;
  }
  const [, width] = from === i && to.startsWith(`${i} + `) ? [i, to.slice(i.length + 3)] : [];
  if (width === undefined || !/^\w+$/.test(width) || spelled(site.tree, bounds).split(':').length !== 2) return null;
  if (last !== `${length} - ${width} + 1` || !isAtLeastOne(site, width, loop)) return null;
  const variable = site.nodes('identifier').find((one) => site.text(one) === width && isWithin(one, bounds));
  return !variable || site.changesIn(loop).leaves(variable) ? { from, to } : null;
}
