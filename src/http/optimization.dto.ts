import { ApiProperty } from '@nestjs/swagger';
import { type Candidate } from '../domain/candidate';
import { renderCode } from '../domain/code-markdown';
import { type OptimizeRequest } from '../domain/optimization/optimize';
import { type OptimizeWithProfileRequest } from '../domain/optimization/optimize-with-profile';
import { type Call } from './call';
import { OptionalFlag, OptionalInteger, OptionalObject, OptionalText, RequiredText, TraceId } from './fields';

const candidatesByDefault = 5;
const mostCandidates = 16;

class OptimizationBody {
  @RequiredText(
    'The code as Markdown: one fenced block per file, its opening line ```python:path, the file with the target function first.',
  )
  source_code!: string;

  @TraceId()
  trace_id!: string;

  @OptionalText('Code that may be read but not changed, as Markdown.')
  dependency_code?: string;

  @OptionalInteger('How many candidates are wished for; 5 without it, at most 16.', 1)
  n_candidates?: number;

  @OptionalText('python; by default what the fences say, else python.')
  language?: string;

  @OptionalText(
    'Version of the language, such as 3.11.7; by default what an earlier call of the trace said, else the newest known.',
  )
  language_version?: string;

  @OptionalText('What older clients call `language_version`.')
  python_version?: string;

  @OptionalFlag(
    'Whether the code uses numpy, torch, jax and the like, so that vectorising and JIT compilers are allowed.',
  )
  is_numerical_code?: boolean;

  @OptionalObject('Set by the client during experiments; not used.')
  experiment_metadata?: object;

  @OptionalText('Version of the client.')
  codeflash_version?: string;

  @OptionalInteger('Counts the calls of one client process.', 0)
  call_sequence?: number;

  @OptionalText('A trace whose stored answers may be replayed; not used yet.')
  rerun_trace_id?: string;
}

/** Body of `POST /ai/optimize`. */
export class OptimizeBody extends OptimizationBody {
  @OptionalFlag('Whether the target function is async.')
  is_async?: boolean;

  @OptionalText('Author of the last commit.')
  current_username?: string;

  @OptionalText('Owner of the repository.')
  repo_owner?: string;

  @OptionalText('Name of the repository.')
  repo_name?: string;
}

/** Body of `POST /ai/optimize-line-profiler`. */
export class OptimizeWithProfileBody extends OptimizationBody {
  @RequiredText("The line profiler's table as text; may be empty.", { mayBeEmpty: true })
  line_profiler_results!: string;
}

class CandidateReply {
  @ApiProperty({ description: 'Every file of the request as Markdown, each whole.' })
  source_code!: string;

  @ApiProperty({ description: 'What was slow and what changed.' })
  explanation!: string;

  @ApiProperty({ description: 'New and unique for every candidate.', format: 'uuid' })
  optimization_id!: string;

  @ApiProperty({
    description: 'The candidate this one was made from; null on a first pass.',
    type: String,
    nullable: true,
  })
  parent_id!: string | null;

  @ApiProperty({ description: 'The model that wrote it.' })
  model!: string;
}

/** Answer of the endpoints that give several candidates; the list is empty when nothing usable came. */
export class OptimizationsReply {
  @ApiProperty({ type: [CandidateReply], description: 'Distinct candidates that hold up to every check.' })
  optimizations!: CandidateReply[];
}

export function optimizeRequest(body: OptimizeBody, call: Call): OptimizeRequest {
  return { ...sentCode(body, call), isAsync: body.is_async };
}

export function optimizeWithProfileRequest(body: OptimizeWithProfileBody, call: Call): OptimizeWithProfileRequest {
  return { ...sentCode(body, call), isAsync: undefined, lineProfile: body.line_profiler_results };
}

function sentCode(body: OptimizationBody, call: Call) {
  return {
    caller: call.caller,
    traceId: body.trace_id,
    sourceCode: body.source_code,
    readOnlyCode: body.dependency_code ?? '',
    language: body.language,
    languageVersion: body.language_version ?? body.python_version,
    isNumerical: body.is_numerical_code ?? false,
    count: Math.min(body.n_candidates ?? candidatesByDefault, mostCandidates),
  };
}

export function optimizationsReply(candidates: readonly Candidate[]): OptimizationsReply {
  return { optimizations: candidates.map(candidateReply) };
}

function candidateReply(candidate: Candidate): CandidateReply {
  return {
    source_code: renderCode(candidate.files, candidate.language),
    explanation: candidate.explanation,
    optimization_id: candidate.optimizationId,
    parent_id: candidate.parentId,
    model: candidate.model,
  };
}
