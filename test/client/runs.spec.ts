import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { candidatesIn, faultOf } from './answer-shapes';
import { type ClientLog, readLog } from './client-log';
import { type ClientRun, runClient } from './client-run';
import { type Exchange } from './exchanges';
import { runReport } from './run-report';
import { ScriptedModels } from './scripted-models';
import { ServiceForClient } from './service-for-client';
import { type ToyRun, toyRuns } from './toy-run';
import { wantedRuns } from './wanted-runs';

const environment = process.env.CLIENT_ENVIRONMENT;

/** Of the folders in test/fixtures/client-runs. */
const runs = wantedRuns(toyRuns(), () => true);

/** Long after any scripted answer that comes at all, and soon enough to wait for. */
const softDeadline = { SOFT_DEADLINE_MS: '8000' };

const runLimitMs = 300_000;
jest.setTimeout(runLimitMs + 60_000);

/** All that one run shows. */
interface Seen {
  client: ClientRun;
  log: ClientLog;
  heard: Exchange[];
  /** Scripted answers that nobody has asked for. */
  unasked: string[];
}

(environment === undefined ? describe.skip : describe)('the published client, from start to end', () => {
  let service: ServiceForClient;
  const folder = mkdtempSync(join(tmpdir(), 'codeflash-runs-'));
  const won: string[] = [];

  beforeAll(async () => {
    service = await ServiceForClient.start({ openai: [], anthropic: [] }, softDeadline);
  });
  afterAll(async () => {
    const failed = readdirSync(folder);
    if (failed.length === 0) rmSync(folder, { recursive: true });
    else process.stdout.write(`${folder} holds the projects and the client's logs of runs that failed\n`);
    await service.close();
  });

  async function perform(run: ToyRun): Promise<Seen> {
    const { app, exchanges } = service;
    const models = new ScriptedModels(run);
    app.provider.play(models.script);
    exchanges.all.length = 0;
    const apiKey = await app.keyOf(run.name, 'unlimited');
    const home = join(folder, run.name);
    const { project: files, target, effort = 'low' } = run;
    const reviewTests = run.testReview !== undefined;
    const task = { folder: home, files, target, apiKey, effort, reviewTests, limitMs: runLimitMs };
    const client = await runClient(environment!, task);
    writeFileSync(join(home, 'client.log'), client.log);
    app.provider.verify();
    expect(client.exitCode).toBe(0);
    const seen = { client, log: readLog(client.log), heard: [...exchanges.all], unasked: models.unasked };
    process.stdout.write(runReport(run, seen.client, seen.heard, seen.log));
    return seen;
  }

  const eachRun = runs.map((run) => [run.name, run] as const);
  it.each(eachRun)('%s', async (name, run) => {
    const { client, log, heard, unasked } = await perform(run);

    // Every call was answered, nothing was malformed, and all that the models had to say was asked for.
    expect(heard.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
    expect(log.crashes).toEqual([]);
    expect(unasked).toEqual([]);
    for (const path of run.obeyed ?? []) {
      const statuses = heard.filter((exchange) => exchange.path === path).map(({ status }) => status);
      expect({ path, statuses }).toEqual({ path, statuses: statuses.map(() => 200) });
      expect(statuses).not.toEqual([]);
    }
    const given = heard.flatMap(candidatesIn);
    const ids = given.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(given.flatMap(({ parentId }) => parentId ?? [])));

    // Tests of ours alone judged; they pass on the original, and the client could read all that they stored.
    expect(log.foreignTests).toBe(0);
    expect(log.baseline.passed).toBeGreaterThanOrEqual(6);
    expect(log.baseline.failed).toBe(0);
    expect(log.unreadable).toEqual([]);

    // What was wrong was refused for what was wrong with it, what was slow for being slow.
    const trials = Object.fromEntries(log.trials.map((trial) => [trial.candidate, trial]));
    const right = run.ranking ?? [run.winner];
    expect(Object.keys(trials).sort()).toEqual([...right, ...run.slower, ...Object.keys(run.wrong)].sort());
    for (const [candidate, difference] of Object.entries(run.wrong)) {
      expect(trials[candidate]).toMatchObject({ candidate, matched: false, taken: false });
      expect(trials[candidate]!.differences).toContain(difference);
    }
    for (const slower of run.slower) expect(trials[slower]).toMatchObject({ matched: true, taken: false });
    for (const taken of right) expect(trials[taken]).toMatchObject({ matched: true, taken: true });

    // Tests that were found wanting have been mended before anything was measured.
    if (run.testReview) {
      const { annotated_tests: tests } = heard.find(({ path }) => path === '/ai/explain')!.request;
      expect(tests).toContain(run.testReview.sign);
    }

    // The user's files hold the winner, and nothing else changed.
    const { 'codeflash_async_wrapper.py': _left, ...changed } = client.changed;
    expect(changed).toEqual(run.candidates[run.winner]);

    // The client found the same, and told us.
    const { trace_id, is_correct, metadata } = heard.find(({ path }) => path === '/ai/log_features')!.request;
    const refused = Object.values(is_correct as Record<string, boolean>).filter((correct) => !correct);
    expect(refused).toHaveLength(Object.keys(run.wrong).length);
    expect(ids).toContain(metadata.best_optimization_id);
    won.push(trace_id as string);
    rmSync(join(folder, name), { recursive: true });
  });

  it('what the client told is written down', async () => {
    const { app } = service;
    await app.stop();
    const rows = await app.db
      .selectFrom('optimization_features')
      .select(['trace_id', 'optimization_found'])
      .where('trace_id', 'in', won)
      .execute();
    expect(rows.map(({ trace_id }) => trace_id).sort()).toEqual(won.sort());
    expect(rows.every(({ optimization_found }) => optimization_found === true)).toBe(true);
  });
});
