import { ReadinessCheck } from '../../domain/readiness.port';
import { type Database } from './database';

/** Ready when the database answers and has every migration. */
export class PostgresReadiness extends ReadinessCheck {
  readonly part = 'database';
  private migrated = false;

  constructor(private readonly database: Database) {
    super();
  }

  async fault(): Promise<string | null> {
    try {
      if (this.migrated) {
        await this.database.ping();
        return null;
      }
      const pending = await this.database.pendingMigrations();
      this.migrated = pending.length === 0;
      return this.migrated ? null : `migrations are missing: ${pending.join(', ')}`;
    } catch {
      return 'the database does not answer';
    }
  }
}
