import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCode } from '../src/domain/code-markdown';
import { quantile } from './load';

const CANDIDATES = 6;
const LINES = 300;
const exam = join(__dirname, '../../test/eval/open');

/** What the built-in engine alone takes for six candidates of 300 lines that hold many slow functions, in milliseconds. */
export async function unaidedTimes(
  port: number,
  key: string,
  runs: number,
): Promise<{ first: number; median: number }> {
  const code = slowModule();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/ai/optimize`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        trace_id: randomUUID(),
        n_candidates: CANDIDATES,
        // Nothing that was remembered of another run's code may help.
        source_code: renderCode([{ path: 'slow.py', code: `${code}# ${run}\n` }], 'python'),
      }),
    });
    const { optimizations } = (await response.json()) as { optimizations?: unknown[] };
    times.push(performance.now() - start);
    if (optimizations?.length !== CANDIDATES) throw new Error(`answered ${response.status}`);
  }
  // V8 compiles what is hot in the first half.
  const warm = times.slice(Math.floor(runs / 2)).sort((a, b) => a - b);
  return { first: times[0] ?? Number.NaN, median: quantile(warm, 0.5) };
}

/** Functions of the open exam below each other. */
function slowModule(): string {
  let module = '';
  for (const file of readdirSync(exam).sort()) {
    const source = `${(readFileSync(join(exam, file), 'utf8').split('# ==== exam ====')[0] ?? '').trimEnd()}\n\n\n`;
    if ((module + source).split('\n').length <= LINES + 1) module += source;
  }
  return module;
}
