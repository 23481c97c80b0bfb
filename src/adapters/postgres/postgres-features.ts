import { type Kysely, type RawBuilder, sql } from 'kysely';
import { FeatureRecords, type Features } from '../../domain/optimization/features.port';
import { BackgroundWriter } from './background-writer';
import { storable, storableTrace } from './storable';
import { type FeatureTable, type Tables } from './tables';

interface FeatureRow {
  userId: string;
  traceId: string;
  /** JSON texts. */
  maps: Partial<Record<MapColumn, string>>;
  originalRuntime: number | null;
  clientVersion: string | null;
  optimizationFound: boolean | null;
}

const MAPS = {
  speedup_ratio: 'speedupRatio',
  optimized_runtime: 'optimizedRuntime',
  is_correct: 'isCorrect',
  optimized_line_profiler_results: 'lineProfiles',
  optimizations_post: 'candidates',
  metadata: 'metadata',
} as const satisfies Partial<Record<keyof FeatureTable, keyof Features>>;
type MapColumn = keyof typeof MAPS;
const MAP_COLUMNS = Object.keys(MAPS) as MapColumn[];

/** What the client measured, in Postgres, written behind the requests' backs. */
export class PostgresFeatures extends FeatureRecords {
  private readonly rows: BackgroundWriter<FeatureRow>;

  constructor(
    private readonly db: Kysely<Tables>,
    warn: (line: string) => void,
  ) {
    super();
    this.rows = new BackgroundWriter({
      name: 'records of features',
      write: async (rows) => {
        for (const row of rows) await this.merge(row);
      },
      warn,
      maxBatch: 1, // merging twice what was merged is harmless, but a batch that fails in its middle is not
      weigh: ({ maps }) => Object.values(maps).reduce((length, text) => length + text.length, 0),
    });
  }

  override add(userId: string, traceId: string, features: Features): void {
    const maps = MAP_COLUMNS.flatMap((column) => {
      const map = features[MAPS[column]];
      return map === undefined ? [] : [[column, jsonText(map)] as const];
    });
    this.rows.add({
      userId,
      traceId: storableTrace(traceId),
      maps: Object.fromEntries(maps),
      originalRuntime: features.originalRuntime ?? null,
      clientVersion: features.clientVersion === undefined ? null : storable(features.clientVersion, 100),
      optimizationFound: features.optimizationFound ?? null,
    });
  }

  /** Writes what is queued, for at most `limitMs`. */
  async drain(limitMs: number): Promise<void> {
    await this.rows.drain(limitMs);
  }

  /** Rows that were lost since the start. */
  get lostRows(): number {
    return this.rows.lostRows;
  }

  /** One statement, so that two calls of a trace lose nothing of each other. */
  private async merge({ userId, traceId, maps, originalRuntime, clientVersion, optimizationFound }: FeatureRow) {
    const mapped = (of: (column: MapColumn) => RawBuilder<unknown>) =>
      Object.fromEntries(MAP_COLUMNS.map((column) => [column, of(column)]));
    await this.db
      .insertInto('optimization_features')
      .values({
        user_id: userId,
        trace_id: traceId,
        original_runtime: originalRuntime,
        codeflash_version: clientVersion,
        optimization_found: optimizationFound,
        ...mapped((column) => sql`${maps[column] ?? null}::jsonb`),
      })
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'trace_id']).doUpdateSet({
          original_runtime: sql`coalesce(excluded.original_runtime, optimization_features.original_runtime)`,
          codeflash_version: sql`coalesce(excluded.codeflash_version, optimization_features.codeflash_version)`,
          optimization_found: sql`coalesce(excluded.optimization_found, optimization_features.optimization_found)`,
          updated_at: sql`now()`,
          ...mapped((column) => {
            const [known, added] = [sql.ref(`optimization_features.${column}`), sql.ref(`excluded.${column}`)];
            return sql`case when ${known} is null then ${added} when ${added} is null then ${known}
              else ${known} || ${added} end`;
          }),
        }),
      )
      .execute();
  }
}

/** JSON that Postgres can store, keys included. */
function jsonText(map: object): string {
  return JSON.stringify(map, (_key, value: unknown) => {
    if (typeof value === 'string') return storable(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), each as unknown]));
  });
}
