/** A candidate as the service answers it. */
export interface OfferedCandidate {
  source_code: string;
  explanation: string;
  model: string;
}

/** By what a candidate is counted: the rewrites that its explanation names, each at the start of a line; else the model. */
export function rulesOf(candidate: OfferedCandidate): string[] {
  const named = [...candidate.explanation.matchAll(/^- ([a-z]+(?:-[a-z]+)*): /gm)].map(([, id = '']) => id);
  return named.length > 0 ? named : [candidate.model];
}
