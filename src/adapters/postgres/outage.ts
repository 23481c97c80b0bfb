const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT', // the socket file of the embedded server is not there
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
]);

/**
 * SQLSTATE: connections, credentials, unknown database, resources, time limits, shutdowns and restarts, a standby that
 * cannot write; a table or function that is not there (yet): the schema is somebody else's to bring.
 */
const serverCodes = /^(08...|28...|3D000|53...|57P0[1-5]|57014|25006|42P01|42883)$/;

/** pg reports these without a code. */
const clientMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
];

/** Whether the error says that the database cannot be asked now, whatever was asked. */
export function isOutage(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined) return networkCodes.has(code) || serverCodes.test(code);
  const message = error instanceof Error ? error.message : '';
  return clientMessages.some((known) => message.startsWith(known));
}

/** Whether the server refused the values of the statement: sending the same row again cannot help. */
export function isRefusedRow(error: unknown): boolean {
  return /^(22|23|54)/.test(codeOf(error) ?? '');
}

/** The error's machine code (Node's or a SQLSTATE), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
