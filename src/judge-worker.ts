import { judgingTasks } from './adapters/worker-threads/judging-tasks';
import { builtLanguages } from './built-languages';

/** What a worker thread runs: each is called by its name (adapters/worker-threads/worker-threads-judge.ts). */
export const { grounds, judge } = judgingTasks(builtLanguages());
