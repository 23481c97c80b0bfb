import { nanosecondsOf } from '../../domain/review/figures';

/** A call of the tests with its times, as they are told beside it. */
export interface TimedCall {
  /** The call, or what it is part of. */
  code: string;
  before: string;
  after: string;
  /** `24.9% faster`. */
  change: string;
  isSlower: boolean;
  /** Before, in nanoseconds. */
  took: number;
}

/** In characters; longer evidence is only looked at in its first part, and longer lines not at all. */
const LONGEST_READ = 200_000;
const LONGEST_LINE = 2_000;
const TIMES =
  /^(.*)[ \t](?:#|\/\/) (\d[\d.,]*\s?[a-zµμ]{1,20}) -> (\d[\d.,]*\s?[a-zµμ]{1,20}) \((\d[\d.,]*% (faster|slower))\)\s*$/i;

/** The calls of tests that have a comment such as `# 2.62μs -> 2.09μs (24.9% faster)`, in their order. */
export function timedCalls(tests: string): TimedCall[] {
  return tests
    .slice(0, LONGEST_READ)
    .split('\n')
    .flatMap((line) => {
      const [, code = '', before = '', after = '', change = '', which] =
        (line.length <= LONGEST_LINE && TIMES.exec(line)) || [];
      const took = nanosecondsOf(before);
      if (took === null) return [];
      const call = code.trim().replace(/^codeflash_output = /, '');
      return [{ code: call, before, after, change, isSlower: which === 'slower', took }];
    });
}
