import { spawnSync } from 'node:child_process';

/** The Python that tests are run with. */
export interface Interpreter {
  command: string;
  /** As `3.11.7`. */
  version: string;
}

const OLDEST = 9;

/** `python3`, or the one that DEMO_PYTHON names; else in one sentence why there is none to use. */
export function findInterpreter(environment: NodeJS.ProcessEnv = process.env): Interpreter | string {
  const named = environment['DEMO_PYTHON'];
  const commands = named ? [named] : process.platform === 'win32' ? ['python3', 'python'] : ['python3'];
  const tellVersion = 'import platform; print(platform.python_version())';
  for (const command of commands) {
    const { status, stdout } = spawnSync(command, ['-c', tellVersion], { encoding: 'utf8', timeout: 20_000 });
    const version = status === 0 ? stdout.trim() : '';
    if (!/^3\.\d+/.test(version)) continue;
    if (Number(version.split('.')[1]) >= OLDEST) return { command, version };
    return `${command} is Python ${version}, and 3.${OLDEST} or newer is needed`;
  }
  return `there is no ${commands[0] ?? 'python3'} here that answers`;
}
