import { ApiProperty } from '@nestjs/swagger';
import { type ExplainRequest } from '../domain/review/explain';
import { type Call } from './call';
import { OptionalProse, OptionalText, RequiredText } from './fields';
import { TraceBody } from './trace.dto';

/** Body of `POST /ai/explain`. */
export class ExplainBody extends TraceBody {
  @RequiredText('The code before: files below each other, each under a comment `# file: path` or `// file: path`.')
  source_code!: string;

  @RequiredText('The code after, in the same form.')
  optimized_code!: string;

  @OptionalText('Code that may be read only: Markdown or plain code.')
  dependency_code?: string;

  @OptionalText('Line profile before.')
  original_line_profiler_results?: string;

  @OptionalText('Line profile after.')
  optimized_line_profiler_results?: string;

  @OptionalText('Runtime before, for people: `749 microseconds`.')
  original_code_runtime?: string;

  @OptionalText('Runtime after.')
  optimized_code_runtime?: string;

  @OptionalText('How much faster it is: `361%`.')
  speedup?: string;

  @OptionalText('The tests as Markdown, with the time of each call before and after.')
  annotated_tests?: string;

  @OptionalText('The id of the candidate.')
  optimization_id?: string;

  @OptionalProse('What the model said that wrote the candidate.')
  original_explanation?: string;

  @OptionalText('Throughput before: `832 operations/second`; for async code.')
  original_throughput?: string;

  @OptionalText('Throughput after.')
  optimized_throughput?: string;

  @OptionalText('How much more throughput there is: `15.6%`.')
  throughput_improvement?: string;

  @OptionalText('The places that call the function, as Markdown.')
  function_references?: string;

  @OptionalText('What the candidate was accepted for: runtime, throughput, concurrency or none.')
  acceptance_reason?: string;

  @OptionalText('Concurrency ratio before: `0.84x`; for async code.')
  original_concurrency_ratio?: string;

  @OptionalText('Concurrency ratio after.')
  optimized_concurrency_ratio?: string;

  @OptionalText('How much more concurrency there is: `-95.3%`.')
  concurrency_improvement?: string;
}

/** Answer with an explanation. */
export class ExplainReply {
  @ApiProperty({ description: 'Plain paragraphs for a pull request; never empty.' })
  explanation!: string;
}

export function explainRequest(body: ExplainBody, call: Call): ExplainRequest {
  return {
    caller: call.caller,
    traceId: body.trace_id,
    optimization: {
      original: {
        code: body.source_code,
        lineProfile: body.original_line_profiler_results ?? '',
        runtime: body.original_code_runtime ?? '',
        throughput: body.original_throughput ?? '',
        concurrencyRatio: body.original_concurrency_ratio ?? '',
      },
      optimized: {
        code: body.optimized_code,
        lineProfile: body.optimized_line_profiler_results ?? '',
        runtime: body.optimized_code_runtime ?? '',
        throughput: body.optimized_throughput ?? '',
        concurrencyRatio: body.optimized_concurrency_ratio ?? '',
      },
      gain: body.speedup ?? '',
      throughputGain: body.throughput_improvement ?? '',
      concurrencyGain: body.concurrency_improvement ?? '',
      acceptedFor: body.acceptance_reason ?? 'none',
      annotatedTests: body.annotated_tests ?? '',
      explanation: body.original_explanation ?? '',
      readOnlyCode: body.dependency_code ?? '',
      callers: body.function_references ?? '',
    },
  };
}
