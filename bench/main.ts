import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CpuProfiler } from './cpu-profiler';
import { timeByPart } from './cpu-shares';
import { atRate, type Latency, post, quantile } from './load';
import { judgingTimes } from './post-processing';
import { applyingTimes } from './patch-application';
import { cpuMs, ended, type Listening, listening, memoryMb, postgresIn } from './processes';
import { unaidedTimes } from './unaided';
import { worstCases } from './worst-cases';

/** `npm run bench` measures for minutes; `npm run bench -- --short` only shows that everything still runs. */
const short = process.argv.includes('--short');
const seconds = short ? 2 : 20;
/** Until V8 has compiled what is hot. */
const warmUpSeconds = short ? 2 : 20;
const providerMs = 50;
const key = 'cf-bootstrap-key-of-the-bench';
const folder = mkdtempSync(join(tmpdir(), 'codeflash-bench-'));
const dataDir = join(folder, 'data');
const program = (path: string): string => join(__dirname, path);
const lines: string[] = [];

async function main(): Promise<void> {
  await startTimes();
  await addedLatency();
  await manyCandidates();
  await unaided();
  await postProcessing();
  patchApplication();
  await hostileAnswers();
  process.stdout.write(['', '| what | measured | bar |', '|---|---|---|', ...lines, ''].join('\n'));
}

function row(what: string, measured: string, bar = ''): void {
  lines.push(`| ${what} | ${measured} | ${bar} |`);
  process.stderr.write(`${what}: ${measured}\n`);
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const three = ({ median, p95, p99 }: Latency): string => `${ms(median)} / ${ms(p95)} / ${ms(p99)}`;

function service(provider: Listening, flags: readonly string[] = []): Promise<Listening> {
  const settings = {
    PORT: '0',
    CFAPI_PORT: '0',
    DATA_DIR: dataDir,
    BOOTSTRAP_API_KEY: key,
    RATE_LIMIT_MAX: '1000000',
    OPENAI_API_KEY: 'bench',
    OPENAI_BASE_URL: `http://127.0.0.1:${provider.port}/v1`,
  };
  return listening(program('../src/main.js'), settings, flags);
}

const provider = (delays: string, environment: NodeJS.ProcessEnv = {}): Promise<Listening> =>
  listening(program('provider.js'), { PROVIDER_MS_LIST: delays, ...environment });

/** Bare starts, without a provider's SDK. */
async function startTimes(): Promise<void> {
  const start = async (): Promise<number> => {
    const started = await listening(program('../src/main.js'), { PORT: '0', CFAPI_PORT: '0', DATA_DIR: dataDir });
    await ended(started);
    return started.startMs;
  };
  row('start to ready, database created', ms(await start()), '≤ 4000 ms');
  const times = [];
  for (let run = 0; run < (short ? 1 : 5); run += 1) times.push(await start());
  row(
    'start to ready, database there (median)',
    ms(
      quantile(
        times.sort((a, b) => a - b),
        0.5,
      ),
    ),
    '≤ 1500 ms',
  );
}

/** The service and the bare proxy get the same load in turn, from the same provider. */
async function addedLatency(): Promise<void> {
  const model = await provider(String(providerMs));
  const proxy = await listening(program('proxy.js'), { PROVIDER_URL: `http://127.0.0.1:${model.port}` });
  const ours = await service(model);
  const urlOf = ({ port }: Listening): string => `http://127.0.0.1:${port}/ai/optimize`;
  await atRate(urlOf(ours), key, 100, warmUpSeconds);
  await atRate(urlOf(proxy), key, 100, warmUpSeconds);

  const postgres = postgresIn(dataDir);
  const cpuOfAll = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + cpuMs(pid), 0);
  for (const rate of [10, 100]) {
    const before = { ours: cpuMs(ours.pid), postgres: cpuOfAll(postgres), proxy: cpuMs(proxy.pid) };
    const us = less(await atRate(urlOf(ours), key, rate, seconds), providerMs);
    const bare = less(await atRate(urlOf(proxy), key, rate, seconds), providerMs);
    const perRequest = (spent: number): string => `${(spent / (rate * seconds)).toFixed(2)} ms`;
    const saturated = bare.p99 > 50 ? ' (the proxy is saturated)' : '';
    row(`added at ${rate}/s, service: median / p95 / p99`, three(us), '≤ 3 / – / 10 ms');
    row(`added at ${rate}/s, bare proxy`, `${three(bare)}${saturated}`);
    row(`answers other than 200 at ${rate}/s`, `${us.failed} + ${bare.failed}`, '0');
    row(
      `CPU per request at ${rate}/s: service + Postgres, bare proxy`,
      `${perRequest(cpuMs(ours.pid) - before.ours)} + ${perRequest(cpuOfAll(postgres) - before.postgres)}, ${perRequest(cpuMs(proxy.pid) - before.proxy)}`,
    );
  }
  row('resident memory under load: service', `${memoryMb([ours.pid]).toFixed(0)} MB`, '≤ 300 MB');
  row('resident memory under load: embedded database', `${memoryMb(postgresIn(dataDir)).toFixed(0)} MB`, '≤ 100 MB');
  await ended(ours);
  await cpuInParts(model, proxy);
  await ended(proxy);
  await ended(model);
}

