import { type CodeFile } from '../../domain/code-file';
import { type GuardVerdict } from '../../domain/code-language.port';
import { type SyntaxTree } from '../syntax-tree/syntax-node';
import { constructorsIn, withFieldDecorators } from './constructors';
import { bareName, definitionsIn } from './definitions';
import { isReadable, pythonTree } from './python-tree';
import { restored } from './put-back';
import { Restoration } from './restoration';
import { type FunctionGroup, functionGroups, rootsOf } from './roots';
import { signatureChange, signatureOf } from './signature';
import { speedDecorators } from './speed-decorators';
import { statementsIn } from './statements';

/** A file of a candidate beside what it was made of. */
interface Version {
  file: CodeFile;
  /** Null when the text is no Python that can be compared with. */
  original: SyntaxTree | null;
  base: SyntaxTree | null;
}

/**
 * Holds a candidate to the target or the original's roots (design 3): each keeps what its callers rely on; one that was left out
 * comes back from the base while another is there, and so does what the code still mentions and the base had.
 * Constructors keep their parameters. A refusal is one line.
 */
export function guarded(
  candidate: readonly CodeFile[],
  original: readonly CodeFile[],
  base: readonly CodeFile[],
  target: string | null,
): GuardVerdict {
  const [first] = original;
  const firstAt = candidate.findIndex(({ path }) => path === first?.path);
  if (!first || firstAt < 0) return { refusal: `the file ${first?.path ?? 'to be optimized'} is missing` };
  const trees = original.map(({ code }) => pythonTree(code));
  if (!trees[0]) return { refusal: `the file ${first.path ?? 'to be optimized'} cannot be read` };
  // What was made of a text that does not parse may be anything.
  const roots = isReadable(trees[0])
    ? guardedFunctions(
        trees.filter((tree) => tree !== null),
        target,
      )
    : [];

  const files: CodeFile[] = [];
  for (const [nth, file] of candidate.entries()) {
    const at = original.findIndex(({ path }) => path === file.path);
    const version: Version = { file, original: readable(original[at]?.code), base: readable(base[at]?.code) };
    const verdict = guardedFile(version, nth === firstAt ? roots : [], nth === firstAt ? trees[0] : null);
    if (typeof verdict !== 'string') return verdict;
    files.push(verdict === file.code ? file : { ...file, code: verdict });
  }
  return { files };
}

/** The target where it is named and there, else the roots. */
function guardedFunctions(trees: readonly SyntaxTree[], target: string | null): FunctionGroup[] {
  const named = target === null || !trees[0] ? undefined : functionGroups(trees[0]).get(target);
  return named ? [named] : rootsOf(trees);
}

/** The file's code, completed, or the refusal. `first` is the original of the file that is to be optimized. */
function guardedFile(
  { file, original, base }: Version,
  roots: readonly FunctionGroup[],
  first: SyntaxTree | null,
): string | { refusal: string } {
  if (file.code === base?.text && first === null) return file.code;
  const now = pythonTree(file.code);
  if (!now)
    return first
      ? { refusal: `the file ${file.path ?? 'to be optimized'} is too large or too deeply nested` }
      : file.code;
  const none = first && noneLeft(first, roots, now);
  if (none) return { refusal: none };
  if (!original) return file.code;
  if (!isReadable(now)) return { refusal: `${file.path ?? 'the code'} cannot be read well enough to compare it` };

  const whole = pythonTree(withFieldDecorators(now, base ?? original)) ?? now;
  const completed = completedCode(whole, original, base ?? original, roots);
  if (typeof completed !== 'string') return completed;
  const tree = pythonTree(completed);
  if (!tree) return { refusal: `${file.path ?? 'the code'} is too large with what was left out` };
  const refusal = changedRoot(original, tree, roots) ?? changedConstructor(original, tree);
  return refusal ? { refusal } : completed;
}

function readable(code: string | undefined): SyntaxTree | null {
  const tree = code === undefined ? null : pythonTree(code);
  return tree && isReadable(tree) ? tree : null;
}

/**
 * With roots, one of them must be there; without, any function of the original, in whichever class; where it has none,
 * anything that it defines.
 */
function noneLeft(old: SyntaxTree, roots: readonly FunctionGroup[], now: SyntaxTree): string | null {
  const none = (what: string, names: readonly string[]): string =>
    `none of the ${what} to optimize is there: ${names.slice(0, 5).join(', ')}`;
  const groups = functionGroups(now);
  if (roots.length > 0) {
    if (roots.some(({ name }) => groups.has(name))) return null;
    const names = roots.map(({ name }) => name);
    return none('functions', names);
  }

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

/** The code with the roots that were left out, the constructors, and all that it mentions, as the base had them. */
function completedCode(
  candidate: SyntaxTree,
  original: SyntaxTree,
  base: SyntaxTree,
  roots: readonly FunctionGroup[],
): string | { refusal: string } {
  const groups = functionGroups(candidate);
  const inBase = functionGroups(base);
  const left = roots.filter(({ name }) => !groups.has(name));
  const source = left.every(({ name }) => inBase.has(name)) ? base : original;
  const restoration = new Restoration(source, candidate);
  const groupsThere = source === base ? inBase : functionGroups(source);
  for (const { name } of roots) {
    const [here, there] = [groups.get(name), groupsThere.get(name)];
    const lostOverloads = here && here.overloads.length > 0 ? [] : (there?.overloads ?? []);
    for (const overload of lostOverloads) restoration.needDefinition(overload);
    for (const definition of here ? [] : (there?.definitions ?? [])) {
      if (!restoration.needDefinition(definition))
        return { refusal: `${bareName(definition)} is no longer a function` };
    }
  }
  const constructors = constructorsIn(candidate);
  for (const { name, owner, madeBy } of constructorsIn(source).values()) {
    const now = constructors.get(name)?.madeBy ?? [];
    const isMadeAnew = now.length > 0 && !now.some((each) => madeBy.includes(each));
    if (!isMadeAnew) for (const each of madeBy) restoration.needName(each, owner);
  }
  restoration.needMentioned();
  const code = restored(candidate, source, restoration.missing);
  if (code !== null) return code;
  return { refusal: `${left[0]?.name ?? 'what is needed'} was left out and has no place to be put back to` };
}

function changedRoot(old: SyntaxTree, now: SyntaxTree, roots: readonly FunctionGroup[]): string | null {
  const mayBeAdded = speedDecorators(now);
  const groups = functionGroups(now);
  for (const { name, definitions } of roots) {
    const others = groups.get(name)?.definitions ?? [];
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

/** A constructor may change its body, not its parameters. */
function changedConstructor(old: SyntaxTree, now: SyntaxTree): string | null {
  const after = constructorsIn(now);
  const names = new Set(definitionsIn(now).map(({ name }) => name));
  for (const { name, owner, parameters, madeBy } of constructorsIn(old).values()) {
    // The client shows dataclasses without their fields: then nothing is known of what makes an object.
    if (!names.has(owner) || madeBy.length === 0) continue;
    const later = after.get(name)?.parameters ?? ['self'];
    if (!after.has(name) && parameters.length === 1) continue;
    if (parameters.join() !== later.join())
      return `${name}: its parameters were (${parameters.join(', ')}) and are now (${later.join(', ')})`;
  }
  return null;
}
