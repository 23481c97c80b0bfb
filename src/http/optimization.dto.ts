import { ApiProperty } from '@nestjs/swagger';
import { type Candidate } from '../domain/candidate';
import { type FirstPassRequest } from '../domain/optimization/first-pass';
import { type OptimizeWithProfileRequest } from '../domain/optimization/optimize-with-profile';
import { type Call } from './call';
import { CandidateReply, candidateReply } from './candidate.dto';
import { OptionalFlag, OptionalInteger, OptionalText, RequiredText } from './fields';
import { OptionalObject } from './nested-fields';
import { CodeBody, versionOf } from './trace.dto';

const candidatesByDefault = 5;
const mostCandidates = 16;

class OptimizationBody extends CodeBody {
  @RequiredText(
    'The code as Markdown: one fenced block per file, its opening line ```python:path, the file with the target function first.',
  )
  source_code!: string;

  @OptionalText('Code that may be read but not changed, as Markdown.')
  dependency_code?: string;

  @OptionalInteger('How many candidates are wished for; 5 without it, at most 16.', 1)
  n_candidates?: number;

  @OptionalFlag(
    'Whether the code uses numpy, torch, jax and the like, so that vectorising and JIT compilers are allowed.',
  )
  is_numerical_code?: boolean;

  @OptionalObject('Set by the client during experiments; not used.')
  experiment_metadata?: object;
}

/** Body of `POST /ai/optimize` and `POST /ai/rewrite_jit`. */
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

/** Answer of the endpoints that give several candidates; the list is empty when nothing usable came. */
export class OptimizationsReply {
  @ApiProperty({ type: [CandidateReply], description: 'Distinct candidates that hold up to every check.' })
  optimizations!: CandidateReply[];
}

export function optimizeRequest(body: OptimizeBody, call: Call): FirstPassRequest {
  return { ...firstPassRequest(body, call), isAsync: body.is_async };
}

export function optimizeWithProfileRequest(body: OptimizeWithProfileBody, call: Call): OptimizeWithProfileRequest {
  return { ...firstPassRequest(body, call), isAsync: undefined, lineProfile: body.line_profiler_results };
}

function firstPassRequest(body: OptimizationBody, call: Call) {
  return {
    caller: call.caller,
    traceId: body.trace_id,
    sourceCode: body.source_code,
    readOnlyCode: body.dependency_code ?? '',
    language: body.language,
    languageVersion: versionOf(body),
    isNumerical: body.is_numerical_code,
    count: Math.min(body.n_candidates ?? candidatesByDefault, mostCandidates),
  };
}

export function optimizationsReply(candidates: readonly Candidate[]): OptimizationsReply {
  return { optimizations: candidates.map(candidateReply) };
}
