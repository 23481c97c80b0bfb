/** Lines that take the place of those from one position up to another. */
export interface LineChange {
  start: number;
  end: number;
  lines: readonly string[];
}

/** Numbers that belong to the lines of a file, after changes of the file that are in its order. */
export function spliced(
  numbers: Int32Array,
  changes: readonly LineChange[],
  ofNew: (lines: readonly string[]) => Int32Array,
): Int32Array {
  const growth = changes.reduce((sum, { start, end, lines }) => sum + lines.length - (end - start), 0);
  const result = new Int32Array(numbers.length + growth);
  let from = 0;
  let to = 0;
  for (const { start, end, lines } of changes) {
    result.set(numbers.subarray(from, start), to);
    to += start - from;
    result.set(ofNew(lines), to);
    to += lines.length;
    from = end;
  }
  result.set(numbers.subarray(from), to);
  return result;
}
