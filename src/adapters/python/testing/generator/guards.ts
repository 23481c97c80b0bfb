import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { docstringOf } from '../../string-literals';
import { named } from './named-children';
import { type FunctionFacts } from './facts';
import { type Shape } from './shape';
import { literalNumber } from './text-literal';

/** A value that a function refuses at its very beginning, with the error that it then raises. */
export interface Guard {
  parameter: string;
  text: string;
  error: string;
}

const WRONG_TYPES: Readonly<Record<string, string>> = {
  str: '3',
  int: '"3"',
  float: '"x"',
  list: '3',
  dict: '[1]',
  tuple: '3',
  bool: '"x"',
};

/**
 * The conditions that open a function and only raise, as far as one can see from them alone which value is refused:
 * `if window < 1: raise ValueError(…)`.
 */
export function guardsOf(facts: FunctionFacts, shapeOf: (parameter: string) => Shape | null): Guard[] {
  const { tree } = facts.module;
  const guards: Guard[] = [];
  for (const statement of facts.isGenerator || facts.isAsync ? [] : openingGuards(facts)) {
    const error = errorOf(statement, tree);
    const condition = statement.child('condition');
    const guard = error === null || !condition ? null : refused(condition);
    if (error !== null && guard) guards.push({ ...guard, error });
  }
  return guards;

  function refused(condition: SyntaxNode): Omit<Guard, 'error'> | null {
    if (condition.type === 'parenthesized_expression') {
      const [inner] = named(condition);
      return inner ? refused(inner) : null;
    }
    if (condition.type === 'boolean_operator' && condition.childOf('or')) {
      const [left, right] = [condition.child('left'), condition.child('right')];
      return (left && refused(left)) ?? (right ? refused(right) : null);
    }
    if (condition.type === 'not_operator') return refusedWithout(named(condition)[0]);
    if (condition.type !== 'comparison_operator') return null;
    const [left, sign, right, ...more] = condition.children.filter(({ type }) => type !== 'comment');
    const value = literalNumber(tree, right);
    const parameter = left ? textOf(tree, left) : '';
    const shape = shapeOf(parameter);
    if (more.length > 0 || value === null || left?.type !== 'identifier' || !shape || !isNumber(shape)) return null;
    const step: Readonly<Record<string, number>> = { '<': -1, '<=': 0, '>': 1, '>=': 0, '==': 0 };
    const shift = step[sign?.type ?? ''];
    return shift === undefined ? null : { parameter, text: String(value + shift) };
  }

  function refusedWithout(operand: SyntaxNode | undefined): Omit<Guard, 'error'> | null {
    if (operand?.type === 'identifier') {
      const parameter = textOf(tree, operand);
      const shape = shapeOf(parameter);
      if (shape?.kind === 'str') return { parameter, text: '""' };
      return shape?.kind === 'list' ? { parameter, text: '[]' } : null;
    }
    const called = operand?.type === 'call' ? operand.child('function') : undefined;
    if (!operand || !called || textOf(tree, called) !== 'isinstance') return null;
    const [subject, type] = named(operand.child('arguments') ?? operand);
    const wrong = type?.type === 'identifier' ? WRONG_TYPES[textOf(tree, type)] : undefined;
    const parameter = subject ? textOf(tree, subject) : '';
    return wrong !== undefined && shapeOf(parameter) ? { parameter, text: wrong } : null;
  }
}

/** The statements at the very beginning of a function, behind its docstring, that only refuse what it is given. */
export function openingGuards({ module: { tree }, definition }: FunctionFacts): SyntaxNode[] {
  const body = definition.child('body');
  const docstring = body ? docstringOf(tree, body) : null;
  const statements = (body ? named(body) : []).filter((statement) => statement !== docstring);
  const others = statements.findIndex((statement) => errorOf(statement, tree) === null);
  return others < 0 ? statements : statements.slice(0, others);
}

/** What a condition that does nothing else raises; null for any other statement. */
function errorOf(statement: SyntaxNode, tree: SyntaxTree): string | null {
  const block = statement.type === 'if_statement' ? statement.child('consequence') : undefined;
  const [only, ...others] = block ? named(block) : [];
  if (!only || others.length > 0 || only.type !== 'raise_statement' || statement.child('alternative')) return null;
  const [raised] = named(only);
  const type = raised?.type === 'call' ? raised.child('function') : raised;
  return type?.type === 'identifier' ? textOf(tree, type) : null;
}

function isNumber(shape: Shape): boolean {
  return shape.kind === 'int' || shape.kind === 'float' || (shape.kind === 'open' && shape.of.every(isNumber));
}
