import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, ValidateBy } from 'class-validator';

/** Null when the value is fine, else what is wrong with it, to be read behind the field's path. */
export type Check = (value: unknown) => string | null;

/** A field of a body that must be there: how it is documented and checked. */
export function required(documentation: ApiPropertyOptions, check: Check): PropertyDecorator {
  return applyDecorators(
    ApiProperty(documentation),
    checked((value) => (value === undefined || value === null ? 'is required' : check(value))),
  );
}

/** A field of a body that may be absent; null is the same. */
export function optional(documentation: ApiPropertyOptions, check: Check): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ ...documentation, nullable: true }),
    Transform(({ value }: { value: unknown }) => value ?? undefined),
    IsOptional(),
    checked(check),
  );
}

function checked(check: Check): PropertyDecorator {
  return ValidateBy({
    name: 'field',
    validator: {
      validate: (value: unknown) => check(value) === null,
      defaultMessage: (fault) => check(fault?.value) ?? 'is wrong',
    },
  });
}
