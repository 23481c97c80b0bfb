import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readlink, rm, symlink, unlink } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The published client that our answers are held against: the newest on the package index that was looked at. */
export const CLIENT_VERSION = '0.20.6';
/** From 9.2 on the client's own pytest plugin fails at every test that it times. */
const PYTEST = '<9.2';

/** No environment could be made; `message` says in one line what is missing and how to get it. */
export class ClientMissing extends Error {
  override readonly name = 'ClientMissing';
}

const run = promisify(execFile);

/**
 * The folder of a Python environment that holds the client and all it needs; made at the first call, which takes a
 * minute, and found again by later ones, in this and in other processes.
 * @throws ClientMissing without Python, its venv module or a package index.
 */
export async function clientEnvironment(): Promise<string> {
  const link = join(
    tmpdir(),
    `codeflash-client-${CLIENT_VERSION}-pytest${PYTEST.replace('<', '-below-')}-python-${await pythonVersion()}-${userInfo().uid}`,
  );
  const found = await readlink(link).catch(() => null);
  if (found !== null && (await holdsClient(found))) return found;
  // A folder that was cleared in part, say: whoever still uses it is broken already.
  if (found !== null && (await readlink(link).catch(() => null)) === found) await unlink(link).catch(() => undefined);

  // Nobody else sees the folder before it is whole: what a killed process leaves behind is never taken up.
  const made = await mkdtemp(`${link}-`);
  try {
    await install(made);
    await symlink(made, link);
    return made;
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    const other = await readlink(link).catch(() => null); // made by another process meanwhile
    if (other !== null && (await holdsClient(other))) return other;
    throw error;
  }
}

/** The environment's own Python. */
export function pythonOf(environment: string): string {
  return join(environment, 'bin', 'python');
}

async function pythonVersion(): Promise<string> {
  const program = 'import sys; print("%d.%d" % sys.version_info[:2])';
  const { stdout } = await run('python3', ['-c', program]).catch(() => {
    throw new ClientMissing('the client needs python3, 3.10 or newer (Debian: apt-get install python3 python3-venv)');
  });
  return stdout.trim();
}

async function holdsClient(folder: string): Promise<boolean> {
  if (!existsSync(pythonOf(folder))) return false;
  const program =
    'import codeflash.main, codeflash.optimization.optimizer, importlib.metadata; print(importlib.metadata.version("codeflash"))';
  const env = { ...process.env, HOME: folder }; // the client makes a folder for its settings wherever it is imported
  const { stdout } = await run(pythonOf(folder), ['-c', program], { env }).catch(() => ({ stdout: '' }));
  return stdout.trimEnd().endsWith(CLIENT_VERSION);
}

async function install(folder: string): Promise<void> {
  await run('python3', ['-m', 'venv', folder]).catch((error: unknown) => {
    throw new ClientMissing(`python3 -m venv failed (Debian: apt-get install python3-venv): ${lastLine(error)}`);
  });
  const packages = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-input',
    '--retries',
    '2',
    `codeflash==${CLIENT_VERSION}`,
    `pytest${PYTEST}`,
  ];
  await run(pythonOf(folder), packages, { timeout: 540_000 }).catch((error: unknown) => {
    throw new ClientMissing(
      `pip cannot install codeflash ${CLIENT_VERSION} from the package index: ${lastLine(error)}`,
    );
  });
  if (!(await holdsClient(folder)))
    throw new ClientMissing(`codeflash ${CLIENT_VERSION} was installed, but cannot start`);
}

function lastLine(error: unknown): string {
  const { stderr, stdout, message } = error as { stderr?: string; stdout?: string; message: string };
  const lines = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n').filter((line) => line.trim() !== '');
  return lines.at(-1)?.trim() ?? message;
}
