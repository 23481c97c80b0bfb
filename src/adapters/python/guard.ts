import { type CodeFile } from '../../domain/code-file';
import { type GuardVerdict } from '../../domain/code-language.port';
import { type SyntaxTree } from '../syntax-tree/syntax-node';
import { type Definition } from './definitions';
import { missingStatements, restored } from './restoration';
import { pythonTree } from './python-tree';
import { type FunctionGroup, functionGroups, isConstructor, rootsOf } from './roots';
import { parametersOf, signatureChange, signatureOf } from './signature';
import { speedDecorators } from './speed-decorators';

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

  const roots = rootsOf(trees.filter((tree) => tree !== null));
  const groups = functionGroups(now);
  const left = roots.filter(({ name }) => !groups.has(name));
  const refusal =
    noneLeft(old, roots, left, groups) ??
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

/** With roots, one of them must be there; without, any function of the original. */
function noneLeft(
  old: SyntaxTree,
  roots: readonly FunctionGroup[],
  left: readonly FunctionGroup[],
  now: ReadonlyMap<string, FunctionGroup>,
): string | null {
  const wanted = roots.length > 0 ? roots.map(({ name }) => name) : [...functionGroups(old).keys()];
  const gone = roots.length > 0 ? left.length === roots.length : !wanted.some((name) => now.has(name));
  return wanted.length > 0 && gone
    ? `none of the functions to optimize is there: ${wanted.slice(0, 5).join(', ')}`
    : null;
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
    if (!old || !now) continue;
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
