import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { longestTraceId, traceIdFault } from './requests';

/** Null when the value is fine, else what is wrong with it, to be read behind the field's path. */
type Check = (value: unknown) => string | null;

/** A text that must be there, and not empty unless said; the description is what Swagger shows. */
export function RequiredText(description: string, { mayBeEmpty = false } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: String }),
    checked('text', (value) => {
      if (value === undefined) return 'is required';
      if (typeof value !== 'string') return 'must be a text';
      return value === '' && !mayBeEmpty ? 'must not be empty' : null;
    }),
  );
}

/** The trace that ties the calls for one function together. */
export function TraceId(): PropertyDecorator {
  const description =
    'Ties the calls for one function together; chosen by the client. The quota counts distinct traces.';
  return applyDecorators(
    ApiProperty({ description, type: String, minLength: 1, maxLength: longestTraceId }),
    checked('trace_id', traceIdFault),
  );
}

export function OptionalText(description: string): PropertyDecorator {
  return optional({ description, type: String }, (value) => (typeof value === 'string' ? null : 'must be a text'));
}

export function OptionalFlag(description: string): PropertyDecorator {
  return optional({ description, type: Boolean }, (value) =>
    typeof value === 'boolean' ? null : 'must be true or false',
  );
}

export function OptionalInteger(description: string, smallest: number): PropertyDecorator {
  return optional({ description, type: 'integer', minimum: smallest }, (value) =>
    Number.isInteger(value) && Number(value) >= smallest ? null : `must be an integer of at least ${smallest}`,
  );
}

/** A JSON object whose content nobody here looks at. */
export function OptionalObject(description: string): PropertyDecorator {
  return optional({ description, type: 'object', additionalProperties: true }, (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? null : 'must be an object',
  );
}

function optional(documentation: ApiPropertyOptions, check: Check): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ ...documentation, nullable: true }),
    IsOptional(),
    checked('optional', check),
  );
}

function checked(name: string, check: Check): PropertyDecorator {
  return ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => check(value) === null,
      defaultMessage: (fault) => check(fault?.value) ?? 'is wrong',
    },
  });
}
