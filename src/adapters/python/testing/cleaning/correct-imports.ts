import { boundName, type ImportBinding } from './import-bindings';
import { COMMON_PACKAGES, STANDARD_MODULES } from './known-names';
import { root, type Subject } from './subject';

/**
 * What an import should have been: as it is where it is right, from where the name really is where the sources know it,
 * null where nothing of that name can be imported.
 */
export function corrected(
  binding: ImportBinding,
  subject: Subject,
  homes: ReadonlyMap<string, string>,
): ImportBinding | null {
  return binding.name === null
    ? correctedModule(binding, subject)
    : correctedName(binding, binding.name, subject, homes);
}

/** Whether a test may import the module at all: its first part is known to be there. */
function isAvailable(module: string, subject: Subject): boolean {
  const first = root(module);
  if (module.startsWith('.') || /^(?:conftest|tests?(?:_.*)?)$/.test(first)) return subject.isModule(module);
  return (
    STANDARD_MODULES.has(first) || first === '__future__' || COMMON_PACKAGES.has(first) || subject.roots.has(first)
  );
}

function correctedModule(binding: ImportBinding, subject: Subject): ImportBinding | null {
  const { module, alias } = binding;
  if (subject.isModule(module) || STANDARD_MODULES.has(root(module))) return binding;
  const meant = subject.lookalikeOf(module);
  if (meant !== null && (!subject.roots.has(root(module)) || meant.endsWith(`.${module}`))) {
    // Uses of the old dotted name are rewritten by whoever corrects the body.
    return { module: meant, name: null, alias: alias ?? (module.includes('.') ? null : module) };
  }
  return isAvailable(module, subject) ? binding : null;
}

function correctedName(
  binding: ImportBinding,
  name: string,
  subject: Subject,
  homes: ReadonlyMap<string, string>,
): ImportBinding | null {
  const { module, alias } = binding;
  if (subject.nested.includes(name) && !subject.has(module, name)) return null; // reached through its outer class
  const isStandard = STANDARD_MODULES.has(root(module)) && !module.startsWith('.');
  if (name === '*') return isStandard || (isAvailable(module, subject) && !isOwn(module, subject)) ? binding : null;
  if (subject.has(module, name)) return binding;
  const home = subject.homeOf(name);
  if (home !== null && (!isStandard || name === subject.imported)) {
    if (!isForeign(module, subject) || name === subject.imported) return { module: home, name, alias };
  }
  if (subject.isModule(`${module}.${name}`) || isStandard) return binding;
  const inside = subject.moduleIn(module, name);
  if (inside !== null && !isForeign(module, subject)) {
    const cut = inside.lastIndexOf('.');
    return {
      module: inside.slice(0, cut),
      name: inside.slice(cut + 1),
      alias: alias ?? boundAs(binding, inside.slice(cut + 1)),
    };
  }
  const meant = subject.isModule(module) ? null : (subject.lookalikeOf(module) ?? homes.get(module) ?? null);
  if (meant !== null && (!isAvailable(module, subject) || isOwn(module, subject)))
    return { module: meant, name, alias };
  return isAvailable(module, subject) ? binding : null;
}

/** A package that the sources use and that is not part of the code under test. */
function isForeign(module: string, subject: Subject): boolean {
  return !module.startsWith('.') && subject.roots.has(root(module)) && !isOwn(module, subject);
}

function isOwn(module: string, subject: Subject): boolean {
  return root(module) === root(subject.target.modulePath) || subject.lookalikeOf(module) !== null;
}

function boundAs(binding: ImportBinding, name: string): string | null {
  return boundName(binding) === name ? null : boundName(binding);
}

/** Where the names that are imported together really are: `your_module` then stands for that. */
export function homesOf(bindings: readonly ImportBinding[], subject: Subject): Map<string, string> {
  const homes = new Map<string, string>();
  for (const { module, name } of bindings) {
    const home = name === null || homes.has(module) ? null : subject.homeOf(name);
    if (home !== null) homes.set(module, home);
  }
  return homes;
}
