import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Optimize } from '../domain/optimization/optimize';
import { RecordFeatures } from '../domain/optimization/record-features';
import { OptimizeWithProfile } from '../domain/optimization/optimize-with-profile';
import { type Call, CurrentCall } from './call';
import { ChargedEndpoint, codeErrors, FreeEndpoint } from './endpoint';
import { FeaturesBody, featuresOf, FeaturesReply } from './features.dto';
import { featuresExample } from './features.examples';
import {
  OptimizationsReply,
  OptimizeBody,
  optimizeRequest,
  optimizationsReply,
  OptimizeWithProfileBody,
  optimizeWithProfileRequest,
} from './optimization.dto';
import { optimizeExample, optimizeWithProfileExample } from './optimization.examples';

/** Faster versions of a function. */
@ApiTags('optimization')
@Controller('ai')
export class OptimizationController {
  constructor(
    private readonly optimizing: Optimize,
    private readonly optimizingWithProfile: OptimizeWithProfile,
    private readonly recording: RecordFeatures,
  ) {}

  @ChargedEndpoint({
    path: 'optimize',
    operationId: 'optimize',
    summary: 'First-pass candidates',
    description:
      'Asks the configured models in parallel for faster versions of the function, one candidate per call, and answers with the distinct ones that are valid and keep the signature.',
    body: OptimizeBody,
    reply: OptimizationsReply,
    example: optimizeExample,
    errors: codeErrors,
  })
  async optimize(@Body() body: OptimizeBody, @CurrentCall() call: Call): Promise<OptimizationsReply> {
    return optimizationsReply(await this.optimizing.run(optimizeRequest(body, call), call.gone));
  }

  @ChargedEndpoint({
    path: 'optimize-line-profiler',
    operationId: 'optimizeWithLineProfile',
    summary: 'Candidates aimed at hot lines',
    description: 'Like `/ai/optimize`, with a line profile of the function that tells the models where the time goes.',
    body: OptimizeWithProfileBody,
    reply: OptimizationsReply,
    example: optimizeWithProfileExample,
    errors: codeErrors,
  })
  async optimizeWithProfile(
    @Body() body: OptimizeWithProfileBody,
    @CurrentCall() call: Call,
  ): Promise<OptimizationsReply> {
    return optimizationsReply(await this.optimizingWithProfile.run(optimizeWithProfileRequest(body, call), call.gone));
  }

  @FreeEndpoint({
    path: 'log_features',
    operationId: 'logFeatures',
    summary: 'What the client measured',
    description: 'Writes down runtimes, gains and correctness of the candidates of a trace; calls of one trace add up.',
    body: FeaturesBody,
    reply: FeaturesReply,
    example: featuresExample,
    errors: [],
  })
  logFeatures(@Body() body: FeaturesBody, @CurrentCall() { caller }: Call): FeaturesReply {
    this.recording.run(caller, body.trace_id, featuresOf(body));
    return {};
  }
}
