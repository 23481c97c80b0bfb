import { Counter, Histogram, type Registry } from 'prom-client';
import { type InternalFailure, Journal, type Judgement, type ModelCall } from '../../domain/journal.port';

/** Counts what happened, without any text of a user. */
export class PrometheusJournal extends Journal {
  private readonly calls: Histogram;
  private readonly tokens: Counter;
  private readonly cost: Counter;
  private readonly kept: Counter;
  private readonly dropped: Counter;
  private readonly failures: Counter;

  constructor(registry: Registry) {
    super();
    const registers = [registry];
    this.calls = new Histogram({
      name: 'llm_call_duration_seconds',
      help: 'Calls of models, their retries included, by outcome.',
      labelNames: ['call_type', 'model', 'outcome'],
      buckets: [0.5, 1, 2.5, 5, 10, 20, 40, 80, 160, 300],
      registers,
    });
    this.tokens = new Counter({
      name: 'llm_tokens_total',
      help: 'Tokens by kind; the kinds do not overlap.',
      labelNames: ['model', 'kind'],
      registers,
    });
    this.cost = new Counter({
      name: 'llm_cost_dollars_total',
      help: 'Cost by the price table, US dollars.',
      labelNames: ['model'],
      registers,
    });
    this.kept = new Counter({
      name: 'candidates_kept_total',
      help: 'Candidates that were handed out.',
      labelNames: ['call_type', 'model'],
      registers,
    });
    this.dropped = new Counter({
      name: 'candidates_dropped_total',
      help: 'Answers that gave no candidate, by reason.',
      labelNames: ['call_type', 'model', 'reason'],
      registers,
    });
    this.failures = new Counter({
      name: 'internal_failures_total',
      help: 'Failures that are nobody’s fault but ours.',
      registers,
    });
  }

  override modelCalled({ callType, model, usage, cost, latencyMs, outcome }: ModelCall): void {
    this.calls.observe({ call_type: callType, model, outcome }, latencyMs / 1000);
    if (usage) {
      this.tokens.inc({ model, kind: 'input' }, usage.input);
      this.tokens.inc({ model, kind: 'cached_input' }, usage.cachedInput);
      this.tokens.inc({ model, kind: 'cache_write' }, usage.cacheWrite);
      this.tokens.inc({ model, kind: 'output' }, usage.output);
    }
    if (cost !== null) this.cost.inc({ model }, cost);
  }

  override answersJudged({ callType, kept, dropped }: Judgement): void {
    for (const { model } of kept) this.kept.inc({ call_type: callType, model });
    for (const { model, reason } of dropped) this.dropped.inc({ call_type: callType, model, reason });
  }

  override failed(_failure: InternalFailure): void {
    this.failures.inc();
  }
}
