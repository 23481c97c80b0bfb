import { type SyntaxNode, type SyntaxTree } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { COMPREHENSIONS } from '../../../bindings';
import { callOf, methodOf, operatorOf, type PlainCall } from '../../syntax';
import { Effects } from './effects';
import { ModuleFacts } from '../variables/module-facts';
import { Types } from '../types/types';

/** Builtins that read all of what they are given. */
const READ_ALL: ReadonlySet<string> = new Set([
  ...['min', 'max', 'sum', 'sorted', 'list', 'set', 'frozenset', 'tuple', 'dict', 'any', 'all'],
]);
/** Library functions that cost far more than a look into a dictionary. */
const COSTLY: ReadonlySet<string> = new Set([
  ...['re.compile', 'datetime.datetime.strptime', 'datetime.datetime.fromisoformat', 'datetime.date.fromisoformat'],
  ...['json.loads', 'json.dumps', 'copy.deepcopy', 'collections.Counter', 'decimal.Decimal', 'fractions.Fraction'],
  ...['statistics.mean', 'statistics.median', 'statistics.stdev', 'statistics.pstdev', 'math.factorial'],
  ...['unicodedata.normalize', 'urllib.parse.urlparse', 'uuid.UUID', 'textwrap.dedent', 'urllib.parse.urlsplit'],
  ...['urllib.parse.parse_qs', 'ast.literal_eval', 'shlex.split', 'ipaddress.ip_address', 'ipaddress.ip_network'],
  ...['ipaddress.ip_interface', 'ipaddress.IPv4Address', 'ipaddress.IPv4Network', 'ipaddress.IPv6Network'],
  ...['datetime.time.fromisoformat', 'zoneinfo.ZoneInfo', 'email.utils.parsedate_to_datetime', 'fnmatch.translate'],
  ...['xml.etree.ElementTree.fromstring', 're.search', 're.match', 're.fullmatch', 're.findall', 're.split', 're.sub'],
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

/** Calls of other functions, as many as cost far more than a look at a variable. */
const SEVERAL = 3;

/** Whether a function repeats something or calls several others, by itself or in what it calls. */
function loops(tree: SyntaxTree, definition: SyntaxNode, seen = new Set<SyntaxNode>()): boolean {
  if (seen.has(definition)) return true;
  seen.add(definition);
  let found = false;
  let calls = 0;
  const body = definition.child('body');
  if (body)
    walk(body, (node) => {
      found ||= node.type === 'for_statement' || node.type === 'while_statement' || COMPREHENSIONS.has(node.type);
      const call = node.type === 'call' ? callOf(tree, node) : null;
      const own = call && Effects.of(tree).ownFunction(call);
      if (call) found ||= (calls += 1) >= SEVERAL || makesText(tree, call);
      if (own) found ||= loops(tree, own, seen);
      else if (call && ModuleFacts.of(tree).imported(call.callee) !== null) found ||= isCostly(tree, call);
      return !found;
    });
  return found;
}

const TEXT_METHODS: ReadonlySet<string> = new Set([
  ...['lower', 'upper', 'casefold', 'replace', 'split', 'rsplit', 'splitlines', 'strip', 'join', 'format', 'encode'],
  ...['count', 'index', 'copy', 'union', 'intersection', 'difference'],
]);
/** Displays of so many constants take as long as a call. */
const MANY = 4;

/** Whether evaluating an expression costs more than a look at a variable: it calls what reads or makes something, or loops. */
export function isSlow(tree: SyntaxTree, expression: SyntaxNode): boolean {
  const module = ModuleFacts.of(tree);
  let slow = isLongDisplay(expression);
  walk(expression, (node) => {
    slow ||= COMPREHENSIONS.has(node.type);
    const call = node.type === 'call' ? callOf(tree, node) : null;
    if (call && module.imported(call.callee) === 're.compile') return false; // compiled patterns are kept
    if (call) slow ||= isCostly(tree, call) || TEXT_METHODS.has(methodOf(tree, call)?.name ?? '');
    return !slow;
  });
  return slow;
}

/** What the steps of a calculation weigh, an addition being one; below so many a look at a variable gains nothing. */
const HEAVY = 4;

/** Whether a calculation with numbers takes several times as long as a look at a variable: `math.sqrt(a ** 2 + b ** 2)`. */
export function isHeavy(expression: SyntaxNode): boolean {
  let weight = 0;
  walk(expression, (node) => {
    if (node.type === 'call') weight += 2;
    if (node.type === 'binary_operator') weight += operatorOf(node) === '**' ? 2 : 1;
    return weight < HEAVY;
  });
  return weight >= HEAVY;
}

function isLongDisplay(node: SyntaxNode): boolean {
  if (node.type !== 'list' && node.type !== 'set' && node.type !== 'dictionary') return false;
  return node.children.filter(({ named }) => named).length >= MANY;
}

const WHOLE_TEXT: ReadonlySet<string> = new Set(['lower', 'upper', 'casefold', 'split', 'splitlines', 'replace']);

/** Whether a call makes a text or list as long as the text that it reads, as `text.lower()` does. */
export function makesText(tree: SyntaxTree, call: PlainCall): boolean {
  const method = methodOf(tree, call);
  return method !== null && WHOLE_TEXT.has(method.name) && method.object.type !== 'string';
}
