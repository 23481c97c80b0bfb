import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesBelow } from './project-files';
import { type ProjectFiles } from './published-client';

/** A function that is slower than it needs to be, and that no model is asked about. */
export interface UnaidedRun {
  name: string;
  /** As `path::qualified.name`. */
  target: string;
  /** Whether its run is made each time, and must make it faster. */
  always: boolean;
}

const folder = join(__dirname, '../fixtures/unaided-runs');

/** The functions of the project, as `targets.json` lists them. */
export function unaidedRuns(): UnaidedRun[] {
  const listed = JSON.parse(readFileSync(join(folder, 'targets.json'), 'utf8')) as Omit<UnaidedRun, 'name'>[];
  return listed.map((run) => ({ ...run, name: run.target.split(/::|\./).at(-1)! }));
}

/** The project that holds them all. */
export function unaidedProject(): ProjectFiles {
  return filesBelow(join(folder, 'project'));
}

/** The names of the functions that `checks/` holds assertions for. */
export function checkedFunctions(): string[] {
  return readdirSync(join(folder, 'checks')).map((file) => file.replace(/\.py$/, ''));
}

const program = `
import runpy, sys, traceback
for path in sys.argv[1:]:
    try:
        runpy.run_path(path)
    except BaseException:
        print(path, traceback.format_exc())
`;

/** Runs the assertions for every function on the project in a folder; what is wrong with it, and nothing when all hold. */
export async function faultsOfProject(project: string): Promise<string> {
  const paths = checkedFunctions().map((name) => join(folder, 'checks', `${name}.py`));
  const env = { ...process.env, PYTHONPATH: project, PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout } = await promisify(execFile)('python3', ['-c', program, ...paths], { env, timeout: 60_000 });
  return stdout;
}
