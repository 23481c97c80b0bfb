import { type SyntaxNode, textOf } from '../../../../syntax-tree/syntax-node';
import { walk } from '../../../../syntax-tree/traversal';
import { decoratorsOf } from '../../../signature';
import { type Site } from '../../site';
import { callOf, partsOf, statementsOf } from '../../syntax';
import { annotatedType } from './annotated-type';
import { isImmutable } from './py-type';
import { bindingAt } from '../variables/variables';

/** Whether an expression is an object of a dataclass of the module all of whose fields hold what cannot change. */
export function isFlatRecord(site: Site, node: SyntaxNode): boolean {
  const variable = site.variables.at(node);
  if (!variable) return false;
  const names = site.variables.bindings(variable).map(({ how, value, path, node: entry }) => {
    if (how === 'assigned' && path.length === 0) {
      const callee = callOf(site.tree, value ?? undefined)?.callee;
      return callee?.type === 'identifier' && site.module.isOuter(callee) ? site.text(callee) : null;
    }
    if (how === 'iterated' && path.length === 0) return itemClass(site, value);
    const annotation = how === 'parameter' ? entry.child('type') : undefined;
    return annotation ? site.text(annotation).replace(/["']/g, '') : null;
  });
  const [name] = names;
  return name !== undefined && name !== null && names.every((one) => one === name) && isFlatClass(site, name);
}

/** `Point` of a parameter that is annotated as `list[Point]`. */
function itemClass(site: Site, items: SyntaxNode | null): string | null {
  const annotation = site.variables.at(items ?? undefined)?.parameter?.child('type');
  const text = annotation ? site.text(annotation).replace(/["']/g, '') : '';
  return /^(?:[lL]ist|Sequence|Iterable)\[\s*(\w+)\s*\]$/.exec(text)?.[1] ?? null;
}

function isFlatClass(site: Site, name: string): boolean {
  const [only, ...others] = site.module.definitions.filter((one) => one.name === name);
  if (only?.kind !== 'class' || others.length > 0 || only.conditional) return false;
  const decorators = decoratorsOf(only.whole).map((one) => textOf(site.tree, one));
  if (decorators.length !== 1 || !/^@?(?:dataclasses\.)?dataclass(?:\([^()]*\))?$/.test(decorators[0] ?? ''))
    return false;
  if (only.definition.child('superclasses')) return false;
  const fields = new Set<string>();
  for (const statement of statementsOf(only.definition.child('body'))) {
    const [assignment] = statement.type === 'expression_statement' ? partsOf(statement) : [];
    const [field, annotation] =
      assignment?.type === 'assignment' ? [assignment.child('left'), assignment.child('type')] : [];
    if (!field || !annotation) continue;
    if (!isImmutable(annotatedType(site.tree, annotation))) return false;
    fields.add(site.text(field));
  }
  return fields.size > 0 && setsOnly(site, only.definition, fields);
}

/** Whether the class copies itself as all do, and its methods assign to no other attributes. */
function setsOnly(site: Site, definition: SyntaxNode, fields: ReadonlySet<string>): boolean {
  let plain = true;
  walk(definition, (node) => {
    if (node.type === 'function_definition')
      plain &&= !/^__(?:deepcopy|copy|reduce|reduce_ex|getstate|setstate|new)__$/.test(
        site.text(node.child('name') ?? node),
      );
    const name = node.type === 'attribute' && bindingAt(node) ? node.child('attribute') : undefined;
    if (name) plain &&= fields.has(site.text(name));
    return plain;
  });
  return plain;
}
