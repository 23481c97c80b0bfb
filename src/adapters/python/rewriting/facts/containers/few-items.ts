import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, partsOf } from '../../syntax';
import { ClassFields } from '../types/class-fields';
import { usageOf } from '../variables/usage';

/** Up to so many items or rounds nothing is worth changing: a search from the start is as fast as anything else. */
export const FEW = 8;
const DISPLAYS: ReadonlySet<string> = new Set(['list', 'tuple', 'set', 'dictionary']);
const LOOKED_AT: ReadonlySet<string> = new Set([
  ...[
    'read',
    'iterated',
    'searched',
    'compared',
    'tested',
    'added',
    'returned',
    'formatted',
    'spread',
    'consumed',
    'bound',
  ],
]);

/** Whether the code shows that a container holds but a few items: a display, or a name or attribute that stands for one and is only looked at. */
export function hasFewItems(site: Site, container: SyntaxNode | undefined): boolean {
  const node = bare(container);
  if (!node) return false;
  if (DISPLAYS.has(node.type)) return isDisplayOfFew(node);
  if (node.type === 'attribute') {
    const field = ClassFields.of(site.tree).at(node);
    const [only, ...others] = field?.writes ?? [];
    return (
      only !== undefined &&
      others.length === 0 &&
      only.path.length === 0 &&
      isDisplayOfFew(only.value) &&
      isOnlyRead(site, field?.uses ?? [])
    );
  }
  if (node.type !== 'identifier') return false;
  const variable = site.variables.at(node);
  if (!variable) {
    const constant = site.module.isOuter(node) ? site.module.constant(site.text(node)) : null;
    return constant !== null && isDisplayOfFew(constant);
  }
  const value = site.variables.onlyAssignment(variable)?.value;
  return value ? isDisplayOfFew(value) && isOnlyRead(site, site.variables.uses(variable)) : false;
}

function isDisplayOfFew(value: SyntaxNode): boolean {
  return DISPLAYS.has(value.type) && partsOf(value).length <= FEW && !value.childOf('list_splat');
}

function isOnlyRead(site: Site, uses: readonly SyntaxNode[]): boolean {
  return uses.every((use) => LOOKED_AT.has(usageOf(site.tree, use).how));
}
