import { ApiProperty } from '@nestjs/swagger';
import { type Features } from '../domain/optimization/features.port';
import { OptionalFlag, OptionalNumber, OptionalText, TraceId } from './fields';
import { OptionalMap, OptionalObject } from './nested-fields';

/** Body of `POST /ai/log_features`. */
export class FeaturesBody {
  @TraceId()
  trace_id!: string;

  @OptionalMap('Gain by candidate: 7.25 means 8.25 times as fast; null where there was none.', 'number')
  speedup_ratio?: Record<string, number | null>;

  @OptionalNumber('Runtime of the original in nanoseconds.')
  original_runtime?: number;

  @OptionalMap('Runtime by candidate in nanoseconds.', 'number')
  optimized_runtime?: Record<string, number | null>;

  @OptionalMap('Whether each candidate gave the same results.', 'boolean')
  is_correct?: Record<string, boolean | null>;

  @OptionalMap('Line profile by candidate.', 'string')
  optimized_line_profiler_results?: Record<string, string | null>;

  @OptionalMap('Code as Markdown by candidate, for duplicates that were met later.', 'string')
  optimizations_post?: Record<string, string | null>;

  @OptionalObject('`best_optimization_id`: the winner.')
  metadata?: Record<string, unknown>;

  @OptionalText('Version of the client.')
  codeflash_version?: string;
}

/** Answer of `POST /ai/log_features`: nothing to say. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- an object without fields is what the client gets
export class FeaturesReply {}

/** Body of `POST /cfapi/mark-as-success`. */
export class SuccessBody {
  @TraceId()
  trace_id!: string;

  @OptionalFlag('Whether the function ended with a winner; without it, it did.')
  is_optimization_found?: boolean;
}

/** Answer of `POST /cfapi/mark-as-success`. */
export class SuccessReply {
  @ApiProperty({ description: 'Always true: it is written down behind the answer.' })
  success!: boolean;
}

export function featuresOf(body: FeaturesBody): Features {
  return {
    originalRuntime: body.original_runtime,
    speedupRatio: body.speedup_ratio,
    optimizedRuntime: body.optimized_runtime,
    isCorrect: body.is_correct,
    lineProfiles: texts(body.optimized_line_profiler_results),
    candidates: texts(body.optimizations_post),
    metadata: body.metadata,
    clientVersion: body.codeflash_version,
  };
}

function texts(map: Record<string, string | null> | undefined): Record<string, string> | undefined {
  if (map === undefined) return undefined;
  return Object.fromEntries(Object.entries(map).filter((entry): entry is [string, string] => entry[1] !== null));
}
