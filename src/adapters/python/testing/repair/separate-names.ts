import { type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { walk } from '../../../syntax-tree/traversal';
import { normalFormOf } from '../../normal-form';
import { statementsIn } from '../../statements';
import { boundName, type ImportBinding, importsIn, importText } from '../cleaning/import-bindings';
import { renamings } from '../cleaning/unique-names';

/** What an answer defines beside its tests, told apart from what the file defines already. */
export interface SeparateNames {
  /** Gives what differs from the file's a name of its own. */
  edits: TextEdit[];
  imports: ImportBinding[];
  /** Names that stand for the same in both. */
  shared: ReadonlySet<string>;
}

/**
 * Tells what an answer defines and imports at its top apart from what the file does: what says the same is the file's
 * own, what has the same name and says something else gets another name in the answer.
 */
export function separateNames(file: SyntaxTree, answer: SyntaxTree, imports: readonly ImportBinding[]): SeparateNames {
  const known = boundIn(file);
  const shared = new Set<string>();
  const renamed = new Map<string, string>();
  const taken = new Set([...known.keys(), ...identifiersIn(answer), ...identifiersIn(file)]);
  const claim = (name: string, form: string): void => {
    const theirs = known.get(name);
    if (theirs === undefined) return;
    if (theirs === form || theirs === CONDITIONAL) shared.add(name);
    else renamed.set(name, freeName(name, taken));
  };
  for (const { node, kind, names } of statementsIn(answer, answer.root)) {
    for (const name of names)
      if (!/^test/i.test(name))
        claim(
          name,
          kind === 'class' || kind === 'function' || kind === 'assignment' || kind === 'alias'
            ? normalFormOf(answer, node)
            : CONDITIONAL,
        );
  }
  for (const binding of imports) if (binding.name !== '*') claim(boundName(binding), formOf(binding));
  return {
    edits: renamed.size > 0 ? renamings(answer, renamed) : [],
    imports: imports.map((binding) => ({ ...binding, alias: renamed.get(boundName(binding)) ?? binding.alias })),
    shared,
  };
}

/** What an `if` or `try` binds is the same name with whatever meaning the surroundings give it. */
const CONDITIONAL = 'conditional';

/** What each name at the top of a file stands for. */
function boundIn(tree: SyntaxTree): Map<string, string> {
  const bound = new Map<string, string>();
  for (const { node, kind, names } of statementsIn(tree, tree.root)) {
    if (kind === 'import') continue;
    for (const name of names) bound.set(name, kind === 'conditional' ? CONDITIONAL : normalFormOf(tree, node));
  }
  for (const binding of importsIn(tree)) bound.set(boundName(binding), formOf(binding));
  return bound;
}

/** `import a.b` and `import a.c` both bind `a`, and agree about it. */
function formOf(binding: ImportBinding): string {
  const { name, alias } = binding;
  return name === null && alias === null ? `import ${boundName(binding)}` : importText(binding);
}

function identifiersIn(tree: SyntaxTree): Set<string> {
  const names = new Set<string>();
  walk(tree.root, (node) => {
    if (node.type === 'identifier') names.add(textOf(tree, node));
    return true;
  });
  return names;
}

function freeName(name: string, taken: Set<string>): string {
  let nth = 2;
  while (taken.has(`${name}_${nth}`)) nth += 1;
  taken.add(`${name}_${nth}`);
  return `${name}_${nth}`;
}
