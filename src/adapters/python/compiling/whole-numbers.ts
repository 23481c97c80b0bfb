import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { walk } from '../../syntax-tree/traversal';
import { bare, callOf, operatorOf, partsOf } from '../rewriting/syntax';
import { type NumericParameter } from './numeric-parameters';

/** One place where a variable gets a whole number. */
interface Source {
  /** Undefined: one of a loop's or a shape's. */
  value: SyntaxNode | undefined;
  operator: string;
}

/**
 * Whether one of Python's whole numbers in a function (`isWhole` tells them) may come to more than 64 bits hold, where Python goes on counting: it is multiplied
 * or added up. Loop counters, lengths and what is a fixed step from them stay far below.
 */
export function mayGrow(
  tree: SyntaxTree,
  body: SyntaxNode,
  parameters: readonly NumericParameter[],
  isWhole: (node: SyntaxNode) => boolean,
): boolean {
  const sources = sourcesIn(tree, body);
  const bounded = new Set(
    parameters.map(({ name }) => name).filter((name) => !sources.has(name) && countsIn(tree, body, name)),
  );
  const isBounded = (node: SyntaxNode | undefined, self: string | null): boolean => {
    const value = bare(node);
    if (!value) return true;
    const parts = partsOf(value);
    switch (value.type) {
      case 'integer':
        return true;
      case 'identifier':
        return bounded.has(textOf(tree, value)) || textOf(tree, value) === self;
      case 'attribute':
      case 'subscript':
        return /\.(?:shape|size|ndim)\b/.test(textOf(tree, value));
      case 'call':
        return /^(?:len|min|max|abs)$/.test(textOf(tree, value.child('function') ?? value))
          ? textOf(tree, value).startsWith('len') ||
              (callOf(tree, value)?.positional.every((argument) => isBounded(argument, null)) ?? false)
          : false;
      case 'unary_operator':
      case 'conditional_expression':
        return parts.every((part) => part.type === 'comparison_operator' || isBounded(part, null));
      case 'binary_operator': {
        const [left, right] = [value.child('left'), value.child('right')];
        const operator = operatorOf(value);
        if (operator === '**' || operator === '<<') return false;
        if (operator === '%' || operator === '//')
          return isBounded(left, self) || (operator === '%' && isBounded(right, null));
        // A fixed step at a time takes longer than anybody waits.
        const isStep = (operator === '+' || operator === '-') && bare(right)?.type === 'integer';
        return isBounded(left, isStep ? self : null) && isBounded(right, null);
      }
      default:
        return false;
    }
  };
  for (let before = -1; before < bounded.size;) {
    before = bounded.size;
    for (const [name, all] of sources) {
      const isSmall = all.every(({ value, operator }) => {
        if (operator === '') return isBounded(value, name);
        if (operator === '//' || operator === '%' || operator === '>>') return true;
        return /^[-+]$/.test(operator) && bare(value)?.type === 'integer';
      });
      if (isSmall) bounded.add(name);
    }
  }
  let grows = false;
  walk(body, (node) => {
    if (node.type === 'binary_operator' && /^(?:[-+*]|\*\*|<<)$/.test(operatorOf(node)) && isWhole(node))
      grows ||= !isBounded(node, null) && !isStepOf(tree, node, bounded);
    const left = node.type === 'augmented_assignment' ? node.child('left') : undefined;
    if (left && /^(?:[-+*]|\*\*|<<)=$/.test(operatorOf(node)) && isWhole(left))
      grows ||= left.type !== 'identifier' || !bounded.has(textOf(tree, left));
    return !grows;
  });
  return grows;
}

function isStepOf(tree: SyntaxTree, node: SyntaxNode, bounded: ReadonlySet<string>): boolean {
  const left = bare(node.child('left'));
  return (
    left?.type === 'identifier' && bounded.has(textOf(tree, left)) && bare(node.child('right'))?.type === 'integer'
  );
}

function sourcesIn(tree: SyntaxTree, body: SyntaxNode): Map<string, Source[]> {
  const sources = new Map<string, Source[]>();
  const add = (target: SyntaxNode | undefined, value: SyntaxNode | undefined, operator: string): void => {
    if (target?.type === 'pattern_list' || target?.type === 'tuple_pattern') {
      const values = value?.type === 'expression_list' || value?.type === 'tuple' ? partsOf(value) : [];
      for (const [at, part] of partsOf(target).entries()) add(part, values[at] ?? value, operator);
    } else if (target?.type === 'identifier') {
      const name = textOf(tree, target);
      sources.set(name, [...(sources.get(name) ?? []), { value, operator }]);
    }
  };
  walk(body, (node) => {
    if (node.type === 'for_statement' || node.type === 'for_in_clause') add(node.child('left'), undefined, '');
    if (node.type === 'assignment') add(node.child('left'), node.child('right'), '');
    if (node.type === 'augmented_assignment')
      add(node.child('left'), node.child('right'), operatorOf(node).slice(0, -1));
    return true;
  });
  return sources;
}

/** Whether a loop counts up to it, which takes as long as it is large. */
function countsIn(tree: SyntaxTree, body: SyntaxNode, name: string): boolean {
  let counts = false;
  walk(body, (node) => {
    const call = node.type === 'for_statement' ? callOf(tree, node.child('right')) : null;
    if (call && textOf(tree, call.callee) === 'range')
      counts ||= call.positional.some((argument) => textOf(tree, argument).split(/\W+/).includes(name));
    return !counts;
  });
  return counts;
}
