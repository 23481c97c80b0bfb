import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, callOf, isWithin, operatorOf, partsOf } from '../../syntax';
import { isImmutable } from '../types/py-type';
import { type Usage, usageOf } from '../variables/usage';

const LOOKING: ReadonlySet<Usage['how']> = new Set([
  ...(['iterated', 'searched', 'compared', 'tested', 'added', 'formatted', 'spread', 'consumed'] as const),
  ...(['attribute', 'read'] as const),
]);
const LOOKING_METHODS: ReadonlySet<string> = new Set([
  ...['get', 'keys', 'values', 'items', 'index', 'count', 'find', 'issubset', 'issuperset', 'isdisjoint', 'union'],
  ...['intersection', 'difference', 'most_common', 'copy', 'startswith', 'endswith', 'join', 'split'],
  ...['group', 'groups', 'groupdict', 'start', 'end', 'span'],
]);
const CALCULATING: ReadonlySet<string> = new Set(['/', '-', '*', '**', '//', '%']);
const COUNTING: ReadonlySet<string> = new Set([
  ...['len', 'sum', 'any', 'all', 'bool', 'str', 'repr', 'print', 'isinstance', 'type', 'float', 'int', 'abs', 'round'],
  ...['hash', 'ord', 'format', 'range', 'join', 'json.dumps'],
]);
const SHALLOW: ReadonlySet<string> = new Set([
  ...['list', 'dict', 'set', 'sorted', 'frozenset', 'tuple', 'min', 'max'],
]);

export type Sharing = 'sure' | 'likely' | 'no';

/**
 * Whether a value may be used again wherever it stands now, as nobody changes or keeps it at any of these places; `likely`
 * where a part of it is handed on.
 */
export function sharing(site: Site, value: SyntaxNode, uses: readonly SyntaxNode[]): Sharing {
  if (isFixed(site, value)) return 'sure';
  const isFlat = holdsOthersThings(site, value);
  return least(
    uses.map((use) => {
      const usage = usageOf(site.tree, use);
      if (usage.how === 'method') {
        if (!LOOKING_METHODS.has(usage.name)) return 'no';
        return isFlat || usage.name !== 'get' ? 'sure' : sharingOfPart(site, usage.call);
      }
      if (usage.how === 'read') return isFlat ? 'sure' : sharingOfPart(site, usage.subscript);
      if (usage.how === 'iterated') return isFlat || areLookedAt(site, usage.by.child('left')) ? 'sure' : 'no';
      if (usage.how === 'attribute') return isLookedAt(site, usage.node) ? 'sure' : 'no';
      if (isFlat) return LOOKING.has(usage.how) ? 'sure' : 'no';
      // What is inside may go on in what is made of it.
      if (usage.how === 'consumed') return COUNTING.has(usage.by) ? 'sure' : 'no';
      if (usage.how === 'spread') return 'no';
      if (usage.how === 'added' && use.parent && operatorOf(use.parent).startsWith('+')) return 'likely';
      return LOOKING.has(usage.how) ? 'sure' : 'no';
    }),
  );
}

/** Whether a value may be used again for certain. */
export function mayBeShared(site: Site, value: SyntaxNode, uses: readonly SyntaxNode[]): boolean {
  return sharing(site, value, uses) === 'sure';
}

/**
 * The same of the result of a call where it stands, or of the variables that it is assigned to. What is made for the rounds of
 * a loop may also go, part by part, into a container of all rounds, each part to its own place.
 */
export function sharingOfResult(site: Site, node: SyntaxNode, loop: SyntaxNode | null = null): Sharing {
  const { parent } = node;
  const target = parent?.type === 'assignment' && node.field === 'right' ? parent.child('left') : undefined;
  if (!target) return sharing(site, node, [node]);
  const held = site.variables.at(target);
  if (held) {
    const isPlaced = (use: SyntaxNode): boolean => loop !== null && isStoredAlike(site, use, loop);
    const uses = site.variables.reads(held);
    const others = uses.filter((use) => !isPlaced(use));
    return least([sharing(site, node, others), others.length < uses.length ? 'likely' : 'sure']);
  }
  return areLookedAt(site, target) ? 'sure' : 'no';
}

