import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root';

/** What one run of the command did. */
interface Run {
  status: number | null;
  output: string;
  errors: string;
  /** What it left in the temporary folder. */
  left: string[];
}

let folder: string;
const running = new Set<ReturnType<typeof spawn>>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'));
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The command without a terminal, in a temporary folder of its own; `said`: is told what it has printed so far. */
async function demo(
  words: string[] = [],
  environment: NodeJS.ProcessEnv = {},
  said: (output: string, pid: number) => void = () => undefined,
): Promise<Run> {
  const temporary = mkdtempSync(join(folder, 't'));
  const child = spawn(process.execPath, [join(projectRoot, 'demo/start.js'), ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: temporary, ...environment },
  });
  running.add(child);
  let [output, errors] = ['', ''];
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
    said(output, child.pid!);
  });
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  running.delete(child);
  return { status, output, errors, left: readdirSync(temporary) };
}

/** Every file below a folder with its bytes and its date. */
function contentsOf(place: string): [string, string, number][] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { mtimeMs, mode } = statSync(join(place, name));
      const isFile = (mode & 0o170000) === 0o100000;
      return [name, isFile ? readFileSync(join(place, name), 'base64') : '', mtimeMs];
    });
}

it('makes the function that ships faster, rejects what is wrong, and leaves nothing behind', async () => {
  const { status, output, errors, left } = await demo();
  expect({ status, errors, left }).toEqual({ status: 0, errors: '', left: [] });
  expect(output).not.toMatch(/[\u001b\r]/);
  expect(output).toMatch(/✗ \d {2}\S.* rejected\n +test_\w+: \S/);
  expect(output).toMatch(/✓ \d {2}\S.* (\d+)\/\1 tests\n/);
  const [, ratio] = /^([\d.]+)× as fast over all \d+ calls/m.exec(output)!;
  expect(Number(ratio)).toBeGreaterThan(1.2);
  expect(output).toContain('--- a/shop/report.py\n');
  expect(output).toMatch(/^ {2}-\s+for product in products:$/m);
  expect(output).toMatch(/^Why it is faster\n {2}\S/m);
  expect(output).toMatch(/^Review: (high|medium|low)\n {2}\S/m);
  expect(output).toContain('npm run demo -- path/to/file.py function');
}, 120_000);

it('works on a copy of one’s own file, and changes nothing of it', async () => {
  const place = join(folder, 'mine');
  cpSync(join(__dirname, 'project'), place, { recursive: true });
  const before = contentsOf(place);
  const { status, output, errors, left } = await demo(['mine/tools/index.py', 'Index.add']);
  expect({ status, errors, left }).toEqual({ status: 0, errors: '', left: [] });
  expect(output).toMatch(/✓ 1 {2}\S.* (\d+)\/\1 tests\n/);
  expect(output).toMatch(/^ {5}original .*\n {2}1 {2}\S/m);
  expect(contentsOf(place)).toEqual(before);
}, 120_000);

it('shows what is to be had where there is no Python, and ends well', async () => {
  writeFileSync(
    join(folder, 'one.py'),
    'def joined(names: list[str]):\n    t = ""\n    for n in names:\n        t += n\n    return t\n',
  );
  const { status, output } = await demo(['one.py', 'joined'], { DEMO_PYTHON: join(folder, 'no-python') });
  expect(status).toBe(0);
  expect(output).toContain(`! nothing can be verified: there is no ${join(folder, 'no-python')} here that answers\n`);
  expect(output).toMatch(/^ {2}\? 1 {2}join-pieces/m);
  expect(output).toMatch(/^ {2}-\s+t \+= n$/m);
}, 60_000);

it('leaves neither processes nor folders behind when it is interrupted', async () => {
  let interrupted = false;
  const { status, output, left } = await demo([], {}, (said, pid) => {
    if (interrupted || !said.includes('tests')) return;
    interrupted = true;
    process.kill(pid, 'SIGINT');
  });
  expect({ status, left }).toEqual({ status: 130, left: [] });
  expect(output).not.toContain('rejected');
}, 60_000);

it('says in one line what is wrong with the command', async () => {
  const { status, output, errors, left } = await demo(['absent.py', 'total']);
  expect({ status, output, errors, left }).toEqual({
    status: 2,
    output: '',
    errors: 'absent.py: no such file\n',
    left: [],
  });
}, 60_000);
