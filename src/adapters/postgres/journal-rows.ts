import { type Insertable } from 'kysely';
import { renderCode } from '../../domain/code-markdown';
import { errorClass, errorTrace } from '../../domain/error-trace';
import { type InternalFailure, type Judgement, type ModelCall } from '../../domain/journal.port';
import { storable, storableTrace } from './storable';
import { type ErrorTable, type FeatureTable, type ModelCallTable } from './tables';

export type ModelCallRow = Insertable<ModelCallTable>;
export type ErrorRow = Insertable<ErrorTable>;
/** What a request tells of its trace. */
export type OriginalRow = Pick<Insertable<FeatureTable>, 'user_id' | 'trace_id'> & { original_code: string };

const longestMessage = 10_000;
const longestStack = 20_000;

/** The books' line for one call of a model. It holds no text of the caller's. */
export function modelCallRow(call: ModelCall): ModelCallRow {
  return {
    user_id: call.caller.userId,
    organization_id: call.caller.organizationId,
    trace_id: storableTrace(call.traceId),
    call_type: call.callType,
    model_name: storable(call.model),
    input_tokens: call.usage?.input ?? null,
    cached_input_tokens: call.usage?.cachedInput ?? null,
    cache_write_tokens: call.usage?.cacheWrite ?? null,
    output_tokens: call.usage?.output ?? null,
    cost: call.cost,
    latency_ms: Math.round(call.latencyMs),
    attempts: call.attempts,
    outcome: call.outcome,
    created_at: call.at,
  };
}

/** Why a call failed; what the provider said of it may quote the prompt. Null for a call that did not fail, or that we ended. */
export function modelFailureRow(call: ModelCall): ErrorRow | null {
  if (call.outcome === 'ok' || call.outcome === 'aborted') return null;
  const texts = [call.failureMessage, call.caller.mayStoreCode ? call.said : null];
  return {
    user_id: call.caller.userId,
    trace_id: storableTrace(call.traceId),
    call_type: call.callType,
    model_name: storable(call.model),
    error_type: call.outcome,
    severity: 'warning',
    message: storable(texts.filter((text) => text !== null).join(': '), longestMessage),
    stack_trace: null,
    created_at: call.at,
  };
}

/** Why answers gave no candidate; the details may quote the code. */
export function droppedRows({ caller, traceId, callType, dropped, at }: Judgement): ErrorRow[] {
  return dropped.map(({ model, reason, detail }) => ({
    user_id: caller.userId,
    trace_id: storableTrace(traceId),
    call_type: callType,
    model_name: storable(model),
    error_type: reason,
    severity: 'info' as const,
    message: storable(caller.mayStoreCode ? detail : reason, longestMessage),
    stack_trace: null,
    created_at: at,
  }));
}

/** A failure of our own. Messages of errors may quote what was worked on, so without leave only classes and places stay. */
export function failureRow({ caller, traceId, error, at }: InternalFailure): ErrorRow {
  const mayStoreCode = caller?.mayStoreCode ?? false;
  const message = error instanceof Error ? error.message : String(error);
  return {
    user_id: caller?.userId ?? null,
    trace_id: traceId === null ? null : storableTrace(traceId),
    call_type: null,
    model_name: null,
    error_type: storable(mayStoreCode && error instanceof Error ? error.name : errorClass(error)),
    severity: 'error',
    message: storable(mayStoreCode ? message : errorClass(error), longestMessage),
    stack_trace: storable(errorTrace(error, mayStoreCode), longestStack) || null,
    created_at: at,
  };
}

/** The code of a trace, as `/ai/optimize` told it; null when it may not be stored. */
export function originalRow({ caller, traceId, callType, language, original }: Judgement): OriginalRow | null {
  if (!caller.mayStoreCode || callType !== 'optimize' || !original) return null;
  return {
    user_id: caller.userId,
    trace_id: storableTrace(traceId),
    original_code: storable(renderCode(original, language)),
  };
}
