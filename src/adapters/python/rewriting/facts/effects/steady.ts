import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { isWithin } from '../../syntax';
import { bindingAt } from '../variables/variables';

/** Whether an expression depends on one variable (or none) and otherwise on what a part of the function leaves as it is. */
export function dependsOnlyOn(site: Site, expression: SyntaxNode, own: SyntaxNode | null, part: SyntaxNode): boolean {
  const variable = own && site.variables.at(own);
  const changes = site.changesIn(part);
  return site
    .nodes('identifier')
    .filter((node) => isWithin(node, expression))
    .every((node) => (variable && site.variables.at(node) === variable) || changes.leaves(node));
}

/** Whether a part of the function writes to an attribute or an index of the same words as one that an expression reads. */
export function rewritesPlacesOf(site: Site, expression: SyntaxNode, part: SyntaxNode): boolean {
  const places = site.nodes('attribute', 'subscript');
  const inside = places.filter((node) => isWithin(node, expression) && !isOfLasting(site, node, part));
  const read = new Set(inside.map((node) => placeName(site, node)));
  return places.some((node) => isWithin(node, part) && bindingAt(node) !== null && read.has(placeName(site, node)));
}

/** The same for an expression of another function. */
export function writesPlacesOf(site: Site, part: SyntaxNode, other: Site, expression: SyntaxNode): boolean {
  const read = new Set(
    other
      .nodes('attribute', 'subscript')
      .filter((node) => isWithin(node, expression))
      .map((node) => placeName(other, node)),
  );
  return site
    .nodes('attribute', 'subscript')
    .some((node) => isWithin(node, part) && bindingAt(node) !== null && read.has(placeName(site, node)));
}

/** `edges[i]`, where what is written to is another list: `counts[i] += 1`. */
function isOfLasting(site: Site, place: SyntaxNode, part: SyntaxNode): boolean {
  const list = place.type === 'subscript' ? place.child('value') : undefined;
  return list?.type === 'identifier' && site.changesIn(part).leaves(list);
}

/** `.name` or `["name"]` */
function placeName(site: Site, node: SyntaxNode): string {
  return site
    .text(node)
    .slice((node.child('object') ?? node.child('value') ?? node).end - node.start)
    .trim();
}

/** Whether an expression reads a variable. */
export function reads(site: Site, expression: SyntaxNode, own: SyntaxNode): boolean {
  const variable = site.variables.at(own);
  return variable !== null && site.variables.uses(variable).some((use) => isWithin(use, expression));
}
