import { type Kysely } from 'kysely';
import { type InternalFailure, Journal, type Judgement, type ModelCall } from '../../domain/journal.port';
import { BackgroundWriter } from './background-writer';
import {
  droppedRows,
  type ErrorRow,
  failureRow,
  modelCallRow,
  type ModelCallRow,
  modelFailureRow,
  originalRow,
  type OriginalRow,
} from './journal-rows';
import { type Tables } from './tables';

/** The books in Postgres, written behind the requests' backs. */
export class PostgresJournal extends Journal {
  private readonly calls: BackgroundWriter<ModelCallRow>;
  private readonly errors: BackgroundWriter<ErrorRow>;
  private readonly originals: BackgroundWriter<OriginalRow>;

  constructor(
    private readonly db: Kysely<Tables>,
    warn: (line: string) => void,
  ) {
    super();
    this.calls = new BackgroundWriter({
      name: 'records of model calls',
      write: async (rows) => {
        await db.insertInto('llm_calls').values(rows).execute();
      },
      warn,
    });
    this.errors = new BackgroundWriter({
      name: 'records of errors',
      write: async (rows) => {
        await db.insertInto('optimization_errors').values(rows).execute();
      },
      warn,
      weigh: (row) => row.message.length + (row.stack_trace?.length ?? 0),
    });
    this.originals = new BackgroundWriter({
      name: 'records of original code',
      write: (rows) => this.writeOriginals(rows),
      warn,
      weigh: (row) => row.original_code.length,
    });
  }

  modelCalled(call: ModelCall): void {
    this.calls.add(modelCallRow(call));
    const failure = modelFailureRow(call);
    if (failure) this.errors.add(failure);
  }

  answersJudged(judgement: Judgement): void {
    for (const row of droppedRows(judgement)) this.errors.add(row);
    const original = originalRow(judgement);
    if (original) this.originals.add(original);
  }

  failed(failure: InternalFailure): void {
    this.errors.add(failureRow(failure));
  }

  /** Writes what is queued, for at most `limitMs`. */
  async drain(limitMs: number): Promise<void> {
    await Promise.all([this.calls, this.errors, this.originals].map((writer) => writer.drain(limitMs)));
  }

  /** Rows that were lost since the start. */
  get lostRows(): number {
    return this.calls.lostRows + this.errors.lostRows + this.originals.lostRows;
  }

  /** The newest of each trace, in the order of the key: one statement takes no row twice, and two take them alike. */
  private async writeOriginals(rows: readonly OriginalRow[]): Promise<void> {
    const newest = new Map(rows.map((row) => [`${row.user_id} ${row.trace_id}`, row]));
    const ordered = [...newest.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
    await this.db
      .insertInto('optimization_features')
      .values(ordered)
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'trace_id']).doUpdateSet((eb) => ({
          original_code: eb.ref('excluded.original_code'),
          updated_at: new Date(),
        })),
      )
      .execute();
  }
}
