import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type Site } from '../site';

/** The text of an expression with other names for some variables, given where they are bound. */
export function renamed(
  site: Site,
  node: SyntaxNode,
  targets: readonly SyntaxNode[],
  names: ReadonlyMap<string, string> | null,
): string {
  const own = targets.map((target) => site.variables.at(target));
  const uses = site
    .nodes('identifier')
    .filter((use) => node.start <= use.start && use.end <= node.end && own.includes(site.variables.at(use)))
    .filter((use) => site.variables.at(use) !== null)
    .sort((a, b) => b.start - a.start);
  return uses.reduce((text, { start, end }) => {
    const name = site.tree.text.slice(start, end);
    return text.slice(0, start - node.start) + (names?.get(name) ?? name) + text.slice(end - node.start);
  }, site.text(node));
}
