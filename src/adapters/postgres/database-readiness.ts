import { ReadinessCheck } from '../../domain/readiness.port';
import { type Database } from './database';

/** Ready when the database answers. */
export class DatabaseReadiness extends ReadinessCheck {
  readonly part = 'database';

  constructor(private readonly database: Database) {
    super();
  }

  async fault(): Promise<string | null> {
    try {
      await this.database.ping();
      return null;
    } catch {
      return 'the database does not answer';
    }
  }
}

/** Ready when the database has every migration; what it had once it keeps. */
export class MigrationsReadiness extends ReadinessCheck {
  readonly part = 'migrations';
  private complete = false;

  constructor(private readonly database: Database) {
    super();
  }

  async fault(): Promise<string | null> {
    if (this.complete) return null;
    try {
      const pending = await this.database.pendingMigrations();
      this.complete = pending.length === 0;
      return this.complete ? null : `missing: ${pending.join(', ')}`;
    } catch {
      return 'not known, since the database does not answer';
    }
  }
}
