import { ApiProperty } from '@nestjs/swagger';
import { type Candidate } from '../domain/candidate';
import { type RefineRequest } from '../domain/optimization/refine';
import { type Call } from './call';
import { CandidateReply, candidateReply } from './candidate.dto';
import { OptionalProse, OptionalText, RequiredText } from './fields';
import { OptionalMap } from './nested-fields';
import { CodeBody, versionOf } from './trace.dto';
import { refusal } from './validation.pipe';

/** One candidate to refine: an item of the body of `POST /ai/refinement`. */
export class RefinementBody extends CodeBody {
  @RequiredText('The candidate; new ones are made from it.')
  optimization_id!: string;

  @RequiredText('The code before any change, as Markdown: one fenced block per file, that of the target first.')
  original_source_code!: string;

  @RequiredText('The candidate as Markdown; files that it left alone may be missing.')
  optimized_source_code!: string;

  @OptionalProse('What was said of the candidate.')
  optimized_explanation?: string;

  @OptionalText('Code that may be read but not changed, as Markdown.')
  read_only_dependency_code?: string;

  @OptionalText("The original's line profile as text.")
  original_line_profiler_results?: string;

  @OptionalText("The candidate's line profile as text.")
  optimized_line_profiler_results?: string;

  @OptionalText('How long the original takes: `749 microseconds`.')
  original_code_runtime?: string;

  @OptionalText('How long the candidate takes.')
  optimized_code_runtime?: string;

  @OptionalText('How much faster the candidate is: `292%`.')
  speedup?: string;

  @OptionalText('The places that call the function, as Markdown.')
  function_references?: string;

  @OptionalMap('Further files for reading: content by path.', 'string')
  additional_context_files?: Record<string, string | null>;
}

/** Answer of `POST /ai/refinement`. */
export class RefinementsReply {
  @ApiProperty({ type: [CandidateReply], description: 'At most one per item of the request, as `parent_id` tells.' })
  refinements!: CandidateReply[];
}

/** @throws DomainError validation_failed when the items are not of one trace. */
export function refineRequests(bodies: readonly RefinementBody[], call: Call): RefineRequest[] {
  const strangers = [...bodies.entries()].filter(([, { trace_id }]) => trace_id !== bodies[0]?.trace_id);
  if (strangers.length > 0) {
    const message = 'must be the same in all items';
    throw refusal(strangers.map(([at]) => ({ path: `[${at}].trace_id`, message })));
  }
  return bodies.map((body) => refineRequest(body, call));
}

function refineRequest(body: RefinementBody, { caller }: Call): RefineRequest {
  return {
    caller,
    traceId: body.trace_id,
    sourceCode: body.original_source_code,
    readOnlyCode: body.read_only_dependency_code ?? '',
    language: body.language,
    languageVersion: versionOf(body),
    isAsync: undefined,
    isNumerical: undefined,
    optimizationId: body.optimization_id,
    candidateCode: body.optimized_source_code,
    evidence: {
      explanation: body.optimized_explanation ?? '',
      original: {
        lineProfile: body.original_line_profiler_results ?? '',
        runtime: body.original_code_runtime ?? '',
      },
      candidate: {
        lineProfile: body.optimized_line_profiler_results ?? '',
        runtime: body.optimized_code_runtime ?? '',
      },
      gain: body.speedup ?? '',
      callers: body.function_references ?? '',
      contextFiles: Object.entries(body.additional_context_files ?? {}).flatMap(([path, code]) =>
        code === null ? [] : [{ path, code }],
      ),
    },
  };
}

export function refinementsReply(candidates: readonly Candidate[]): RefinementsReply {
  return { refinements: candidates.map(candidateReply) };
}
