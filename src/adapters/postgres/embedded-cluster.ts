import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, rmdir, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ClientConfig } from 'pg';
import { type Address, connectionTo, type Listen, newAddress, runningAddress } from './embedded-address';
import { EmbeddedPrograms } from './embedded-programs';

/** How an embedded server is run; tests trade durability for speed. */
export interface ClusterOptions {
  /** Settings for the server besides ours, as `fsync=off`. */
  settings?: readonly string[];
  /** TCP where there are no sockets to speak of. */
  listen?: Listen;
}

/**
 * Small memory, few processes; no values of ours in its log (details would quote rows); a socket that only this machine sees.
 * A server whose folder is gone ends by itself within a minute.
 */
const settings = [
  'shared_buffers=32MB',
  'max_wal_size=256MB',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_checkpoints=off',
  'io_method=sync',
  'max_logical_replication_workers=0',
];

const pidFile = 'data/postmaster.pid';
/** How long a server may take to write all it holds, in milliseconds. */
const stopLimitMs = 60_000;
/** In bytes. */
const longestLog = 5_000_000;

/** One data folder of an embedded Postgres: created when missing, started and stopped on demand. */
export class EmbeddedCluster {
  private constructor(
    readonly root: string,
    private readonly programs: EmbeddedPrograms,
    private readonly password: string,
    private readonly listen: Listen,
    private readonly settings: readonly string[],
  ) {}

  /**
   * Takes the data under `dataDir`, and creates it first when there is none; several processes may do so at once.
   * @throws Error with one line that names the way out.
   */
  static async open(dataDir: string, options: ClusterOptions = {}): Promise<EmbeddedCluster> {
    const root = join(dataDir, 'postgres');
    const listen = options.listen ?? (process.platform === 'win32' ? 'tcp' : 'socket');
    const programs = await EmbeddedPrograms.find(root);
    if (!(await exists(root))) await create(root, programs, listen);
    const password = listen === 'tcp' ? await readFile(join(root, 'password'), 'utf8') : '';
    return new EmbeddedCluster(root, programs, password, listen, [...settings, ...(options.settings ?? [])]);
  }

  /** How to connect to the server that runs on this data; null when none does. */
  async connection(): Promise<ClientConfig | null> {
    const address = await runningAddress(this.root, this.listen);
    return address && connectionTo(address, this.password);
  }

  /** Starts the server and returns when it takes connections. @throws Error when it does not come up, or another was first. */
  async start(): Promise<void> {
    await this.handOver();
    const address = await newAddress(this.root, this.listen);
    if ('socketFolder' in address) await this.own(address.socketFolder);
    await removeStalePid(this.root);
    await emptyLongLog(join(this.root, 'server.log'));
    const told = [...this.settings, ...listening(address)].map((setting) => `-c ${setting}`);
    // Paths from the folder that it runs in: pg_ctl hands them to a shell, in which a full path could mean something.
    const args = ['start', '-w', '-s', '-D', 'data', '-l', 'server.log', '-o', told.join(' ')];
    try {
      await this.programs.run('pg_ctl', args, this.root);
    } catch (error) {
      throw new Error(`the embedded database does not start: ${await this.lastWord(error)}`, { cause: error });
    }
  }

  /** Stops the server at once, its connections with it; what was committed is safe. */
  async stop(): Promise<void> {
    const address = await runningAddress(this.root, this.listen);
    const pid = await serverPid(this.root);
    await this.programs.run('pg_ctl', ['stop', '-W', '-s', '-m', 'fast', '-D', 'data'], this.root);
    // pg_ctl's own waiting would go on with the server of a newcomer that starts anew meanwhile.
    const end = Date.now() + stopLimitMs;
    while ((await serverPid(this.root)) === pid && Date.now() < end) await pause(20);
    // Nothing stays in the shared temporary folder; who starts anew makes it again.
    if (address && 'socketFolder' in address) await rmdir(address.socketFolder).catch(() => undefined);
  }

  /** Where the server may not run as the owner of the data (root without namespaces), the data is given to who runs it. */
  private async handOver(): Promise<void> {
    const { uid } = this.programs.account;
    if (uid === undefined || (await stat(this.root)).uid === uid) return;
    for (const entry of await readdir(this.root, { recursive: true })) await this.own(join(this.root, entry));
    await this.own(this.root);
  }

  private async own(path: string): Promise<void> {
    const { uid, gid } = this.programs.account;
    if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  }

  /** pg_ctl only says "examine the log output": the server's own reason stands there. */
  private async lastWord(error: unknown): Promise<string> {
    const lines = (await readFile(join(this.root, 'server.log'), 'utf8').catch(() => '')).split('\n');
    const fatal = lines.slice(-20).findLast((line) => line.includes('FATAL'));
    return fatal ?? (error instanceof Error ? error.message : String(error));
  }
}

/** Made beside its place and moved there whole: another process sees all of it or nothing. */
async function create(root: string, programs: EmbeddedPrograms, listen: Listen): Promise<void> {
  const parent = dirname(root);
  await mkdir(parent, { recursive: true });
  await removeAbandoned(root);
  const making = `${root}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await mkdir(making, { mode: 0o700 });
  try {
    const { uid, gid } = programs.account;
    if (uid !== undefined && gid !== undefined) await chown(making, uid, gid);
    await programs.run('initdb', await initdbArguments(making, listen), making);
    await rename(making, root);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (await exists(root)) return; // another process was first
    throw new Error(`the embedded database cannot be created: ${(error as Error).message}`, { cause: error });
  }
}

async function initdbArguments(folder: string, listen: Listen): Promise<string[]> {
  const base = ['-D', 'data', '-U', 'codeflash', '-E', 'UTF8', '--locale=C', '--no-instructions'];
  if (listen === 'socket') return [...base, '-A', 'trust'];
  const file = join(folder, 'password');
  await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return [...base, '-A', 'scram-sha-256', `--pwfile=${file}`];
}

/** What a process left that was killed while it created. */
async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(dirname(root))) {
    const pid = new RegExp(`^${basename(root)}\\.(\\d+)\\.[0-9a-f]+$`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(dirname(root), name), { recursive: true, force: true });
  }
}

/**
 * After a kill -9 of a whole container the old server's process id may belong to something else by now, and Postgres
 * would refuse to start for ever. Only where /proc can tell that it is no Postgres.
 */
async function removeStalePid(root: string): Promise<void> {
  const pid = await serverPid(root);
  if (!pid || !isAlive(pid)) return;
  const command = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null);
  if (command !== null && command.trim() !== 'postgres') await rm(join(root, pidFile), { force: true });
}

/** The process that the running server's file names; 0 when there is none, or one that is only starting. */
async function serverPid(root: string): Promise<number> {
  return Number((await readFile(join(root, pidFile), 'utf8').catch(() => '')).split('\n')[0]);
}

/** The server appends for as long as it lives; only its last words are of use. */
async function emptyLongLog(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > longestLog) await truncate(file);
}

function listening(address: Address): string[] {
  return 'port' in address
    ? ['listen_addresses=127.0.0.1', `port=${address.port}`]
    : [
        "listen_addresses=''",
        'port=5432',
        `unix_socket_directories='${address.socketFolder}'`,
        'unix_socket_permissions=0700',
      ];
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
