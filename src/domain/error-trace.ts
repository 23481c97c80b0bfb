const deepestCause = 5;

/**
 * Where an error and its causes came from. Messages may quote what was worked on: without them only classes and
 * places are told, which never hold a text of a user. Empty for what is no Error.
 */
export function errorTrace(error: unknown, withMessages: boolean, depth = 0): string {
  if (!(error instanceof Error) || depth === deepestCause) return '';
  const stack = error.stack ?? '';
  const own = withMessages ? stack : [errorClass(error), ...placesIn(stack, error.message)].join('\n');
  const cause = errorTrace(error.cause, withMessages, depth + 1);
  return cause === '' ? own : `${own}\ncaused by ${cause}`;
}

/** The name of what was thrown; anything else that was put in its place could be a text of a user. */
export function errorClass(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return /^[A-Za-z][A-Za-z0-9_]{0,60}$/.test(error.name) ? error.name : 'Error';
}

/** The lines that say where; the message before them may have lines of any kind. */
function placesIn(stack: string, message: string): string[] {
  const start = message === '' ? 0 : stack.indexOf(message) + message.length;
  if (!stack.includes(message)) return [];
  return stack
    .slice(start)
    .split('\n')
    .filter((line) => /^ {4}at [^\n]*[(\s](node:|\/|file:|[A-Z]:\\)[^\s()]*:\d+:\d+\)?$/.test(line));
}
