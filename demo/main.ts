import { failureLine } from '../src/failure-line';
import { readWish, USAGE } from './command-line';
import { Demonstration } from './demonstration';
import { DemoFault } from './fault';
import { Screen } from './screen';
import { Workspace } from './workspace';

/** What shells expect of a program that a signal ended. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

async function main(): Promise<number> {
  // npm runs its scripts at the top of the project, wherever it is called.
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
  if (script === 'demo' && typedIn) process.chdir(typedIn);
  const wish = readWish(process.argv.slice(2));
  if (!wish) {
    process.stdout.write(USAGE);
    return 0;
  }
  const demonstration = new Demonstration(new Screen(), new Workspace());
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => (ended ??= demonstration.end());
  const leave = (status: number): void => void end().finally(() => process.exit(status));
  for (const [signal, status] of Object.entries(SIGNALS))
    process.on(signal, () => {
      leave(status);
    });
  process.stdout.on('error', () => {
    leave(1);
  }); // nobody reads any more
  try {
    await demonstration.run(wish);
    return 0;
  } finally {
    await end();
  }
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(failureLine(error));
    process.exitCode = error instanceof DemoFault ? 2 : 1;
  },
);
