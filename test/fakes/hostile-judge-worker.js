/** A worker thread in which the answer says what goes wrong. */
const { threadId } = require('node:worker_threads');

const ends = {
  loop: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  memory: () => {
    const held = [];
    for (;;) held.push(Array.from({ length: 10_000 }, Math.random));
  },
  throw: () => {
    throw new Error('a bug');
  },
};

/** Anything else is judged: the normal form names the thread. */
exports.judge = ({ answer }) => {
  ends[answer]?.();
  return { files: [], normalForm: String(threadId), explanation: answer };
};
