import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';
import { type Block } from './extract';
import { matchPath } from './match-path';

/** A block and the file it is a version of. */
export interface PlacedBlock extends Block {
  /** Position in the base. */
  file: number;
}

/** Blocks of an answer, told by whether they fit a file of the base. */
export interface Resolution {
  placed: PlacedBlock[];
  strangers: Block[];
}

/** The file, among some, that shares most names with a block; null when none does or several do equally. */
function sharingMost(
  definitions: readonly string[],
  among: readonly number[],
  names: readonly Set<string>[],
): number | null {
  let best: number | null = null;
  let most = 0;
  for (const file of among) {
    const shared = definitions.filter((name) => names[file]?.has(name)).length;
    if (shared === most) best = null;
    if (shared > most) [best, most] = [file, shared];
  }
  return best;
}

/**
 * Finds the file of each block: by its exact path, else by the longest common ending when only one file has it (where
 * folders differ, only if they share a definition), without a path by the definitions it holds. Where both the base and
 * the answer are one piece without any path, there is nothing to choose.
 */
export function resolvePaths(blocks: readonly Block[], base: readonly CodeFile[], language: CodeLanguage): Resolution {
  let names: Set<string>[] | undefined;
  /** Most answers name their files: then nothing is parsed here. */
  const byDefinitions = (block: Block, among: readonly number[]): number | null => {
    names ??= base.map((file) => new Set(language.definitions(file.code)));
    return sharingMost(language.definitions(block.code), among, names);
  };
  const all = [...base.keys()];
  const pathless = all.filter((file) => base[file]?.path === null);
  const alone = base.length === 1 && blocks.length === 1;

  const fileOf = (block: Block): number | null => {
    if (block.path === null) return alone ? 0 : byDefinitions(block, all);
    const match = matchPath(block.path, base);
    if (match.sure && match.files.length === 1) return match.files[0] ?? null;
    if (match.files.length > 0) return byDefinitions(block, match.files);
    // Models invent a path for code that was shown without one.
    return alone && pathless.length === 1 ? 0 : byDefinitions(block, pathless);
  };

  const placed: PlacedBlock[] = [];
  const strangers: Block[] = [];
  for (const block of blocks) {
    const file = fileOf(block);
    if (file === null) strangers.push(block);
    else placed.push({ ...block, file });
  }
  return { placed, strangers };
}
