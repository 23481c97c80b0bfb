import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { isAsync, yields } from '../../function-facts';
import { decoratorsOf } from '../../signature';
import { docstringOf } from '../../string-literals';
import { bareName } from '../../definitions';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { indentAt, indentUnit, lineEnd, standsAlone } from '../edits/lines';
import { branches, givesFixed, isKey, mayMeetAgain, plainParameters, usesOf } from '../facts/variables/recursion';
import { bindingAt } from '../facts/variables/variables';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, methodOf, partsOf, statementsOf } from '../syntax';

/** A function without effects that calls itself more than once with the same list or object: what it finds is remembered as long as the first call runs. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The function solves the same smaller problems again and again, which is exponential; remembered during the call each is solved once.',

  find(site: Site): Finding | null {
    const { definition, whole, conditional } = site.target;
    if (conditional || decoratorsOf(whole).length > 0 || isAsync(definition) || yields(definition)) return null;
    const parameters = plainParameters(definition);
    const calls = selfCalls(site);
    if (!parameters || !branches(calls) || !site.effects.isPureFunction(definition)) return null;
    const given = argumentsOf(site, calls, parameters);
    const names = parameters.map((one) => site.text(nameOf(one)));
    const fixed = given && names.map((name, at) => given.every((texts) => texts[at] === name));
    if (!fixed || !parameters.every((one, at) => !fixed[at] || isKept(site, one))) return null;
    const varying = parameters.filter((_, at) => !fixed[at]);
    if (varying.length === 0 || varying.length === parameters.length) return null;
    // With keys alone it can be remembered for all calls.
    if (site.target.owner === null && parameters.every((one) => isKey(site, one))) return null;
    if (!varying.every((one) => isKey(site, one)) || !mayMeetAgain(site, calls, parameters)) return null;
    if (!givesFixed(site, definition, calls)) return null;
    const cache = importable(site.tree, { source: 'functools', name: 'lru_cache' });
    const edit = cache && nested(site, calls, varying, { fixed, decorator: cache.name });
    if (!edit) return null;
    return {
      at: calls[0] ?? definition,
      edits: [edit],
      imports: cache.imports,
      doubt: 'whether all arguments that vary can be hashed, and no call goes deeper than half of what Python allows.',
    };
  },
};

function nameOf(parameter: SyntaxNode): SyntaxNode {
  return parameter.type === 'identifier' ? parameter : (parameter.child('name') ?? parameter.children[0] ?? parameter);
}

/** Calls of the function by its name, of a method through `self`. */
function selfCalls(site: Site): SyntaxNode[] {
  return site.nodes('call').filter((node) => {
    const call = callOf(site.tree, node);
    return call !== null && site.effects.ownFunction(call) === site.definition;
  });
}

/** What each call passes for each parameter, `self` included; null where one leaves something to a default. */
function argumentsOf(site: Site, calls: readonly SyntaxNode[], parameters: readonly SyntaxNode[]): string[][] | null {
  const all = calls.map((node) => {
    const call = callOf(site.tree, node);
    const method = site.target.owner === null ? null : methodOf(site.tree, call);
    const texts = [...(method ? [method.object] : []), ...(call?.positional ?? [])].map((one) => site.text(one));
    return call?.keywords.size === 0 && texts.length === parameters.length ? texts : null;
  });
  return all.every((texts) => texts !== null) ? all : null;
}

/** Whether a parameter means the same in the whole function. */
function isKept(site: Site, parameter: SyntaxNode): boolean {
  return usesOf(site, parameter).every((use) => bindingAt(use) === null);
}

/** The body as a function of what varies, inside of the function; null where it cannot be indented as it is. */
function nested(
  site: Site,
  calls: readonly SyntaxNode[],
  varying: readonly SyntaxNode[],
  { fixed, decorator }: { fixed: readonly boolean[]; decorator: string },
): { start: number; end: number; replacement: string } | null {
  const { tree, body } = site;
  const docstring = body && docstringOf(tree, body);
  const statements = statementsOf(body).filter((one) => one !== docstring);
  const [first, last] = [statements[0], statements.at(-1)];
  if (!first || !last || !standsAlone(tree, first)) return null;
  const texts = site.nodes('string').filter((one) => one !== docstring?.children[0]);
  if (texts.some((one) => site.text(one).includes('\n'))) return null;
  const inner = freshName(tree, `${bareName(site.target)}_of`);
  const passed = varying.map((one) => site.text(nameOf(one))).join(', ');
  const [indent, unit, end] = [indentAt(tree, first), indentUnit(tree, first), lineEnd(tree)];
  const code = rewrittenCalls(site, { start: first.start, end: last.end }, calls, { inner, fixed });
  const lines = code.split(/\r?\n/).map((line) => (line.trim() === '' ? '' : unit + line));
  lines[0] = indent + (lines[0] ?? '');
  const replacement = [
    `@${decorator}(maxsize=None, typed=True)`,
    `${indent}def ${inner}(${passed}):`,
    ...lines,
    '',
    `${indent}return ${inner}(${passed})`,
  ].join(end);
  return { start: first.start, end: last.end, replacement };
}

/** A part of the function in which it calls the inner one instead of itself. */
function rewrittenCalls(
  site: Site,
  part: { start: number; end: number },
  calls: readonly SyntaxNode[],
  { inner, fixed }: { inner: string; fixed: readonly boolean[] },
): string {
  const textFrom = (start: number, end: number): string => {
    const call = calls.find((one) => start <= one.start && one.end <= end);
    if (!call) return site.tree.text.slice(start, end);
    const list = call.child('arguments');
    const [positional, left] = [list ? partsOf(list) : [], site.target.owner === null ? fixed : fixed.slice(1)];
    const passed = positional.filter((_, at) => !left[at]).map((one) => textFrom(one.start, one.end));
    return `${site.tree.text.slice(start, call.start)}${inner}(${passed.join(', ')})${textFrom(call.end, end)}`;
  };
  return textFrom(part.start, part.end);
}
