import { spawnSync } from 'node:child_process';

/** Reads JSON from its standard input and answers with JSON; warnings about the code are of no interest. */
const COMPILE = `
import json, sys, warnings
warnings.simplefilter("ignore")
faults = []
for code in json.load(sys.stdin):
    try:
        compile(code, "code.py", "exec", dont_inherit=True)
        faults.append(None)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as fault:
        faults.append(f"{type(fault).__name__}: {fault}")
json.dump(faults, sys.stdout)
`;

const STANDARD_LIBRARY = `
import io, json, os, sys, sysconfig, tokenize, warnings
warnings.simplefilter("ignore")
files = []
for folder, folders, names in os.walk(sysconfig.get_paths()["stdlib"]):
    folders[:] = sorted(name for name in folders if name != "site-packages")
    for name in sorted(name for name in names if name.endswith(".py")):
        path = os.path.join(folder, name)
        try:
            with tokenize.open(path) as file:
                code = file.read()
            compile(code, path, "exec", dont_inherit=True)
            valid = True
            code.encode("utf-8")
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            valid = False
        if valid:
            files.append([path, code])
json.dump(files, sys.stdout)
`;

/** The Python of this machine: its version, such as `3.11`. */
export function pythonVersion(): string {
  return JSON.parse(python('import json, sys; json.dump("%d.%d" % sys.version_info[:2], sys.stdout)', '')) as string;
}

/** What `compile()` says of each text: null when it accepts it. One process for all. */
export function compileAll(codes: readonly string[]): (string | null)[] {
  return JSON.parse(python(COMPILE, JSON.stringify(codes))) as (string | null)[];
}

/** Path and text of every file of the standard library that its own `compile()` accepts. */
export function standardLibrary(): [string, string][] {
  return JSON.parse(python(STANDARD_LIBRARY, '')) as [string, string][];
}

function python(program: string, input: string): string {
  const run = spawnSync('python3', ['-c', program], { input, encoding: 'utf8', maxBuffer: 1 << 29 });
  if (run.status !== 0) throw new Error(`python3 failed: ${run.error?.message ?? run.stderr}`);
  return run.stdout;
}
