import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { replace } from '../edits/lines';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { bare, callOf, partsOf } from '../syntax';

/** A regular expression that the code spells out is compiled inside a function. */
export const rule: Rule = {
  boldness: 'factor',
  explanation:
    'Each call looks the same regular expression up to compile it; compiled when the module is loaded it is there.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const call = callOf(site.tree, node);
      if (!call || site.module.imported(call.callee) !== 're.compile') continue;
      const given = [...call.positional, ...call.keywords.values()];
      if (!given.every((argument) => isFixed(site, argument)) || call.positional.length === 0) continue;
      const name = freshName(
        site.tree,
        `${site.target.name.replace(/\W+/g, '_').replace(/^_+/, '').toUpperCase()}_PATTERN`,
      );
      return { at: node, edits: [replace(node, name)], above: `${name} = ${site.text(node)}` };
    }
    return null;
  },
};

/** A plain string or flags of the library. */
function isFixed(site: Site, argument: SyntaxNode): boolean {
  const node = bare(argument) ?? argument;
  if (node.type === 'string') return !node.children.some(({ type }) => type === 'interpolation');
  if (node.type === 'concatenated_string') return partsOf(node).every((part) => isFixed(site, part));
  if (node.type === 'binary_operator') return partsOf(node).every((part) => isFixed(site, part));
  return /^re\.[A-Z]+$/.test(site.module.imported(node) ?? '');
}
