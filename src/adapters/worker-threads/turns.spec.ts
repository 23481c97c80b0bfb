import { setImmediate } from 'node:timers/promises';
import { Turns } from './turns';

/** Pieces of work that go on until they are told to end; `begun` names those that have had their turn. */
class OpenWork {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, () => void>();

  named(name: string): () => Promise<string> {
    return () =>
      new Promise((resolve) => {
        this.begun.push(name);
        this.ends.set(name, () => {
          resolve(name);
        });
      });
  }

  async end(name: string): Promise<void> {
    this.ends.get(name)!();
    await setImmediate();
  }
}

describe('Turns', () => {
  it('lets so many in, and the others in their order', async () => {
    const [turns, open] = [new Turns(2, 9), new OpenWork()];
    const all = Promise.all(['a', 'b', 'c', 'd'].map((name) => turns.run(open.named(name))));
    await setImmediate();
    expect(open.begun).toEqual(['a', 'b']);
    await open.end('b');
    expect(open.begun).toEqual(['a', 'b', 'c']);
    await open.end('a');
    expect(open.begun).toEqual(['a', 'b', 'c', 'd']);
    await open.end('c');
    await open.end('d');
    expect(await all).toEqual(['a', 'b', 'c', 'd']);
  });

  it('hands the turn on after work that fails', async () => {
    const turns = new Turns(1, 9);
    const failing = turns.run(() => Promise.reject(new Error('no')));
    const next = turns.run(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
    expect(await turns.run(() => Promise.resolve('again'))).toBe('again');
  });

  it('is full when the line is, and not any more when someone has left it', async () => {
    const [turns, open, leaving] = [new Turns(1, 1), new OpenWork(), new AbortController()];
    const first = turns.run(open.named('a'));
    expect(turns.full).toBe(false);
    const second = turns.run(open.named('b'), leaving.signal);
    expect(turns.full).toBe(true);
    leaving.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    expect(turns.full).toBe(false);
    await open.end('a');
    expect(await first).toBe('a');
    expect(open.begun).toEqual(['a']);
  });

  it('lets nobody in whose signal has aborted', async () => {
    const open = new OpenWork();
    await expect(new Turns(1, 1).run(open.named('a'), AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(open.begun).toEqual([]);
  });
});
