import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { Database } from '../../src/adapters/postgres/database';
import { EmbeddedServer } from '../../src/adapters/postgres/embedded-server';

jest.setTimeout(60_000);

const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the embedded database', () => {
  let folder: string;
  const leaving: (() => unknown)[] = [];

  /** Data that was made once: making it anew for every test would take most of the time. */
  let made: string;

  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'codeflash-embedded-'));
    await (await EmbeddedServer.join(made)).leave();
  });
  afterAll(() => {
    rmSync(made, { recursive: true });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'codeflash-embedded-'));
  });
  const takeMadeData = () => {
    execFileSync('cp', ['-a', `${made}/.`, folder]); // cpSync of newer versions of Node forgets the modes of folders
  };
  afterEach(async () => {
    for (const leave of leaving.splice(0).reverse()) await leave();
    if (isRunning()) process.kill(serverPid(), 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const pidFile = () => join(folder, 'postgres/data/postmaster.pid');
  const isRunning = () => existsSync(pidFile());
  const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

  const open = async (warnings: string[] = []) => {
    const database = await Database.open(
      { url: null, poolMax: 2, dataDir: folder },
      { warn: (line) => warnings.push(line) },
    );
    leaving.push(() => database.close());
    return database;
  };

  /** A process of its own, and the lines that it says, one by one. */
  const member = (environment: NodeJS.ProcessEnv = {}) => {
    const runner = join(__dirname, '../fakes/run-typescript.js');
    const child: ChildProcess = spawn(
      process.execPath,
      [runner, join(__dirname, '../fakes/database-member.ts'), folder],
      { stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, ...environment } },
    );
    leaving.push(() => void child.kill('SIGKILL'));
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    const says = async () => (await lines.next()).value as string | undefined;
    const leave = async () => {
      child.stdin!.end();
      return says();
    };
    return { child, says, leave, write: (name: string) => void child.stdin!.write(`${name}\n`) };
  };

  it('is created once by processes that start together, shared, and stopped by the last', async () => {
    const members = [member(), member(), member()];
    expect(await Promise.all(members.map((each) => each.says()))).toEqual(['up', 'up', 'up']);
    members.forEach((each, nth) => {
      each.write(`user-${nth}`);
    });
    expect(await Promise.all(members.map((each) => each.says()))).toEqual(['written', 'written', 'written']);

    expect(await members[0]!.leave()).toBe('left');
    expect(await members[1]!.leave()).toBe('left');
    expect(isRunning()).toBe(true);
    expect(await members[2]!.leave()).toBe('left');
    expect(isRunning()).toBe(false);
    expect(readdirSync(folder)).toEqual(['postgres']);

    const rows = await (await open()).db.selectFrom('users').select('user_id').orderBy('user_id').execute();
    expect(rows.map((row) => row.user_id)).toEqual(['user-0', 'user-1', 'user-2']);
  });

  it('is taken up again after kill -9, with all that was committed', async () => {
    takeMadeData();
    const killed = member();
    expect(await killed.says()).toBe('up');
    killed.write('before the kill');
    expect(await killed.says()).toBe('written');
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    const pid = serverPid();

    const database = await open();
    expect(serverPid()).toBe(pid);
    expect(await database.db.selectFrom('users').select('user_id').execute()).toEqual([{ user_id: 'before the kill' }]);
    await database.close();
    leaving.pop();
    expect(isRunning()).toBe(false);
  });

  it('begins its log anew at a start when it has grown long', async () => {
    takeMadeData();
    const log = join(folder, 'postgres/server.log');
    writeFileSync(log, 'x'.repeat(6_000_000));
    await open();
    expect(statSync(log).size).toBeLessThan(10_000);
  });

  it('stays up while processes come and go', async () => {
    takeMadeData();
    const visits = Array.from({ length: 6 }, async () => {
      for (let times = 0; times < 8; times += 1) {
        const server = await EmbeddedServer.join(folder);
        const client = new Client(server.connection);
        await client.connect();
        await client.query('select 1');
        await client.end();
        await server.leave();
      }
    });
    await Promise.all(visits);
    expect(isRunning()).toBe(false);
  });

  it('is started again when its server dies under a running service', async () => {
    takeMadeData();
    const warnings: string[] = [];
    const database = await open(warnings);
    await database.migrate();
    process.kill(serverPid(), 'SIGKILL');
    const end = Date.now() + 15_000;
    for (;;) {
      const answered = await database.ping().then(
        () => true,
        () => false,
      );
      if (answered && warnings.length > 0) break;
      if (Date.now() > end) throw new Error('it did not come back');
      await new Promise(setImmediate);
    }
    expect(warnings[0]).toBe('the embedded database went down and is started again');
    expect(await database.pendingMigrations()).toEqual([]);
  });

  it('does not stumble over the process id of a dead server that is something else now', async () => {
    await (await open()).close();
    leaving.pop();
    const other = spawn('sleep', ['1000'], { stdio: 'ignore' });
    leaving.push(() => void other.kill());
    const left = [
      String(other.pid),
      join(folder, 'postgres/data'),
      '1',
      '5432',
      join(folder, 'postgres/sockets'),
      '',
      '',
    ];
    writeFileSync(pidFile(), left.join('\n'), { mode: 0o600 });
    await (await open()).ping();
  });

  it('puts its socket where the path is short enough', async () => {
    const temporary = folder;
    folder = join(folder, 'x'.repeat(120), "it's, with $pecial characters");
    leaving.push(() => {
      rmSync(temporary, { recursive: true });
    });
    mkdirSync(folder, { recursive: true });
    const server = await EmbeddedServer.join(folder);
    const socketFolder = server.connection.host!;
    expect(socketFolder).toMatch(/codeflash-[0-9a-f]{12}$/);
    expect(socketFolder.length).toBeLessThan(100);
    await server.leave();
    expect(existsSync(socketFolder)).toBe(false);
  });

  it('works over TCP with a password where there are no sockets', async () => {
    const server = await EmbeddedServer.join(folder, undefined, { listen: 'tcp' });
    leaving.push(() => server.leave());
    const second = await EmbeddedServer.join(folder, undefined, { listen: 'tcp' });
    leaving.push(() => second.leave());
    expect(second.connection).toEqual(server.connection);
    const intruder = new Client({ ...server.connection, password: 'wrong' });
    await expect(intruder.connect()).rejects.toMatchObject({ code: '28P01' });
    await intruder.end();
  });

  it('hears no PG… variable that is meant for another server', async () => {
    takeMadeData();
    const visitor = member({
      PGPORT: '6543',
      PGHOST: 'elsewhere.invalid',
      PGPASSWORD: 'x',
      PGDATABASE: 'other',
      PGSSLMODE: 'require',
    });
    expect(await visitor.says()).toBe('up');
    expect(await visitor.leave()).toBe('left');
  });

  it('keeps its data to its owner', async () => {
    takeMadeData();
    const server = await EmbeddedServer.join(folder);
    leaving.push(() => server.leave());
    for (const path of ['postgres', 'postgres/data', 'postgres/sockets']) {
      expect(statSync(join(folder, path)).mode & 0o077).toBe(0);
    }
  });

  describe('as root where user namespaces are not allowed', () => {
    let path: string;

    beforeEach(() => {
      const programs = mkdtempSync(join(tmpdir(), 'codeflash-path-'));
      leaving.push(() => {
        rmSync(programs, { recursive: true });
      });
      writeFileSync(join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      path = `${programs}:${process.env['PATH'] ?? ''}`;
    });

    asRoot('runs under an unprivileged user, to whom the data is given, also data that root has made', async () => {
      takeMadeData();
      chmodSync(folder, 0o755);
      const first = member({ PATH: path });
      expect(await first.says()).toBe('up');
      const owner = readFileSync(`/proc/${serverPid()}/status`, 'utf8').match(/^Uid:\s+(\d+)/m)?.[1];
      expect(owner).toBe('65534');
      expect(await first.leave()).toBe('left');
      const second = member(); // namespaces would be allowed: the data stays with its owner
      expect(await second.says()).toBe('up');
      expect(await second.leave()).toBe('left');
    });

    asRoot('names the ways out where that user cannot enter the folder', async () => {
      chmodSync(folder, 0o700);
      const refused = member({ PATH: path });
      expect(await refused.says()).toMatch(
        /^failed: .*cannot enter .*start the service as another user, or set DATABASE_URL$/,
      );
    });
  });
});
