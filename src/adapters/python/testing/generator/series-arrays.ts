import { type Needs } from './needs';
import { type Place, type Way } from './place';

/** An array of numpy with about `count` rows. */
export function arrayOf(dimensions: number, { way, count }: Place, needs: Needs): string {
  const shape = Array.from({ length: dimensions }, (_, nth) =>
    dimensions > 1 && nth > 1 ? 3 : Math.min(count, dimensions > 1 ? 200 : 1000),
  );
  const length = shape.reduce((product, each) => product * each, 1);
  const values: Readonly<Record<Way, string>> = {
    mixed: `np.arange(${length}) * 37 % 101`,
    ascending: `np.arange(${length})`,
    descending: `np.arange(${length})[::-1]`,
    repeated: `np.arange(${length}) % 7`,
    equal: `np.zeros(${length}) + 3`,
  };
  return needs.importing(
    'import numpy as np',
    `(${values[way]}).astype(float)${dimensions > 1 ? `.reshape(${shape.join(', ')})` : ''}`,
  );
}
