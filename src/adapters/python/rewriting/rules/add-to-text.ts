import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { replace } from '../edits/lines';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import {
  type Assignment,
  assignmentOf,
  callOf,
  isWithin,
  loopsAround,
  methodOf,
  operatorOf,
  partsOf,
  type PlainCall,
} from '../syntax';

/** `s = f"{s}{x}"` and `s = "%s%s" % (s, x)` in a loop: a text that is made anew with something at its end. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The text so far is formatted into a new one each time something is added to it, which is quadratic; += only adds what is new.',

  find(site: Site): Finding | null {
    for (const statement of site.nodes('expression_statement')) {
      const assignment = loopsAround(statement).length > 0 ? assignmentOf(statement) : null;
      const added = assignment && addedText(site, assignment);
      if (!assignment || !added) continue;
      return { at: statement, edits: [replace(statement, `${site.text(assignment.target)} += ${added}`)] };
    }
    return null;
  },
};

/** What is formatted behind the text; null for any other assignment. */
function addedText(site: Site, { target, value }: Assignment): string | null {
  const { kind, sure } = site.types.of(target);
  if (kind !== 'str' || !sure || !site.variables.at(target)) return null;
  const name = site.text(target);
  const mentions = (node: SyntaxNode): boolean =>
    site.nodes('identifier').some((one) => isWithin(one, node) && site.text(one) === name);
  if (value.type === 'string') {
    const [start, first, ...others] = value.children;
    if (!start || first?.type !== 'interpolation' || site.text(first) !== `{${name}}`) return null;
    if (others.filter(({ named }) => named).length < 2 || others.some(mentions)) return null;
    return site.text(start) + site.tree.text.slice(first.end, value.end);
  }
  const call = callOf(site.tree, value);
  if (call) return addedByMethod(site, call, name, mentions);
  if (value.type !== 'binary_operator' || operatorOf(value) !== '%') return null;
  const [format, values] = partsOf(value);
  const [first, ...others] = values?.type === 'tuple' ? partsOf(values) : [];
  const [, quote, rest] = /^(["'])%s((?:(?!%\().)+)$/s.exec(format ? site.text(format) : '') ?? [];
  if (format?.type !== 'string' || quote === undefined || rest === undefined || !first) return null;
  if (site.text(first) !== name || others.length === 0 || others.some(mentions)) return null;
  return `${quote}${rest} % (${others.map((one) => site.text(one)).join(', ')}${others.length === 1 ? ',' : ''})`;
}

/** `"".join([s, x])` and `"{}{}".format(s, x)` */
function addedByMethod(
  site: Site,
  call: PlainCall,
  name: string,
  mentions: (node: SyntaxNode) => boolean,
): string | null {
  const method = methodOf(site.tree, call);
  if (method?.object.type !== 'string' || [...call.keywords.values()].some(mentions)) return null;
  const [text, [list]] = [site.text(method.object), call.positional];
  const isJoin = method.name === 'join' && /^(?:""|'')$/.test(text) && /^(?:list|tuple)$/.test(list?.type ?? '');
  const [first, ...others] = isJoin && list ? partsOf(list) : call.positional;
  if (!first || site.text(first) !== name || others.length === 0 || others.some(mentions)) return null;
  if (others.some(({ type }) => type.endsWith('_splat'))) return null;
  const texts = others.map((one) => site.text(one));
  if (isJoin) return texts.length === 1 ? (texts[0] ?? null) : `${text}.join([${texts.join(', ')}])`;
  const [, quote, rest] = /^(["'])\{\}((?:(?!\{\d).)+)$/s.exec(text) ?? [];
  if (method.name !== 'format' || quote === undefined || rest === undefined) return null;
  const named = [...call.keywords].map(([key, one]) => `${key}=${site.text(one)}`);
  return `${quote}${rest}.format(${[...texts, ...named].join(', ')})`;
}
