import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { fromConsole } from '../domain/prose';
import { longestTraceId, traceIdFault } from './requests';

/** Null when the value is fine, else what is wrong with it, to be read behind the field's path. */
type Check = (value: unknown) => string | null;

/** A text that must be there, and not empty unless said; the description is what Swagger shows. */
export function RequiredText(description: string, { mayBeEmpty = false } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: String }),
    checked('text', (value) => {
      if (value === undefined || value === null) return 'is required';
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

/** A text for people, which may come back as it was made safe for the client's console: it is read without those marks. */
export function OptionalProse(description: string): PropertyDecorator {
  return applyDecorators(
    OptionalText(description),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? fromConsole(value) : value)),
  );
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

/** An integer that must be there. */
export function RequiredInteger(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: 'integer' }),
    checked('integer', (value) => {
      if (value === undefined || value === null) return 'is required';
      return Number.isSafeInteger(value) ? null : 'must be an integer';
    }),
  );
}

export function OptionalNumber(description: string): PropertyDecorator {
  return optional({ description, type: Number }, (value) => (typeof value === 'number' ? null : 'must be a number'));
}

/** A number, or a text that holds one (`12.5%`); what it comes to is for its reader to find out. */
export function OptionalFigure(description: string): PropertyDecorator {
  return optional({ description, oneOf: [{ type: 'number' }, { type: 'string' }] }, (value) =>
    typeof value === 'number' || typeof value === 'string' ? null : 'must be a number or a text',
  );
}

/** A JSON object that holds values of one type by name, or nulls. */
export function OptionalMap(description: string, type: MapType): PropertyDecorator {
  return optional(mapDocumentation(description, type), (value) => mapFault(value, type));
}

/** The same, which must be there; it may be empty. */
export function RequiredMap(description: string, type: MapType): PropertyDecorator {
  return applyDecorators(
    ApiProperty(mapDocumentation(description, type)),
    checked('map', (value) => (value === undefined || value === null ? 'is required' : mapFault(value, type))),
  );
}

type MapType = 'number' | 'boolean' | 'string';

function mapDocumentation(description: string, type: MapType) {
  return { description, type: 'object', additionalProperties: { type, nullable: true } } as const;
}

function mapFault(value: unknown, type: MapType): string | null {
  if (!isObject(value)) return 'must be an object';
  const wrong = Object.entries(value).find(([, each]) => each !== null && typeof each !== type);
  return wrong ? `must hold values of the type ${type} (${JSON.stringify(wrong[0].slice(0, 50))} is none)` : null;
}

/** A JSON object: no list, no null. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object whose content nobody here looks at. */
export function OptionalObject(description: string): PropertyDecorator {
  return optional({ description, type: 'object', additionalProperties: true }, (value) =>
    isObject(value) ? null : 'must be an object',
  );
}

/** An object with fields of its own; its faults are told with the whole path. */
export function OptionalPart(description: string, type: () => new () => object): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ description, type: () => type(), nullable: true }),
    NullIsAbsent(),
    IsOptional(),
    checked('object', (value) => (isObject(value) ? null : 'must be an object')),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
  );
}

/** An object that must be there, with fields of its own; its faults are told with the whole path. */
export function RequiredObject(description: string, type: () => new () => object): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: () => type() }), // Swagger knows lazy types by the name `type`
    checked('object', (value) => {
      if (value === undefined || value === null) return 'is required';
      return isObject(value) ? null : 'must be an object';
    }),
    ValidateNested({ message: 'must be an object' }),
    Type(type),
  );
}

/** A list of objects with fields of their own that must be there, with at least so many of them. */
export function RequiredObjects(
  description: string,
  type: () => new () => object,
  { least = 0, most = Infinity } = {},
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      description,
      type: () => type(),
      isArray: true,
      minItems: least,
      ...(most < Infinity ? { maxItems: most } : {}),
    }),
    checked('list', (value) => listFault(value, least, most) ?? holdsObjects(value)),
    ValidateNested({ each: true, message: 'must hold objects' }),
    Type(type),
  );
}

/** A list of texts or numbers that must be there, with at least so many of them. */
export function RequiredList(description: string, type: 'string' | 'number', { least = 0 } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: 'array', items: { type }, minItems: least }),
    checked('list', (value) => {
      const wrong = Array.isArray(value) ? value.findIndex((entry) => typeof entry !== type) : -1;
      return (
        listFault(value, least, Infinity) ??
        (wrong < 0 ? null : `must hold values of the type ${type} ([${wrong}] is none)`)
      );
    }),
  );
}

function listFault(value: unknown, least: number, most: number): string | null {
  if (value === undefined || value === null) return 'is required';
  if (!Array.isArray(value)) return 'must be a list';
  if (value.length < least) return least === 1 ? 'must not be empty' : `must hold at least ${least}`;
  return value.length > most ? `must hold at most ${most}` : null;
}

function holdsObjects(value: unknown): string | null {
  return Array.isArray(value) && value.every(isObject) ? null : 'must hold objects';
}

/** A list of objects with fields of their own; null and absent are an empty one. */
export function OptionalObjects(description: string, type: () => new () => object): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ description, type: () => type(), isArray: true, nullable: true }),
    NullIsAbsent(),
    IsOptional(),
    checked('list', (value) => listFault(value, 0, Infinity) ?? holdsObjects(value)),
    ValidateNested({ each: true, message: 'must hold objects' }),
    Type(type),
  );
}

/** A list of texts; null and absent are an empty one. */
export function OptionalTexts(description: string): PropertyDecorator {
  return optional({ description, type: 'array', items: { type: 'string' } }, (value) =>
    Array.isArray(value) && value.every((text) => typeof text === 'string') ? null : 'must be a list of texts',
  );
}

/** A list whose entries nobody checks: which of them can be read is for its reader to find out. */
export function OptionalList(description: string): PropertyDecorator {
  return optional({ description, type: 'array', items: {} }, (value) =>
    Array.isArray(value) ? null : 'must be a list',
  );
}

/** A list of integers; null and absent are an empty one. */
export function OptionalIntegers(description: string): PropertyDecorator {
  return optional({ description, type: 'array', items: { type: 'integer' } }, (value) =>
    Array.isArray(value) && value.every((entry) => Number.isInteger(entry)) ? null : 'must be a list of integers',
  );
}

function optional(documentation: ApiPropertyOptions, check: Check): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ ...documentation, nullable: true }),
    NullIsAbsent(),
    IsOptional(),
    checked('optional', check),
  );
}

function NullIsAbsent(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => value ?? undefined);
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
