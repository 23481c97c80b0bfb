import { type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type SourceFile } from './source-file';

/** A temporary folder and the processes that work in it: `clear` leaves neither behind. */
export class Workspace {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'codeflash-demo-')));
  private readonly running = new Set<ChildProcess>();

  constructor() {
    // Where root may not run the database another account does, and must reach its folder.
    chmodSync(this.folder, 0o711);
  }

  /** Writes files below a folder of that name, which is nobody else's to read, and gives its path. */
  write(name: string, files: readonly SourceFile[]): string {
    const folder = join(this.folder, name);
    mkdirSync(folder, { mode: 0o700 });
    for (const { path, code } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    return folder;
  }

  /** Takes over a process that was started as the leader of its own group. */
  watch(child: ChildProcess): void {
    this.running.add(child);
    child.once('close', () => this.running.delete(child));
  }

  clear(): void {
    for (const child of this.running) killGroup(child);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Ends a process and whatever it has started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
