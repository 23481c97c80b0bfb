const { once } = require('node:events');

/** Returns when the databases of this run are gone. */
module.exports = async () => {
  const guardian = globalThis.databaseGuardian;
  guardian.ref();
  guardian.stdin.end();
  if (guardian.exitCode === null) await once(guardian, 'exit');
};
