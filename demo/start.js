/**
 * Starts the demonstration without a build, which would take longer than all the rest: what it and the service need is
 * turned into JavaScript file by file, types unchecked, and kept below node_modules for the next time.
 */
const {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join } = require('node:path');
const { transformFileSync } = require('@swc/core');

const root = join(__dirname, '..');
const kept = join(root, 'node_modules/.cache/codeflash-api');
/** As jest.config.js has them. */
const compilation = {
  swcrc: false,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

for (const folder of ['src', 'db', 'demo']) {
  const files = readdirSync(join(root, folder), { recursive: true }).filter((file) =>
    /(?<!\.spec)\.(ts|json)$/.test(file),
  );
  for (const file of files) update(join(root, folder, file), join(kept, folder, file));
  forgetOthers(join(kept, folder), new Set(files.map(compiled)));
}
require(join(kept, 'demo/main'));

function update(from, file) {
  const to = compiled(file);
  const needed = Math.max(statSync(from).mtimeMs, statSync(__filename).mtimeMs);
  if (existsSync(to) && statSync(to).mtimeMs >= needed) return;
  mkdirSync(dirname(to), { recursive: true });
  // Moved there whole: another start may be reading it.
  const making = `${to}.${process.pid}`;
  if (to === file) copyFileSync(from, making);
  else writeFileSync(making, transformFileSync(from, compilation).code);
  renameSync(making, to);
}

/** Programs may load whatever stands in a folder. */
function forgetOthers(folder, files) {
  for (const file of readdirSync(folder, { recursive: true }))
    if (/\.(js|json)$/.test(file) && !files.has(file)) rmSync(join(folder, file));
}

function compiled(file) {
  return file.replace(/\.ts$/, '.js');
}
