import { once } from 'node:events';
import { Database } from '../../src/adapters/postgres/database';
import { sql } from 'kysely';

/** A process that uses the embedded database of a folder: says "up", writes a row for each line of input, leaves at its end. */
async function main(): Promise<void> {
  const database = await Database.open({ url: null, poolMax: 2, dataDir: process.argv[2] ?? '' });
  await database.migrate();
  process.stdout.write('up\n');
  process.stdin.on('data', (name: Buffer) => {
    void sql`insert into users (user_id) values (${name.toString().trim()})`
      .execute(database.db)
      .then(() => process.stdout.write('written\n'));
  });
  await once(process.stdin, 'end');
  await database.close();
  process.stdout.write('left\n');
}

main().catch((error: unknown) => {
  process.stdout.write(`failed: ${String(error)}\n`);
  process.exitCode = 1;
});
