import { type Coverage, type FunctionCoverage } from '../domain/testgen/coverage';
import { OptionalInteger, OptionalNumber, OptionalText } from './fields';
import { OptionalEntries, OptionalList, OptionalPart } from './nested-fields';

class FunctionCoverageBody {
  @OptionalText('Name of the function.')
  name?: string;

  @OptionalNumber('Percentage of it that tests reached.')
  coverage?: number;

  @OptionalList('Lines of its file that tests reached, from 1.', 'integer')
  executed_lines?: number[];

  @OptionalList('Lines of its file that no test reached, from 1.', 'integer')
  unexecuted_lines?: number[];

  @OptionalEntries('Steps between its lines that no test made: pairs of lines; anything else in it is passed over.')
  unexecuted_branches?: unknown[];
}

/** What the client measured of all tests of a function together. */
export class CoverageBody {
  @OptionalNumber('Percentage that tests reached.')
  coverage_percentage?: number;

  @OptionalNumber('Percentage below which the client gives the function up.')
  threshold_percentage?: number;

  @OptionalInteger('Line of its file that the function begins on, from 1.', 0)
  function_start_line?: number;

  @OptionalPart('Of the function itself.', () => FunctionCoverageBody)
  main_function?: FunctionCoverageBody;

  @OptionalPart('Of a helper that is reached through it.', () => FunctionCoverageBody)
  dependent_function?: FunctionCoverageBody;
}

export function coverageOf(summary: string | undefined, details: CoverageBody | undefined): Coverage {
  return {
    summary: summary ?? null,
    percentage: details?.coverage_percentage ?? null,
    startLine: details?.function_start_line ?? null,
    main: functionCoverage(details?.main_function),
    helper: functionCoverage(details?.dependent_function),
  };
}

function functionCoverage(body: FunctionCoverageBody | undefined): FunctionCoverage | null {
  if (!body) return null;
  return {
    name: body.name ?? null,
    percentage: body.coverage ?? null,
    unreachedLines: body.unexecuted_lines ?? [],
    untakenBranches: (body.unexecuted_branches ?? []).filter(isPair),
  };
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
}
