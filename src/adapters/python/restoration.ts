import { type SyntaxNode, type SyntaxTree } from '../syntax-tree/syntax-node';
import { type Definition, definitionsIn } from './definitions';
import { type Mention, mentionsIn } from './mentions';
import { pythonTree } from './python-tree';
import { withStatement } from './put-back';
import { type Statement, statementsIn } from './statements';

/** A statement of the original that a candidate lacks. `rebound`: the candidate has its name for something else. */
export interface MissingStatement {
  name: string;
  statement: SyntaxNode;
  owner: string | null;
  rebound: boolean;
}

const MOST_RESTORED = 50;

/**
 * What must be put back for these definitions of the original to work again: their own statements, and those of the
 * module's names and their class's methods that they need and the candidate lacks, in the original's order.
 */
export function missingStatements(
  original: SyntaxTree,
  candidate: SyntaxTree,
  left: readonly Definition[],
): MissingStatement[] {
  if (left.length === 0) return [];
  const mentions = mentionsIn(original);
  const here = new Map<string | null, Set<string>>();
  const there = new Map<string | null, Statement[]>();
  const found = new Map<SyntaxNode, MissingStatement>();
  const pending: SyntaxNode[] = [];

  for (const { name, owner, whole } of left) {
    const statement = statements(owner).find(({ node }) => node.start <= whole.start && whole.end <= node.end);
    const needed =
      owner !== null && !names(owner) ? statements(null).find(({ names: own }) => own.includes(owner)) : statement;
    const place = needed === statement ? owner : null;
    const bare = name.slice(name.lastIndexOf('.') + 1);
    if (needed)
      add(needed, place, bare, needed === statement && names(owner)?.has(bare) === true && !isAccessor(statement));
  }
  for (let node = pending.pop(); node; node = pending.pop()) {
    const owner = found.get(node)?.owner ?? null;
    for (const mention of within(mentions, node)) {
      const place = mention.how === 'variable' ? null : mention.how === 'attribute' ? owner : undefined;
      if (place === undefined || names(place)?.has(mention.name) !== false) continue;
      const needed = statements(place).find(({ names: own }) => own.includes(mention.name));
      if (needed) add(needed, place, mention.name, false);
    }
  }
  return [...found.values()].sort((a, b) => a.statement.start - b.statement.start);

  function add({ node }: Statement, owner: string | null, name: string, rebound: boolean): void {
    if (found.has(node)) return;
    found.set(node, { name, statement: node, owner, rebound });
    pending.push(node);
  }

  function statements(owner: string | null): Statement[] {
    let list = there.get(owner);
    if (!list) there.set(owner, (list = statementsOf(original, owner) ?? []));
    return list;
  }

  /** The candidate's names there; undefined when the class itself is missing. */
  function names(owner: string | null): Set<string> | undefined {
    const known = here.get(owner);
    if (known) return known;
    const list = statementsOf(candidate, owner);
    if (!list) return undefined;
    const set = new Set(list.flatMap(({ names: own }) => own));
    here.set(owner, set);
    return set;
  }
}

/** The candidate's text with all of them put back; null when one has no place. */
export function restored(
  candidate: SyntaxTree,
  original: SyntaxTree,
  missing: readonly MissingStatement[],
): string | null {
  if (missing.length > MOST_RESTORED) return null;
  let tree = candidate;
  for (const { statement, owner } of missing) {
    const code = withStatement(tree, original, statement, owner);
    const next = code === null ? null : pythonTree(code);
    if (!next) return null;
    tree = next;
  }
  return tree.text;
}

/** A property's accessor is missing while the property's name is there. */
function isAccessor(statement: Statement | undefined): boolean {
  return statement?.node.type === 'decorated_definition';
}

function statementsOf(tree: SyntaxTree, owner: string | null): Statement[] | null {
  if (owner === null) return statementsIn(tree, tree.root);
  const body = definitionsIn(tree)
    .find(({ name, kind }) => kind === 'class' && name === owner)
    ?.definition.child('body');
  return body ? statementsIn(tree, body) : null;
}

function within(mentions: readonly Mention[], { start, end }: SyntaxNode): Mention[] {
  return mentions.filter((mention) => start <= mention.start && mention.start < end);
}
