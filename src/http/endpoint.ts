import { applyDecorators, HttpCode, Post, type Type, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiExtraModels, ApiOkResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type ErrorCode } from '../domain/errors';
import { ApiKeyGuard } from './api-key.guard';
import { ErrorReply, errorExample } from './error-reply.dto';
import { statusOf } from './error.filter';
import { JsonBodyGuard } from './json-body.guard';
import { AllowanceGuard, QuotaGuard } from './quota.guard';
import { QuotaInterceptor } from './quota.interceptor';
import { RateLimitGuard } from './rate-limit.guard';

interface EndpointOptions {
  /** Behind the controller's own, without a slash in front. */
  path: string;
  /** Unique over all endpoints: what generated clients call the method. */
  operationId: string;
  summary: string;
  description: string;
  body: Type;
  /** The body is a list of these. */
  isList?: boolean;
  /** A body that can be sent as it is, and what may come back. */
  example: { request: object; reply: object };
  reply: Type;
  /** What can go wrong here beyond what can go wrong everywhere. */
  errors: readonly ErrorCode[];
}

/** What can go wrong where a model is asked. */
export const modelErrors: readonly ErrorCode[] = ['no_provider', 'provider_error', 'deadline_exceeded'];

/** What can go wrong where a model is asked about code. */
export const codeErrors: readonly ErrorCode[] = ['unknown_language', 'not_built', ...modelErrors];

const everywhere: readonly ErrorCode[] = [
  'bad_json',
  'bad_request',
  'unauthorized',
  'forbidden',
  'body_too_large',
  'validation_failed',
  'internal_error',
  'draining',
  'database_unavailable',
];

/** A POST endpoint whose success is 200, with its documentation. */
function Endpoint(options: EndpointOptions): MethodDecorator {
  const { path, operationId, summary, description, body, isList = false, example, reply } = options;
  return applyDecorators(
    Post(path),
    HttpCode(200),
    ApiBearerAuth(),
    ApiOperation({ operationId, summary, description }),
    ApiBody({
      type: body,
      isArray: isList,
      examples: { worked: { summary: 'Can be sent as it is', value: example.request } },
    }),
    ApiOkResponse({ type: reply, example: example.reply, description: 'Done' }),
    ErrorResponses(...everywhere, ...options.errors),
  );
}

/** An endpoint that is paid for: behind key, rate, body and quota, in this order; each distinct trace takes one unit. */
export function ChargedEndpoint(options: EndpointOptions): MethodDecorator {
  return applyDecorators(
    Endpoint({ ...options, errors: ['rate_limited', 'quota_exceeded', ...options.errors] }),
    UseGuards(ApiKeyGuard, RateLimitGuard, JsonBodyGuard, QuotaGuard),
    UseInterceptors(QuotaInterceptor),
  );
}

/** An endpoint of a trace that others pay for: refused only where the trace is not charged and nothing is left. */
export function PaidEndpoint(options: EndpointOptions): MethodDecorator {
  return applyDecorators(
    Endpoint({ ...options, errors: ['rate_limited', 'quota_exceeded', ...options.errors] }),
    UseGuards(ApiKeyGuard, RateLimitGuard, JsonBodyGuard, AllowanceGuard),
  );
}

/** An endpoint that belongs to no trace: it counts for the rate alone. */
export function RatedEndpoint(options: EndpointOptions): MethodDecorator {
  return applyDecorators(
    Endpoint({ ...options, errors: ['rate_limited', ...options.errors] }),
    UseGuards(ApiKeyGuard, RateLimitGuard, JsonBodyGuard),
  );
}

/** An endpoint that costs nothing and counts for no rate: behind the key alone. */
export function FreeEndpoint(options: EndpointOptions): MethodDecorator {
  return applyDecorators(Endpoint(options), UseGuards(ApiKeyGuard, JsonBodyGuard));
}

/** A call of the client's platform that is answered with the same whatever it says; `example` is that answer. */
export function PlatformEndpoint(
  path: string,
  operationId: string,
  summary: string,
  example: object = {},
): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(200),
    UseGuards(ApiKeyGuard),
    ApiBearerAuth(),
    ApiOperation({ operationId, summary }),
    ApiBody({ schema: { type: 'object' }, examples: { worked: { summary: 'Can be sent as it is', value: {} } } }),
    ApiOkResponse({ example, description: 'Done' }),
    ErrorResponses('unauthorized', 'forbidden', 'internal_error', 'draining', 'database_unavailable'),
  );
}

/** Describes every status that an operation can fail with, with an example per code. */
export function ErrorResponses(...codes: readonly ErrorCode[]): MethodDecorator {
  return applyDecorators(ApiExtraModels(ErrorReply), ...errorResponses(codes));
}

const waitHeaders = {
  'Retry-After': { description: 'Seconds until it is worth trying again', schema: { type: 'integer' as const } },
  RateLimit: {
    description: 'What is left and when it is renewed: `"user";r=0;t=12`',
    schema: { type: 'string' as const },
  },
  'RateLimit-Policy': { description: 'What the plan allows: `"user";q=40;w=60`', schema: { type: 'string' as const } },
};

/** One described response per status, with an example per code. */
function errorResponses(codes: readonly ErrorCode[]): MethodDecorator[] {
  const statuses = [...new Set(codes.map((code) => statusOf[code]))];
  return statuses.map((status) => {
    const ofStatus = codes.filter((code) => statusOf[code] === status);
    return ApiResponse({
      status,
      ...(status === 429 ? { headers: waitHeaders } : {}),
      description: ofStatus.map((code) => `\`${code}\``).join(', '),
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/ErrorReply' },
          examples: Object.fromEntries(ofStatus.map((code) => [code, { value: errorExample(code) }])),
        },
      },
    });
  });
}
