/** The dependency rule of the house: http → domain ← adapters. Every rule is an error: a warning would exit 0. */
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true }),
    rule(
      'domain-knows-only-itself',
      { path: '^src/domain/', pathNot: '\\.spec\\.ts$' },
      { pathNot: '^(src/domain/|node:|crypto$|timers)', dependencyTypesNot: ['core'] },
    ),
    rule(
      'domain-uses-no-node-io',
      { path: '^src/domain/', pathNot: '\\.spec\\.ts$' },
      { path: '^(node:)?(fs|net|http|https|child_process|worker_threads|dns|tls)(/|$)' },
    ),
    rule(
      'domain-modules-are-strangers',
      { path: '^src/domain/(optimization|repair|testgen|ranking|review|setup|access)/' },
      { path: '^src/domain/(optimization|repair|testgen|ranking|review|setup|access)/', pathNot: '^src/domain/$1/' },
    ),
    rule('http-does-not-know-adapters', { path: '^src/http/' }, { path: '^src/adapters/' }),
    rule('adapters-do-not-know-http', { path: '^src/adapters/' }, { path: '^src/http/' }),
    rule(
      'adapters-are-strangers',
      { path: '^src/adapters/([^/]+)/' },
      { path: '^src/adapters/', pathNot: '^src/adapters/($1|syntax-tree)/' },
    ),
    rule(
      'only-the-wiring-sees-all',
      { path: '^src/(domain|adapters|http)/', pathNot: '\\.spec\\.ts$' },
      { path: '^src/[^/]+\\.ts$', pathNot: '^src/config\\.ts$' },
    ),
    rule('domain-reads-no-settings', { path: '^src/domain/' }, { path: '^src/config\\.ts$' }),
    rule('migrations-are-frozen', { path: '^db/' }, { path: '^src/' }),
    rule(
      'sources-do-not-know-tests',
      { path: '^(src|db)/', pathNot: '\\.spec\\.ts$' },
      { path: '^(test|bench|demo)/' },
    ),
    rule('nothing-unresolvable', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^dist' },
  },
};
