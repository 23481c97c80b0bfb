import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { COMPREHENSIONS } from '../../bindings';
import { callOf, methodOf, type PlainCall } from '../syntax';
import { Effects } from './effects';
import { ModuleFacts } from './module-facts';
import { Types } from './types';

/** Builtins that read all of what they are given. */
const READ_ALL: ReadonlySet<string> = new Set([
  ...['min', 'max', 'sum', 'sorted', 'list', 'set', 'frozenset', 'tuple', 'dict', 'any', 'all'],
]);
/** Library functions that cost far more than a look into a dictionary. */
const COSTLY: ReadonlySet<string> = new Set([
  ...['re.compile', 'datetime.datetime.strptime', 'datetime.datetime.fromisoformat', 'datetime.date.fromisoformat'],
  ...['json.loads', 'json.dumps', 'copy.deepcopy', 'collections.Counter', 'decimal.Decimal', 'fractions.Fraction'],
  ...['statistics.mean', 'statistics.median', 'statistics.stdev', 'statistics.pstdev', 'math.factorial'],
  ...['unicodedata.normalize', 'urllib.parse.urlparse', 'uuid.UUID', 'textwrap.dedent'],
]);
const READ_ALL_METHODS: ReadonlySet<string> = new Set(['count', 'index', 'split', 'splitlines', 'join', 'findall']);

/** Whether a call does far more than an assignment costs: it reads a whole container, parses, or runs a function that loops. */
export function isCostly(tree: SyntaxTree, call: PlainCall): boolean {
  const module = ModuleFacts.of(tree);
  const builtin = module.builtin(call.callee);
  // Of several values it picks one.
  if (builtin !== null) return READ_ALL.has(builtin) && call.positional.length === 1 && !isSmall(call.positional[0]);
  const library = module.imported(call.callee);
  if (library !== null) return COSTLY.has(library);
  const own = Effects.of(tree).ownFunction(call);
  if (own) return loops(tree, own);
  const method = methodOf(tree, call);
  if (isSmall(call.positional[0]) && method?.name === 'join') return false;
  return method !== null && READ_ALL_METHODS.has(method.name) && Types.of(tree).of(method.object).kind !== 'unknown';
}

function isSmall(node: SyntaxNode | undefined): boolean {
  return node?.type === 'tuple' || node?.type === 'list' || node?.type === 'string' || node?.type === 'dictionary';
}

/** Whether a function repeats something, by itself or in what it calls. */
function loops(tree: SyntaxTree, definition: SyntaxNode, seen = new Set<SyntaxNode>()): boolean {
  if (seen.has(definition)) return true;
  seen.add(definition);
  let found = false;
  const body = definition.child('body');
  if (body)
    walk(body, (node) => {
      found ||= node.type === 'for_statement' || node.type === 'while_statement' || COMPREHENSIONS.has(node.type);
      const call = node.type === 'call' ? callOf(tree, node) : null;
      const own = call && Effects.of(tree).ownFunction(call);
      if (own) found ||= loops(tree, own, seen);
      else if (call && ModuleFacts.of(tree).imported(call.callee) !== null) found ||= isCostly(tree, call);
      return !found;
    });
  return found;
}
