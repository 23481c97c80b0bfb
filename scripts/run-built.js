/**
 * Runs a command of the service, as `node scripts/run-built.js src/keys list`: builds first when there is no build or a
 * source is newer than it. What the build says goes to standard error, since standard output belongs to the command.
 * In place and without deleting: a service may be running from the same build.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync, utimesSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const [name = '', ...rest] = process.argv.slice(2);
const entry = join(root, 'dist', `${name}.js`);

if (!isBuilt()) build();
process.argv = [process.execPath, entry, ...rest];
require(entry);

function isBuilt() {
  if (!existsSync(entry)) return false;
  if (!existsSync(join(root, 'src'))) return true; // an image holds the build alone
  const built = statSync(join(root, 'dist/.tsbuildinfo'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ['src', 'db'].every((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((file) => /(?<!\.spec)\.(ts|json)$/.test(file))
      .every((file) => statSync(join(root, folder, file)).mtimeMs <= built),
  );
}

function build() {
  const compiler = require.resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  // Its date says what is built: a build that had nothing to do leaves the old one, a failed one a new one.
  const info = join(root, 'dist/.tsbuildinfo');
  if (existsSync(info)) utimesSync(info, new Date(), status === 0 ? new Date() : new Date(0));
  if (status !== 0) process.exit(status ?? 1);
}
