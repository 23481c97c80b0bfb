import { BackgroundWriter, type WriterOptions } from './background-writer';

describe('BackgroundWriter', () => {
  let batches: string[][];
  let warnings: string[];
  let fail: ((rows: string[]) => unknown) | null;

  beforeEach(() => {
    jest.useFakeTimers();
    batches = [];
    warnings = [];
    fail = null;
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const writer = (options: Partial<WriterOptions<string>> = {}) =>
    new BackgroundWriter<string>({
      name: 'rows',
      write: async (rows) => {
        await Promise.resolve();
        const error = fail?.(rows);
        if (error) throw error as Error;
        batches.push([...rows]);
      },
      warn: (line) => warnings.push(line),
      ...options,
    });
  const away = () => Object.assign(new Error('connect ECONNREFUSED secret row'), { code: 'ECONNREFUSED' });
  const refused = () => Object.assign(new Error('invalid byte sequence: secret row'), { code: '22021' });

  it('writes what came within 200 ms as one batch', async () => {
    const rows = writer();
    rows.add('a');
    await jest.advanceTimersByTimeAsync(199);
    rows.add('b');
    expect(batches).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(batches).toEqual([['a', 'b']]);
    rows.add('c');
    await jest.advanceTimersByTimeAsync(200);
    expect(batches).toEqual([['a', 'b'], ['c']]);
  });

  it('does not wait for a full batch, and never writes a larger one', async () => {
    const rows = writer({ maxBatch: 2 });
    for (const row of ['a', 'b', 'c', 'd', 'e']) rows.add(row);
    await jest.advanceTimersByTimeAsync(1);
    expect(batches).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('keeps order and rows through an outage, and asks ever more rarely', async () => {
    const rows = writer();
    let asked = 0;
    fail = () => {
      asked += 1;
      return away();
    };
    rows.add('a');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toBeLessThan(14);
    expect(asked).toBeGreaterThan(6);
    rows.add('b');
    fail = null;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(batches).toEqual([['a', 'b']]);
    expect(rows.lostRows).toBe(0);
  });

  it('drops the oldest beyond its bounds, and says so once in a while, without their text', async () => {
    const rows = writer({ maxRows: 3 });
    fail = away;
    for (const row of ['a', 'b', 'c', 'd', 'e']) rows.add(row);
    expect(warnings).toEqual(['rows: 1 lost since the start: too many wait for the database']);
    expect(rows.lostRows).toBe(2);
    fail = null;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(batches).toEqual([['c', 'd', 'e']]);
  });

  it('is bounded by characters too, and keeps the newest row whatever its size', async () => {
    const rows = writer({ maxCharacters: 10, weigh: (row) => row.length });
    rows.add('12345');
    rows.add('67890');
    rows.add('x');
    rows.add('a very long row');
    expect(rows.lostRows).toBe(3);
    await jest.advanceTimersByTimeAsync(200);
    expect(batches).toEqual([['a very long row']]);
    rows.add('12345');
    rows.add('67890');
    await jest.advanceTimersByTimeAsync(200);
    expect(batches).toEqual([['a very long row'], ['12345', '67890']]);
  });

  it('loses a refused row alone', async () => {
    const rows = writer();
    fail = (batch) => batch.includes('poison') && refused();
    for (const row of ['a', 'poison', 'b']) rows.add(row);
    await jest.advanceTimersByTimeAsync(200);
    expect(batches).toEqual([['a'], ['b']]);
    expect(rows.lostRows).toBe(1);
    expect(warnings).toEqual(['rows: 1 lost since the start: refused by the database (22021)']);
  });

  it('keeps the rest when the database goes away while a refused batch is written row by row', async () => {
    const rows = writer();
    fail = (batch) => (batch.includes('poison') ? refused() : batch.includes('b') ? away() : null);
    for (const row of ['a', 'poison', 'b', 'c']) rows.add(row);
    await jest.advanceTimersByTimeAsync(200);
    fail = null;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  it('drains at once what is queued, and what comes meanwhile', async () => {
    const rows = writer({ maxBatch: 2 });
    for (const row of ['a', 'b', 'c']) rows.add(row);
    const drained = rows.drain(1_000);
    rows.add('d');
    await drained;
    expect(batches.flat()).toEqual(['a', 'b', 'c', 'd']);
    expect(jest.getTimerCount()).toBeLessThanOrEqual(2); // the time limits of the race, which hold nothing up
  });

  it('ends its draining in time when the database stays away', async () => {
    const rows = writer();
    fail = away;
    rows.add('a');
    const drained = rows.drain(1_000);
    await jest.advanceTimersByTimeAsync(1_100);
    await drained;
    expect(rows.lostRows).toBe(1);
    expect(warnings.at(-1)).toBe('rows: 1 lost since the start: the time to write them was up');
  });

  it('ends its draining in time when a write hangs', async () => {
    const rows = writer({ write: () => new Promise(() => undefined) });
    rows.add('a');
    const drained = rows.drain(1_000);
    await jest.advanceTimersByTimeAsync(1_000);
    await drained;
  });
});
