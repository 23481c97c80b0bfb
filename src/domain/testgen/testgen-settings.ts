import { type Instrumentation } from './write-tests';

/** What the operator decides about tests. */
export class TestgenSettings {
  constructor(readonly instrumentation: Instrumentation) {}
}
