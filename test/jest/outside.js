/** Replaces a native or ESM-only package by what Node's own require gives for it. */
module.exports = {
  process: (_source, file) => ({ code: `module.exports = requireOutsideJest(${JSON.stringify(file)});` }),
};
