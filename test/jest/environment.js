const { TestEnvironment } = require('jest-environment-node');

/** Lets test files reach Node's own require (see outside.js). */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireOutsideJest = require;
  }
};
