import { type SyntaxNode } from '../../syntax-tree/syntax-node';
import { type TextEdit } from '../../syntax-tree/text-edits';
import { type Import } from './edits/imports';
import { type Site } from './site';

/** How much a rule gains where it applies: another complexity class, whole passes or copies, or a constant factor. */
export const BOLDNESS = ['complexity', 'work', 'factor'] as const;

/** One rewrite of the catalogue: a file of `rules/` that exports it as `rule`, and whose name is its id. */
export interface Rule {
  boldness: (typeof BOLDNESS)[number];
  /** What it costs before and after, in one sentence for people. */
  explanation: string;
  /**
   * The first place in the function where it applies, and what is to be written there; null where there is none. It is
   * asked again after its edits were made, so what it leaves behind must not be such a place.
   */
  find(site: Site): Finding | null;
}

/** A place where a rule applies. */
export interface Finding {
  /** What is slow: by its lines a profile tells whether the place matters. */
  at: SyntaxNode;
  edits: readonly TextEdit[];
  /** What the new code needs and the module does not have yet. */
  imports?: readonly Import[];
  /** An assignment that the module needs above the function's own statement at its top, as one line or several. */
  above?: string;
  /** What only tests can tell, as the rest of a sentence: `whether all elements hash.` */
  doubt?: string | undefined;
}
