import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type Site } from '../site';
import { operandText } from '../syntax';

const SCOPES = /^(?:lambda|list_comprehension|set_comprehension|dictionary_comprehension|generator_expression)$/;

/** Whether the names of the module in an expression mean the same in the function of the site. */
export function meansTheSame(site: Site, value: SyntaxNode): boolean {
  if (SCOPES.test(value.type)) return false;
  const own = new Set(site.nodes('identifier').flatMap((node) => site.variables.at(node)?.name ?? []));
  const isFree = value.type !== 'identifier' || site.variables.at(value) !== null || !own.has(site.text(value));
  return isFree && value.children.every((child) => meansTheSame(site, child));
}

/** The text of an expression with what the parameters of its function get in their places. */
export function written(site: Site, node: SyntaxNode, given: ReadonlyMap<SyntaxNode, SyntaxNode>): string {
  const parameter = node.type === 'identifier' ? site.variables.at(node)?.parameter : undefined;
  const value = parameter && given.get(parameter);
  if (value) return operandText(site.tree, value);
  if (node.children.length === 0) return site.text(node);
  let [text, at] = ['', node.start];
  for (const child of node.children) {
    text += site.tree.text.slice(at, child.start) + written(site, child, given);
    at = child.end;
  }
  return text + site.tree.text.slice(at, node.end);
}
