import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { PythonLanguage } from '../src/adapters/python/python-language';
import { CandidatePipeline } from '../src/domain/candidate-pipeline/candidate-pipeline';
import { InlineJudge } from '../src/domain/candidate-pipeline/inline-judge';
import { renderCode } from '../src/domain/code-markdown';

/** What judging one candidate of a real file costs, here and in Python. */
export interface JudgingTime {
  file: string;
  lines: number;
  oursMs: number;
  /** Null where libcst cannot be had. */
  python: PythonTime | null;
}

export interface PythonTime {
  /** What a Python service does at least: libcst parses, ast parses and unparses for the normal form. */
  leastMs: number;
  /** The same job as ours in libcst: validate, normal form without comments and local names, print. */
  sameJobMs: number;
}

/** Files of the standard library, from small to large. */
const files = ['bisect.py', 'heapq.py', 'textwrap.py', 'fractions.py', 'argparse.py'];

/** One Python process that is kept warm for each file. Ours does more: it also reads the answer, tidies and guards. */
const baseline = `
import ast, json, sys, time, libcst
from libcst.metadata import FunctionScope, MetadataWrapper, ScopeProvider

class Normal(libcst.CSTTransformer):
    METADATA_DEPENDENCIES = (ScopeProvider,)
    def __init__(self):
        super().__init__()
        self.names = {}
    def leave_Comment(self, original, updated):
        return libcst.RemoveFromParent()
    def leave_Name(self, original, updated):
        scope = self.get_metadata(ScopeProvider, original, None)
        if not isinstance(scope, FunctionScope) or original.value not in scope:
            return updated
        name = self.names.setdefault((id(scope), original.value), "v%d" % len(self.names))
        return updated.with_changes(value=name)

def least(source):
    return libcst.parse_module(source).code, ast.unparse(ast.parse(source))

def same_job(source):
    compile(source, "candidate", "exec")
    return MetadataWrapper(libcst.parse_module(source), unsafe_skip_copy=True).visit(Normal()).code

def mean_ms(judge, source, rounds):
    judge(source)
    start = time.perf_counter()
    for n in range(rounds):
        judge(source + "\\n_ROUND = %d\\n" % n)
    return (time.perf_counter() - start) * 1000 / rounds

source, rounds = open(sys.argv[1]).read(), int(sys.argv[2])
json.dump({"leastMs": mean_ms(least, source, rounds), "sameJobMs": mean_ms(same_job, source, rounds)}, sys.stdout)
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
      const rounds = short ? 2 : 25;
      const inPython = withLibcst
        ? (JSON.parse(python(['-c', baseline, path, String(rounds)], withLibcst)) as PythonTime)
        : null;
      const oursMs = await judge(file, source, rounds);
      times.push({ file, lines: source.split('\n').length, oursMs, python: inPython });
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
  // Until V8 has compiled what is hot, as it has in a service that runs.
  for (let nth = 0; nth < rounds; nth += 1) await once(nth);
  let spent = 0;
  for (let nth = rounds; nth < rounds * 2; nth += 1) {
    const start = performance.now();
    await once(nth);
    spent += performance.now() - start;
    await turn(); // native trees are freed between turns of the event loop
  }
  return spent / rounds;
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
