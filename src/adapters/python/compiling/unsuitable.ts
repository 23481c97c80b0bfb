/** Thrown and caught within a check: a function holds something that is not sure to compile, or not to the same. */
export class Unsuitable extends Error {}

/** Ends a check. */
export function unsuitable(why: string): never {
  throw new Unsuitable(why);
}
