import { randomUUID } from 'node:crypto';
import { type Candidate, type Dropped, type Refusal } from '../candidate';
import { type CodeLanguage } from '../code-language.port';
import { type AnswerJudge, JudgingStopped } from './answer-judge.port';
import { forConsole } from '../prose';
import { type Grounds, type RequestVersions } from './grounds';
import { type Judged } from './judge-answer';

/** What answers to one request are held against. */
export interface PipelineRequest extends RequestVersions {
  language: CodeLanguage;
  /** The `parent_id` of every candidate. */
  parentId: string | null;
  /** The qualified name of the function to optimize; asked at each answer, since another call may tell it meanwhile. */
  target?: () => string | null;
}

/** Makes candidates of models' answers to one request, each as it comes: of equal ones the first that is judged wins. */
export class CandidatePipeline {
  private readonly candidates: Candidate[] = [];
  private readonly refused: Dropped[] = [];
  private readonly language: CodeLanguage;
  private readonly parentId: string | null;
  private readonly target: () => string | null;
  private readonly grounds: Promise<Grounds>;

  constructor(
    private readonly judge: AnswerJudge,
    { language, parentId, target = () => null, ...versions }: PipelineRequest,
  ) {
    this.language = language;
    this.parentId = parentId;
    this.target = target;
    this.grounds = judge.grounds(versions, language);
    this.grounds.catch(() => undefined); // each answer meets the failure; there may be none
  }

  /** What may be handed out, in the order in which the answers were judged. */
  get kept(): readonly Candidate[] {
    return this.candidates;
  }

  get dropped(): readonly Dropped[] {
    return this.refused;
  }

  /**
   * Judges one answer and keeps or drops it; after the signal has aborted it does neither and throws its reason.
   * @throws when a step fails by a fault of ours, never for what an answer holds. The answer then counts as neither kept
   * nor dropped, later ones are judged as if it had not come, and the error is the caller's to journal.
   */
  async take(answer: string, model: string, signal?: AbortSignal): Promise<Candidate | Dropped> {
    let known: Grounds['known'];
    let judged: Judged;
    try {
      const grounds = await this.grounds;
      known = grounds.known;
      const request = { ...grounds.request, target: this.target() };
      judged = await this.judge.judge(answer, request, this.language, signal);
    } catch (error) {
      if (!(error instanceof JudgingStopped)) throw error;
      return this.drop({ reason: 'not_judged', detail: error.message }, model);
    }
    signal?.throwIfAborted();

    // Nothing is awaited from here on: of two equal answers only one can find that it is new.
    if ('reason' in judged) return this.drop(judged, model);
    const equal = known.get(judged.normalForm);
    if (equal) return this.drop(equal, model);
    known.set(judged.normalForm, { reason: 'duplicate', detail: `equals an answer of ${model} to the same request` });
    const candidate: Candidate = {
      optimizationId: randomUUID(),
      parentId: this.parentId,
      model,
      language: this.language.name,
      files: judged.files,
      explanation: forConsole(judged.explanation),
    };
    this.candidates.push(candidate);
    return candidate;
  }

  private drop(refusal: Refusal, model: string): Dropped {
    const dropped = { model, ...refusal };
    this.refused.push(dropped);
    return dropped;
  }
}
