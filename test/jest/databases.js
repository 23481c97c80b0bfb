const { spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Says where this run's test databases are to be (test/fakes/test-database.ts makes them on demand) and has them watched. */
module.exports = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'codeflash-test-'));
  const prefix = `codeflash_test_${randomBytes(4).toString('hex')}`;
  process.env.TEST_DATABASE_FOLDER = folder;
  process.env.TEST_DATABASE_PREFIX = prefix;
  const guardian = spawn(
    process.execPath,
    [join(__dirname, '../fakes/database-guardian.js'), folder, prefix, process.env.TEST_DATABASE_URL ?? ''],
    { detached: true, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  guardian.unref();
  guardian.stdin.unref?.();
  globalThis.databaseGuardian = guardian;
};
