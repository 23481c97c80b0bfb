import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { replace } from '../edits/lines';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, loopsAround, partsOf, type PlainCall } from '../syntax';

/** A regular expression that is always the same is looked up again and again. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'Each call looks the same regular expression up to compile it; compiled when the module is loaded it is there.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      const compiled = call && (compiledBy(site, call) ?? usedBy(site, call));
      if (!compiled) continue;
      const function_ = site.target.name.replace(/\W+/g, '_').replace(/^_+/, '').toUpperCase();
      const name = freshName(site.tree, `_${function_}_PATTERN`);
      return { at: node, edits: [replace(node, name + compiled.rest)], above: `${name} = ${compiled.text}` };
    }
    return null;
  },
};

/** What is compiled, and how the pattern is then used. */
interface Compiled {
  text: string;
  rest: string;
}

/** `re.compile("…", re.M)` */
function compiledBy(site: Site, call: PlainCall): Compiled | null {
  if (site.module.imported(call.callee) !== 're.compile' || call.positional.length === 0) return null;
  const given = [...call.positional, ...call.keywords.values()];
  return given.every((argument) => isFixed(site, argument)) ? { text: site.text(call.node), rest: '' } : null;
}

/** How many arguments stand between the pattern and the flags of the functions that are methods of patterns as well. */
const BEFORE_FLAGS: ReadonlyMap<string, number> = new Map([
  ...['match', 'search', 'fullmatch', 'findall', 'finditer'].map((name): [string, number] => [name, 1]),
  ['split', 2],
  ...['sub', 'subn'].map((name): [string, number] => [name, 3]),
]);

/** `re.match("…", text, flags)` in a loop; elsewhere the work on the text outweighs the search for its pattern. */
function usedBy(site: Site, { node, callee, positional, keywords }: PlainCall): Compiled | null {
  const [, name = ''] = /^re\.(\w+)$/.exec(site.module.imported(callee) ?? '') ?? [];
  const most = BEFORE_FLAGS.get(name);
  const [pattern, ...others] = positional;
  if (most === undefined || !pattern || others.length === 0 || loopsAround(node).length === 0) return null;
  const flags = [...others.slice(most), keywords.get('flags')].filter((flag) => flag !== undefined);
  if (flags.length > 1 || others.length > most + 1 || ![pattern, ...flags].every((fixed) => isFixed(site, fixed)))
    return null;
  const named = [...keywords].filter(([key]) => key !== 'flags').map(([key, value]) => `${key}=${site.text(value)}`);
  const kept = [...others.slice(0, most).map((argument) => site.text(argument)), ...named];
  return {
    text: `${site.text(callee).replace(/\w+$/, 'compile')}(${[pattern, ...flags].map((part) => site.text(part)).join(', ')})`,
    rest: `.${name}(${kept.join(', ')})`,
  };
}

/** A plain string, a name for one further up, or flags of the library. */
function isFixed(site: Site, argument: SyntaxNode): boolean {
  const node = bare(argument) ?? argument;
  if (node.type === 'string') return !node.children.some(({ type }) => type === 'interpolation');
  if (node.type === 'concatenated_string') return partsOf(node).every((part) => isFixed(site, part));
  if (node.type === 'binary_operator') return partsOf(node).every((part) => isFixed(site, part));
  if (node.type === 'identifier' && site.module.isOuter(node)) {
    const value = site.module.constant(site.text(node));
    return value?.type === 'string' && value.end < site.definition.start && isFixed(site, value);
  }
  return /^re\.[A-Z]+$/.test(site.module.imported(node) ?? '');
}
