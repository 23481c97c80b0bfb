import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pythonVersion, sitePackages, standardLibrary, validFiles } from './cpython';
import { handWritten, nestedCode } from './hand-written';
import { mutations } from './mutations';
import { compared, type Comparison, HEAD, row, type Sample } from './verdict-comparison';

const USAGE = `npm run verdicts -- [interpreter or folder of packages …] [--mutations 5000] [--seed 1] [--samples folder]

Compares our verdicts on Python code with those of each interpreter's own compile(): on its standard library, on the
installed packages (of the folders given, else of the interpreter), on hand-written code and on mutations of real files.
`;

/** Files that are mutated: large enough to offer all kinds of places, small enough to compile thousands of times. */
const SMALLEST = 400;
const LARGEST = 8_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutations: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    samples: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const folders = positionals.filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  const interpreters = positionals.filter((path) => !folders.includes(path));
  for (const interpreter of interpreters.length > 0 ? interpreters : ['python3']) await judge(interpreter, folders);
}

async function judge(interpreter: string, folders: readonly string[]): Promise<void> {
  const version = pythonVersion(interpreter);
  const library = standardLibrary(interpreter);
  const packages = validFiles(folders.length > 0 ? folders : [sitePackages(interpreter)], interpreter);
  const bases = library.filter(([, code]) => code.length > SMALLEST && code.length < LARGEST);
  const classes: [string, Iterable<Sample>][] = [
    ['standard library', library.map(sampleOf)],
    ['packages', packages.map(sampleOf)],
    ['hand-written', handWritten()],
    ['nested', nestedCode(version)],
    [`mutations, seed ${values.seed}`, mutations(bases, Number(values.mutations), Number(values.seed))],
  ];
  process.stdout.write(`\nCPython ${version} (${interpreter})\n${HEAD}\n`);
  for (const [name, samples] of classes) {
    const comparison = await compared(samples, version, interpreter);
    process.stdout.write(`${row(name, comparison)}\n`);
    if (values.samples !== undefined) keep(join(values.samples, version, name.replace(/\W+/g, '-')), comparison);
  }
}

function sampleOf([path, code]: [string, string]): Sample {
  return { origin: path, code };
}

/** Writes each sample that the two disagree on, its reason in front as a comment. */
function keep(folder: string, { missed, falseAlarms }: Comparison): void {
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder).length;
  for (const [kind, list] of Object.entries({ missed, 'false-alarm': falseAlarms })) {
    for (const [nth, { origin, reason, code }] of list.entries())
      writeFileSync(join(folder, `${kind}-${before + nth}.py`), `# ${origin}: ${reason}\n${code}`);
  }
}

void main();
