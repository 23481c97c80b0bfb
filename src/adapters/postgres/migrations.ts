import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Kysely, type Migration, type MigrationProvider, Migrator, type MigrationResultSet } from 'kysely';
import { type Tables } from './tables';

/** The same from `src` (under jest) and from `dist`. */
const folder = join(__dirname, '../../../db/migrations');

/** The files of `db/migrations`, in the order of their dated names. */
const files: MigrationProvider = {
  async getMigrations() {
    const load = createRequire(__filename);
    const names = (await readdir(folder)).filter((name) => /^\d{4}-\d\d-\d\d-.*(?<!\.d)\.(js|ts)$/.test(name));
    return Object.fromEntries(
      names.sort().map((name) => [name.replace(/\.(js|ts)$/, ''), load(join(folder, name)) as Migration]),
    );
  },
};

/** Brings the schema to the newest state; of several processes at once one works and the others wait. Returns what was applied. */
export async function migrateUp(db: Kysely<Tables>): Promise<string[]> {
  return applied(await migrator(db).migrateToLatest());
}

/** Takes the last migration back, its data included. Returns its name, or nothing when there was none. */
export async function migrateDown(db: Kysely<Tables>): Promise<string[]> {
  return applied(await migrator(db).migrateDown());
}

/** The migrations that the database does not have yet. */
export async function pendingMigrations(db: Kysely<Tables>): Promise<string[]> {
  const all = await migrator(db).getMigrations();
  return all.filter((migration) => migration.executedAt === undefined).map((migration) => migration.name);
}

function migrator(db: Kysely<Tables>): Migrator {
  return new Migrator({ db, provider: files });
}

/** `error` alone says that something failed: a result may claim success of what was rolled back with it. */
function applied({ error, results }: MigrationResultSet): string[] {
  if (error !== undefined) throw error instanceof Error ? error : new Error('a migration failed', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
}
