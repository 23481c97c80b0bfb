require('../fakes/typescript');
const databases = require('../jest/databases');
const { clientEnvironment, ClientMissing } = require('./environment.ts');

/** Makes the client's environment once for all spec files, which skip their tests when there can be none. */
module.exports = async () => {
  await databases();
  try {
    process.env.CLIENT_ENVIRONMENT = await clientEnvironment();
  } catch (error) {
    if (!(error instanceof ClientMissing)) throw error;
    process.stderr.write(`\nWITHOUT THE CLIENT ITS TESTS ARE SKIPPED: ${error.message}\n\n`);
  }
};
