import { parseArgs } from 'node:util';
import { loadPlans } from './adapters/plans-file';
import { Database } from './adapters/postgres/database';
import { PostgresKeyStore } from './adapters/postgres/postgres-key-store';
import { loadConfig } from './config';
import { KeyRing } from './domain/access/key-ring';
import { type KeyRecord } from './domain/access/key-store.port';
import { failureLine } from './failure-line';

const usage = `npm run --silent keys -- COMMAND
  create --user NAME [--plan PLAN] [--expires-days DAYS]   mints a key and prints it: it is never shown again
  list                                                     every key, without its text
  rotate KEY [--grace-hours 24]                            mints a successor and prints it; the old key lives on for the grace time
  revoke KEY                                               ends a key
KEY is its last four characters, or its id in the list.`;

const options = {
  user: { type: 'string' },
  plan: { type: 'string' },
  'expires-days': { type: 'string' },
  'grace-hours': { type: 'string' },
} as const;

const hourMs = 3_600_000;

/** The operator's command line for API keys: a new key's text goes to standard output alone, all else to standard error. */
async function main(): Promise<void> {
  const { command, name, values } = readArguments();
  const config = loadConfig(process.env);
  const plans = loadPlans(config.access.plansFile, config.access);
  const database = await Database.open(config.database);
  try {
    await database.ensureSchema(config.database);
    const keyRing = new KeyRing(new PostgresKeyStore(database.db), plans);
    if (command === 'create') {
      const days = numberOf('expires-days', values['expires-days']);
      if (days === 0) throw new Error('--expires-days must be above 0: the key would be dead at once');
      const expiresAt = days === undefined ? undefined : new Date(Date.now() + days * 24 * hourMs);
      print(await keyRing.create({ userId: name, planName: values.plan, expiresAt }));
    } else if (command === 'list') {
      for (const line of table(await keyRing.list())) print(line);
    } else if (command === 'rotate') {
      const hours = numberOf('grace-hours', values['grace-hours']);
      print(await keyRing.rotate(name, hours === undefined ? undefined : hours * hourMs));
    } else {
      const key = await keyRing.revoke(name);
      process.stderr.write(`revoked the key of ${key.userId} that ends in ${key.suffix}\n`);
    }
  } finally {
    await database.close();
  }
}

type Command = 'create' | 'list' | 'rotate' | 'revoke';

/** Everything is checked before a database is touched. */
function readArguments() {
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const [given, suffix, ...more] = positionals;
  const command = (['create', 'list', 'rotate', 'revoke'] as const).find((known): known is Command => known === given);
  const name = command === 'create' ? values.user : suffix;
  const wrong = more.length > 0 || (command === 'create' && suffix !== undefined);
  if (!command || wrong || (command !== 'list' && !name)) throw new UsageError(usage);
  return { command, name: name ?? '', values };
}

/** The command line was not understood; `message` is how to use it. */
class UsageError extends Error {}

function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value >= 0 && value <= 100_000)) throw new Error(`--${option} must be a number from 0 to 100000`);
  return value;
}

function table(keys: readonly KeyRecord[]): string[] {
  const rows = keys.map((key) => [
    key.hash.slice(0, 12),
    `…${key.suffix}`,
    key.userId,
    key.planName,
    day(key.createdAt),
    day(key.lastUsedAt),
    key.revokedAt ? `revoked ${day(key.revokedAt)}` : key.expiresAt ? `expires ${day(key.expiresAt)}` : 'valid',
  ]);
  const all = [['ID', 'KEY', 'USER', 'PLAN', 'CREATED', 'LAST USED', 'STATE'], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function day(date: Date | null): string {
  return date ? date.toISOString().slice(0, 16).replace('T', ' ') : '-';
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(failureLine(error));
  const misused = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.exitCode = misused ? 2 : 1;
});
