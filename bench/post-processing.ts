import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PythonLanguage } from '../src/adapters/python/python-language';
import { CandidatePipeline } from '../src/domain/candidate-pipeline/candidate-pipeline';
import { InlineJudge } from '../src/domain/candidate-pipeline/inline-judge';
import { renderCode } from '../src/domain/code-markdown';

/** What judging one candidate of a real file costs, and what libcst needs to parse and print the same file. */
export interface JudgingTime {
  file: string;
  lines: number;
  oursMs: number;
  /** Null where libcst cannot be had. */
  libcstMs: number | null;
}

/** Files of the standard library, from small to large. */
const files = ['bisect.py', 'heapq.py', 'textwrap.py', 'fractions.py', 'argparse.py'];

/**
 * Ours: the whole way of an answer, from finding the blocks over validation, tidying and guarding to the normal form.
 * The baseline does less: it parses two versions of the file into trees, and prints one back.
 */
const baseline = `
import sys, time, libcst
source, rounds = open(sys.argv[1]).read(), int(sys.argv[2])
libcst.parse_module(source)
start = time.perf_counter()
for n in range(rounds):
    libcst.parse_module(source)
    libcst.parse_module(source + f"\\n_ROUND = {n}\\n").code
print((time.perf_counter() - start) * 1000 / rounds)
`;

export async function judgingTimes(short: boolean): Promise<JudgingTime[]> {
  const library = python(['-c', 'import sysconfig; print(sysconfig.get_paths()["stdlib"])'], 'python3').trim();
  const scratch = mkdtempSync(join(tmpdir(), 'codeflash-libcst-'));
  try {
    const withLibcst = installLibcst(scratch);
    const times: JudgingTime[] = [];
    for (const file of files.filter((name) => existsSync(join(library, name)))) {
      const path = join(library, file);
      const source = readFileSync(path, 'utf8');
      const rounds = short ? 2 : 20;
      const libcstMs = withLibcst ? Number(python(['-c', baseline, path, String(rounds)], withLibcst)) : null;
      times.push({ file, lines: source.split('\n').length, oursMs: await judge(file, source, rounds), libcstMs });
    }
    return times;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function judge(file: string, source: string, rounds: number): Promise<number> {
  const language = new PythonLanguage();
  const original = [{ path: file, code: source }];
  const place = source.lastIndexOf('    return ') + '    return '.length;
  const once = async (nth: number): Promise<void> => {
    const pipeline = new CandidatePipeline(new InlineJudge(), { language, version: '3.11', original, parentId: null });
    const code = `${source.slice(0, place)}(${nth}, 0) and ${source.slice(place)}`;
    const outcome = await pipeline.take(renderCode([{ path: file, code }], 'python'), 'bench');
    if ('reason' in outcome) throw new Error(`${file}: ${outcome.reason}: ${outcome.detail}`);
  };
  for (let nth = 0; nth < 3; nth += 1) await once(-nth - 1);
  const start = performance.now();
  for (let nth = 0; nth < rounds; nth += 1) await once(nth);
  return (performance.now() - start) / rounds;
}

/** The interpreter of a throw-away environment with libcst; null, loudly, where the package index cannot be reached. */
function installLibcst(folder: string): string | null {
  try {
    python(['-m', 'venv', folder], 'python3');
    const interpreter = join(folder, 'bin', 'python');
    python(['-m', 'pip', 'install', '--quiet', 'libcst'], interpreter);
    return interpreter;
  } catch {
    process.stderr.write('libcst cannot be installed: post-processing has no baseline in this run\n');
    return null;
  }
}

function python(args: readonly string[], interpreter: string): string {
  return execFileSync(interpreter, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
