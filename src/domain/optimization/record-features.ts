import { type Caller } from '../caller';
import { type ByCandidate, type FeatureRecords, type Features } from './features.port';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const VERSION = /^\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,30}$/;

/** Writes down what the client found out about a function. */
export class RecordFeatures {
  constructor(private readonly records: FeatureRecords) {}

  run(caller: Caller, traceId: string, features: Features): void {
    const kept = caller.mayStoreCode ? features : withoutTexts(features);
    this.records.add(caller.userId, traceId, kept);
  }
}

/** Only numbers, yes or no, and ids of our own making: every other text may hold code. */
function withoutTexts(features: Features): Features {
  const { originalRuntime, optimizationFound, metadata, clientVersion } = features;
  const best = metadata?.best_optimization_id;
  return {
    originalRuntime,
    optimizationFound,
    speedupRatio: ownIds(features.speedupRatio),
    optimizedRuntime: ownIds(features.optimizedRuntime),
    isCorrect: ownIds(features.isCorrect),
    metadata: typeof best === 'string' && UUID.test(best) ? { best_optimization_id: best } : undefined,
    clientVersion: clientVersion !== undefined && VERSION.test(clientVersion) ? clientVersion : undefined,
  };
}

function ownIds<Value>(map: ByCandidate<Value> | undefined): ByCandidate<Value> | undefined {
  return map && Object.fromEntries(Object.entries(map).filter(([id]) => UUID.test(id)));
}
