import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { walk } from '../syntax-tree/traversal';
import { IMPORTS } from './bindings';
import { type Definition, definitionsIn } from './definitions';
import { type Mention, mentionsIn } from './mentions';
import { boundNames, filledNames, isScript } from './module-effects';
import { namesOf } from './scopes';
import { type Statement, statementsIn } from './statements';

/** A statement of the base that a candidate lacks, and the class that it stands in. */
export interface MissingStatement {
  statement: SyntaxNode;
  owner: string | null;
  /** Of an import, the names that are missing. */
  names: Set<string>;
}

/** The top of a module or the body of a class. */
interface Place {
  owner: string | null;
  statements: readonly Statement[];
  /** By name the statements that make it, in loops and `with` too, and those that fill what it stands for. */
  makers: ReadonlyMap<string, readonly { statement: Statement; makes: boolean }[]>;
}

/**
 * Finds what must be put back into a candidate's file for it to work again: statements of the base, all those that make
 * a name where one is needed, with what they need themselves.
 */
export class Restoration {
  private readonly found = new Map<SyntaxNode, MissingStatement>();
  private readonly pending: MissingStatement[] = [];
  private readonly here = new Map<string | null, Place | null>();
  private readonly there = new Map<string | null, Place | null>();

  constructor(
    private readonly base: SyntaxTree,
    private readonly candidate: SyntaxTree,
  ) {}

  /** All statements to be put back, in the base's order. */
  get missing(): MissingStatement[] {
    return [...this.found.values()].sort((a, b) => a.statement.start - b.statement.start);
  }

  /** A definition of the base is needed as it is. False when the candidate uses its name for something else. */
  needDefinition({ name, owner, whole }: Definition): boolean {
    const [here, there] = [this.placeHere(owner), this.placeThere(owner)];
    if (owner !== null && !here) {
      this.needName(owner, null);
      return true;
    }
    const bare = owner === null ? name : name.slice(owner.length + 1);
    if (here?.statements.some(({ kind, names }) => kind !== 'function' && names.includes(bare))) return false;
    const statement = there?.statements.find(({ node }) => node.start <= whole.start && whole.end <= node.end);
    if (statement) this.add(statement, owner, bare);
    return true;
  }

  /** A name must be there: at the top of the module, or in a class that is itself there. */
  needName(name: string, owner: string | null): void {
    const here = this.placeHere(owner);
    if (!here || here.makers.get(name)?.some(({ makes }) => makes)) return;
    const makers = this.placeThere(owner)?.makers.get(name) ?? [];
    if (makers.some(({ makes }) => makes)) for (const { statement } of makers) this.add(statement, owner, name);
  }

  /** The candidate's own code must find what it mentions, as far as the base had it. */
  needMentioned(): void {
    const [here, there] = [this.placeHere(null), this.placeThere(null)];
    const lacking = namesOnlyIn(there, here);
    if (lacking.length > 0 && !hasNewWildcard(this.base, this.candidate)) {
      const mentioned = new Set(namesOf(this.candidate).outer.map((node) => textOf(this.candidate, node)));
      for (const name of lacking) if (mentioned.has(name)) this.needName(name, null);
    }
    for (const { kind, name, definition } of definitionsIn(this.candidate))
      if (kind === 'class') this.needMembers(name, definition);
  }

  /** What a class says of itself by `self.` or its name, unless it stores that itself or has other parents now. */
  private needMembers(owner: string, definition: SyntaxNode): void {
    const [here, there] = [this.placeHere(owner), this.placeThere(owner)];
    const lacking = new Set(namesOnlyIn(there, here));
    if (lacking.size === 0 || this.parentsIn(this.base, owner) !== this.parentsIn(this.candidate, owner)) return;
    const bare = owner.slice(owner.lastIndexOf('.') + 1);
    const mentioned = new Set<string>();
    const stored = new Set<string>();
    walk(definition, (node) => {
      const attribute = node.type === 'attribute' ? node.child('attribute') : undefined;
      if (!attribute || !lacking.has(textOf(this.candidate, attribute))) return true;
      const object = textOf(this.candidate, node.child('object') ?? node);
      if (isStored(node)) stored.add(textOf(this.candidate, attribute));
      else if (['self', 'cls', bare].includes(object)) mentioned.add(textOf(this.candidate, attribute));
      return true;
    });
    for (const name of mentioned) if (!stored.has(name)) this.needName(name, owner);
  }

