import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A process of the benchmark with the address that it said it listens on. */
export interface Listening {
  child: ChildProcess;
  pid: number;
  port: number;
  /** From the spawn to the line that told the port, in milliseconds. */
  startMs: number;
  /** Of a process that was started with `--inspect`, its debugger's address. */
  debuggerAddress: string | undefined;
}

/** Starts a Node program and waits for its first line of JSON that holds a `port`. */
export async function listening(
  program: string,
  environment: NodeJS.ProcessEnv,
  nodeFlags: readonly string[] = [],
): Promise<Listening> {
  const start = performance.now();
  const child = spawn(process.execPath, [...nodeFlags, program], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let debuggerAddress: string | undefined;
  createInterface({ input: child.stderr }).on('line', (line) => {
    debuggerAddress ??= /^Debugger listening on (ws:\S+)/.exec(line)?.[1];
    if (!nodeFlags.length) process.stderr.write(`${line}\n`);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = portIn(line);
    if (port === undefined) continue;
    child.stdout.resume();
    return { child, pid: child.pid ?? 0, port, startMs: performance.now() - start, debuggerAddress };
  }
  throw new Error(`${program} ended before it listened`);
}

/** Asks a process to end and waits until it has. */
export async function ended({ child }: Listening): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

function portIn(line: string): number | undefined {
  try {
    const said: unknown = JSON.parse(line);
    if (typeof said !== 'object' || said === null || !('port' in said)) return undefined;
    return Number(said.port);
  } catch {
    return undefined;
  }
}

const ticksPerSecond = 100;

/** Processor time that a process has used so far, in milliseconds (Linux counts it in hundredths of a second). */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** Resident memory in MB, where pages shared by several processes count once. */
export function memoryMb(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + proportionalKb(pid), 0) / 1024;
}

function proportionalKb(pid: number): number {
  const found = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
  return Number(found?.[1] ?? 0);
}

/** The embedded database that lives in a folder: its server and the server's own processes. */
export function postgresIn(dataDir: string): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const servers = all.filter((pid) => commandOf(pid).includes(dataDir) && commandOf(pid).includes('postgres'));
  return all.filter((pid) => servers.includes(pid) || servers.includes(parentOf(pid)));
}

function commandOf(pid: number): string {
  return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
}

function parentOf(pid: number): number {
  return Number(readOrEmpty(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1] ?? 0);
}

/** Processes come and go while they are looked at. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
