import { workerTasks } from './adapters/worker-threads/worker-tasks';
import { builtLanguages, builtTestLanguages } from './built-languages';

/** What a worker thread runs: each is called by its name (adapters/worker-threads/worker-tasks.ts). */
export const { grounds, judge, writeTests, rewriteTests, readTests } = workerTasks(
  builtLanguages(),
  builtTestLanguages(),
);
