/**
 * Every position at which one sequence of numbers stands in another, ascending; those that overlap as well, and none for
 * an empty one. Linear in both (Knuth, Morris and Pratt 1977).
 */
export function positionsOf(wanted: Int32Array, among: Int32Array): Int32Array {
  if (wanted.length === 0 || wanted.length > among.length) return new Int32Array();
  // For every start of what is wanted, the length of its longest end that it starts with as well.
  const shorter = new Int32Array(wanted.length + 1);
  for (let at = 1, length = 0; at < wanted.length; at += 1) {
    while (length > 0 && wanted[at] !== wanted[length]) length = shorter[length] ?? 0;
    if (wanted[at] === wanted[length]) length += 1;
    shorter[at + 1] = length;
  }
  const positions = new Int32Array(among.length + 1 - wanted.length);
  let found = 0;
  for (let at = 0, length = 0; at < among.length; at += 1) {
    const number = among[at];
    while (length > 0 && number !== wanted[length]) length = shorter[length] ?? 0;
    if (number === wanted[length]) length += 1;
    if (length < wanted.length) continue;
    positions[found] = at + 1 - length;
    found += 1;
    length = shorter[length] ?? 0;
  }
  return positions.subarray(0, found);
}
