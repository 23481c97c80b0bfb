import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Adapt } from '../domain/optimization/adapt';
import { Optimize } from '../domain/optimization/optimize';
import { RecordFeatures } from '../domain/optimization/record-features';
import { OptimizeWithProfile } from '../domain/optimization/optimize-with-profile';
import { RewriteJit } from '../domain/optimization/rewrite-jit';
import { Refine } from '../domain/optimization/refine';
import { AdaptBody, adaptRequest } from './adaptive.dto';
import { adaptExample } from './adaptive.examples';
import { type Call, CurrentCall } from './call';
import { CandidateReply, candidateReply } from './candidate.dto';
import { ChargedEndpoint, codeErrors, FreeEndpoint, PaidEndpoint } from './endpoint';
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
import { RefinementBody, refinementsReply, RefinementsReply, refineRequests } from './refinement.dto';
import { refinementExample } from './refinement.examples';
import { rewriteJitExample } from './rewrite-jit.examples';
import { BodyListPipe } from './validation.pipe';

const mostRefinements = 16;

/** Faster versions of a function. */
@ApiTags('optimization')
@Controller('ai')
export class OptimizationController {
  constructor(
    private readonly optimizing: Optimize,
    private readonly optimizingWithProfile: OptimizeWithProfile,
    private readonly rewritingJit: RewriteJit,
    private readonly refining: Refine,
    private readonly adapting: Adapt,
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

  @PaidEndpoint({
    path: 'rewrite_jit',
    operationId: 'rewriteJit',
    summary: 'Candidates for a just-in-time compiler',
    description:
      'Like `/ai/optimize`, with the hot part of the function compiled by numba, torch.compile, tf.function or jax.jit, as the imports of the code suggest.',
    body: OptimizeBody,
    reply: OptimizationsReply,
    example: rewriteJitExample,
    errors: codeErrors,
  })
  async rewriteJit(@Body() body: OptimizeBody, @CurrentCall() call: Call): Promise<OptimizationsReply> {
    return optimizationsReply(await this.rewritingJit.run(optimizeRequest(body, call), call.gone));
  }

  @PaidEndpoint({
    path: 'refinement',
    operationId: 'refine',
    summary: 'The candidates that a developer merges',
    description:
      'Asks a model, for each item, for the smallest change to the original that keeps what the candidate gains, or gains more. Edits that the model gives are applied to the candidate. Takes 1 to 16 items of one trace; those that come to nothing are missing in the answer.',
    body: RefinementBody,
    isList: true,
    reply: RefinementsReply,
    example: refinementExample,
    errors: codeErrors,
  })
  async refine(
    @Body(new BodyListPipe(RefinementBody, mostRefinements)) bodies: RefinementBody[],
    @CurrentCall() call: Call,
  ): Promise<RefinementsReply> {
    return refinementsReply(await this.refining.run(refineRequests(bodies, call), call.gone));
  }

  @PaidEndpoint({
    path: 'adaptive_optimize',
    operationId: 'adapt',
    summary: 'A candidate by another idea',
    description:
      'Shows a model a chain of candidates with what became of each, and answers with a version that goes beyond them by an idea that none of them has had. Edits that the model gives are applied to the last of the chain.',
    body: AdaptBody,
    reply: CandidateReply,
    example: adaptExample,
    errors: ['invalid_code_generated', ...codeErrors],
  })
  async adapt(@Body() body: AdaptBody, @CurrentCall() call: Call): Promise<CandidateReply> {
    return candidateReply(await this.adapting.run(adaptRequest(body, call), call.gone));
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
