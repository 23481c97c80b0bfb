import { TraceMemory } from './trace-memory';

describe('TraceMemory', () => {
  it('adds up what is said of a trace', () => {
    const memory = new TraceMemory();
    memory.remember('ann', 't', { languageVersion: '3.11.7', isAsync: true });
    memory.remember('ann', 't', { languageVersion: undefined });
    expect(memory.recall('ann', 't')).toEqual({ languageVersion: '3.11.7', isAsync: true });
  });

  it('keeps users apart, whatever their trace ids are', () => {
    const memory = new TraceMemory();
    memory.remember('ann', 'b t', { isAsync: true });
    expect(memory.recall('bob', 'b t')).toEqual({});
    expect(memory.recall('ann b', 't')).toEqual({});
  });

  it('forgets after two hours', () => {
    let now = 0;
    const memory = new TraceMemory(() => now);
    memory.remember('ann', 't', { isAsync: true });
    now = 2 * 60 * 60 * 1000 - 1;
    expect(memory.recall('ann', 't')).toEqual({ isAsync: true });
    now += 1;
    expect(memory.recall('ann', 't')).toEqual({});
  });

  it('lets the oldest go when there are too many', () => {
    const memory = new TraceMemory();
    for (let trace = 0; trace < 20_001; trace += 1) memory.remember('ann', String(trace), { isAsync: true });
    expect(memory.recall('ann', '0')).toEqual({});
    expect(memory.recall('ann', '1')).toEqual({ isAsync: true });
  });
});
