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
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError, SystemError) as fault:
        faults.append(f"{type(fault).__name__}: {fault}")
json.dump(faults, sys.stdout)
`;

const FILES = `
import io, json, os, sys, sysconfig, tokenize, warnings
warnings.simplefilter("ignore")
files = []
for root in json.load(sys.stdin) or [sysconfig.get_paths()["stdlib"]]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name != "site-packages")
        for name in sorted(name for name in names if name.endswith(".py")):
            path = os.path.join(folder, name)
            try:
                with tokenize.open(path) as file:
                    code = file.read()
                compile(code, path, "exec", dont_inherit=True)
                valid = True
                code.encode("utf-8")
            except (SyntaxError, ValueError, RecursionError, MemoryError, OSError):
                valid = False
            if valid:
                files.append([path, code])
json.dump(files, sys.stdout)
`;

const ABOUT = `
import json, sys, sysconfig
json.dump(["%d.%d" % sys.version_info[:2], sysconfig.get_paths()["purelib"]], sys.stdout)
`;

/** The version of a Python, such as `3.11`. */
export function pythonVersion(interpreter = 'python3'): string {
  return (JSON.parse(python(interpreter, ABOUT, '')) as [string, string])[0];
}

/** The folder of the packages that are installed for a Python. */
export function sitePackages(interpreter = 'python3'): string {
  return (JSON.parse(python(interpreter, ABOUT, '')) as [string, string])[1];
}

/** What `compile()` says of each text: null when it accepts it. One process for all. */
export function compileAll(codes: readonly string[], interpreter = 'python3'): (string | null)[] {
  return JSON.parse(python(interpreter, COMPILE, JSON.stringify(codes))) as (string | null)[];
}

/** Path and text of every file of the standard library that its own `compile()` accepts. */
export function standardLibrary(interpreter = 'python3'): [string, string][] {
  return validFiles([], interpreter);
}

/** Path and text of every Python file below the folders that `compile()` accepts. */
export function validFiles(folders: readonly string[], interpreter = 'python3'): [string, string][] {
  return JSON.parse(python(interpreter, FILES, JSON.stringify(folders))) as [string, string][];
}

/** What a program prints, given the input. */
export function python(interpreter: string, program: string, input: string): string {
  const run = spawnSync(interpreter, ['-c', program], { input, encoding: 'utf8', maxBuffer: 1 << 29 });
  if (run.status !== 0) throw new Error(`${interpreter} failed: ${run.error?.message ?? run.stderr}`);
  return run.stdout;
}
