import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { hashingOf } from '../facts/types/hashing';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, isWithin, partsOf } from '../syntax';

/** `set([f(x) for x in xs])`, `dict([(k, v) for …])` and `list(x for …)`: a display makes the same without the detour. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'A list or a generator is made first and copied into another container then; a comprehension fills that one directly.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      const [source, ...others] = call?.positional ?? [];
      if (!call || !source || others.length > 0 || call.keywords.size > 0 || !SOURCES.has(source.type)) continue;
      const edits = editsFor(site, node, site.module.builtin(call.callee), source);
      if (edits) return { at: node, edits };
    }
    return null;
  },
};

const SOURCES: ReadonlySet<string> = new Set(['list_comprehension', 'generator_expression']);

function editsFor(site: Site, node: SyntaxNode, name: string | null, source: SyntaxNode): TextEdit[] | null {
  const item = source.child('body');
  const [opening, closing] = [source.children[0], source.children.at(-1)];
  if (!item || !opening || !closing || name === null || waits(source) || endsByError(site, source)) return null;
  // In a formatted text `{{` is a brace and no expression.
  const brace = node.parent?.type === 'interpolation' ? ' {' : '{';
  const around = (left: string, right: string): TextEdit[] => [
    { start: node.start, end: opening.end, replacement: left },
    { start: closing.start, end: node.end, replacement: right },
  ];
  if (name === 'list') return source.type === 'generator_expression' ? around('[', ']') : null;
  // Each item is hashed as it comes then, and not after all of them were made.
  if (name === 'set') return isSteady(site, source) || hashingOf(site, item) === 'sure' ? around(brace, '}') : null;
  if (name !== 'dict' || !isSteady(site, source)) return null;
  const pair = bare(item);
  const [key, value, ...others] = pair?.type === 'tuple' ? partsOf(pair) : [];
  if (!pair || !key || !value || others.length > 0 || key.type === 'list_splat' || value.type === 'list_splat')
    return null;
  const entry = `${site.text(key)}: ${site.text(value)}`;
  return [...around(brace, '}'), { start: item.start, end: item.end, replacement: entry }];
}

function isSteady(site: Site, source: SyntaxNode): boolean {
  return site.effects.isPure(source);
}

/** In a generator `next` without an item left is another error than in a comprehension. */
function endsByError(site: Site, source: SyntaxNode): boolean {
  return site
    .nodes('call')
    .some((call) => isWithin(call, source) && site.text(call.child('function') ?? call) === 'next');
}

/** In a generator `await` makes another kind of generator, which none of these take. */
function waits(source: SyntaxNode): boolean {
  return source.children.some((clause) => clause.type === 'for_in_clause' && clause.childOf('async') !== undefined);
}
