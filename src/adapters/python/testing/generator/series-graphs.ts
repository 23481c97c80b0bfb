import { type Place, type Way } from './place';
import { type GraphShape, type Shape } from './shape';

/** A dictionary from words to words, of `count` entries: wide, long, or both; `item` writes the weights. */
export function graphOf(
  { node, weight }: GraphShape,
  place: Place,
  item: (shape: Shape, place: Place) => string,
): string {
  const { way, count, choice } = place;
  const name = (index: string): string => {
    const stem = node.kind === 'str' && node.made.form === 'word' ? node.made.stem : 'node';
    return `f"${stem}{${index}}"`;
  };
  const target = weight ? `(${name('j')}, ${item(weight, { ...place, index: 'j', depth: 2, choice })})` : name('j');
  const next: Readonly<Record<Way, string>> = {
    mixed: `j in (i + 1, i + 7, i + 31) if j < ${count}`,
    ascending: `j in range(i + 1, min(i + 2, ${count}))`,
    descending: `j in range(max(0, i - 2), i)`,
    repeated: `j in (2 * i + 1, 2 * i + 2) if j < ${count}`,
    equal: `j in range(i + 1, ${count}) if i == 0`,
  };
  return `{${name('i')}: [${target} for ${next[way]}] for i in range(${count})}`;
}
