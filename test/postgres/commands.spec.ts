import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedServer } from '../../src/adapters/postgres/embedded-server';
import { looksMistyped } from '../../src/domain/access/api-key';
import { TestDatabase } from '../fakes/test-database';

jest.setTimeout(60_000);

const migrations = readdirSync(join(__dirname, '../../db/migrations')).map((name) => name.replace('.ts', ''));
const runner = join(__dirname, '../fakes/run-typescript.js');

/** Runs a command as `npm run` does, with nothing set but what is given. */
function command(name: 'keys' | 'migrate', settings: NodeJS.ProcessEnv, ...args: string[]) {
  return new Promise<{ status: number; out: string; err: string }>((resolve) => {
    const file = join(__dirname, `../../src/${name}.ts`);
    const env = { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', ...settings };
    execFile(process.execPath, [runner, file, ...args], { env }, (error, out, err) => {
      resolve({ status: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe.each(['embedded', 'DATABASE_URL'])('the commands on the database: %s', (kind) => {
  let settings: NodeJS.ProcessEnv;
  const cleanings: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    if (kind === 'embedded') {
      const folder = mkdtempSync(join(tmpdir(), 'codeflash-commands-'));
      settings = { DATA_DIR: folder };
      const server = await EmbeddedServer.join(folder); // as a running service
      cleanings.push(async () => {
        await server.leave();
        rmSync(folder, { recursive: true, force: true });
      });
    } else {
      const database = await TestDatabase.create();
      settings = { DATABASE_URL: database.url };
      cleanings.push(() => database.drop());
    }
  });
  afterEach(async () => {
    for (const clean of cleanings.splice(0)) await clean();
  });

  it('create prints the key alone, list, rotate and revoke keep to it', async () => {
    const created = await command('keys', settings, 'create', '--user', 'ada', '--plan', 'pro');
    expect(created).toMatchObject({ status: 0, err: '' });
    expect(created.out).toMatch(/^cf-[0-9A-Za-z]{46}\n$/);
    const key = created.out.trim();
    expect(looksMistyped(key)).toBe(false);

    const rotated = await command('keys', settings, 'rotate', key.slice(-4), '--grace-hours', '1');
    expect(rotated.out).toMatch(/^cf-[0-9A-Za-z]{46}\n$/);
    const revoked = await command('keys', settings, 'revoke', rotated.out.trim().slice(-4));
    expect(revoked).toMatchObject({ status: 0, out: '' });

    const list = await command('keys', settings, 'list');
    expect(list.out).not.toContain(key.slice(3, 20));
    const lines = list.out.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(new RegExp(`^[0-9a-f]{12}  …${key.slice(-4)} +ada +pro .* expires `));
    expect(lines[2]).toMatch(/ revoked /);
  });

  it('migrate goes up, down and up again', async () => {
    const first = await command('migrate', settings);
    expect(first.out).toBe(
      kind === 'embedded' ? migrations.map((name) => `up: ${name}\n`).join('') : 'nothing to do\n',
    );
    expect((await command('migrate', settings, 'down')).out).toBe(`down: ${migrations.at(-1)}\n`);
    expect((await command('migrate', settings, 'up')).out).toBe(`up: ${migrations.at(-1)}\n`);
    expect((await command('migrate', settings)).out).toBe('nothing to do\n');
  });
});

describe('the commands', () => {
  it('say in one line on standard error what is wrong', async () => {
    const database = await TestDatabase.create();
    const settings = { DATABASE_URL: database.url };
    const unknownPlan = await command('keys', settings, 'create', '--user', 'ada', '--plan', 'gold');
    expect(unknownPlan).toEqual({
      status: 1,
      out: '',
      err: 'there is no plan "gold": the plans are free, pro, unlimited\n',
    });
    expect(await command('keys', settings, 'revoke', 'none')).toEqual({
      status: 1,
      out: '',
      err: 'no living key ends in none\n',
    });
    expect(await command('keys', settings, 'create', '--user', 'ada', '--expires-days', '0')).toEqual({
      status: 1,
      out: '',
      err: '--expires-days must be above 0: the key would be dead at once\n',
    });
    const away = await command('keys', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'list');
    expect(away).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^the database is away: .*ECONNREFUSED.*\n$/) as string,
    });
    expect(await command('keys', { DATABASE_URL: 'nonsense' }, 'list')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^DATABASE_URL /) as string,
    });
    await database.drop();
  });

  it.each([[], ['destroy'], ['create'], ['rotate'], ['create', '--usr', 'ada'], ['list', 'a', 'b']])(
    'explain themselves: %j',
    async (...args) => {
      const { status, out, err } = await command('keys', {}, ...args);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(/npm run --silent keys|Unknown option/);
    },
  );
});
