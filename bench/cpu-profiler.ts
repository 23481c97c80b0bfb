import { WebSocket } from 'undici';

/** What V8's profiler tells: a tree of calls, and which node ran at each sample. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { url: string; functionName: string }; children?: number[] }[];
  samples: number[];
  /** Microseconds since the sample before. */
  timeDeltas: number[];
}

/** Profiles another Node process (started with `--inspect`) from its debugger's address, so that its start is not counted. */
export class CpuProfiler {
  private calls = 0;

  private constructor(private readonly socket: WebSocket) {}

  static async connect(address: string): Promise<CpuProfiler> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', reject, { once: true });
    });
    return new CpuProfiler(socket);
  }

  async start(): Promise<void> {
    await this.call('Profiler.enable');
    await this.call('Profiler.start');
  }

  async stop(): Promise<CpuProfile> {
    const { profile } = (await this.call('Profiler.stop')) as { profile: CpuProfile };
    this.socket.close();
    return profile;
  }

  private call(method: string): Promise<unknown> {
    this.calls += 1;
    const id = this.calls;
    return new Promise((resolve) => {
      const listen = (event: { data: unknown }): void => {
        const said = JSON.parse(String(event.data)) as { id?: number; result?: unknown };
        if (said.id !== id) return;
        this.socket.removeEventListener('message', listen);
        resolve(said.result);
      };
      this.socket.addEventListener('message', listen);
      this.socket.send(JSON.stringify({ id, method }));
    });
  }
}
