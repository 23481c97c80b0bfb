import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import { hostileAnswers } from '../test/fakes/hostile-answers';
import { post } from './load';
import { ended, type Listening } from './processes';

/** What a megabyte of hostile answer costs the caller who gets it, and everybody else meanwhile. */
export interface WorstCase {
  answer: string;
  status: number;
  ms: number;
  /** The slowest `/healthcheck` while the answer was worked on. */
  healthMs: number;
}

/** Sends every hostile answer through a running service, one after the other. */
export async function worstCases(
  key: string,
  providerOf: (answersFile: string) => Promise<Listening>,
  serviceOf: (provider: Listening) => Promise<Listening>,
): Promise<WorstCase[]> {
  const folder = mkdtempSync(join(tmpdir(), 'codeflash-worst-cases-'));
  try {
    const answersFile = join(folder, 'answers.json');
    // Two harmless ones first, so that the start of a thread is not charged to the first hostile one.
    const warmUp = Array.from({ length: 2 }, () => hostileAnswers['valid code'] ?? '');
    writeFileSync(answersFile, JSON.stringify([...warmUp, ...Object.values(hostileAnswers)]));
    const provider = await providerOf(answersFile);
    const service = await serviceOf(provider);
    const url = `http://127.0.0.1:${service.port}`;
    for (const _ of warmUp) await post(`${url}/ai/optimize`, key);
    const cases: WorstCase[] = [];
    for (const answer of Object.keys(hostileAnswers)) {
      const health = healthPolled(`${url}/healthcheck`);
      const start = performance.now();
      const status = await post(`${url}/ai/optimize`, key);
      const ms = performance.now() - start;
      cases.push({ answer, status, ms, healthMs: await health.stop() });
    }
    await ended(service);
    await ended(provider);
    return cases;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks again and again until it is stopped; tells the longest wait, in milliseconds. */
function healthPolled(url: string): { stop: () => Promise<number> } {
  const end = new AbortController();
  const polling = (async () => {
    let slowest = 0;
    do {
      slowest = Math.max(slowest, await timed(url));
      await elapsed(5);
    } while (!end.signal.aborted);
    return slowest;
  })();
  return {
    stop: () => {
      end.abort();
      return polling;
    },
  };
}

function timed(url: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(url, (response) => {
      response.resume();
      response.on('end', () => {
        resolve(performance.now() - start);
      });
    });
    call.on('error', reject);
    call.end();
  });
}
