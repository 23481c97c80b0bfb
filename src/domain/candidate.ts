import { type CodeFile } from './code-file';

/** A faster version of the code that held up to every check. */
export interface Candidate {
  /** A fresh UUID. */
  optimizationId: string;
  parentId: string | null;
  /** Registry name of the model that wrote it. */
  model: string;
  /** The language's name, which is also the tag of its fences. */
  language: string;
  /** One whole file for each file of the original, in its order. */
  files: CodeFile[];
  explanation: string;
}

/** Why an answer gave no candidate. */
export type DropReason =
  | 'no_code'
  | 'unknown_file'
  | 'edit_not_applied'
  | 'invalid_code'
  | 'fence_in_code'
  | 'guard'
  | 'same_as_original'
  | 'duplicate'
  /** It does not say what was asked for: no ranking, no review, no text. */
  | 'unreadable'
  /** It took more time or memory than judging may take. */
  | 'not_judged';

/** Why an answer cannot be used. */
export interface Refusal {
  reason: DropReason;
  /** One line for people; it may quote the code. */
  detail: string;
  /** What the model is told when it is asked again; left out where that would not help. */
  correction?: string;
}

/** An answer that gave no candidate. */
export interface Dropped extends Refusal {
  model: string;
}
