import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { type OptimizationsReply } from '../../src/http/optimization.dto';
import { pythonOf } from './environment';

/** Texts of files by their path from the project's root. */
export type ProjectFiles = Record<string, string>;

/** A project that the client has read. */
export interface OpenProject {
  project: string;
  /** The body that the client sends to `/ai/optimize`. */
  request: { source_code: string; language_version: string };
}

/** A candidate that the client's parser accepted: the blocks it saw. */
export interface ParsedCandidate {
  optimization_id: string;
  files: [path: string | null, code: string][];
}

/** A candidate in the user's project, and all files afterwards. */
export interface ReplacedCandidate {
  optimization_id: string;
  /** False where the client takes it for the original. */
  new: boolean;
  /** False where the client finds nothing in it to put into a file: then it drops the candidate. */
  updated: boolean;
  files: ProjectFiles;
}

/** The workflow that the client makes for a repository. */
export interface MergedWorkflow {
  /** The folder that the repository was in. */
  root: string;
  /** The body that the client sends to `/ai/workflow-gen`; null where it does not ask. */
  request: { directory_structure: object } | null;
  content: string;
  /** The content as PyYAML reads it, every value a text. */
  read: { jobs: { optimize: { steps: Record<string, unknown>[] } } } | null;
  fault: string | null;
}

/** What a project did: what was wrong with its files, and by call what came of it. */
export interface Behaviour {
  faults: string[];
  results: string[];
}

/** The published client's own code in a process that stays warm. Every method throws what would end the client's run. */
export class PublishedClient {
  private readonly waiting: { resolve: (reply: unknown) => void; reject: (error: Error) => void }[] = [];
  private readonly process: ChildProcess;
  private lastWords = '';

  constructor(private readonly environment: string) {
    this.process = spawn(pythonOf(environment), [join(__dirname, 'driver.py')]);
    this.process.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.lastWords = (this.lastWords + text).slice(-2000);
    });
    createInterface({ input: this.process.stdout! }).on('line', (line) => {
      const { reply, fault } = JSON.parse(line) as { reply?: unknown; fault?: string };
      const { resolve, reject } = this.waiting.shift()!;
      if (fault === undefined) resolve(reply);
      else reject(new Error(fault));
    });
    this.process.on('exit', () => {
      for (const { reject } of this.waiting.splice(0)) reject(new Error(`the driver ended: ${this.lastWords}`));
    });
  }

  /** @param target such as `shop/basket.py::Basket.total` */
  open(files: ProjectFiles, target: string): Promise<OpenProject> {
    return this.ask({ ask: 'open', files, target });
  }

  /** The candidates of an answer that the client's parser accepts. */
  parse(answer: OptimizationsReply): Promise<ParsedCandidate[]> {
    return this.ask({ ask: 'parse', answer });
  }

  /** What the client makes of each candidate that it accepts; the project itself stays as it is. */
  replace({ project }: OpenProject, answer: OptimizationsReply): Promise<ReplacedCandidate[]> {
    return this.ask({ ask: 'replace', project, answer });
  }

  async discard({ project }: OpenProject): Promise<void> {
    await this.ask({ ask: 'close', project });
  }

  /** The workflow that the client makes of an answer of `/ai/workflow-gen` when it is started in a folder of a repository. */
  workflow(files: ProjectFiles, folder: string, module: string, answer: string | null): Promise<MergedWorkflow> {
    return this.ask({ ask: 'workflow', files, folder, module, answer });
  }

  /** Compiles the files and evaluates the calls, each with what `setUp` defines, in a fresh process. */
  async behaviour(files: ProjectFiles, setUp: string, calls: readonly string[]): Promise<Behaviour> {
    const running = promisify(execFile)(pythonOf(this.environment), [join(__dirname, 'behaviour.py')], {
      timeout: 60_000,
    });
    running.child.stdin!.end(JSON.stringify({ files, setUp, calls }));
    return JSON.parse((await running).stdout) as Behaviour;
  }

  async close(): Promise<void> {
    if (this.process.exitCode !== null) return;
    this.process.stdin!.end();
    await once(this.process, 'exit');
  }

  private ask<T>(ask: object): Promise<T> {
    if (this.process.exitCode !== null) return Promise.reject(new Error(`the driver ended: ${this.lastWords}`));
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ resolve: resolve as (reply: unknown) => void, reject });
      this.process.stdin!.write(`${JSON.stringify(ask)}\n`);
    });
  }
}
