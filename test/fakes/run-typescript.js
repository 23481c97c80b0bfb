/** Runs a TypeScript file with Node itself, for tests that need processes of their own: `node run-typescript.js FILE ARGUMENTS`. */
const { resolve } = require('node:path');
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
  });
  module._compile(code, file);
};

const [file, ...rest] = process.argv.slice(2);
process.argv = [process.execPath, resolve(file), ...rest];
require(process.argv[1]);
