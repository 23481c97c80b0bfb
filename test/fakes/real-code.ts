import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root';

const SHORTEST = 400;
const MOST_PYTHON_FILES = 80;

function codeIn(folder: string, suffix: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix) && !/test|node_modules|site-packages|idlelib|lib2to3/.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function pythonCode(): string[] {
  try {
    const script = 'import sysconfig; print(sysconfig.get_paths()["stdlib"])';
    return codeIn(execFileSync('python3', ['-c', script], { encoding: 'utf8' }).trim(), '.py');
  } catch {
    return [];
  }
}

/** Code that people wrote, up to a length: this project's, and modules of Python's own where it is installed. */
export function realCode(longest: number): string[] {
  const isUsual = (code: string): boolean => code.length > SHORTEST && code.length < longest;
  const python = pythonCode().filter(isUsual).slice(0, MOST_PYTHON_FILES);
  return [...codeIn(join(projectRoot, 'src'), '.ts').filter(isUsual), ...python].map((code) =>
    code.replaceAll('\r\n', '\n'),
  );
}
