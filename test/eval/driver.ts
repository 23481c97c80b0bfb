import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root';

const folder = join(projectRoot, 'test/eval/driver');
/** Another interpreter than `python3`, such as one that has numpy. */
const interpreter = process.env['EVAL_PYTHON'] ?? 'python3';
/** Sets of texts must have the same order in every run. */
const environment = { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' };

/** What a program of the driver prints. @throws Error with its message when it fails. */
export function pythonOutput([program = '', ...rest]: readonly string[]): string {
  const run = spawnSync(interpreter, [join(folder, program), ...rest], {
    encoding: 'utf8',
    env: environment,
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) throw new Error(`${interpreter} ${program} failed: ${run.error?.message ?? run.stderr}`);
  return run.stdout;
}

/** A program of the driver that is spoken to line by line. */
export function pythonProcess(program: string): ChildProcessWithoutNullStreams {
  return spawn(interpreter, [join(folder, program)], { env: environment });
}
