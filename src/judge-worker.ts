import { workerTasks } from './adapters/worker-threads/worker-tasks';
import { builtLanguages, builtTestLanguages, engineLanguages } from './built-languages';

/** What a worker thread runs: each is called by its name (adapters/worker-threads/worker-tasks.ts). */
export const {
  grounds,
  judge,
  writeTests,
  rewriteTests,
  readTests,
  versions,
  compiled,
  generateTests,
  faults,
  newVersions,
} = workerTasks(builtLanguages(), builtTestLanguages(), engineLanguages());
