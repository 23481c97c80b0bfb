import { type Caller } from '../caller';
import { type CodeContext } from '../code-context';
import { type CodeFile } from '../code-file';
import { type SentCandidate } from '../sent-candidate';
import { Task } from '../task';

/** What was measured of one version of the code. */
export interface Measured {
  /** The profiler's text as the client sent it; may be empty. */
  lineProfile: string;
  /** For people: `749 microseconds`; may be empty. */
  runtime: string;
}

/** All that is known of a candidate that is right and faster, for making it better. */
export interface RefineEvidence {
  explanation: string;
  original: Measured;
  candidate: Measured;
  /** How much faster the candidate is, for people: `292%`; may be empty. */
  gain: string;
  /** The places that call the function, as Markdown; may be empty. */
  callers: string;
  /** Further files of the project that may be read. */
  contextFiles: readonly CodeFile[];
}

/** Asks for the version of a faster candidate that a developer would merge. */
export class RefineTask extends Task {
  readonly callType = 'refinement';

  constructor(
    caller: Caller,
    traceId: string,
    /** The original. */
    readonly code: CodeContext,
    readonly base: SentCandidate,
    readonly evidence: RefineEvidence,
  ) {
    super(caller, traceId);
  }
}