  private parentsIn(tree: SyntaxTree, owner: string): string {
    const definition = classNamed(tree, owner)?.definition;
    const parents = definition?.child('superclasses');
    return parents ? textOf(tree, parents).replace(/\s/g, '') : '';
  }

  private add(statement: Statement, owner: string | null, name: string): void {
    const known = this.found.get(statement.node);
    if (known) {
      known.names.add(name);
      return;
    }
    const missing = { statement: statement.node, owner, names: new Set([name]) };
    this.found.set(statement.node, missing);
    this.pending.push(missing);
    for (let next = this.pending.pop(); next; next = this.pending.pop()) this.needAllOf(next);
  }

  private needAllOf({ statement, owner }: MissingStatement): void {
    if (IMPORTS.has(statement.type)) return;
    const mentions = mentionsIn(this.base);
    for (let nth = firstFrom(mentions, statement.start); nth < mentions.length; nth += 1) {
      const mention = mentions[nth];
      if (!mention || mention.start >= statement.end) break;
      if (mention.how === 'variable') this.needName(mention.name, null);
      else if (mention.how === 'attribute' && owner !== null) this.needName(mention.name, owner);
    }
  }

  private placeHere(owner: string | null): Place | null {
    return placeIn(this.candidate, owner, this.here);
  }

  private placeThere(owner: string | null): Place | null {
    return placeIn(this.base, owner, this.there);
  }
}

/** Whether an attribute is written to. */
function isStored({ field, parent }: SyntaxNode): boolean {
  if (parent?.type === 'assignment' || parent?.type === 'for_statement') return field === 'left';
  return parent?.type === 'pattern_list' || parent?.type === 'tuple_pattern' || parent?.type === 'as_pattern_target';
}

function placeIn(tree: SyntaxTree, owner: string | null, known: Map<string | null, Place | null>): Place | null {
  let place = known.get(owner);
  if (place === undefined) {
    const body = owner === null ? tree.root : classNamed(tree, owner)?.definition.child('body');
    known.set(owner, (place = body ? placeOf(tree, body, owner) : null));
  }
  return place;
}

function placeOf(tree: SyntaxTree, body: SyntaxNode, owner: string | null): Place {
  const statements = statementsIn(tree, body);
  const makers = new Map<string, { statement: Statement; makes: boolean }[]>();
  const note = (name: string, statement: Statement, makes: boolean): void => {
    const list = makers.get(name);
    if (!list) makers.set(name, [{ statement, makes }]);
    else list.push({ statement, makes });
  };
  for (const statement of statements) {
    if (statement.kind === 'other' && isScript(tree, statement.node)) continue;
    const made = statement.kind === 'other' ? boundNames(tree, statement.node) : new Set(statement.names);
    for (const name of made) note(name, statement, true);
    if (statement.kind !== 'other') continue;
    for (const name of filledNames(tree, statement.node)) if (!made.has(name)) note(name, statement, false);
  }
  return { owner, statements, makers };
}

/** The names that something makes there and nothing makes here. */
function namesOnlyIn(there: Place | null, here: Place | null): string[] {
  const isMade = (place: Place | null, name: string): boolean =>
    place?.makers.get(name)?.some(({ makes }) => makes) === true;
  return [...(there?.makers.keys() ?? [])].filter((name) => isMade(there, name) && !isMade(here, name));
}

/** The place of the first mention at or behind an offset. */
function firstFrom(mentions: readonly Mention[], start: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function classNamed(tree: SyntaxTree, owner: string): Definition | undefined {
  return definitionsIn(tree).find(({ name, kind }) => kind === 'class' && name === owner);
}

/** Whether `from m import *` may bring in what the base named. */
function hasNewWildcard(base: SyntaxTree, candidate: SyntaxTree): boolean {
  const wildcards = (tree: SyntaxTree): string[] =>
    tree.root.children.filter((node) => node.childOf('wildcard_import')).map((node) => textOf(tree, node));
  const old = wildcards(base);
  return wildcards(candidate).some((text) => !old.includes(text));
}
