/** The service's own worker thread, from its TypeScript. */
require('./typescript');

module.exports = require('../../src/judge-worker.ts');
