import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instrumentPython } from '../../src/adapters/python/testing/instrumentation/instrument';
import { compileAll } from '../cpython/cpython';
import { pythonOf } from './environment';
import { type RecordedRun, recordedRun, targetOf, writtenTests } from './recorded-tests';
import { variedTests } from './varied-tests';

const environment = process.env.CLIENT_ENVIRONMENT;
jest.setTimeout(300_000);

/** How often each name is there. */
function tally(names: Iterable<[name: string, number: number]>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, number] of names) counts[name] = (counts[name] ?? 0) + number;
  return counts;
}

/** `tests.test_NAME test` of what a marker or row is called. */
function testOf(tag: string): string {
  const [module, test] = tag.split(':') as [string, string];
  return `${module} ${test.split('.').at(-1)!}`;
}

(environment === undefined ? describe.skip : describe)(
  'instrumented tests under pytest with the plugin of the published client',
  () => {
    const files = [...writtenTests(), ...variedTests(75)];
    const asynchronous = new Set(files.filter(({ isAsync }) => isAsync).map(({ name }) => `tests.test_${name}`));
    const isSync = (test: string): boolean => !asynchronous.has(/^tests\.\w+/.exec(test)![0]);
    let clean: RecordedRun;
    let behavior: RecordedRun;
    let performance: RecordedRun;
    const folder = mkdtempSync(join(tmpdir(), 'codeflash-instrumentation-'));

    beforeAll(async () => {
      const run = (variant: 'clean' | 'behavior' | 'performance'): Promise<RecordedRun> =>
        recordedRun(environment!, join(folder, variant), files, variant);
      [clean, behavior] = await Promise.all([run('clean'), run('behavior')]);
      performance = await run('performance');
    });
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    /** By test, calls of its own target that are made while it runs, or outcomes of these that can be stored. */
    const counted = (what: 'calls' | 'rows'): Record<string, number> =>
      tally(
        clean.counted.flatMap(([id, target, kind, number]): [string, number][] => {
          const [path, ...names] = id.split('::') as [string, ...string[]];
          const module = path.replace(/\.py$/, '').replaceAll('/', '.');
          const own = files.find(({ name }) => module === `tests.test_${name}`);
          return kind === what && own?.target === target ? [[`${module} ${names.at(-1)!}`, number]] : [];
        }),
      );
    const some = (counts: Record<string, number>, wanted: (test: string) => boolean): Record<string, number> =>
      Object.fromEntries(Object.entries(counts).filter(([test, number]) => number > 0 && wanted(test)));
    const markersOf = (run: RecordedRun): Record<string, number> =>
      tally(Object.values(run.markers).flatMap((tags) => tags.map((tag): [string, number] => [testOf(tag), 1])));

    it('are 100 different files or more', () => {
      expect(new Set(files.map(({ text }) => text)).size).toBeGreaterThanOrEqual(100);
    });

    it('parse', () => {
      const texts = files.flatMap((file) => Object.values(instrumentPython(file.text, targetOf(file))));
      expect(compileAll(texts, pythonOf(environment!)).filter((fault) => fault !== null)).toEqual([]);
    });

    it('pass and fail like the tests they were made of', () => {
      expect(Object.keys(clean.outcomes).length).toBeGreaterThan(500);
      expect(behavior.outcomes).toEqual(clean.outcomes);
      expect(performance.outcomes).toEqual(clean.outcomes);
    });

    it('print one pair of markers for each call of a synchronous target', () => {
      const calls = some(counted('calls'), isSync);
      expect(Object.keys(calls).length).toBeGreaterThan(300);
      for (const run of [behavior, performance]) {
        expect(run.unpaired.filter(([test]) => isSync(test))).toEqual([]);
        expect(some(markersOf(run), isSync)).toEqual(calls);
      }
    });

    it('store a row for each value that can be pickled, under the name of its marker', () => {
      const rows = tally(behavior.rows.map((name) => [testOf(name), 1]));
      expect(rows).toEqual(some(counted('rows'), () => true));
      expect(new Set(behavior.rows).size).toBe(behavior.rows.length);
      const markers = new Set(Object.values(behavior.markers).flat());
      expect(behavior.rows.filter((name) => !markers.has(name))).toEqual([]);
    });

    it('store one row for each call of an asynchronous target that returned', () => {
      const rows = tally(behavior.rows.map((name) => [testOf(name), 1]));
      const returned = some(counted('rows'), (test) => !isSync(test));
      expect(Object.keys(returned).length).toBeGreaterThan(50);
      expect(some(rows, (test) => !isSync(test))).toEqual(returned);
    });
  },
);
