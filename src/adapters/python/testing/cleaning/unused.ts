import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { IMPORTS } from '../../bindings';
import { definitionOf, statementsIn, type Statement } from '../../statements';
import { decoratorsOf } from '../../signature';
import { docstringOf } from '../../string-literals';
import { boundName } from './import-bindings';
import { unknownNames } from './known-imports';
import { Reduction } from './reduction';
import { StatementEdits } from './statement-edits';
import { TargetUses } from './target-uses';
import { type Pass, soundTree } from './test-file';
import { isSuite } from './tests-in';

/** A top-level statement or a member of a test class: it stays or goes as a whole. */
interface Unit {
  node: SyntaxNode;
  names: readonly string[];
  /** Names of variables and fixtures that it mentions. */
  mentions: ReadonlySet<string>;
  /** A test, what runs around tests by itself, what only lives when something mentions it, or what changes such things. */
  role: 'test' | 'around' | 'support' | 'filler' | 'suite';
  suite: Unit | null;
}

const AROUND = /^(?:set_?up|tear_?down|pytest|async_?set_?up|async_?tear_?down)|^__\w+__$/i;

/**
 * Drops tests that never run the target or that use names which nobody defines, and then helpers, fixtures, constants
 * and imports that no test needs.
 */
export const withoutUnused: Pass = (file, subject) => {
  const uses = new TargetUses(file, subject);
  const { tree } = uses;
  const reduction = new Reduction(uses);
  const units = unitsIn(tree);
  const broken = brokenUnits(
    units,
    file.imports.some(({ name }) => name === '*') ? [] : unknownNames(tree, file.imports),
  );
  const runs = (unit: Unit): boolean =>
    reduction.holds(unit.node) || [...unit.mentions].some((name) => uses.callers.has(name));
  const running = new Set(
    units.filter((unit) => unit.role === 'around' && unit.suite && runs(unit)).map(({ suite }) => suite),
  );
  const wanted = units.filter(
    (unit) => unit.role === 'test' && !broken.has(unit) && (runs(unit) || running.has(unit.suite)),
  );
  const living = livingUnits(units, wanted, broken);
  const edits = new StatementEdits(tree);
  for (const unit of units) if (!living.has(unit)) edits.remove(unit.node);
  const body = edits.apply();
  const used = mentionsIn(soundTree(body), soundTree(body).root, true);
  const imports = file.imports.filter(
    (binding) => binding.module === '__future__' || binding.name === '*' || used.has(boundName(binding)),
  );
  return { imports, body };
};

function unitsIn(tree: SyntaxTree): Unit[] {
  const docstring = docstringOf(tree, tree.root);
  return statementsIn(tree, tree.root).flatMap((statement) => {
    if (statement.node === docstring) return [];
    const unit = unitOf(tree, statement, null);
    if (unit.role !== 'suite') return [unit];
    const body = definitionOf(statement.node).child('body');
    const members = body ? statementsIn(tree, body).filter(({ kind }) => kind === 'function') : [];
    return [unit, ...members.map((member) => unitOf(tree, member, unit))];
  });
}

function unitOf(tree: SyntaxTree, { node, kind, names }: Statement, suite: Unit | null): Unit {
  const definition = definitionOf(node);
  const [name = ''] = names;
  const isTestClass = kind === 'class' && isSuite(tree, definition);
  const automatic = decoratorsOf(node).some((decorator) =>
    /autouse\s*=\s*True|\.(?:setter|getter)$/.test(textOf(tree, decorator)),
  );
  const role = isTestClass
    ? 'suite'
    : kind === 'function' && name.startsWith('test')
      ? 'test'
      : AROUND.test(name) || automatic
        ? 'around'
        : kind === 'other'
          ? 'filler'
          : 'support';
  const own = isTestClass ? outsideMethods(tree, node) : mentionsIn(tree, node, suite !== null);
  return { node, names, mentions: own, role, suite };
}

/** What a test class itself mentions: bases, decorators, attributes. */
function outsideMethods(tree: SyntaxTree, node: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const body = definitionOf(node).child('body');
  const parts = [node, definitionOf(node)]
    .flatMap(({ children }) => children)
    .filter((child) => child !== body && child !== definitionOf(node));
  const members = body?.children.filter((child) => definitionOf(child).type !== 'function_definition') ?? [];
  for (const part of [...parts, ...members]) for (const name of mentionsIn(tree, part, false)) names.add(name);
  return names;
}

