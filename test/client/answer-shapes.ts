import { type Exchange } from './exchanges';

// Answers are looked at, not trusted.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
/** The client's console reads a bracket before these as markup. */
const isPlain = (value: unknown): boolean => typeof value === 'string' && !/\[[\p{L}#/@]/u.test(value);

function isCandidate({ source_code: code, explanation, optimization_id: id }: Body): boolean {
  return isPlain(explanation) && uuid.test(id) && /^```python(:\S+\.py)?\n[^]*\n```$/.test(code);
}
const isFirst = (candidate: Body): boolean => isCandidate(candidate) && (candidate.parent_id ?? null) === null;
const isLater = (candidate: Body): boolean => isCandidate(candidate) && isFilled(candidate.parent_id);

const areTests = ({ generated_tests, instrumented_behavior_tests, instrumented_perf_tests }: Body): boolean =>
  [generated_tests, instrumented_behavior_tests, instrumented_perf_tests].every((file) => typeof file === 'string');

function isReview({ test_index: index, functions }: Body): boolean {
  const isFlag = ({ function_name: name, reason }: Body): boolean => isFilled(name) && isPlain(reason);
  return Number.isInteger(index) && Array.isArray(functions) && functions.every(isFlag);
}

/** What the client reads of each answer (contract 3 to 5 and 8.2); an answer that lacks it ends its run. */
const shapes: Record<string, (body: Body) => boolean> = {
  '/ai/testgen': (body) => areTests(body) && isFilled(body.raw_generated_tests),
  '/ai/testgen_review': ({ reviews }) => Array.isArray(reviews) && reviews.every(isReview),
  '/ai/testgen_repair': areTests,
  '/ai/optimize': ({ optimizations }) => Array.isArray(optimizations) && optimizations.every(isFirst),
  '/ai/optimize-line-profiler': ({ optimizations }) => Array.isArray(optimizations) && optimizations.every(isFirst),
  '/ai/rewrite_jit': ({ optimizations }) => Array.isArray(optimizations) && optimizations.every(isFirst),
  '/ai/refinement': ({ refinements }) => Array.isArray(refinements) && refinements.every(isLater),
  '/ai/code_repair': isLater,
  '/ai/adaptive_optimize': isLater,
  '/ai/rank': ({ ranking }) =>
    Array.isArray(ranking) && [...ranking].sort((a, b) => a - b).every((index, at) => index === at),
  '/ai/explain': ({ explanation }) => isFilled(explanation) && isPlain(explanation),
  '/ai/optimization_review': ({ review, review_explanation: explanation }) =>
    ['high', 'medium', 'low'].includes(review) && isPlain(explanation),
  '/ai/workflow-gen': ({ workflow_steps: steps }) => steps === null || isFilled(steps),
  '/ai/log_features': isObject,
  '/cfapi/mark-as-success': isObject,
};

/** Where one answer is all there is, a model may have given none that can be used. */
const mayGiveNothing = ['/ai/code_repair', '/ai/adaptive_optimize', '/ai/testgen_repair'];

/** What is wrong with the body of a 200, in one line; null for nothing. */
export function malformation(path: string, body: unknown): string | null {
  const shape = shapes[path];
  if (shape === undefined) return `nobody knows what ${path} answers`;
  return isObject(body) && shape(body) ? null : JSON.stringify(body).slice(0, 500);
}

/** What is wrong with an answer to the client, in one line; null for nothing. */
export function faultOf({ method, path, status, contentType, text }: Exchange): string | null {
  const call = `${method} ${path} ${status ?? 'unanswered'}`;
  if (status === null) return call;
  if (!contentType.startsWith('application/json')) return `${call}: ${contentType}`;
  let body: Body;
  try {
    body = JSON.parse(text);
  } catch {
    return `${call}: no JSON: ${text.slice(0, 200)}`;
  }
  if (status === 200) {
    const fault = malformation(path, body);
    return fault && `${call}: ${fault}`;
  }
  const gaveNothing = status === 422 && body.code === 'invalid_code_generated' && mayGiveNothing.includes(path);
  return gaveNothing ? null : `${call}: ${text.slice(0, 500)}`;
}

/** A candidate in an answer. */
export interface Given {
  id: string;
  parentId: string | null;
}

/** The candidates in an answer of any endpoint. */
export function candidatesIn({ status, text }: Exchange): Given[] {
  if (status !== 200) return [];
  const body: Body = JSON.parse(text);
  const candidates: Body[] = body.optimizations ?? body.refinements ?? ('optimization_id' in body ? [body] : []);
  return candidates.map(({ optimization_id: id, parent_id: parentId }) => ({ id, parentId: parentId ?? null }));
}
