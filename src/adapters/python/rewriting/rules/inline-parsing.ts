import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../../syntax-tree/text-edits';
import { enclosing } from '../../../syntax-tree/traversal';
import { definitionsIn } from '../../definitions';
import { pythonTree } from '../../python-tree';
import { docstringOf } from '../../string-literals';
import { replace } from '../edits/lines';
import { isParsing } from '../facts/effects/parsing';
import { plainParameters } from '../facts/variables/recursion';
import { meansTheSame, written } from '../edits/written-out';
import { type Finding, type Rule } from '../rule';
import { Site } from '../site';
import { callOf, isWithin, loopsAround, partsOf, type PlainCall, statementAround, statementsOf } from '../syntax';
import { rule as parseOnce } from './parse-once';

/** `field(line, "a")` and `field(line, "b")`, where `field` takes the line apart: so written out it can be done once. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'A short function parses the same text in each of several calls; written out where it is called, the text can be parsed once.',

  find(site: Site): Finding | null {
    const calls = site.nodes('call').flatMap((node) => parsingCall(site, node) ?? []);
    for (const { call, parsed } of calls) {
      const loop = loopsAround(statementAround(call.node))[0];
      const group = calls.filter(
        (one) =>
          one.parsed === parsed && isDirectlyIn(one.call.node, loop) && !one.call.node.parent?.type.endsWith('_splat'),
      );
      const block = statementsOf(loop?.child('body'));
      if (!loop || group.length < 2 || !block.every((one) => leavesGiven(site, one, call))) continue;
      const edits = group.map((one) => replace(one.call.node, one.text));
      if (!isThenOnce(site, edits, parsed)) continue;
      return {
        at: call.node,
        edits,
        doubt: 'whether anybody puts another function in the place of what is called.',
      };
    }
    return null;
  },
};

/** Whether what is written out is then parsed once. */
function isThenOnce(site: Site, edits: readonly TextEdit[], parsed: string): boolean {
  const tree = pythonTree(applyEdits(site.tree.text, edits));
  const target = tree && definitionsIn(tree).find(({ name }) => name === site.target.name);
  const found = tree && target ? parseOnce.find(new Site(tree, target)) : null;
  return tree !== null && found !== null && textOf(tree, found.at) === parsed;
}

interface ParsingCall {
  call: PlainCall;
  /** The call written out. */
  text: string;
  /** What is parsed, written out. */
  parsed: string;
}

function isDirectlyIn(node: SyntaxNode, loop: SyntaxNode | undefined): boolean {
  return loop !== undefined && loopsAround(node)[0] === loop && isWithin(node, loop);
}

function leavesGiven(site: Site, statement: SyntaxNode, { positional }: PlainCall): boolean {
  return positional.every((argument) => site.changesIn(statement).leaves(argument));
}

/** A call of a function of the file that only returns an expression in which a parameter is parsed. */
function parsingCall(site: Site, node: SyntaxNode): ParsingCall | null {
  const call = callOf(site.tree, node);
  const own = call?.callee.type === 'identifier' ? site.effects.ownFunction(call) : null;
  const value = own && own !== site.definition ? returnedBy(site, own) : null;
  if (!call || !own || !value || !site.effects.isPureFunction(own)) return null;
  const given = argumentsOf(site, call, own);
  const parse = given && callsIn(value).find((one) => isParsing(site, one) && isOfNames(site, one));
  // Within a text there would be quotes in quotes.
  if (!given || !parse || !meansTheSame(site, value) || enclosing(node, 'interpolation', 'block')?.type !== 'block')
    return null;
  const text = written(site, value, given);
  return {
    call,
    text: value.type === 'call' || value.type === 'subscript' ? text : `(${text})`,
    parsed: written(site, parse, given),
  };
}

/** The expression that is all of a function. */
function returnedBy(site: Site, definition: SyntaxNode): SyntaxNode | null {
  const body = definition.child('body');
  const docstring = body && docstringOf(site.tree, body);
  const [only, ...others] = statementsOf(body).filter((one) => one !== docstring);
  const [value, ...more] = only?.type === 'return_statement' ? partsOf(only) : [];
  return value && others.length === 0 && more.length === 0 && !site.text(value).includes('\n') ? value : null;
}

const SIMPLE: ReadonlySet<string> = new Set(['identifier', 'string', 'integer', 'float', 'true', 'false', 'none']);

/** What each parameter gets, where that can be written several times. */
function argumentsOf(site: Site, call: PlainCall, own: SyntaxNode): Map<SyntaxNode, SyntaxNode> | null {
  const parameters = plainParameters(own);
  const given = new Map<SyntaxNode, SyntaxNode>();
  for (const [at, parameter] of (parameters ?? []).entries()) {
    const name = site.text(
      parameter.child('name') ??
        (parameter.type === 'typed_parameter' ? (partsOf(parameter)[0] ?? parameter) : parameter),
    );
    const value = call.positional[at] ?? call.keywords.get(name) ?? parameter.child('value');
    if (!value || !SIMPLE.has(value.type)) return null;
    given.set(parameter, value);
  }
  const isWhole = call.positional.length + call.keywords.size <= given.size;
  return parameters && isWhole ? given : null;
}

function callsIn(value: SyntaxNode): SyntaxNode[] {
  return [...(value.type === 'call' ? [value] : []), ...value.children.flatMap(callsIn)];
}

/** Whether what is parsed is named, and not made by another call. */
function isOfNames(site: Site, parse: SyntaxNode): boolean {
  return (
    callsIn(parse).length === 1 && (callOf(site.tree, parse)?.positional.every(({ type }) => SIMPLE.has(type)) ?? false)
  );
}
