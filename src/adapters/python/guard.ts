import { type CodeFile } from '../../domain/code-file';
import { type GuardVerdict } from '../../domain/code-language.port';
import { type SyntaxTree } from '../syntax-tree/syntax-node';
import { bareName, type Definition } from './definitions';
import { missingStatements, restored } from './restoration';
import { pythonTree } from './python-tree';
import { type FunctionGroup, functionGroups, isConstructor, rootsOf } from './roots';
import { parametersOf, signatureChange, signatureOf } from './signature';
import { speedDecorators } from './speed-decorators';
import { statementsIn } from './statements';

/**
 * Holds a candidate to the original's roots (design 3): each keeps what its callers rely on; one that was left out
 * comes back from the original while another is there. Constructors keep their parameters. A refusal is one line.
 */
export function guarded(candidate: readonly CodeFile[], original: readonly CodeFile[]): GuardVerdict {
  const trees = original.map(({ code }) => pythonTree(code));
  const [first] = original;
  const [old] = trees;
  const target = candidate.findIndex(({ path }) => path === first?.path);
  const file = candidate[target];
  if (!first || !old || !file)
    return { refusal: `the file ${first?.path ?? 'to be optimized'} is missing or cannot be read` };
  const now = pythonTree(file.code);
  if (!now) return { refusal: `the file ${first.path ?? 'to be optimized'} is too large or too deeply nested` };

  // What was made of a text that does not parse may be anything.
  const roots = old.firstError === null ? rootsOf(trees.filter((tree) => tree !== null)) : [];
  const groups = functionGroups(now);
  const left = roots.filter(({ name }) => !groups.has(name));
  const refusal =
    noneLeft(old, roots, left, now, groups) ??
    changedRoot(old, now, roots, groups) ??
    changedConstructor(candidate, original);
  if (refusal) return { refusal };

  const missing = missingStatements(
    old,
    now,
    left.flatMap(({ definitions }) => definitions),
  );
  const rebound = missing.find(({ rebound: other }) => other);
  if (rebound) return { refusal: `${rebound.name} is no longer a function` };
  const code = restored(now, old, missing);
  if (code === null) return { refusal: `${left[0]?.name ?? ''} was left out and has no place to be put back to` };
  return { files: candidate.map((each, nth) => (nth === target && code !== each.code ? { ...each, code } : each)) };
}

/**
 * With roots, one of them must be there; without, any function of the original, in whichever class; where it has none,
 * anything that it defines.
 */
function noneLeft(
  old: SyntaxTree,
  roots: readonly FunctionGroup[],
  left: readonly FunctionGroup[],
  now: SyntaxTree,
  groups: ReadonlyMap<string, FunctionGroup>,
): string | null {
  const none = (what: string, names: readonly string[]): string =>
    `none of the ${what} to optimize is there: ${names.slice(0, 5).join(', ')}`;
  if (roots.length > 0)
    return left.length === roots.length
      ? none(
          'functions',
          roots.map(({ name }) => name),
        )
      : null;

  const functions = functionNames(functionGroups(old));
  const functionsNow = functionNames(groups);
  if (functions.length > 0)
    return functions.some((name) => functionsNow.includes(name)) ? null : none('functions', functions);

  const [names, namesNow] = [namesAtTop(old), namesAtTop(now)];
  if (names.length > 0) return names.some((name) => namesNow.includes(name)) ? null : none('definitions', names);
  return old.firstError !== null && namesNow.length === 0 ? 'it defines nothing' : null;
}

function functionNames(groups: ReadonlyMap<string, FunctionGroup>): string[] {
  return [...groups.values()].flatMap(({ definitions: [one] }) => (one ? [bareName(one)] : []));
}

/** What a module defines, imports aside. */
function namesAtTop(tree: SyntaxTree): string[] {
  return statementsIn(tree, tree.root).flatMap(({ kind, names }) => (kind === 'import' ? [] : names));
}

function changedRoot(
  old: SyntaxTree,
  now: SyntaxTree,
  roots: readonly FunctionGroup[],
  groups: ReadonlyMap<string, FunctionGroup>,
): string | null {
  const mayBeAdded = speedDecorators(now);
  for (const { name, definitions } of roots) {
    const others = groups.get(name)?.definitions ?? [];
    if (others.length === 0) continue;
    if (others.length !== definitions.length) {
      return `${name}: it was defined ${definitions.length} times and is now defined ${others.length} times`;
    }
    for (const [nth, definition] of definitions.entries()) {
      const other = others[nth];
      const change = other
        ? signatureChange(
            { tree: old, signature: signatureOf(old, definition) },
            { tree: now, signature: signatureOf(now, other) },
            mayBeAdded,
          )
        : null;
      if (change) return `${name}: ${change}`;
    }
  }
  return null;
}

/** A constructor may change its body, not its parameters, in whichever file it is. */
function changedConstructor(candidate: readonly CodeFile[], original: readonly CodeFile[]): string | null {
  for (const { path, code } of original) {
    const other = candidate.find((file) => file.path === path);
    const [old, now] = [pythonTree(code), other && other.code !== code ? pythonTree(other.code) : null];
    if (old?.firstError !== null || !now) continue;
    const after = functionGroups(now);
    for (const { name, definitions } of functionGroups(old).values()) {
      const [before, later] = [definitions.at(-1), after.get(name)?.definitions.at(-1)];
      if (!before || !later || !isConstructor(before)) continue;
      const [from, to] = [parameters(old, before), parameters(now, later)];
      if (from !== to) return `${name}: its parameters were (${from}) and are now (${to})`;
    }
  }
  return null;
}

function parameters(tree: SyntaxTree, { definition }: Definition): string {
  return parametersOf(tree, definition).join(', ');
}
