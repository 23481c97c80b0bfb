import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GenerateTests } from '../domain/testgen/generate-tests';
import { RepairTests } from '../domain/testgen/repair-tests';
import { ReviewTests } from '../domain/testgen/review-tests';
import { type Call, CurrentCall } from './call';
import { codeErrors, PaidEndpoint } from './endpoint';
import { RepairTestsBody, repairTestsRequest } from './test-repair.dto';
import { repairTestsExample } from './test-repair.examples';
import { ReviewTestsBody, ReviewTestsReply, reviewTestsReply, reviewTestsRequest } from './test-review.dto';
import { reviewTestsExample } from './test-review.examples';
import { GenerateTestsBody, generateTestsRequest, TestsReply, testsReply } from './testgen.dto';
import { generateTestsExample } from './testgen.examples';

/** Tests that tell a right candidate from a wrong one, and a fast one from a slow one. */
@ApiTags('testgen')
@Controller('ai')
export class TestgenController {
  constructor(
    private readonly generating: GenerateTests,
    private readonly reviewing: ReviewTests,
    private readonly repairing: RepairTests,
  ) {}

  @PaidEndpoint({
    path: 'testgen',
    operationId: 'generateTests',
    summary: 'Tests for a function',
    description:
      'Asks a model for tests of the function, cleans them, and instruments them so that the client can compare and time what every call gives. Two calls with different `test_index` give two files that differ.',
    body: GenerateTestsBody,
    reply: TestsReply,
    example: generateTestsExample,
    errors: ['invalid_code_generated', ...codeErrors],
  })
  async generate(@Body() body: GenerateTestsBody, @CurrentCall() call: Call): Promise<TestsReply> {
    return testsReply(await this.generating.run(generateTestsRequest(body, call), call.gone));
  }

  @PaidEndpoint({
    path: 'testgen_review',
    operationId: 'reviewTests',
    summary: 'Which tests should be written anew',
    description:
      'Flags every test that fails with the original code, and of the others those that a model finds misleading or worth nothing. Where no model answers, only failing tests are flagged.',
    body: ReviewTestsBody,
    reply: ReviewTestsReply,
    example: reviewTestsExample,
    errors: ['unknown_language', 'not_built'],
  })
  async review(@Body() body: ReviewTestsBody, @CurrentCall() call: Call): Promise<ReviewTestsReply> {
    return reviewTestsReply(await this.reviewing.run(reviewTestsRequest(body, call), call.gone));
  }

  @PaidEndpoint({
    path: 'testgen_repair',
    operationId: 'repairTests',
    summary: 'A test file with some tests written anew',
    description:
      'Asks a model for new versions of the named tests and puts them in the place of the old ones; every other test stays as it is, byte for byte. A test that the model does not give stays too.',
    body: RepairTestsBody,
    reply: TestsReply,
    example: repairTestsExample,
    errors: ['invalid_code_generated', ...codeErrors],
  })
  async repair(@Body() body: RepairTestsBody, @CurrentCall() call: Call): Promise<TestsReply> {
    return testsReply(await this.repairing.run(repairTestsRequest(body, call), call.gone));
  }
}