/** `values[name] = parsed[name]`, where `values` is there before the loop. */
function isStoredAlike(site: Site, use: SyntaxNode, loop: SyntaxNode): boolean {
  const usage = usageOf(site.tree, use);
  const assignment = usage.how === 'read' ? usage.subscript.parent : null;
  const place = assignment?.type === 'assignment' ? assignment.child('left') : undefined;
  const [index, ...others] = place?.type === 'subscript' ? place.childrenIn('subscript') : [];
  const container = site.variables.at(place?.child('value'));
  if (usage.how !== 'read' || !usage.index || !index || !container || others.length > 0) return false;
  return (
    site.text(index) === site.text(usage.index) &&
    site.variables.bindings(container).every(({ by }) => !isWithin(by, loop))
  );
}

/** Whether what is given to some names, by unpacking or one after the other, is looked at and no more. */
function areLookedAt(site: Site, target: SyntaxNode | undefined): boolean {
  if (!target) return false;
  const parts = target.type === 'identifier' ? [target] : UNPACKING.has(target.type) ? partsOf(target) : [];
  const variables = parts.map((part) => site.variables.at(part));
  return (
    variables.length > 0 &&
    variables.every((one) => one && site.variables.reads(one).every((use) => isLookedAt(site, use)))
  );
}

const UNPACKING: ReadonlySet<string> = new Set(['pattern_list', 'tuple_pattern']);

function least(answers: readonly Sharing[]): Sharing {
  if (answers.includes('no')) return 'no';
  return answers.includes('likely') ? 'likely' : 'sure';
}

/** What is handed on is shared by all that get it; what the function changes itself must not be. */
function sharingOfPart(site: Site, part: SyntaxNode): Sharing {
  if (isLookedAt(site, part)) return 'sure';
  const usage = usageOf(site.tree, part);
  if (usage.how === 'read') return sharingOfPart(site, usage.subscript);
  if (usage.how !== 'escapes') return 'no';
  const held = part.parent?.type === 'assignment' ? site.variables.at(part.parent.child('left')) : null;
  if (part.parent?.type === 'assignment' && !held) return 'no';
  const isChanged = (held ? site.variables.reads(held) : []).some((use) => {
    const { how } = usageOf(site.tree, use);
    return how === 'written' || how === 'method' || how === 'bound' || how === 'read';
  });
  return isChanged ? 'no' : 'likely';
}

/** A number, a text, a date: what nobody can change. */
function isFixed(site: Site, value: SyntaxNode): boolean {
  const node = bare(value) ?? value;
  if (isImmutable(site.types.of(node))) return true;
  if (node.type === 'binary_operator' && CALCULATING.has(operatorOf(node)) && !isContainer(site, node)) return true;
  const call = callOf(site.tree, node);
  const builtin = site.module.builtin(call?.callee);
  if (/^(?:statistics|math)\./.test(site.module.imported(call?.callee) ?? '')) return true;
  // What is the least or greatest is the same object each time, too.
  if (builtin === 'min' || builtin === 'max') return true;
  return (builtin === 'sum' && call?.positional.length === 1) || builtin === 'round' || builtin === 'abs';
}

function isContainer(site: Site, node: SyntaxNode): boolean {
  return ['list', 'dict', 'set', 'deque'].includes(site.types.of(node).kind);
}

/** Whether what is in it is made elsewhere or cannot be changed, and is the same each time in any case. */
function holdsOthersThings(site: Site, value: SyntaxNode): boolean {
  const node = bare(value) ?? value;
  const { of, values } = site.types.of(node);
  if (of && isImmutable(of) && (!values || isImmutable(values))) return true;
  const call = callOf(site.tree, node);
  if (call) return SHALLOW.has(site.module.builtin(call.callee) ?? '');
  if (node.type === 'set_comprehension') return true;
  const body = node.type === 'list_comprehension' ? node.child('body') : undefined;
  return body !== undefined && ['identifier', 'attribute', 'subscript'].includes(body.type);
}

/** Whether a value, or one thing of what is inside of it, is looked at where it stands and no more. */
export function isLookedAt(site: Site, part: SyntaxNode): boolean {
  if (isImmutable(site.types.of(part))) return true;
  const usage = usageOf(site.tree, part);
  if (usage.how === 'read') return isLookedAt(site, usage.subscript);
  if (usage.how === 'method')
    return usage.name === 'get' ? isLookedAt(site, usage.call) : LOOKING_METHODS.has(usage.name);
  return LOOKING.has(usage.how) && usage.how !== 'iterated' && usage.how !== 'spread';
}
