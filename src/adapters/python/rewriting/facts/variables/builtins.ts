import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';

/** Whether names mean Python's builtins in the whole function. */
export function hasBuiltins(site: Site, ...names: readonly string[]): boolean {
  return names.every(
    (name) =>
      !site.module.binds(name) &&
      !site.nodes('identifier').some((node) => site.text(node) === name && isVariable(site, node)),
  );
}

/** Whether a name is a variable's, or a parameter's that may stand nowhere else. */
function isVariable(site: Site, node: SyntaxNode): boolean {
  const { parent } = node;
  const isParameter = parent?.type.endsWith('parameters') || parent?.type.endsWith('_parameter');
  return isParameter === true || site.variables.at(node) !== null;
}
