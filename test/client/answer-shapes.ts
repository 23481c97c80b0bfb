import { type Exchange } from './exchanges';

const text = (value: unknown): boolean => typeof value === 'string';
const filled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** What the client reads of each answer (contract 3 to 5 and 8.2); an answer that lacks it ends its run. */
// Answers are looked at, not trusted.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const shapes: Record<string, (body: any) => boolean> = {
  '/ai/testgen': ({ generated_tests, instrumented_behavior_tests, instrumented_perf_tests, raw_generated_tests }) =>
    [generated_tests, instrumented_behavior_tests, instrumented_perf_tests, raw_generated_tests].every(filled),
  '/ai/optimize': ({ optimizations }) => Array.isArray(optimizations) && optimizations.every(isFirstCandidate),
  '/ai/optimize-line-profiler': ({ optimizations }) =>
    Array.isArray(optimizations) && optimizations.every(isFirstCandidate),
  '/ai/log_features': (body) => typeof body === 'object' && body !== null,
  '/cfapi/mark-as-success': (body) => typeof body === 'object' && body !== null,
};

/** What is wrong with an answer, in one line; null for nothing. Endpoints that are not built yet answer 404. */
export function faultOf({ method, path, status, contentType, text: body }: Exchange): string | null {
  const call = `${method} ${path} ${status ?? 'unanswered'}`;
  if (status === null) return call;
  if (!contentType.startsWith('application/json')) return `${call}: ${contentType}`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return `${call}: no JSON: ${body.slice(0, 200)}`;
  }
  const shape = shapes[path];
  if (status === 200 && shape !== undefined) return shape(parsed) ? null : `${call}: ${body.slice(0, 500)}`;
  if (status === 404 && shape === undefined) return isError(parsed) ? null : `${call}: ${body.slice(0, 500)}`;
  return `${call}: ${body.slice(0, 500)}`;
}

/** Ids of the candidates in an answer. */
export function candidateIds({ status, text: body }: Exchange): string[] {
  if (status !== 200) return [];
  const { optimizations = [] } = JSON.parse(body) as { optimizations?: { optimization_id: string }[] };
  return optimizations.map(({ optimization_id }) => optimization_id);
}

function isFirstCandidate(candidate: Record<string, unknown>): boolean {
  const { source_code, explanation, optimization_id, parent_id } = candidate;
  return (
    text(source_code) &&
    /^```python:\S+\.py\n[^]*\n```$/.test(source_code as string) &&
    text(explanation) &&
    !/\[[a-z#/@]/i.test(explanation as string) && // the client's console reads it as markup
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(optimization_id)) &&
    (parent_id === null || parent_id === undefined)
  );
}

function isError(body: unknown): boolean {
  const { error, code, request_id } = body as Record<string, unknown>;
  return filled(error) && code === 'not_found' && filled(request_id);
}
