import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { candidatesIn, faultOf } from './answer-shapes';
import { readLog } from './client-log';
import { runClient } from './client-run';
import { runReport } from './run-report';
import { ServiceForClient } from './service-for-client';
import { checkedFunctions, faultsOfProject, unaidedProject, unaidedRuns } from './unaided-run';
import { wantedRuns } from './wanted-runs';

const environment = process.env.CLIENT_ENVIRONMENT;
const all = unaidedRuns();
const files = unaidedProject();

/** Of the whole set. */
const fasterAtLeast = 15;

const runLimitMs = 300_000;
jest.setTimeout(runLimitMs + 60_000);

(environment === undefined ? describe.skip : describe)('the published client, where no model is configured', () => {
  const runs = wantedRuns(all, ({ always }) => always);
  const folder = mkdtempSync(join(tmpdir(), 'codeflash-unaided-'));
  const faster: string[] = [];
  let service: ServiceForClient;

  beforeAll(async () => {
    // No provider, and the engine as it is where nothing is set.
    service = await ServiceForClient.start({}, { BUILTIN_CANDIDATES: '' });
  });
  afterAll(async () => {
    if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
    else process.stdout.write(`${folder} holds the projects and the client's logs of runs that failed\n`);
    await service.close();
  });

  it('the assertions hold for the functions as they are', async () => {
    const project = join(__dirname, '../fixtures/unaided-runs/project');
    expect(await faultsOfProject(project)).toBe('');
    expect(checkedFunctions().sort()).toEqual(all.map(({ name }) => name).sort());
    expect(all).toHaveLength(20);
  });

  for (const { name, target, always } of runs)
    it(name, async () => {
      const { app, exchanges } = service;
      exchanges.all.length = 0;
      const home = join(folder, name);
      const apiKey = await app.keyOf(name, 'unlimited');
      const task = { folder: home, files, target, apiKey, effort: 'low', reviewTests: false, limitMs: runLimitMs };
      const client = await runClient(environment!, task);
      const heard = [...exchanges.all];
      writeFileSync(join(home, 'client.log'), client.log);
      writeFileSync(join(home, 'exchanges.json'), JSON.stringify(heard, null, 2));
      expect(client.exitCode).toBe(0);

      // Every call was answered, and nothing was malformed.
      expect(heard.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
      const given = heard.flatMap(candidatesIn);
      const ids = given.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(given.flatMap(({ parentId }) => parentId ?? [])));

      // A file is changed where the client found a gain, and no other.
      const { 'codeflash_async_wrapper.py': _left, ...changed } = client.changed;
      const isFaster = Object.keys(changed).length > 0;
      expect(Object.keys(changed)).toEqual(isFaster ? [target.split('::')[0]] : []);
      if (given.length > 0) {
        const log = readLog(client.log);
        process.stdout.write(runReport({ name, target }, client, heard, log));
        expect(log.crashes).toEqual([]);
        // Our tests pass on the original, and the client could read all that they stored.
        expect(log.baseline.passed).toBeGreaterThanOrEqual(6);
        expect(log.baseline.failed).toBe(0);
        expect(log.unreadable).toEqual([]);
        expect(log.trials.some(({ taken }) => taken)).toBe(isFaster);
      } else {
        process.stdout.write(`${name}: ${target}, ${client.seconds.toFixed(0)} s: no candidates\n`);
      }

      // All functions of the project still do what they did.
      expect(await faultsOfProject(join(home, 'project'))).toBe('');

      if (isFaster) faster.push(name);
      if (always) expect(faster).toContain(name);
      rmSync(home, { recursive: true });
    });

  if (runs.length === all.length)
    it(`makes ${fasterAtLeast} or more of them faster`, () => {
      process.stdout.write(`${faster.length} of ${all.length} functions became faster\n`);
      expect(faster.length).toBeGreaterThanOrEqual(fasterAtLeast);
    });
});
