import { type CodeFile } from './code-file';

/** The first thing that is wrong with a piece of code; `line` counts from 1. */
export interface SyntaxFault {
  line: number;
  message: string;
}

/** What a guard says of a candidate: its files (roots that the answer left out put back), or why it is refused. */
export type GuardVerdict = { files: CodeFile[] } | { refusal: string };

/** All that the candidate pipeline must know of one programming language. Pure: the same code always gives the same answer. */
export abstract class CodeLanguage {
  /** As the request names it; also the tag of the fences in our answers. */
  abstract readonly name: string;
  /** Lower-case fence tags by which models mean this language. */
  abstract readonly tags: readonly string[];
  /** File name endings with their dot. */
  abstract readonly suffixes: readonly string[];

  /** The known version nearest to the requested one (`3.11.7` gives `3.11`); the newest known without one. */
  abstract version(requested: string | undefined): string;

  /** Null when the code is valid in exactly this version of the language. */
  abstract fault(code: string, version: string): SyntaxFault | null;

  /** Qualified names (`total`, `Basket`, `Basket.total`) that the code defines. Never throws on invalid code. */
  abstract definitions(code: string): string[];

  /** Whether `code`, standing in file `from`, imports the file `path`. */
  abstract imports(code: string, from: string | null, path: string): boolean;

  /**
   * Takes out of a candidate what nobody asked for: unused new imports, new definitions that nothing uses,
   * new top-level statements other than imports, assignments and definitions. Both lists hold the same paths.
   */
  abstract tidy(candidate: readonly CodeFile[], base: readonly CodeFile[]): CodeFile[];

  /**
   * Holds a candidate to the signature of the function to optimize: the `target` by its qualified name where that is
   * known and in the first file, else every root of the original, a function that no other one of the request calls.
   * What a candidate left out and needs comes from the base, which holds the same files as the original.
   */
  abstract guard(
    candidate: readonly CodeFile[],
    original: readonly CodeFile[],
    base: readonly CodeFile[],
    target?: string | null,
  ): GuardVerdict;

  /**
   * The just-in-time compilers that fit the code, the fittest first, by the names of their texts under
   * `prompts/optimization/<language>/compilers/`; none for a language that is compiled anyway.
   */
  abstract compilers(files: readonly CodeFile[]): string[];

  /** Whether the client rewrites a file of the user's even where a candidate repeats it unchanged. */
  abstract clientRewrites(code: string): boolean;

  /** A test, or an excerpt of its error, as it was before its calls were recorded; any other text as it is. */
  abstract unrecorded(test: string): string;

  /** A text that is equal for codes that differ only in comments, docstrings, formatting and local names. */
  abstract normalise(code: string): string;
}
