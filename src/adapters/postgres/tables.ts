import { type ColumnType, type Generated } from 'kysely';

type CreatedAt = ColumnType<Date, Date | undefined, never>;
/** A map by candidate id, as the client measured it; written as JSON text. */
type ByCandidate = ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;

export interface UserTable {
  user_id: string;
  github_username: string | null;
  email: string | null;
  suspended_at: Date | null;
  created_at: CreatedAt;
}

export interface OrganizationTable {
  id: string;
  name: string;
  github_org_id: string | null;
  privacy_mode: Generated<boolean>;
  created_at: CreatedAt;
}

export interface ApiKeyTable {
  /** SHA-384 of the key, hex. */
  key_hash: string;
  suffix: string;
  user_id: string;
  /** The plan's name when the key was minted: shown, never obeyed. */
  tier: string;
  organization_id: string | null;
  created_at: CreatedAt;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
}

export interface SubscriptionTable {
  user_id: string;
  plan_type: Generated<string>;
  optimizations_used: Generated<number>;
  /** Null is the plan's own limit. */
  optimizations_limit: number | null;
  /** First day (UTC) of the month that `optimizations_used` counts, as `2026-11-01`. */
  period_start: Generated<string>;
}

export interface TraceChargeTable {
  user_id: string;
  trace_id: string;
  /** First day (UTC) of the month, as `2026-11-01`. */
  period: string;
  succeeded: Generated<boolean>;
  /** Calls under way; one that the service did not live to end stays counted, and keeps the unit spent. */
  running: Generated<number>;
  created_at: CreatedAt;
}

export interface ModelCallTable {
  id: Generated<string>;
  user_id: string;
  organization_id: string | null;
  trace_id: string;
  call_type: string;
  model_name: string;
  input_tokens: number | null;
  cached_input_tokens: number | null;
  cache_write_tokens: number | null;
  output_tokens: number | null;
  /** US dollars; read as text, so that no digit is lost. */
  cost: ColumnType<string | null, number | null, never>;
  latency_ms: number;
  attempts: number;
  outcome: string;
  created_at: Date;
}

export interface ErrorTable {
  id: Generated<string>;
  user_id: string | null;
  trace_id: string | null;
  call_type: string | null;
  model_name: string | null;
  error_type: string;
  severity: 'info' | 'warning' | 'error';
  message: string;
  stack_trace: string | null;
  created_at: Date;
}

export interface FeatureTable {
  user_id: string;
  trace_id: string;
  original_code: string | null;
  /** Nanoseconds. */
  original_runtime: number | null;
  speedup_ratio: ByCandidate;
  optimized_runtime: ByCandidate;
  is_correct: ByCandidate;
  optimized_line_profiler_results: ByCandidate;
  optimizations_post: ByCandidate;
  metadata: ByCandidate;
  codeflash_version: string | null;
  optimization_found: boolean | null;
  created_at: CreatedAt;
  updated_at: Generated<Date>;
}

/** Every table, by its name in the database. */
export interface Tables {
  users: UserTable;
  organizations: OrganizationTable;
  cf_api_keys: ApiKeyTable;
  subscriptions: SubscriptionTable;
  trace_charges: TraceChargeTable;
  llm_calls: ModelCallTable;
  optimization_errors: ErrorTable;
  optimization_features: FeatureTable;
}
