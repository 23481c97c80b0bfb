import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { rootOf } from '../../syntax';
import { isOwned } from '../containers/ownership';
import { usageOf } from '../variables/usage';

/** Whether a sequence has the same items in every round of a loop, whatever becomes of what is inside of these: `xs[i].n = 1`. */
export function keepsItems(site: Site, part: SyntaxNode, sequence: SyntaxNode): boolean {
  const changes = site.changesIn(part);
  if (changes.leaves(sequence)) return true;
  const variable = site.variables.at(sequence);
  const isField = sequence.type === 'attribute' && !changes.rebinds(fieldName(site, sequence));
  if (variable ? changes.rebinds(variable) : !isField) return false;
  const root = site.variables.at(rootOf(sequence));
  const isOther = (place: SyntaxNode): boolean => {
    if (changes.isOwnedPlace(rootOf(place))) return variable !== site.variables.at(place);
    if (variable) return place !== rootOf(place) && site.variables.at(rootOf(place)) === variable;
    // Fields of other names hold other objects.
    const isSibling = place.type === 'attribute' && site.variables.at(rootOf(place)) === root;
    return isSibling && fieldName(site, place) !== fieldName(site, sequence);
  };
  if (!changes.changed.every((place) => isOther(place))) return false;
  if (variable && isOwned(site.tree, variable)) return true;
  const uses = variable ? site.variables.uses(variable).map((use) => usageOf(site.tree, use).how) : [];
  return !changes.runsOther && !uses.includes('escapes');
}

function fieldName(site: Site, attribute: SyntaxNode): string {
  const name = attribute.child('attribute');
  return name ? site.text(name) : '';
}
