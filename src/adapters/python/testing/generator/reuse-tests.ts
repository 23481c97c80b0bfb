import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { COMPREHENSIONS } from '../../bindings';
import { type CallWriter, variableName } from './call-writer';
import { type Callee } from './callee';
import { Edges } from './edges';
import { type Given, type Inputs } from './inputs';
import { type Needs } from './needs';
import { type FunctionFacts, type ParameterFacts } from './facts';
import { type SequenceShape, type Shape, shapeText } from './shape';
import { kindOf } from './kinds';
import { type PlannedTest, type Step } from './test-text';
import { pythonText } from './text-literal';
import { UNFIT } from './texts';
import { type Values } from './values';

const READERS =
  /^(?:iter|list|tuple|set|frozenset|sorted|enumerate|zip|map|filter|sum|min|max|any|all|dict|reversed|(?:collections\.)?(?:Counter|deque))$/;
const CHANGEABLE: ReadonlySet<string | null> = new Set(['list', 'dict', 'set', 'deque']);

/**
 * Calls that see what others leave behind: a result that was changed since, an iterator that was read in part, one value
 * in two places.
 */
export function reuseTests(
  callee: Callee,
  inputs: Inputs,
  values: Values,
  needs: Needs,
  writer: CallWriter,
): PlannedTest[] {
  return [
    ...changedResults(callee, inputs, values, needs, writer),
    ...sharedIterators(callee, inputs, values, writer),
    ...sameArguments(callee, inputs, values, writer),
  ];
}

/** Two equal calls, between which the caller takes everything out of what came of the first. */
function changedResults(
  { facts, parameters, owner }: Callee,
  inputs: Inputs,
  values: Values,
  needs: Needs,
  writer: CallWriter,
): PlannedTest[] {
  if (!facts || facts.isGenerator || !CHANGEABLE.has(kindOf(facts.result))) return [];
  needs.helpers.add('emptied');
  const hollow = parameters.slice(0, 3).flatMap((parameter): Given[] =>
    new Edges(values, needs, inputs.choice('changed', 0, 2))
      .of(inputs.shapeOf(parameter))
      .filter(({ label }) => label === 'hollow' || label === 'empty_value_in')
      .map(({ text }) => ({ [parameter.name]: text })),
  );
  return [{}, {}, ...hollow.slice(0, 1)].map((given: Given, variant) => {
    const choice = inputs.choice(`changed ${variant}`, variant, 3);
    const object = owner ? [{ name: 'instance', text: writer.object(inputs.objectArguments(choice, given)) }] : [];
    const call = writer.call(inputs.arguments(parameters, choice, given), owner ? 'instance' : '');
    const change: Step = { text: 'emptied(codeflash_output)', isCall: false };
    return writer.planned('changed_result', object, [call, change, call], 'maybe');
  });
}

/**
 * Two calls that share an iterator, of which the first may break off at what is no item. Only of what is read in one place: else the second reading is what differs.
 */
function sharedIterators(callee: Callee, inputs: Inputs, values: Values, writer: CallWriter): PlannedTest[] {
  return callee.parameters.flatMap((parameter) => {
    const shape = inputs.shapeOf(parameter);
    if (!isAnyIterable(shape) || !isReadOnce(parameter, callee)) return [];
    const choice = inputs.choice(`iterator ${parameter.name}`, 0, 5);
    const name = variableName(parameter.name);
    const items = values.items(shape, choice, 0);
    const odd = shape.item.kind === 'str' ? pythonText(UNFIT) : 'None';
    const object = callee.owner ? [{ name: 'instance', text: writer.object(inputs.objectArguments(choice)) }] : [];
    const calls = [0, 1].map((nth) =>
      writer.call(
        inputs.arguments(callee.parameters, inputs.choice(`iterator call ${nth}`, 0, 4), { [parameter.name]: name }),
        callee.owner ? 'instance' : '',
      ),
    );
    return [items, [...items.slice(0, 2), odd, ...items.slice(2)]].map((given) => {
      const source = { name, text: `iter(${values.sequence('list', given)})` };
      return writer.planned(`shared_iterator_${parameter.name}`, [source, ...object], calls, 'maybe');
    });
  });
}

/** One object for two parameters that take the same. */
function sameArguments(
  { parameters, owner }: Callee,
  inputs: Inputs,
  values: Values,
  writer: CallWriter,
): PlannedTest[] {
  const required = parameters.filter(({ hasDefault, kind }) => !hasDefault && kind !== 'rest' && kind !== 'options');
  const holding = required.filter((parameter) =>
    ['list', 'dict', 'set', 'object', 'record'].includes(inputs.shapeOf(parameter).kind),
  );
  for (const [nth, first] of holding.entries()) {
    const text = shapeText(inputs.shapeOf(first));
    const second = holding.slice(nth + 1).find((other) => shapeText(inputs.shapeOf(other)) === text);
    if (!second) continue;
    const choice = inputs.choice('same', 0, 4);
    const name = variableName(first.name);
    const variable = { name, text: values.of(inputs.shapeOf(first), choice) };
    const object = owner ? [{ name: 'instance', text: writer.object(inputs.objectArguments(choice)) }] : [];
    const given: Given = { [first.name]: name, [second.name]: name };
    const call = writer.call(inputs.arguments(parameters, choice, given), owner ? 'instance' : '');
    return [writer.planned(`same_${first.name}_and_${second.name}`, [variable, ...object], [call], 'maybe')];
  }
  return [];
}

function isAnyIterable(shape: Shape): shape is SequenceShape {
  return shape.kind === 'iterator' || (shape.kind === 'list' && shape.any === 'iterable');
}

/** Whether a call reads what the parameter gives just once: it is mentioned in one place, which no loop comes back to. */
function isReadOnce({ name }: ParameterFacts, { facts }: Callee): boolean {
  const body = facts?.definition.child('body');
  if (!facts || !body) return false;
  const uses: SyntaxNode[] = [];
  walk(body, (node) => {
    const isName = node.type === 'identifier' && textOf(facts.module.tree, node) === name;
    const isOther =
      (node.parent?.type === 'attribute' && node.field === 'attribute') ||
      (node.parent?.type === 'keyword_argument' && node.field === 'name');
    if (isName && !isOther) uses.push(node);
    return true;
  });
  const [use, ...others] = uses;
  return use !== undefined && others.length === 0 && isReading(use, facts) && !isRepeated(use, body);
}

/** Whether something is looped over, or given to a function that does so. */
function isReading({ parent, field }: SyntaxNode, { module: { tree } }: FunctionFacts): boolean {
  if (parent?.type === 'for_statement' || parent?.type === 'for_in_clause') return field === 'right';
  const called = parent?.type === 'argument_list' ? parent.parent?.child('function') : undefined;
  return called !== undefined && READERS.test(textOf(tree, called));
}

function isRepeated(use: SyntaxNode, body: SyntaxNode): boolean {
  for (let node = use; node !== body && node.parent; node = node.parent) {
    const { parent, field } = node;
    if (parent.type === 'while_statement' || parent.type === 'lambda' || parent.type === 'function_definition')
      return true;
    if (parent.type === 'for_statement' && field !== 'right') return true;
    if (!COMPREHENSIONS.has(parent.type)) continue;
    const clauses = parent.children.filter(({ type }) => type === 'for_in_clause');
    if (node !== clauses[0]) return true;
  }
  return false;
}
