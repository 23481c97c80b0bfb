import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { callOf, methodOf, type PlainCall, spelled } from '../../syntax';
import { isCostly } from './costs';
import { isLookedAt, mayBeShared } from './looked-at';
import { isTextParameter, plainParameters } from '../variables/recursion';
import { rereading } from './rereading';
import { usageOf } from '../variables/usage';

const PARSERS: ReadonlySet<string> = new Set([
  ...['json.loads', 'decimal.Decimal', 'fractions.Fraction', 'uuid.UUID', 'urllib.parse.urlparse', 'ast.literal_eval'],
  ...['datetime.datetime.strptime', 'datetime.datetime.fromisoformat', 'datetime.date.fromisoformat'],
  ...['datetime.time.fromisoformat', 'urllib.parse.urlsplit', 'urllib.parse.parse_qs', 'shlex.split'],
  ...['ipaddress.ip_address', 'ipaddress.ip_network', 'ipaddress.ip_interface'],
  ...['re.search', 're.match', 're.fullmatch', 're.findall', 're.split', 're.sub', 'unicodedata.normalize'],
]);
const PARSING_METHODS: ReadonlySet<string> = new Set([
  ...['split', 'rsplit', 'splitlines', 'search', 'match', 'fullmatch', 'findall'],
]);

/** Whether a call reads a text and makes something of it, or is costly itself, so that making it twice is a waste. */
export function isParsing(site: Site, node: SyntaxNode): boolean {
  const call = callOf(site.tree, node);
  if (!call || !site.effects.isPure(node) || site.text(node).includes('\n')) return false;
  const library = site.module.imported(call.callee);
  if (library !== null) return PARSERS.has(library) && rereading(site, node) !== 'no';
  if (site.effects.ownFunction(call)) return isCostly(site.tree, call) && rereading(site, node) !== 'no';
  const method = methodOf(site.tree, call);
  return method !== null && PARSING_METHODS.has(method.name) && method.object.type !== 'string';
}

/** Whether an argument of a call is a text, since the function only takes texts. */
export function takesText(site: Site, call: PlainCall, argument: SyntaxNode): boolean {
  const library = site.module.imported(call.callee);
  if (library !== null) return PARSERS.has(library);
  const own = site.effects.ownFunction(call);
  const parameters = own ? (plainParameters(own) ?? []) : [];
  const offset = call.callee.type === 'attribute' ? 1 : 0;
  const parameter = parameters[call.positional.indexOf(argument) + offset];
  return parameter !== undefined && isTextParameter(site, parameter);
}

/** Whether equal calls may all give the same object: nobody changes it, or each takes another part of it. */
export function mayBeOne(site: Site, equals: readonly SyntaxNode[]): boolean {
  const [first] = equals;
  if (!first) return false;
  if (mayBeShared(site, first, equals)) return true;
  const taken = new Map<string, SyntaxNode[]>();
  for (const node of equals) {
    const usage = usageOf(site.tree, node);
    const key = usage.how === 'read' ? usage.index : usage.how === 'method' ? usage.positional[0] : undefined;
    const part = usage.how === 'read' ? usage.subscript : usage.how === 'method' ? usage.call : undefined;
    const isGet = usage.how === 'read' || (usage.how === 'method' && usage.name === 'get');
    if (!part || !isGet || (key?.type !== 'string' && key?.type !== 'integer')) return false;
    const name = site.text(key).replace(/"/g, "'");
    taken.set(name, [...(taken.get(name) ?? []), part]);
  }
  // What is handed on may be changed, but then nobody looks at it again.
  return [...taken.values()].every((parts) => parts.slice(0, -1).every((part) => isLookedAt(site, part)));
}

/** The calls of one node that are spelled as another one, in text order. */
export function equalCalls(site: Site, node: SyntaxNode, within: { start: number; end: number }): SyntaxNode[] {
  const text = spelled(site.tree, node);
  return site
    .nodes('call')
    .filter(({ start, end }) => within.start <= start && end <= within.end)
    .filter((one) => spelled(site.tree, one) === text && functionAround(one) === functionAround(node));
}

function functionAround(node: SyntaxNode): SyntaxNode | null {
  let above = node.parent;
  while (above && above.type !== 'function_definition' && above.type !== 'lambda') above = above.parent;
  return above;
}

/** `line_parts` for `line.split(",")`, `parsed_line` for `json.loads(line)`. */
export function parsedName(site: Site, node: SyntaxNode): string {
  const call = callOf(site.tree, node);
  const method = site.module.imported(call?.callee) === null ? methodOf(site.tree, call) : null;
  const isSplit = method !== null && /split/.test(method.name);
  const source = isSplit ? method.object : call?.positional.at(method ? 0 : isSearch(site, call.callee) ? 1 : 0);
  // `mean_rows` for `mean(rows)`, which parses nothing.
  const own =
    call && site.effects.ownFunction(call) ? site.text(call.callee.child('attribute') ?? call.callee) : 'parsed';
  const word = (source ? site.text(source).match(/[A-Za-z_]\w*/g) : null)?.at(-1) ?? 'text';
  return isSplit ? `${word}_parts` : `${own}_${word}`;
}

function isSearch(site: Site, callee: SyntaxNode): boolean {
  return /^re\./.test(site.module.imported(callee) ?? '');
}
