import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pythonOf } from './environment';
import { type ProjectFiles } from './published-client';

/** One run of the client, on one function of a project. */
export interface ClientTask {
  /** Where all that belongs to the run is put; not there yet. */
  folder: string;
  files: ProjectFiles;
  /** Such as `shop/basket.py::Basket.total`. */
  target: string;
  apiKey: string;
  /** How much it tries. */
  effort: string;
  /** Whether it has the generated tests reviewed. */
  reviewTests: boolean;
  /** It is ended when it takes longer. */
  limitMs: number;
}

/** How a run of the client ended. */
export interface ClientRun {
  /** Null when it was ended because it took too long. */
  exitCode: number | null;
  /** All that it printed. */
  log: string;
  seconds: number;
  /** The files that git calls changed or new, as they are now. */
  changed: ProjectFiles;
}

const settings = `[tool.codeflash]
module-root = "."
tests-root = "tests"
formatter-cmds = ["disabled"]
disable-telemetry = true
`;

/** Wide enough for the client's console to break no line that is looked at. */
const columns = 300;

/** Runs the published client as a user would, from the project's folder, against the service on this machine. */
export async function runClient(environment: string, task: ClientTask): Promise<ClientRun> {
  const { folder, target, apiKey, effort, reviewTests, limitMs } = task;
  const project = join(folder, 'project');
  for (const path of ['home', 'tmp', 'project/tests']) mkdirSync(join(folder, path), { recursive: true });
  const env = {
    PATH: `${dirname(pythonOf(environment))}:${process.env.PATH ?? ''}`,
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    LANG: 'C.UTF-8',
    COLUMNS: String(columns),
    CODEFLASH_API_KEY: apiKey,
    CODEFLASH_AIS_SERVER: 'local',
    CODEFLASH_CFAPI_SERVER: 'local',
    CODEFLASH_LOOPING_TIME: '1',
    HTTPS_PROXY: 'http://127.0.0.1:9', // its look for a newer version of itself ends at once
  };
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: project, env, encoding: 'utf8' });
  const modules = Object.keys(task.files).map((path) => `${dirname(path)}/__init__.py`);
  write(project, Object.fromEntries(modules.map((path) => [path, ''])));
  write(project, { 'tests/__init__.py': '', 'pyproject.toml': settings, '.gitignore': '__pycache__\n', ...task.files });
  git('-c', 'init.defaultBranch=main', 'init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=toy', '-c', 'user.email=toy@localhost', 'commit', '--quiet', '--message', 'toy');
  git('remote', 'add', 'origin', 'https://localhost/toy/toy.git'); // the client fails without one

  const [file, name] = target.split('::') as [string, string];
  const words = ['--file', file, '--function', name, '--no-pr', '--effort', effort, '--verbose'];
  if (reviewTests) words.push('--testgen-review');
  const began = Date.now();
  const ended = await runToItsEnd(join(dirname(pythonOf(environment)), 'codeflash'), words, project, env, limitMs);
  const seconds = (Date.now() - began) / 1000;

  const status = git('status', '--porcelain', '--untracked-files=all').split('\n');
  const changed = status.filter((line) => line !== '').map((line) => line.slice(3));
  return {
    ...ended,
    seconds,
    changed: Object.fromEntries(changed.map((path) => [path, readFileSync(join(project, path), 'utf8')])),
  };
}

async function runToItsEnd(
  program: string,
  words: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  limitMs: number,
): Promise<Pick<ClientRun, 'exitCode' | 'log'>> {
  // A group of its own, so that its pytest processes end with it.
  const client = spawn(program, words, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const endAll = (): void => {
    try {
      process.kill(-client.pid!, 'SIGKILL');
    } catch {
      // nothing of it is left
    }
  };
  let log = '';
  for (const stream of [client.stdout, client.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const limit = setTimeout(endAll, limitMs);
  const [exitCode] = (await once(client, 'close')) as [number | null];
  clearTimeout(limit);
  endAll();
  return { exitCode, log };
}

function write(root: string, files: ProjectFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
