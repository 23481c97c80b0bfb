const { testPathIgnorePatterns: _, ...usual } = require('../../jest.config.js');

/** The tests that install the published client: `npm test` leaves them out. @type {import('jest').Config} */
module.exports = {
  ...usual,
  rootDir: '../..',
  roots: ['<rootDir>/test/client'],
  maxWorkers: 1, // the client knows two ports alone, and measures
  globalSetup: '<rootDir>/test/client/set-up.js',
};
