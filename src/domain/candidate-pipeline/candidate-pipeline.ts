import { randomUUID } from 'node:crypto';
import { type Candidate, type Dropped, type Refusal } from '../candidate';
import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';
import { withoutConsoleMarkup } from './explanation';
import { judgeAnswer, type JudgedRequest } from './judge-answer';
import { normalForm } from './normal-form';
import { overlay } from './overlay';
import { validate } from './validate';

/** What answers to one request are held against. */
export interface PipelineRequest {
  language: CodeLanguage;
  /** A version that the language knows. */
  version: string;
  original: readonly CodeFile[];
  /** The candidate that was sent, where one was: answers are versions of it. It may hold only its changed files. */
  base?: readonly CodeFile[];
  /** Further candidates of the chain, in any order; each may hold only its changed files. */
  earlier?: readonly (readonly CodeFile[])[];
  /** The `parent_id` of every candidate. */
  parentId: string | null;
}

/** Makes candidates of models' answers to one request, each as it comes: the first of equal ones wins. */
export class CandidatePipeline {
  private readonly candidates: Candidate[] = [];
  private readonly refused: Dropped[] = [];
  private readonly language: CodeLanguage;
  private readonly parentId: string | null;
  private readonly request: JudgedRequest;
  /** What a candidate must not equal, by normal form. */
  private readonly known = new Map<string, Refusal>();

  constructor({ language, version, original, base, earlier = [], parentId }: PipelineRequest) {
    this.language = language;
    this.parentId = parentId;
    const stands = (file: CodeFile): boolean => validate(file, language, version) === null;
    const whole = base ? overlay(original, base) : original;
    this.request = { version, original, base: whole, standsAlone: whole.map(stands) };

    for (const candidate of earlier) {
      this.remember(overlay(original, candidate), stands, 'duplicate', 'equals an earlier candidate of the chain');
    }
    if (base) this.remember(whole, stands, 'duplicate', 'equals the candidate that was sent');
    this.remember(
      original,
      stands,
      'same_as_original',
      'equals the original but for comments, formatting and local names',
    );
  }

  /** What may be handed out, in the order in which the answers came. */
  get kept(): readonly Candidate[] {
    return this.candidates;
  }

  get dropped(): readonly Dropped[] {
    return this.refused;
  }

  /**
   * Judges one answer and keeps or drops it.
   * @throws when a step fails by a fault of ours, never for what an answer holds. The answer then counts as neither kept
   * nor dropped, later ones are judged as if it had not come, and the error is the caller's to journal.
   */
  take(answer: string, model: string): Candidate | Dropped {
    const judged = judgeAnswer(answer, this.request, this.language);
    if ('reason' in judged) return this.drop(judged, model);
    const equal = this.known.get(judged.normalForm);
    if (equal) return this.drop(equal, model);

    this.known.set(judged.normalForm, {
      reason: 'duplicate',
      detail: `equals an answer of ${model} to the same request`,
    });
    const candidate: Candidate = {
      optimizationId: randomUUID(),
      parentId: this.parentId,
      model,
      language: this.language.name,
      files: judged.files,
      explanation: withoutConsoleMarkup(judged.explanation),
    };
    this.candidates.push(candidate);
    return candidate;
  }

  private drop({ reason, detail }: Refusal, model: string): Dropped {
    const dropped = { model, reason, detail };
    this.refused.push(dropped);
    return dropped;
  }

  /** A later call for an equal version replaces what was said of it: the original comes last. */
  private remember(
    files: readonly CodeFile[],
    stands: (file: CodeFile) => boolean,
    reason: Refusal['reason'],
    detail: string,
  ): void {
    this.known.set(normalForm(files, files.map(stands), this.language), { reason, detail });
  }
}
