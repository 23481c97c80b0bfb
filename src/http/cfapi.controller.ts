import { Body, Controller, Get, Header, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '../domain/errors';
import { RecordFeatures } from '../domain/optimization/record-features';
import { ApiKeyGuard } from './api-key.guard';
import { type Call, CurrentCall } from './call';
import { UserKeyGuard } from './cfapi-key.guard';
import { ErrorResponses, FreeEndpoint, PlatformEndpoint } from './endpoint';
import { SuccessBody, SuccessReply } from './features.dto';
import { successExample } from './features.examples';

/** The oldest client that may talk to this service: any. */
const oldestClient = '0.0.1';

/** The calls of the client's platform without which it cannot run self-hosted. */
@ApiTags('platform')
@Controller('cfapi')
export class CfapiController {
  constructor(private readonly recording: RecordFeatures) {}

  @Get('cli-get-user')
  @UseGuards(UserKeyGuard)
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'cliGetUser', summary: 'Whose key it is; 403 for a bad one' })
  @ApiOkResponse({ example: { userId: 'local', min_version: oldestClient }, description: 'The user' })
  @ErrorResponses('forbidden', 'internal_error', 'draining', 'database_unavailable')
  user(@CurrentCall() { caller }: Call) {
    return { userId: caller.userId, min_version: oldestClient };
  }

  @FreeEndpoint({
    path: 'mark-as-success',
    operationId: 'markAsSuccess',
    summary: 'How the run of a function ended',
    description: 'Written down beside what `/ai/log_features` told of the trace.',
    body: SuccessBody,
    reply: SuccessReply,
    example: successExample,
    errors: [],
  })
  markAsSuccess(@Body() body: SuccessBody, @CurrentCall() { caller }: Call): SuccessReply {
    this.recording.run(caller, body.trace_id, { optimizationFound: body.is_optimization_found ?? true });
    return { success: true };
  }

  @Get('is-github-app-installed')
  @UseGuards(ApiKeyGuard)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiBearerAuth()
  @ApiOperation({ operationId: 'isGithubAppInstalled', summary: 'There is no GitHub app here: always `false`' })
  @ApiOkResponse({ content: { 'text/plain': { example: 'false' } }, description: 'false' })
  @ErrorResponses('unauthorized', 'forbidden', 'internal_error', 'draining', 'database_unavailable')
  isGithubAppInstalled(): string {
    return 'false';
  }

  @PlatformEndpoint('verify-existing-optimizations', 'verifyExistingOptimizations', 'What a pull request has: nothing')
  verifyExistingOptimizations() {
    return {};
  }

  @PlatformEndpoint('is-already-optimized', 'isAlreadyOptimized', 'Which functions were optimized before: none', {
    already_optimized_tuples: [],
  })
  isAlreadyOptimized() {
    return { already_optimized_tuples: [] };
  }

  @PlatformEndpoint('add-code-hash', 'addCodeHash', 'Remembers nothing')
  addCodeHash() {
    return {};
  }

  @PlatformEndpoint('send-completion-email', 'sendCompletionEmail', 'Sends nothing')
  sendCompletionEmail() {
    return {};
  }

  @Post(['create-pr', 'suggest-pr-changes', 'create-staging', 'setup-github-actions'])
  @HttpCode(200)
  @UseGuards(ApiKeyGuard)
  @ApiExcludeEndpoint()
  pullRequests(): never {
    throw new DomainError('not_built', 'pull requests and staging are not built here: run the client with --no-pr');
  }
}
