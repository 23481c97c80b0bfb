import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(120_000);

const program = `
require(${JSON.stringify(require.resolve('../fakes/typescript'))});
const { clientEnvironment } = require(${JSON.stringify(join(__dirname, 'environment.ts'))});
clientEnvironment().then(
  (folder) => console.log(folder),
  (error) => console.log(error.name + ': ' + error.message),
);
`;

/** What a process with other settings is told; it works in a folder of its own. */
async function told(settings: Record<string, string>): Promise<{ said: string; left: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'codeflash-test-environment-'));
  try {
    const env = { ...process.env, TMPDIR: folder, ...settings };
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { env });
    return { said: stdout.trim(), left: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('says what is missing without a package index, and leaves nothing half-made', async () => {
  const { said, left } = await told({ PIP_NO_INDEX: '1', PIP_FIND_LINKS: '' });
  expect(said).toMatch(/^ClientMissing: .*(?:codeflash \d+\.\d+\.\d+ from the package index|python3-venv)/);
  expect(left).toEqual([]);
});

it('says what is missing without Python', async () => {
  const { said, left } = await told({ PATH: '' });
  expect(said).toMatch(/^ClientMissing: .*python3/);
  expect(left).toEqual([]);
});