/** A run of its own, since the profiler costs time itself. The proxy is measured without one: the ratio is on the safe side. */
async function cpuInParts(model: Listening, proxy: Listening): Promise<void> {
  const rate = 100;
  const proxyBefore = cpuMs(proxy.pid);
  await atRate(`http://127.0.0.1:${proxy.port}/`, key, rate, seconds);
  const proxyCpu = (cpuMs(proxy.pid) - proxyBefore) / (rate * seconds);

  const ours = await service(model, ['--inspect=127.0.0.1:0']);
  const url = `http://127.0.0.1:${ours.port}/ai/optimize`;
  await atRate(url, key, rate, warmUpSeconds);
  const profiler = await CpuProfiler.connect(ours.debuggerAddress ?? '');
  await profiler.start();
  await atRate(url, key, rate, seconds);
  const times = timeByPart(await profiler.stop());
  await ended(ours);
  const each = (part: keyof typeof times): number => times[part] / (rate * seconds);
  const framework = each('framework and SDK');
  row('CPU per request, profiled: post-processing', `${each('post-processing').toFixed(2)} ms`);
  row('CPU per request, profiled: records and access', `${each('records and access').toFixed(2)} ms`);
  row(
    'CPU per request, profiled: framework and SDK, against the proxy',
    `${framework.toFixed(2)} ms, ${(framework / proxyCpu).toFixed(1)} ×`,
    '≤ 2 ×',
  );
}

async function manyCandidates(): Promise<void> {
  const delays = [300, 450, 600, 350, 400];
  const slowest = Math.max(...delays);
  const model = await provider(delays.join(','));
  const ours = await service(model);
  const url = `http://127.0.0.1:${ours.port}/ai/optimize`;
  await post(url, key, delays.length);
  const walls = [];
  for (let run = 0; run < (short ? 1 : 10); run += 1) {
    const start = performance.now();
    const status = await post(url, key, delays.length);
    if (status !== 200) throw new Error(`answered ${status}`);
    walls.push(performance.now() - start);
  }
  const wall = quantile(
    walls.sort((a, b) => a - b),
    0.5,
  );
  row(
    `wall time of ${delays.length} candidates, slowest call ${slowest} ms`,
    `${ms(wall)}, ${(wall / slowest).toFixed(3)} ×`,
    '≤ 1.1 ×',
  );
  await ended(ours);
  await ended(model);
}

async function unaided(): Promise<void> {
  const settings = { PORT: '0', CFAPI_PORT: '0', DATA_DIR: dataDir, BOOTSTRAP_API_KEY: key, RATE_LIMIT_MAX: '1000000' };
  const ours = await listening(program('../src/main.js'), settings);
  const { first, median } = await unaidedTimes(ours.port, key, short ? 4 : 60);
  await ended(ours);
  row(
    'six candidates of the built-in engine for 300 lines (median; the very first)',
    `${ms(median)}; ${ms(first)}`,
    '≤ 100 ms',
  );
}

async function postProcessing(): Promise<void> {
  for (const { file, lines: count, oursMs, python } of await judgingTimes(short)) {
    const against = (what: string, time: number): string => `${what} ${ms(time)}, ${(time / oursMs).toFixed(1)} ×`;
    const inPython = python
      ? `${against('libcst and ast, parse and print', python.leastMs)}; ${against('the same job in libcst', python.sameJobMs)}`
      : 'libcst cannot be installed here';
    row(`post-processing a candidate, ${file} (${count} lines)`, `${ms(oursMs)}; ${inPython}`, '≥ 10 × faster');
  }
}

function patchApplication(): void {
  for (const { format, megabytes, blocks, msPerMb } of applyingTimes(short)) {
    row(`${format} of ${blocks} blocks on a file of ${megabytes.toFixed(1)} MB`, `${ms(msPerMb)} per MB`);
  }
}

async function hostileAnswers(): Promise<void> {
  const cases = await worstCases(key, (file) => provider('0', { PROVIDER_ANSWERS: file }), service);
  for (const { answer, status, ms: wall, healthMs } of cases) {
    row(
      `a megabyte of hostile answer: ${answer}`,
      `${status} in ${ms(wall)}; /healthcheck ${ms(healthMs)}`,
      '≤ 1000; 200 ms',
    );
  }
}

function less(latency: Latency, base: number): Latency {
  const { median, p95, p99, failed } = latency;
  return { median: median - base, p95: p95 - base, p99: p99 - base, failed };
}

main()
  .finally(() => {
    rmSync(folder, { recursive: true, force: true });
  })
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
