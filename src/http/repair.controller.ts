import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Repair } from '../domain/repair/repair';
import { type Call, CurrentCall } from './call';
import { CandidateReply, candidateReply } from './candidate.dto';
import { codeErrors, PaidEndpoint } from './endpoint';
import { RepairBody, repairRequest } from './repair.dto';
import { repairExample } from './repair.examples';

/** Right versions of candidates that are wrong. */
@ApiTags('repair')
@Controller('ai')
export class RepairController {
  constructor(private readonly repairing: Repair) {}

  @PaidEndpoint({
    path: 'code_repair',
    operationId: 'repairCandidate',
    summary: 'A wrong candidate, mended',
    description:
      'Shows a model what tests saw differ between the original and a candidate, and answers with a version that is to behave like the original and keep the gain. Edits that the model gives are applied to the candidate.',
    body: RepairBody,
    reply: CandidateReply,
    example: repairExample,
    errors: ['invalid_code_generated', ...codeErrors],
  })
  async repair(@Body() body: RepairBody, @CurrentCall() call: Call): Promise<CandidateReply> {
    return candidateReply(await this.repairing.run(repairRequest(body, call), call.gone));
  }
}
