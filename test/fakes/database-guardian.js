/**
 * Clears away what the test databases leave, when the test run ends in whatever way: it lives in a session of its own and
 * waits for the end of its standard input, which the system closes even after a kill -9 of jest.
 * Arguments: the folder of the embedded server, the prefix of the databases' names, and the address of a server or ''.
 */
const { readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const [folder, prefix, url] = process.argv.slice(2);

process.stdin.resume().on('end', () => void clearAway());

async function clearAway() {
  stopEmbeddedServer();
  if (url) await dropDatabases();
}

function stopEmbeddedServer() {
  try {
    const pid = Number(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT'); // Postgres' immediate shutdown
  } catch {
    // No test asked for a database.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function dropDatabases() {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [prefix]);
  for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
  await client.end();
}