/** Identifiers, words that are whole strings (names of fixtures), and attributes where these may be methods of the class. */
export function mentionsIn(tree: SyntaxTree, root: SyntaxNode, withAttributes: boolean): Set<string> {
  const names = new Set<string>();
  walk(root, (node) => {
    if (IMPORTS.has(node.type)) return false;
    const isAttribute = node.parent?.type === 'attribute' && node.field === 'attribute';
    const isKeyword = node.parent?.type === 'keyword_argument' && node.field === 'name';
    const isOwn = node.field === 'name' && /_definition$/.test(node.parent?.type ?? '');
    if (node.type === 'identifier' && !isKeyword && !isOwn && (withAttributes || !isAttribute))
      names.add(textOf(tree, node));
    if (node.type === 'string_content' && node.end - node.start < 80) {
      for (const word of textOf(tree, node).match(/^[\w.[\], ]+$/)
        ? (textOf(tree, node).match(/[A-Za-z_]\w*/g) ?? [])
        : [])
        names.add(word);
    }
    return true;
  });
  return names;
}

/** Those that cannot work: they mention a name that nothing binds, or one that only such units bind. */
function brokenUnits(units: readonly Unit[], unknown: readonly string[]): Set<Unit> {
  const broken = new Set<Unit>();
  const pending = [...unknown];
  const done = new Set<string>();
  const variables = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const name of unit.mentions) {
      const known = variables.get(name);
      if (known) known.push(unit);
      else variables.set(name, [unit]);
    }
  }
  const binds = new Map<string, number>();
  for (const { names } of units) for (const name of names) binds.set(name, (binds.get(name) ?? 0) + 1);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (done.has(name)) continue;
    done.add(name);
    for (const unit of variables.get(name) ?? []) {
      const whole = unit.role === 'around' && unit.suite ? unit.suite : unit;
      if (broken.has(whole)) continue;
      broken.add(whole);
      for (const own of whole.suite ? [] : whole.names) {
        const left = (binds.get(own) ?? 1) - 1;
        binds.set(own, left);
        if (left === 0 && whole.role !== 'test' && whole.role !== 'suite') pending.push(own);
      }
    }
  }
  for (const unit of units) if (unit.suite && broken.has(unit.suite)) broken.add(unit);
  return broken;
}

/** The wanted tests, what stands around them, and all that these mention. */
function livingUnits(units: readonly Unit[], wanted: readonly Unit[], broken: ReadonlySet<Unit>): Set<Unit> {
  const living = new Set<Unit>();
  if (wanted.length === 0) return living;
  const byName = new Map<string, Unit[]>();
  const fillers = new Map<string, Unit[]>();
  const bound = new Set(units.flatMap(({ names, suite }) => (suite ? [] : names)));
  const pending = [...wanted];
  const add = (index: Map<string, Unit[]>, name: string, unit: Unit): void => {
    const known = index.get(name);
    if (known) known.push(unit);
    else index.set(name, [unit]);
  };
  for (const unit of units) {
    for (const name of unit.names) add(byName, name, unit);
    if (unit.role === 'around' && unit.suite === null) pending.push(unit);
    if (unit.role === 'around' && unit.suite) add(fillers, `class ${unit.suite.names[0] ?? ''}`, unit);
    if (unit.role !== 'filler') continue;
    const filled = [...unit.mentions].filter((name) => bound.has(name));
    if (filled.length === 0) pending.push(unit);
    for (const name of filled) add(fillers, name, unit);
  }
  for (let unit = pending.pop(); unit; unit = pending.pop()) {
    if (living.has(unit) || broken.has(unit)) continue;
    living.add(unit);
    if (unit.suite) pending.push(unit.suite);
    if (unit.role === 'suite') pending.push(...(fillers.get(`class ${unit.names[0] ?? ''}`) ?? []));
    for (const name of unit.names) if (unit.role === 'support') pending.push(...(fillers.get(name) ?? []));
    for (const name of unit.mentions) {
      for (const other of byName.get(name) ?? [])
        if (other.role !== 'test' && (other.suite === null || other.suite === unit.suite)) pending.push(other);
    }
  }
  return living;
}
