const OLDEST = 8;
const NEWEST = 14;

/** The known Python version nearest to the requested one, as `3.11`; the newest known when nothing can be read from it. */
export function nearestVersion(requested: string | undefined): string {
  const [, major, minor] = /^\D{0,10}(\d{1,3})(?:\.(\d{1,3}))?/.exec(requested ?? '') ?? [];
  if (major === undefined || (major === '3' && minor === undefined)) return `3.${NEWEST}`;
  if (Number(major) !== 3) return `3.${Number(major) < 3 ? OLDEST : NEWEST}`;
  return `3.${Math.min(Math.max(Number(minor), OLDEST), NEWEST)}`;
}
