import { type CodeFile } from './code-file';

/** Code that is to become faster without asking a model. */
export interface RewritableCode {
  /** What may be changed, the file with the target first. */
  files: readonly CodeFile[];
  /** A version that the language knows. */
  version: string;
  /** The qualified name of the function to optimize, where it is known. */
  target: string | null;
  /** The profiler's text as the client sent it; may be empty. */
  lineProfile: string;
  /** The ids of the rewrites that may be applied; without it all may. */
  only?: readonly string[];
  /** The qualified names of the functions that may be changed; without it all may. */
  within?: readonly string[];
}

/** A rewrite that a version holds, for people. */
export interface AppliedRewrite {
  /** By which it is counted: lower case with dashes. */
  id: string;
  /** What it costs before and after, in one sentence. */
  explanation: string;
  /** What only tests can tell, as a sentence; null where the code itself shows that the behaviour stays. */
  doubt: string | null;
  /** The functions that it was applied to: `total` or `Basket.total`. */
  functions: readonly string[];
}

/** The code with one or several rewrites in it. */
export interface RewrittenVersion {
  /** The same files in the same order. */
  files: readonly CodeFile[];
  /** At least one, the boldest first. */
  rewrites: readonly AppliedRewrite[];
}

/** Knows rewrites that make code of one language faster. Pure: the same code always gives the same versions. */
export abstract class Rewriter {
  /** The language's name. */
  abstract readonly name: string;

  /**
   * Distinct versions, the most promising first; none where no rewrite is known to help. Each is made when it is asked for.
   * The first holds all that apply. Where the code holds the target, only it and what it may run is changed.
   * Never throws on invalid code.
   */
  abstract versions(code: RewritableCode): Generator<RewrittenVersion>;

  /**
   * A version for a just-in-time compiler, by its name; null where none of the code is sure to suit it.
   * Never throws on invalid code.
   */
  abstract compiled(code: RewritableCode, compiler: string): RewrittenVersion | null;
}
