import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Explain } from '../domain/review/explain';
import { ReviewOptimization } from '../domain/review/review-optimization';
import { type Call, CurrentCall } from './call';
import { codeErrors, modelErrors, PaidEndpoint } from './endpoint';
import { ExplainBody, ExplainReply, explainRequest } from './explain.dto';
import { ReviewBody, ReviewReply, reviewReply, reviewRequest } from './review.dto';
import { explainExample, reviewExample } from './review.examples';

/** What people read of an accepted candidate before they merge it. */
@ApiTags('review')
@Controller('ai')
export class ReviewController {
  constructor(
    private readonly explaining: Explain,
    private readonly reviewing: ReviewOptimization,
  ) {}

  @PaidEndpoint({
    path: 'explain',
    operationId: 'explain',
    summary: 'The text of a pull request',
    description:
      'Asks a model what was slow, what changed and why it is faster, from the code and everything that was measured. The language is told by the paths in the code.',
    body: ExplainBody,
    reply: ExplainReply,
    example: explainExample,
    errors: ['not_built', ...modelErrors],
  })
  async explain(@Body() body: ExplainBody, @CurrentCall() call: Call): Promise<ExplainReply> {
    return { explanation: await this.explaining.run(explainRequest(body, call), call.gone) };
  }

  @PaidEndpoint({
    path: 'optimization_review',
    operationId: 'reviewOptimization',
    summary: 'Whether an optimization is worth merging',
    description:
      'Asks a model to weigh gain, certainty of the tests, hot path, risk and readability. Where its answer names none of the three words clearly, the same criteria decide from the numbers.',
    body: ReviewBody,
    reply: ReviewReply,
    example: reviewExample,
    errors: codeErrors,
  })
  async review(@Body() body: ReviewBody, @CurrentCall() call: Call): Promise<ReviewReply> {
    return reviewReply(await this.reviewing.run(reviewRequest(body, call), call.gone));
  }
}
