import { type CodeContext } from '../../domain/code-context';
import { type CodeFile } from '../../domain/code-file';
import { type CodeLanguage } from '../../domain/code-language.port';
import { type EngineWork } from '../../domain/engine-work.port';
import { type AppliedRewrite, type RewritableCode, type RewrittenVersion } from '../../domain/rewriter.port';
import { lineDistance, looksSame } from './differing-lines';

/** More than there are for what a request holds in practice. */
export const MOST_VERSIONS = 64;

/** Rewrites make code no longer than this many times, so what is longer is not looked through. */
const MOST_GROWTH = 3;

/** A candidate of the engine's own, found again. */
export interface HeldRewrites {
  /** What it was made of; its first version is the candidate. */
  original: RewritableCode;
  /** The boldest first. */
  rewrites: readonly AppliedRewrite[];
}

/** A request's code as the rewriter takes it. */
export function rewritable({ files, version, target }: CodeContext, lineProfile = ''): RewritableCode {
  return { files, version, target: target(), lineProfile };
}

export function idsOf(rewrites: readonly AppliedRewrite[]): string[] {
  return rewrites.map(({ id }) => id);
}

/** The rewrites that a version holds, found by applying them to the original again; null for one that somebody else wrote. */
export async function heldRewrites(
  work: EngineWork,
  code: CodeContext,
  candidate: readonly CodeFile[],
  signal: AbortSignal,
): Promise<HeldRewrites | null> {
  if (lengthOf(candidate) > MOST_GROWTH * lengthOf(code.files) + 1000) return null;
  const known = rewritable(code);
  // What the target is may have become known only after the candidate was made.
  const originals = known.target === null ? [known] : [known, { ...known, target: null }];
  for (const original of originals) {
    const held = await search(work, original, candidate, code, signal);
    if (held) return held;
  }
  return null;
}

/** From all rewrites down: what brings the code nearer to the candidate is left out, until nothing does. */
async function search(
  work: EngineWork,
  from: RewritableCode,
  candidate: readonly CodeFile[],
  { language }: CodeContext,
  signal: AbortSignal,
): Promise<HeldRewrites | null> {
  const distance = ({ files }: RewrittenVersion): number => lineDistance(files, candidate);
  let original = from;
  for (;;) {
    const versions = await work.versions(original, MOST_VERSIONS, language, signal);
    const [all] = versions;
    if (!all) return null;
    const same = versions.find(({ files }) => looksSame(files, candidate));
    if (same) return heldIn(same, original);

    const smaller = versions
      .filter(({ rewrites }) => rewrites.length === all.rewrites.length - 1)
      .map((version) => ({ version, code: { ...original, only: idsOf(version.rewrites) } }));
    for (const within of withoutOne(functionsOf(all))) {
      const code = { ...original, only: idsOf(all.rewrites), within };
      const [version] = await work.versions(code, 1, language, signal);
      if (version) smaller.push({ version, code });
    }
    const [nearest] = smaller.toSorted((a, b) => distance(a.version) - distance(b.version));
    if (!nearest || distance(nearest.version) >= distance(all)) {
      // Normal forms take a while each, so there is only one try.
      return isNormallySame(all.files, candidate, language) ? heldIn(all, original) : null;
    }
    original = nearest.code;
  }
}

function lengthOf(files: readonly CodeFile[]): number {
  return files.reduce((sum, { code }) => sum + code.length, 0);
}

function heldIn({ rewrites }: RewrittenVersion, original: RewritableCode): HeldRewrites {
  return { original: { ...original, only: idsOf(rewrites) }, rewrites };
}

function isNormallySame(one: readonly CodeFile[], other: readonly CodeFile[], language: CodeLanguage): boolean {
  return one.every(({ code }, at) => {
    const same = other[at]?.code ?? '';
    return code === same || language.normalise(code) === language.normalise(same);
  });
}

/** The functions that a version's rewrites change. */
export function functionsOf({ rewrites }: Pick<RewrittenVersion, 'rewrites'>): string[] {
  return [...new Set(rewrites.flatMap(({ functions }) => functions))];
}

/** All but one of them, for each of them; nothing for a single one. */
export function withoutOne<T>(all: readonly T[]): T[][] {
  return all.length < 2 ? [] : all.map((one) => all.filter((other) => other !== one));
}
