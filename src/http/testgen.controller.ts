import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GenerateTests } from '../domain/testgen/generate-tests';
import { type Call, CurrentCall } from './call';
import { codeErrors, PaidEndpoint } from './endpoint';
import { GenerateTestsBody, generateTestsRequest, TestsReply, testsReply } from './testgen.dto';
import { generateTestsExample } from './testgen.examples';

/** Tests that tell a right candidate from a wrong one, and a fast one from a slow one. */
@ApiTags('testgen')
@Controller('ai')
export class TestgenController {
  constructor(private readonly generating: GenerateTests) {}

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
}
