import { shownLines, shownQuote } from '../shown-evidence';

/** How far tests reached into one function. */
export interface FunctionCoverage {
  name: string | null;
  /** 0 to 100. */
  percentage: number | null;
  /** Lines of its file that no test reached, from 1. */
  unreachedLines: readonly number[];
  /** Steps from one of those lines to another that no test makes; to a negative one: out of the function. */
  untakenBranches: readonly (readonly [from: number, to: number])[];
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
  const lineAt = linesOf(code, startLine, functionName);
  if (unreached.length > 0) {
    const lines = unreached.flatMap((number) => {
      const line = lineAt(number);
      return line === null ? [] : [`${number} | ${line}`];
    });
    shown.push(
      lines.length === 0
        ? `Lines of its file that no test reaches: ${shownLines([unreached.join(', ')], LONGEST)}.`
        : `Lines that no test reaches, with their numbers:\n\n${shownQuote(shownLines(lines, LONGEST), Infinity, language)}`,
    );
  }
  const unreachedAt = new Set(unreached);
  // What leads away from an unreached line says no more than the line.
  const untaken = (main?.untakenBranches ?? []).filter(([from]) => !unreachedAt.has(from));
  if (untaken.length > 0) {
    const steps = untaken.map(([from, to]) => {
      const place = (number: number): string => [String(number), lineAt(number)?.trim()].filter(Boolean).join(' | ');
      return `${place(from)} -> ${to < 0 ? 'out of the function' : place(to)}`;
    });
    shown.push(
      `Branches that no test takes, from one line to the next:\n\n${shownQuote(shownLines(steps, LONGEST), Infinity)}`,
    );
  }
  if (helper?.name && helper.percentage !== null && helper.percentage < 100) {
    shown.push(`Of its helper \`${helper.name.slice(0, 200)}\` they reach ${Number(helper.percentage.toFixed(1))}%.`);
  }
  return shown.join('\n\n');
}

/** Finds lines by their numbers in a file; none where the code does not tell them: it may be neither the whole file nor the function alone. */
function linesOf(code: string, startLine: number | null, functionName: string): (number: number) => string | null {
  const lines = code.split(/\r?\n/);
  const names = (from: number): boolean =>
    lines.slice(from, from + LONGEST_HEAD).some((line) => line.includes(functionName));
  const start = (startLine ?? 1) - 1;
  const shift = start < lines.length && names(start) ? 0 : names(0) ? start : null;
  return (number) => {
    const line = shift === null ? undefined : lines[number - 1 - shift];
    return line === undefined || line.trim() === '' ? null : line;
  };
}
