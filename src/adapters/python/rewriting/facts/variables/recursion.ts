import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { callOf, comparisonOf, loopsAround, operatorOf, partsOf } from '../../syntax';
import { RESULT_OF_TEXT_METHOD } from '../types/builtin-results';
import { isHashable, isImmutable, NUMBERS } from '../types/py-type';
import { returnsOf } from '../types/returns';
import { usageOf } from './usage';
import { type Binding, bindingAt } from './variables';

/** The parameters of a function as they are listed; null where there are none, or some that gather. */
export function plainParameters(definition: SyntaxNode): SyntaxNode[] | null {
  const list = definition.child('parameters');
  const parameters = list ? partsOf(list) : [];
  const isPlain = parameters.every(
    ({ type, children }) => !/splat|separator/.test(type) && !children.some((child) => /splat/.test(child.type)),
  );
  return parameters.length > 0 && isPlain ? parameters : null;
}

/** Whether what is passed for a parameter hashes: by its annotation, or because the function does with it what is done with numbers. */
export function isKey(site: Site, parameter: SyntaxNode): boolean {
  const use = usesOf(site, parameter)[0];
  return (
    use !== undefined &&
    (isHashable(site.types.of(use)) ||
      site.types.of(use).kind === 'tuple' ||
      isNumber(site, parameter) ||
      isTextParameter(site, parameter))
  );
}

/**
 * Whether the function does with it what is done with numbers: compares or calculates with a whole number, takes it as an index
 * or, unless it is gone over or asked whether it is empty, calculates with it and compares it at all.
 */
function isNumber(site: Site, parameter: SyntaxNode): boolean {
  if (NUMBERS.has(site.types.of(parameter.child('value')).kind)) return true;
  const reads = usesOf(site, parameter).filter((node) => !bindingAt(node));
  if (reads.some((node) => isUsedAsNumber(site, node))) return true;
  const isCalculated = reads.some(({ parent }) => parent?.type === 'binary_operator' && operatorOf(parent) === '-');
  const isOrdered = reads.some((node) => ORDER.has(comparisonOf(node.parent ?? undefined)?.operator ?? ''));
  return isCalculated && isOrdered && reads.every((node) => AS_NUMBER.has(usageOf(site.tree, node).how));
}

const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);
const EQUALITY: ReadonlySet<string> = new Set(['==', '!=']);
const AS_NUMBER: ReadonlySet<string> = new Set(['compared', 'added', 'returned', 'escapes', 'formatted']);

function isUsedAsNumber(site: Site, node: SyntaxNode): boolean {
  const { parent, field } = node;
  if (parent?.type === 'subscript') return field === 'subscript';
  const comparison = comparisonOf(parent ?? undefined);
  if (comparison)
    return (
      (ORDER.has(comparison.operator) || EQUALITY.has(comparison.operator)) && partsOf(comparison.node).some(isInteger)
    );
  const call = callOf(site.tree, parent?.parent ?? undefined);
  if (parent?.type === 'argument_list') return site.module.builtin(call?.callee) === 'range';
  return (
    parent?.type === 'binary_operator' &&
    ['-', '+', '//', '%', '**'].includes(operatorOf(parent)) &&
    partsOf(parent).some(isInteger)
  );
}

/** Whether a function does with a parameter, or with a slice of it, what only texts can do. */
export function isTextParameter(site: Site, parameter: SyntaxNode): boolean {
  const [first] = usesOf(site, parameter);
  if (site.types.of(first).kind === 'str' || site.types.of(parameter.child('value')).kind === 'str') return true;
  return usesOf(site, parameter).some((use) => {
    const slice = use.field === 'value' && use.parent?.childrenIn('subscript')[0]?.type === 'slice' ? use.parent : null;
    const node = slice ?? use;
    const usage = usageOf(site.tree, node);
    if (usage.how === 'method') return Object.hasOwn(RESULT_OF_TEXT_METHOD, usage.name);
    if (usage.how === 'consumed') return slice !== null && (usage.by === 'int' || usage.by === 'float');
    const comparison = comparisonOf(node.parent ?? undefined);
    return comparison !== null && partsOf(comparison.node).some(({ type }) => type === 'string');
  });
}

/** Where a parameter stands in the function. */
export function usesOf(site: Site, parameter: SyntaxNode): readonly SyntaxNode[] {
  const variable = site.variables.ofParameter(parameter);
  return variable ? site.variables.uses(variable) : [];
}

function isInteger({ type }: SyntaxNode): boolean {
  return type === 'integer';
}

