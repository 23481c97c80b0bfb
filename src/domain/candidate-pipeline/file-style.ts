import { type CodeFile } from '../code-file';

function lineBreakOf(code: string): '\r\n' | '\n' | null {
  const feeds = code.split('\n').length - 1;
  if (feeds === 0) return null;
  const returns = code.split('\r\n').length - 1;
  return 2 * returns > feeds ? '\r\n' : '\n';
}

/** What lines of a file end in; what those of the request's other files do, where it has but one line. */
export function lineBreakFor(file: CodeFile, request: readonly CodeFile[]): '\r\n' | '\n' {
  for (const { code } of [file, ...request]) {
    const lineBreak = lineBreakOf(code);
    if (lineBreak !== null) return lineBreak;
  }
  return '\n';
}

/**
 * Code in the manner of the file it replaces: its line breaks (the request's, where it has but one line) and what ends
 * its last line.
 */
export function inStyleOf(file: CodeFile, code: string, request: readonly CodeFile[]): string {
  const lineBreak = lineBreakFor(file, request);
  const ending = file.code.slice(file.code.trimEnd().length);
  const text = code.trimEnd().replaceAll('\r\n', '\n');
  return (lineBreak === '\n' ? text : text.replaceAll('\n', lineBreak)) + ending;
}
