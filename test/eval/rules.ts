/** A candidate as the service answers it. */
export interface OfferedCandidate {
  source_code: string;
  explanation: string;
  model: string;
}

/** By what a candidate is counted: which rewrites it holds. As long as no model names its rewrites, that is the model. */
export function rulesOf(candidate: OfferedCandidate): string[] {
  return [candidate.model];
}
