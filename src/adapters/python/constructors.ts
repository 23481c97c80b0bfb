import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { oncePerTree } from '../syntax-tree/once-per-tree';
import { applyEdits, type TextEdit } from '../syntax-tree/text-edits';
import { type Definition, definitionsIn } from './definitions';
import { functionGroups, isConstructor } from './roots';
import { decoratorsOf, parametersOf } from './signature';
import { statementsIn } from './statements';

/** What making an object of a class takes. */
export interface Constructor {
  /** `A.__init__`, of a dataclass too. */
  name: string;
  owner: string;
  parameters: string[];
  /** The names in the class body that make it: `__init__`, or the fields. */
  madeBy: string[];
}

const FIELDS_BY_DECORATOR = /(^|\.)(dataclass|define|frozen)$/;
const FIELDS_BY_PARENT = /(^|\.)NamedTuple$/;

/** The constructors of a file's top-level classes by name: those that are written, and those that fields make. */
export const constructorsIn = oncePerTree(readConstructors);

function readConstructors(tree: SyntaxTree): ReadonlyMap<string, Constructor> {
  const found = new Map<string, Constructor>();
  for (const { name, definitions } of functionGroups(tree).values()) {
    const last = definitions.at(-1);
    if (!last?.owner || !isConstructor(last)) continue;
    const parameters = parametersOf(tree, last.definition);
    found.set(name, { name, owner: last.owner, parameters, madeBy: [name.slice(last.owner.length + 1)] });
  }
  for (const definition of definitionsIn(tree)) {
    const name = `${definition.name}.__init__`;
    if (definition.kind !== 'class' || definition.owner !== null || found.has(name)) continue;
    if (!hasFields(tree, definition)) continue;
    const fields = fieldsOf(tree, definition.definition);
    const parameters = ['self', ...fields.map(({ parameter }) => parameter)];
    found.set(name, { name, owner: definition.name, parameters, madeBy: fields.map((field) => field.name) });
  }
  return found;
}

function hasFields(tree: SyntaxTree, { definition, whole }: Definition): boolean {
  const decorators = decoratorsOf(whole).map((node) => textOf(tree, node.child('function') ?? node));
  const parents = definition.child('superclasses')?.children ?? [];
  return (
    decorators.some((text) => FIELDS_BY_DECORATOR.test(text)) ||
    parents.some((node) => node.named && FIELDS_BY_PARENT.test(textOf(tree, node)))
  );
}

function fieldsOf(tree: SyntaxTree, definition: SyntaxNode): { name: string; parameter: string }[] {
  const body = definition.child('body');
  if (!body) return [];
  return statementsIn(tree, body).flatMap(({ node, kind, names: [name] }) => {
    const assignment = kind === 'assignment' ? node.children[0] : undefined;
    const type = assignment?.child('type');
    if (!type || name === undefined || /\bClassVar\b/.test(textOf(tree, type))) return [];
    return [{ name, parameter: hasDefault(tree, assignment?.child('right')) ? `${name}=` : name }];
  });
}

/** `field(repr=False)` gives none, `field(default=1)` does. */
function hasDefault(tree: SyntaxTree, value: SyntaxNode | undefined): boolean {
  const isField = value?.type === 'call' && /(^|\.)field$/.test(textOf(tree, value.child('function') ?? value));
  return value !== undefined && (!isField || /\b(default|default_factory|factory)\s*=/.test(textOf(tree, value)));
}

/**
 * The candidate with the decorators that make its classes' constructors from their fields, where a part of such a class
 * was given without them.
 */
export function withFieldDecorators(candidate: SyntaxTree, base: SyntaxTree): string {
  const made = constructorsIn(candidate);
  const edits: TextEdit[] = [];
  for (const { name, owner } of constructorsIn(base).values()) {
    const [now] = classesNamed(candidate, owner);
    const decorators = classesNamed(base, owner)[0]?.whole.children.filter(({ type }) => type === 'decorator') ?? [];
    if (made.has(name) || !now || now.whole !== now.definition) continue;
    const lines = decorators.map((decorator) => `${textOf(base, decorator)}\n`).join('');
    edits.push({ start: now.definition.start, end: now.definition.start, replacement: lines });
  }
  return applyEdits(candidate.text, edits);
}

function classesNamed(tree: SyntaxTree, owner: string): Definition[] {
  return definitionsIn(tree).filter(({ name, kind }) => kind === 'class' && name === owner);
}
