import { type RepairRequest } from '../domain/repair/repair';
import { type TestDifference } from '../domain/repair/repair.task';
import { type Call } from './call';
import { OptionalFlag, OptionalText, RequiredText } from './fields';
import { RequiredObjects } from './nested-fields';
import { CodeBody, versionOf } from './trace.dto';

class TestDifferenceBody {
  @RequiredText('What differs: return_value, stdout or did_pass.')
  scope!: string;

  @OptionalFlag('Whether the test passed with the original.')
  original_pass?: boolean;

  @OptionalFlag('Whether it passed with the candidate.')
  candidate_pass?: boolean;

  @OptionalText('What the original gave; may be cut short.')
  original_value?: string;

  @OptionalText('What the candidate gave; may be cut short.')
  candidate_value?: string;

  @OptionalText('The test function, as it was run.')
  test_src_code?: string;

  @OptionalText('What the test runner said of the candidate.')
  candidate_pytest_error?: string;

  @OptionalText('What it said of the original.')
  original_pytest_error?: string;
}

/** Body of `POST /ai/code_repair`. */
export class RepairBody extends CodeBody {
  @RequiredText('The candidate; the new one is made from it.')
  optimization_id!: string;

  @RequiredText('The code before any change, as Markdown: one fenced block per file, that of the target first.')
  original_source_code!: string;

  @RequiredText('The candidate as Markdown; files that it left alone may be missing.')
  modified_source_code!: string;

  @RequiredObjects('What tests saw differ between the two.', () => TestDifferenceBody)
  test_diffs!: TestDifferenceBody[];
}

export function repairRequest(body: RepairBody, { caller }: Call): RepairRequest {
  return {
    caller,
    traceId: body.trace_id,
    sourceCode: body.original_source_code,
    readOnlyCode: '',
    language: body.language,
    languageVersion: versionOf(body),
    isAsync: undefined,
    isNumerical: undefined,
    optimizationId: body.optimization_id,
    candidateCode: body.modified_source_code,
    differences: body.test_diffs.map(testDifference),
  };
}

function testDifference(body: TestDifferenceBody): TestDifference {
  return {
    scope: body.scope,
    originalPassed: body.original_pass ?? null,
    candidatePassed: body.candidate_pass ?? null,
    originalValue: body.original_value ?? null,
    candidateValue: body.candidate_value ?? null,
    testSource: body.test_src_code ?? null,
    originalError: body.original_pytest_error ?? null,
    candidateError: body.candidate_pytest_error ?? null,
  };
}
