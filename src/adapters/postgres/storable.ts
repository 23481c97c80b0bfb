/**
 * The text as Postgres can store it: without NUL, which it refuses, and without halves of surrogate pairs, which JSON
 * columns refuse; at most `limit` characters.
 */
export function storable(text: string, limit = 1_000_000): string {
  return text.slice(0, limit).replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}

/** A trace id as the tables know it: its first 64 characters as Unicode counts them (an emoji is one). */
export function storableTrace(traceId: string): string {
  return storable(
    Array.from(traceId.slice(0, 2 * 64))
      .slice(0, 64)
      .join(''),
  );
}
