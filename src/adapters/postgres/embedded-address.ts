import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientConfig } from 'pg';

/** Where the embedded server listens: a private folder for its socket, or a port of 127.0.0.1 where there are no sockets. */
export type Address = { socketFolder: string } | { port: number };

export type Listen = 'socket' | 'tcp';

/** What joins connections to the server at `address`. Every field is set: pg would take missing ones from PG… variables. */
export function connectionTo(address: Address, password: string): ClientConfig {
  const where =
    'port' in address ? { host: '127.0.0.1', port: address.port } : { host: address.socketFolder, port: 5432 };
  return { ...where, user: 'codeflash', database: 'postgres', password, ssl: false };
}

/** The address that a server started now is to have. A socket folder is made, for its owner alone. */
export async function newAddress(root: string, listen: Listen): Promise<Address> {
  if (listen === 'tcp') return { port: await freePort() };
  const inside = join(root, 'sockets');
  // The system cuts a socket's path at about 100 characters, and commas or quotes would split Postgres' setting.
  const usable = inside.length <= 85 && /^[\w./ -]+$/.test(inside);
  const name = `codeflash-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  const socketFolder = usable ? inside : join(tmpdir(), name);
  await mkdir(socketFolder, { mode: 0o700 }).catch(ignoreExisting);
  if (!usable) await refuseStrangers(socketFolder);
  return { socketFolder };
}

/** The address that the server wrote down when it started; null when it is not running. */
export async function runningAddress(root: string, listen: Listen): Promise<Address | null> {
  const text = await readFile(join(root, 'data/postmaster.pid'), 'utf8').catch(() => '');
  const [, , , port, socketFolder] = text.split('\n');
  if (listen === 'tcp') return port ? { port: Number(port) } : null;
  return socketFolder ? { socketFolder } : null;
}

/** In the shared temporary folder somebody else may have made the name first. */
async function refuseStrangers(folder: string): Promise<void> {
  const found = await lstat(folder);
  const ours = found.isDirectory() && (found.mode & 0o077) === 0 && [0, process.getuid?.()].includes(found.uid);
  if (!ours && process.getuid?.() !== 0) {
    throw new Error(
      `${folder} is needed for the embedded database, but belongs to somebody else: set DATA_DIR or DATABASE_URL`,
    );
  }
}

function ignoreExisting(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
