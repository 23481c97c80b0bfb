/** Which runs are made: all, those that are always made, or some by their names. */
const wanted = process.env.CLIENT_RUNS;

/**
 * What `CLIENT_RUNS` asks for: `all`, or names with commas between them, such as `plain,winner`; without it, the runs
 * that are always made. A run takes half a minute, so what is left out is said on the console.
 */
export function wantedRuns<T extends { name: string }>(runs: readonly T[], isAlwaysMade: (run: T) => boolean): T[] {
  const names = wanted?.split(',');
  const made = runs.filter((run) => (names ? names.includes('all') || names.includes(run.name) : isAlwaysMade(run)));
  const left = runs.filter((run) => !made.includes(run)).map(({ name }) => name);
  if (left.length > 0)
    process.stdout.write(
      `\n${left.length} OF ${runs.length} RUNS OF THE CLIENT ARE LEFT OUT: ${left.join(', ')}\n` +
        'All of them: CLIENT_RUNS=all npm run test:client\n\n',
    );
  return made;
}
