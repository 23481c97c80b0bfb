import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ErrorCode } from '../domain/errors';

class FieldFault {
  @ApiProperty({ description: "The field's path", example: 'n_candidates' })
  path!: string;

  @ApiProperty({ description: 'What is wrong with it', example: 'must be an integer of at least 1' })
  message!: string;
}

/** The body of every error. */
export class ErrorReply {
  @ApiProperty({ description: 'One line that a person can act on' })
  error!: string;

  @ApiProperty({ description: 'The same for a machine' })
  code!: string;

  @ApiProperty({ description: 'As in the `X-Request-Id` header and in the log' })
  request_id!: string;

  @ApiPropertyOptional({ type: [FieldFault], description: 'With `validation_failed`: every field at fault' })
  errors?: FieldFault[];
}

const messages: Record<ErrorCode, string> = {
  bad_json: 'the body is not a JSON object or array',
  bad_request: 'unsupported charset "LATIN1"',
  unauthorized: 'the API key is unknown, expired or revoked',
  forbidden: 'this user is suspended',
  not_found: 'there is no GET /nowhere',
  body_too_large: 'the body is too large (at most 10485760 bytes are taken)',
  validation_failed: 'source_code is required; n_candidates must be an integer of at least 1',
  unknown_language: 'language must be one of python, javascript, typescript, java, go',
  invalid_code_generated: 'Invalid code generated',
  rate_limited: 'too many requests: 40 per 60 seconds are allowed, try again in 12 seconds',
  quota_exceeded: 'the optimizations of this month are used up, the next period begins on the first',
  internal_error: 'something went wrong on our side',
  not_built: 'this endpoint is not built for java yet',
  provider_error: 'every model call failed (rate_limit), try again later',
  no_provider:
    'no model provider is configured: set OPENAI_API_KEY, AZURE_OPENAI_API_KEY, ANTHROPIC_API_KEY or BEDROCK_MODEL',
  draining: 'the service is shutting down, try again',
  database_unavailable: 'the API key cannot be checked now, try again in a moment',
  deadline_exceeded: 'no model answered in time, try again later',
};

const faults: FieldFault[] = [
  { path: 'source_code', message: 'is required' },
  { path: 'n_candidates', message: 'must be an integer of at least 1' },
];

/** What an error of this code looks like, for the documentation. */
export function errorExample(code: ErrorCode): ErrorReply {
  const body = { error: messages[code], code, request_id: '0c6f2a9e-58d3-4b71-a4e0-1d7b9c3f8562' };
  return code === 'validation_failed' ? { ...body, errors: faults } : body;
}
