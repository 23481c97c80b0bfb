import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { isAlwaysEvaluated } from '../facts/effects/evaluated';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, isWithin, loopsAround, methodOf, rootOf, statementAround } from '../syntax';

/** `text[:position].count("\n")` in a loop, where positions mostly ascend. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'In each round a text is gone over from its start up to a position, quadratic in all; what was counted up to the last position is counted on from there.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const count = prefixCount(site, node);
      const finding = count && countedOn(site, count);
      if (finding) return finding;
    }
    return null;
  },
};

interface PrefixCount {
  /** The expression, and what is to be added to the number of characters. */
  node: SyntaxNode;
  added: number;
  text: SyntaxNode;
  character: SyntaxNode;
  position: SyntaxNode;
}

/** `text[:position].count("\n")`, `text.count("\n", 0, position)` or `len(text[:position].split("\n"))` */
function prefixCount(site: Site, node: SyntaxNode): PrefixCount | null {
  const call = callOf(site.tree, node);
  const [first, start, end, ...others] = call?.positional ?? [];
  if (!first || others.length > 0 || (call?.keywords.size ?? 0) > 0) return null;
  if (site.module.builtin(call?.callee) === 'len' && !start) {
    const inner = callOf(site.tree, first);
    const [separator, ...more] = inner?.positional ?? [];
    const prefix = prefixOf(methodOf(site.tree, inner)?.object);
    const isSplit = methodOf(site.tree, inner)?.name === 'split' && more.length === 0 && inner?.keywords.size === 0;
    return isSplit && separator && prefix ? counted(site, { node, added: 1, character: separator, ...prefix }) : null;
  }
  const method = methodOf(site.tree, call);
  if (method?.name !== 'count') return null;
  const isFromStart = start && end && site.text(start) === '0';
  const prefix = isFromStart ? { text: method.object, position: end } : start ? null : prefixOf(method.object);
  return prefix && counted(site, { node, added: 0, character: first, ...prefix });
}

/** `text[:position]` */
function prefixOf(node: SyntaxNode | undefined): { text: SyntaxNode; position: SyntaxNode } | null {
  const [text, slice] = node?.type === 'subscript' ? [node.child('value'), node.child('subscript')] : [];
  if (!text || slice?.type !== 'slice') return null;
  const [colon, position, ...others] = slice.children;
  return colon?.type === ':' && position?.named && others.length === 0 ? { text, position } : null;
}

const CHARACTER = /^[bru]?(["'])(?:[^\\\n]|\\[ntr0\\'"])\1$/;
const PLACES: ReadonlySet<string> = new Set(['start', 'end', 'find', 'index']);

/** Of one character; of several some could begin before the last position and end behind it. */
function counted(site: Site, count: PrefixCount): PrefixCount | null {
  const { text, position, character } = count;
  if (!['identifier', 'attribute'].includes(text.type) || !CHARACTER.test(site.text(character))) return null;
  const { kind, orNone } = site.types.of(text);
  const isText = kind === 'str' || kind === 'bytes' || (kind === 'unknown' && isUsedAsText(site, count));
  const isNumber = (position.type === 'identifier' && !jumps(site, position)) || isPlace(site, position);
  return isText && !orNone && !site.types.of(position).orNone && isNumber ? count : null;
}

/** What only texts can do, or is done with texts alone. */
const OF_TEXTS =
  /^(?:r?find|splitlines|lower|upper|casefold|strip|startswith|endswith|finditer|findall|search|match|fullmatch)$/;

/** Whether the function shows it to be a text: by such places in it, by what it counts, or by what else it does. */
function isUsedAsText(site: Site, { node, text, position }: PrefixCount): boolean {
  const variable = site.variables.at(position);
  const values = variable ? site.variables.bindings(variable).map(({ value }) => value) : [position];
  // No list is asked for a count between two places.
  if (values.some((value) => value !== null && isPlace(site, value)) || !/:[^\]]+\]\s*\.count\(/.test(site.text(node)))
    return true;
  const name = site.text(text);
  return site.nodes('call').some((one) => {
    const call = callOf(site.tree, one);
    const method = methodOf(site.tree, call);
    const isAbout = [method?.object, ...(call?.positional ?? [])].some((part) => part && site.text(part) === name);
    return method !== null && OF_TEXTS.test(method.name) && isAbout;
  });
}

/** Whether each place is looked for from the start or from the end, so that the next may be anywhere. */
function jumps(site: Site, position: SyntaxNode): boolean {
  const variable = site.variables.at(position);
  const calls = (variable ? site.variables.bindings(variable) : []).map(({ value }) =>
    callOf(site.tree, value ?? undefined),
  );
  return calls.length > 0 && calls.every((call) => call?.positional.length === 1 && methodOf(site.tree, call) !== null);
}

/** `match.start()`, `text.find(word)` */
function isPlace(site: Site, node: SyntaxNode): boolean {
  const call = callOf(site.tree, node);
  const method = methodOf(site.tree, call);
  if (!call || !method || !PLACES.has(method.name)) return false;
  return site.effects.isPure(method.object) && call.positional.every((one) => site.effects.isPure(one));
}

function countedOn(site: Site, { node, added, text, character, position }: PrefixCount): Finding | null {
  const statement = statementAround(node);
  const loop = loopsAround(node).findLast((one) => stays(site, text, one));
  const outer = loop && statementAround(loop);
  if (!outer || !isWithin(statement, loop) || statement === outer || !standsAlone(site.tree, outer)) return null;
  if (!standsAlone(site.tree, statement) || !isAlwaysEvaluated(node, statement)) return null;
  const name = /\\n/.test(site.text(character)) ? 'newlines' : 'characters';
  const [number, last] = [freshName(site.tree, name), freshName(site.tree, 'counted')];
  const isNamed = position.type === 'identifier';
  const place = isNamed ? site.text(position) : freshName(site.tree, 'position');
  return {
    at: node,
    edits: [
      insertBefore(site.tree, outer, [`${number} = ${last} = 0`]),
      insertBefore(site.tree, statement, [
        ...(isNamed ? [] : [`${place} = ${site.text(position)}`]),
        `if not 0 <= ${last} <= ${place}:`,
        `${indentUnit(site.tree, statement)}${number} = ${last} = 0`,
        `${number} += ${site.text(text)}.count(${site.text(character)}, ${last}, ${place})`,
        `${last} = ${place}`,
      ]),
      replace(node, added === 0 ? number : `(${number} + ${added.toString()})`),
    ],
    doubt: kindDoubt(site, text),
  };
}

function kindDoubt(site: Site, text: SyntaxNode): string | undefined {
  const { kind, sure } = site.types.of(text);
  return kind !== 'unknown' && sure ? undefined : `whether \`${site.text(text)}\` is a text.`;
}

/** A text does not change, only what a name stands for. */
function stays(site: Site, text: SyntaxNode, loop: SyntaxNode): boolean {
  const variable = text.type === 'identifier' ? site.variables.at(rootOf(text)) : null;
  if (!variable) return site.changesIn(loop).leaves(text);
  const isNested = site.nodes('nonlocal_statement').length > 0;
  return !isNested && site.variables.bindings(variable).every(({ node }) => !isWithin(node, loop));
}
