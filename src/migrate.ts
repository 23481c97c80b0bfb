import { Database } from './adapters/postgres/database';
import { loadConfig } from './config';
import { failureLine } from './failure-line';

/** `npm run db:migrate`: brings the schema to its newest state; `-- down` takes the last migration back, its data included. */
async function main(): Promise<void> {
  const [direction = 'up', ...more] = process.argv.slice(2);
  if (!['up', 'down'].includes(direction) || more.length > 0) throw new Error('npm run db:migrate [-- up | down]');
  const database = await Database.open(loadConfig(process.env).database);
  try {
    const done = await (direction === 'up' ? database.migrate() : database.migrateDown());
    for (const name of done) process.stdout.write(`${direction}: ${name}\n`);
    if (done.length === 0) process.stdout.write('nothing to do\n');
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(failureLine(error));
  process.exitCode = 1;
});
