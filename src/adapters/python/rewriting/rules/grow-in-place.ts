import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../scopes';
import { replace } from '../edits/lines';
import { assignedValue } from '../facts/variables/assigned-value';
import { isGrownAlone, startsOf } from '../facts/containers/grown-alone';
import { plainContainer } from '../facts/types/plain-container';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { type Assignment, assignmentOf, callOf, isWithin, loopsAround, methodOf, operatorOf, partsOf } from '../syntax';

/** `d = {**d, key: value}` and `s = s | t` in a loop, of what nobody else holds. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The dictionary or set so far is copied each time something is added, which is quadratic; added in place nothing is copied.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const assignment = loopsAround(statement).length > 0 ? assignmentOf(statement) : null;
      const growth = assignment && growthOf(site, assignment);
      const variable = assignment && site.variables.at(assignment.target);
      if (!growth || !variable || !isInOrder(site, assignment.value)) continue;
      const isGrowth = (one: SyntaxNode): boolean => isOwnGrowth(site, variable, one);
      if (!isGrownAlone(site, variable, statement, isGrowth)) continue;
      const starts = startsOf(site, variable, isGrowth) ?? [];
      if (!starts.every((start) => plainContainer(site, assignedValue(start)) === growth.kind)) continue;
      return { at: statement, edits: [replace(statement, growth.text)] };
    }
    return null;
  },
};

interface Growth {
  kind: 'dict' | 'set';
  /** The statement that changes the container itself. */
  text: string;
}

/** Whether a statement makes the value of the variable of it alone. */
function isOwnGrowth(site: Site, variable: LocalVariable, statement: SyntaxNode): boolean {
  const assignment = assignmentOf(statement);
  return (
    assignment !== null && site.variables.at(assignment.target) === variable && growthOf(site, assignment) !== null
  );
}

/** Whether it does not matter that a value is computed before its key is: nothing else knows of the container. */
function isInOrder(site: Site, value: SyntaxNode): boolean {
  if (site.effects.isPure(value)) return true;
  return site
    .nodes('pair')
    .filter((pair) => isWithin(pair, value))
    .every((pair) => ['identifier', 'string', 'integer'].includes(pair.child('key')?.type ?? ''));
}

function growthOf(site: Site, { target, value }: Assignment): Growth | null {
  const name = site.text(target);
  if (value.type === 'dictionary') return mergedDictionary(site, name, value);
  if (value.type === 'binary_operator') {
    const [left, right] = [value.child('left'), value.child('right')];
    const operator = operatorOf(value);
    if (!left || !right || site.text(left) !== name) return null;
    if (operator === '|' && right.type === 'dictionary') return added(site, name, partsOf(right), site.text(right));
    return operator === '|' || operator === '-'
      ? { kind: 'set', text: `${name} ${operator}= ${site.text(right)}` }
      : null;
  }
  const call = callOf(site.tree, value);
  const method = methodOf(site.tree, call);
  if (method?.name !== 'union' || site.text(method.object) !== name || call?.positional.length !== 1) return null;
  return { kind: 'set', text: `${name}.update(${site.text(call.positional[0] ?? value)})` };
}

/** `{**d, key: value}` */
function mergedDictionary(site: Site, name: string, value: SyntaxNode): Growth | null {
  const [base, ...pairs] = partsOf(value);
  if (base?.type !== 'dictionary_splat' || site.text(base) !== `**${name}` || pairs.length === 0) return null;
  const [only, ...others] = pairs;
  if (only?.type === 'dictionary_splat' && others.length === 0)
    return { kind: 'dict', text: `${name}.update(${site.text(only).slice(2).trim()})` };
  const last = pairs.at(-1) ?? base;
  const first = pairs[0] ?? base;
  const text = site.text(value).slice(first.start - value.start, last.end - value.start);
  return added(site, name, pairs, `{${text}}`);
}

/** One entry is set; several are made before any of them is, as their values may look at the dictionary. */
function added(site: Site, name: string, pairs: readonly SyntaxNode[], all: string): Growth | null {
  const [only, ...others] = pairs;
  if (!only) return null;
  const [key, value] = [only.child('key'), only.child('value')];
  if (others.length === 0 && key && value)
    return { kind: 'dict', text: `${name}[${site.text(key)}] = ${site.text(value)}` };
  return { kind: 'dict', text: `${name}.update(${all})` };
}
