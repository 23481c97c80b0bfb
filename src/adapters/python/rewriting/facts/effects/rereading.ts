import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { type Site } from '../../site';
import { bare, callOf, isWithin, methodOf } from '../../syntax';

/** Builtins that go over what they are given. */
const GOING_OVER: ReadonlySet<string> = new Set([
  ...['min', 'max', 'sum', 'sorted', 'list', 'set', 'frozenset', 'tuple', 'dict', 'any', 'all'],
  ...['map', 'filter', 'zip', 'enumerate', 'iter', 'next'],
]);
const GOING_OVER_METHODS: ReadonlySet<string> = new Set(['join', 'union', 'intersection', 'difference']);
const VIEWS: ReadonlySet<string> = new Set(['keys', 'values', 'items', 'split', 'splitlines']);
/** What names of the function or its objects stand for is hardly an iterator where it is read again and again. */
const LASTING: ReadonlySet<string> = new Set(['attribute', 'subscript']);

/**
 * Whether an expression finds the same items when it is evaluated again, and no iterator that is empty by then: `likely`
 * where nothing shows that, as for a parameter without a type.
 */
export function rereading(site: Site, expression: SyntaxNode): 'sure' | 'likely' | 'no' {
  let answer: 'sure' | 'likely' | 'no' = 'sure';
  walk(expression, (node) => {
    for (const source of sourcesIn(site, node)) {
      const found = ofSource(site, source, expression);
      if (found === 'no' || answer === 'sure') answer = found;
    }
    return answer !== 'no';
  });
  return answer;
}

/** What a node of the expression goes over. */
function sourcesIn(site: Site, node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'for_in_clause') return [node.child('right') ?? node];
  const call = callOf(site.tree, node);
  if (!call) return [];
  const builtin = site.module.builtin(call.callee);
  const goesOver =
    builtin === null
      ? GOING_OVER_METHODS.has(methodOf(site.tree, call)?.name ?? '') || site.module.imported(call.callee) !== null
      : GOING_OVER.has(builtin);
  return goesOver ? call.positional : [];
}

function ofSource(site: Site, source: SyntaxNode, expression: SyntaxNode): 'sure' | 'likely' | 'no' {
  const node = bare(source) ?? source;
  const { kind } = site.types.of(node);
  if (kind !== 'iterator' && kind !== 'unknown') return 'sure';
  if (node.type === 'generator_expression' || node.type === 'lambda') return 'sure'; // its sources are looked at
  if (node.type === 'call') {
    const call = callOf(site.tree, node);
    const builtin = site.module.builtin(call?.callee);
    if (builtin !== null) return builtin === 'iter' || builtin === 'next' || builtin === 'open' ? 'no' : 'sure';
    const method = methodOf(site.tree, call);
    if (method && VIEWS.has(method.name)) return 'sure';
    return method || site.module.imported(node.child('function')) !== null ? 'likely' : 'no';
  }
  if (kind === 'iterator') return 'no';
  if (LASTING.has(node.type)) return 'likely';
  if (node.type !== 'identifier') return 'sure';
  const variable = site.variables.at(node);
  if (!variable) return site.module.builtin(node) !== null ? 'sure' : 'likely';
  if (site.variables.bindings(variable).every(({ by }) => isWithin(by, expression))) return 'sure';
  // An unpacked or computed value that nothing is known of may be anything.
  return variable.parameter || site.variables.bindings(variable).some(({ how }) => how === 'iterated')
    ? 'likely'
    : 'no';
}
