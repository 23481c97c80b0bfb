/** Runs a TypeScript file with Node itself, for tests that need processes of their own: `node run-typescript.js FILE ARGUMENTS`. */
const { resolve } = require('node:path');
require('./typescript');

const [file, ...rest] = process.argv.slice(2);
process.argv = [process.execPath, resolve(file), ...rest];
require(process.argv[1]);
