import { shownLines, shownQuote } from '../shown-evidence';

/** How far tests reached into one function. */
export interface FunctionCoverage {
  name: string | null;
  /** 0 to 100. */
  percentage: number | null;
  /** Lines of its file that no test reached, from 1. */
  unreachedLines: readonly number[];
}

/** What the client measured of all tests of a function together. */
export interface Coverage {
  /** As the client writes it: `66.7%`. */
  summary: string | null;
  percentage: number | null;
  /** The line of its file that the function begins on, from 1. */
  startLine: number | null;
  main: FunctionCoverage | null;
  /** A helper that is reached through it. */
  helper: FunctionCoverage | null;
}

/** How many lines below its beginning a function is named at the latest: decorators stand above. */
const LONGEST_HEAD = 20;
const LONGEST = 6_000;

/** What tests do not reach of a function, with the lines as they are where the code shows them; empty where they reach all. */
export function shownCoverage(coverage: Coverage, code: string, functionName: string, language: string): string {
  const { main, helper, startLine, summary } = coverage;
  const percentage = main?.percentage ?? coverage.percentage;
  const reached = percentage === null ? summary : `${Number(percentage.toFixed(1))}%`;
  const unreached = main?.unreachedLines ?? [];
  const shown: string[] = [];
  if (unreached.length > 0 || (reached !== null && Number.parseFloat(reached) < 100)) {
    shown.push(reached === null ? 'The tests do not reach all of it.' : `The tests reach ${reached} of it.`);
  }
  if (unreached.length > 0) {
    const lines = textOf(unreached, code, startLine, functionName);
    shown.push(
      lines === null
        ? `Lines of its file that no test reaches: ${shownLines([unreached.join(', ')], LONGEST)}.`
        : `Lines that no test reaches, with their numbers:\n\n${shownQuote(shownLines(lines, LONGEST), Infinity, language)}`,
    );
  }
  if (helper?.name && helper.percentage !== null && helper.percentage < 100) {
    shown.push(`Of its helper \`${helper.name.slice(0, 200)}\` they reach ${Number(helper.percentage.toFixed(1))}%.`);
  }
  return shown.join('\n\n');
}

/** Those lines of a file; null where the code does not tell them: it may be neither the whole file nor the function alone. */
function textOf(
  numbers: readonly number[],
  code: string,
  startLine: number | null,
  functionName: string,
): string[] | null {
  const lines = code.split(/\r?\n/);
  const names = (from: number): boolean =>
    lines.slice(from, from + LONGEST_HEAD).some((line) => line.includes(functionName));
  const start = (startLine ?? 1) - 1;
  const shift = start < lines.length && names(start) ? 0 : names(0) ? start : null;
  if (shift === null) return null;
  const shown = numbers.flatMap((number) => {
    const line = lines[number - 1 - shift];
    return line === undefined || line.trim() === '' ? [] : [`${number} | ${line}`];
  });
  return shown.length > 0 ? shown : null;
}
