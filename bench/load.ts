import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as elapsed } from 'node:timers/promises';
import { optimizeExample } from '../src/http/optimization.examples';

/** Milliseconds. */
export interface Latency {
  median: number;
  p95: number;
  p99: number;
  failed: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** One request of the shop example, each a trace of its own; resolves to its status when the answer has been read. */
export function post(url: string, key: string, candidates = 1): Promise<number> {
  const body = JSON.stringify({ ...optimizeExample.request, trace_id: randomUUID(), n_candidates: candidates });
  return new Promise((resolve, reject) => {
    const call = request(url, {
      method: 'POST',
      agent,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      },
    });
    call.on('response', (response) => {
      response.resume();
      response.on('end', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}

/**
 * Sends at a fixed rate, whether answers come or not; a latency counts from the moment at which its request was due,
 * so that a service that stalls is charged for the whole queue.
 */
export async function atRate(url: string, key: string, perSecond: number, seconds: number): Promise<Latency> {
  const latencies: number[] = [];
  let failed = 0;
  const running: Promise<void>[] = [];
  const start = performance.now();
  for (let nth = 0; nth < perSecond * seconds; nth += 1) {
    const due = start + (nth * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await elapsed(early);
    running.push(
      post(url, key).then(
        (status) => {
          latencies.push(performance.now() - due);
          if (status !== 200) failed += 1;
        },
        () => {
          failed += 1;
        },
      ),
    );
  }
  await Promise.all(running);
  latencies.sort((a, b) => a - b);
  return { median: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), p99: quantile(latencies, 0.99), failed };
}

/** Of sorted numbers. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
