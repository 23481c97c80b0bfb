import { pythonVersion, standardLibrary } from './cpython';
import { mutations } from './mutations';
import { compared, HEAD, row } from './verdict-comparison';

const COUNT = 3_000;
const SEED = 7;

it('agrees with CPython on real files with one thing changed', async () => {
  const version = pythonVersion();
  const files = standardLibrary().filter(([, code]) => code.length > 400 && code.length < 5_000);
  const comparison = await compared(mutations(files, COUNT, SEED), version, 'python3');
  process.stdout.write(`CPython ${version}\n${HEAD}\n${row(`mutations, seed ${SEED}`, comparison)}\n`);
  expect(comparison.samples).toBe(COUNT);
  expect(comparison.invalid.length).toBeGreaterThan(COUNT / 3);
  expect(comparison.missed.length / comparison.invalid.length).toBeLessThanOrEqual(0.005);
  expect(comparison.falseAlarms).toEqual([]);
}, 300_000);
