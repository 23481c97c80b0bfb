import { ApiProperty } from '@nestjs/swagger';
import { type RankRequest } from '../domain/ranking/rank';
import { type Call } from './call';
import { OptionalText } from './fields';
import { RequiredList } from './nested-fields';
import { TraceBody } from './trace.dto';
import { refusal } from './validation.pipe';

/** Body of `POST /ai/rank`: three lists of equal length, in the same order. */
export class RankBody extends TraceBody {
  @RequiredList("Each candidate's diff from the original.", 'string', { least: 1 })
  diffs!: string[];

  @RequiredList('How many times as fast as the original each candidate is.', 'number', { least: 1 })
  speedups!: number[];

  @RequiredList('The ids of the candidates.', 'string', { least: 1 })
  optimization_ids!: string[];

  @OptionalText('The places that call the function, as Markdown.')
  function_references?: string;
}

/** Answer with a ranking. */
export class RankReply {
  @ApiProperty({
    description: 'Positions in the lists of the request, from 0, best first: each once.',
    type: 'array',
    items: { type: 'integer' },
  })
  ranking!: number[];
}

/** @throws DomainError validation_failed when the lists differ in length. */
export function rankRequest(body: RankBody, call: Call): RankRequest {
  const { diffs, speedups, optimization_ids: ids } = body;
  const faults = Object.entries({ speedups, optimization_ids: ids })
    .filter(([, list]) => list.length !== diffs.length)
    .map(([path, { length }]) => ({
      path,
      message: `must be as long as diffs (${length} instead of ${diffs.length})`,
    }));
  if (faults.length > 0) throw refusal(faults);
  return {
    caller: call.caller,
    traceId: body.trace_id,
    candidates: diffs.map((diff, at) => ({ diff, speedup: speedups[at] ?? 1, optimizationId: ids[at] ?? '' })),
    callers: body.function_references ?? '',
  };
}
