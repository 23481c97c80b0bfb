import { type ClientLog, type Trial } from './client-log';
import { type ClientRun } from './client-run';
import { type Exchange } from './exchanges';
import { type ToyRun } from './toy-run';

/** What one run showed, in a few lines: the calls and how they were answered, and what became of each candidate. */
export function runReport(
  run: Pick<ToyRun, 'name' | 'target'>,
  client: ClientRun,
  heard: readonly Exchange[],
  log: ClientLog,
): string {
  const calls = new Map<string, number>();
  for (const { path, status } of heard) {
    const call = `${path.replace(/^\/(?:ai|cfapi)\//, '')}${status === 200 ? '' : ` (${status ?? 'unanswered'})`}`;
    calls.set(call, (calls.get(call) ?? 0) + 1);
  }
  const counted = [...calls].map(([call, number]) => (number === 1 ? call : `${number} x ${call}`));
  return [
    `${run.name}: ${run.target} with codeflash ${log.version}, ${client.seconds.toFixed(0)} s, ${heard.length} calls`,
    `    ${counted.join(', ')}`,
    `    ${log.baseline.passed} calls of ours pass on the original`,
    ...log.trials.map((trial) => `    ${trial.candidate}: ${verdict(trial)}`),
    '',
  ].join('\n');
}

function verdict({ matched, differences, differingValues, gain, taken }: Trial): string {
  if (!matched)
    return `refused: ${differences.map((kind) => (kind === 'values' ? `${differingValues} values` : kind)).join(', ')} differ`;
  return `${taken ? 'right and faster' : 'right, but not faster'} (${gain ?? '?'} %)`;
}
