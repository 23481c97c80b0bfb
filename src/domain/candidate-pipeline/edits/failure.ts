import { type Edit, type EditBlock } from './edit';
import { type Misfit } from './placement';

/** Why a block has no file that it could change. */
export type FileMisfit =
  /** Its path is none of the request's, and no single file holds its lines. */
  | { kind: 'unknown path'; hunkLines: readonly string[] }
  /** Several files may be meant, by their positions. */
  | { kind: 'several files'; files: readonly number[] }
  /** Another block changes the same lines. */
  | { kind: 'overlap'; other: number }
  /** It gives the content of a file that has one. */
  | { kind: 'not empty' };

/** A block that could not be applied. */
export interface Failure {
  edit: Edit;
  block: EditBlock;
  /** The file that it is for, by its position in the base; null where none or several may be. */
  file: number | null;
  /** Null where the block itself has a fault. */
  misfit: Misfit | FileMisfit | null;
}