/** Builtins whose results cannot change, whatever they are given. */
const MAKE_ATOMS: ReadonlySet<string> = new Set(['len', 'int', 'float', 'str', 'bool', 'any', 'all', 'ord', 'round']);

/** Whether each result of a function that calls itself is a value that cannot change, and no call ends without one. */
export function givesFixed(site: Site, definition: SyntaxNode, selfCalls: readonly SyntaxNode[]): boolean {
  const { values, mayFallOff } = returnsOf(definition);
  const asked = new Set<object>();
  const isFixed = (node: SyntaxNode | undefined): boolean => {
    if (!node) return false;
    if (isImmutable(site.types.of(node)) || selfCalls.includes(node)) return true;
    switch (node.type) {
      case 'parenthesized_expression':
      case 'binary_operator':
      case 'boolean_operator':
      case 'unary_operator':
        return partsOf(node).every(isFixed);
      case 'conditional_expression': {
        const [first, , last] = partsOf(node);
        return isFixed(first) && isFixed(last);
      }
      case 'call': {
        const call = callOf(site.tree, node);
        const builtin = site.module.builtin(call?.callee);
        if (builtin !== null && MAKE_ATOMS.has(builtin)) return true;
        const isChoice = builtin === 'min' || builtin === 'max' || builtin === 'abs' || builtin === 'sum';
        return isChoice && (call?.positional ?? []).every((one) => isFixed(generated(one)));
      }
      case 'subscript': // an element that takes part in a calculation is a number like the others
        return node.parent?.type === 'binary_operator';
      case 'identifier': {
        const variable = site.variables.at(node);
        if (!variable) return false;
        if (asked.has(variable)) return true;
        asked.add(variable);
        const bindings = site.variables.bindings(variable);
        // As an element does.
        if (node.parent?.type === 'binary_operator' && bindings.every(isOfElements)) return true;
        return bindings.every(({ how, value, path, node: entry }) =>
          how === 'parameter'
            ? isNumber(site, entry)
            : (how === 'assigned' || how === 'augmented') && path.length === 0 && isFixed(value ?? undefined),
        );
      }
      default:
        return false;
    }
  };
  return !mayFallOff && values.length > 0 && values.every((value) => value === null || isFixed(value));
}

/** Whether a name stands for an item or a part of something. */
function isOfElements({ how, path, value }: Binding): boolean {
  return how === 'iterated' || (how === 'assigned' && (path.length > 0 || value?.type === 'subscript'));
}

/** What a comprehension gives one of, or the expression itself. */
function generated(node: SyntaxNode): SyntaxNode | undefined {
  return ['generator_expression', 'list_comprehension'].includes(node.type) ? node.child('body') : node;
}

/** Whether a function calls itself for several smaller problems. */
export function branches(calls: readonly SyntaxNode[]): boolean {
  return calls.length > 1 || calls.some((call) => loopsAround(call).length > 0);
}

/**
 * Whether calls of a function may meet the same smaller problems: they step, slice or divide what was given. What is cut in
 * halves, or handed out by a tree, is met once.
 */
export function mayMeetAgain(site: Site, calls: readonly SyntaxNode[], parameters: readonly SyntaxNode[]): boolean {
  const isGiven = (node: SyntaxNode | undefined): boolean => {
    const parameter = site.variables.at(node)?.parameter;
    return parameter !== undefined && parameters.includes(parameter);
  };
  const isStep = (node: SyntaxNode | undefined, depth = 0): boolean => {
    if (!node || depth > 3) return false;
    if (isGiven(node) || ['integer', 'true', 'false'].includes(node.type)) return true;
    if (node.type === 'binary_operator') {
      const [left, right] = partsOf(node);
      const operator = operatorOf(node);
      return operator === '//'
        ? isGiven(left) && right?.type === 'integer'
        : ['+', '-'].includes(operator) && isStep(left, depth + 1);
    }
    if (node.type === 'subscript')
      return isGiven(node.child('value')) && node.childrenIn('subscript')[0]?.type === 'slice';
    const variable = site.variables.at(node);
    const [only, ...others] = variable ? site.variables.bindings(variable) : [];
    if (!only || others.length > 0 || only.path.length > 0) return false;
    if (only.how === 'iterated') return callOf(site.tree, only.value ?? undefined) !== null;
    return only.how === 'assigned' && isStep(only.value ?? undefined, depth + 1);
  };
  return calls.every((node) => callOf(site.tree, node)?.positional.every((argument) => isStep(argument)) === true);
}
