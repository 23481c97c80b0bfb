import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { optional, required } from './field';

/** What a map or a list may hold, by JSON's own names. */
type Simple = 'number' | 'boolean' | 'string' | 'integer';
/** A class with fields of its own. */
type Part = () => new () => object;

/** A JSON object: no list, no null. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object whose content nobody here looks at. */
export function OptionalObject(description: string): PropertyDecorator {
  return optional({ description, type: 'object', additionalProperties: true }, objectFault);
}

/** An object with fields of its own; its faults are told with the whole path. */
export function OptionalPart(description: string, part: Part): PropertyDecorator {
  return applyDecorators(optional({ description, type: lazy(part) }, objectFault), nested(part));
}

/** The same, which must be there. */
export function RequiredObject(description: string, part: Part): PropertyDecorator {
  return applyDecorators(required({ description, type: lazy(part) }, objectFault), nested(part));
}

/** A list of objects with fields of their own. */
export function OptionalObjects(description: string, part: Part): PropertyDecorator {
  return applyDecorators(optional({ description, type: lazy(part), isArray: true }, objectsFault), nested(part));
}

/** The same, which must be there, with at least so many of them. */
export function RequiredObjects(description: string, part: Part, { least = 0 } = {}): PropertyDecorator {
  return applyDecorators(
    required(
      { description, type: lazy(part), isArray: true, minItems: least },
      (value) => objectsFault(value) ?? sizeFault(value, least),
    ),
    nested(part),
  );
}

/** A list of simple values. */
export function OptionalList(description: string, type: Simple): PropertyDecorator {
  return optional({ description, type: 'array', items: { type } }, (value) => listFault(value, type));
}

/** The same, which must be there, with at least so many of them. */
export function RequiredList(description: string, type: Simple, { least = 0 } = {}): PropertyDecorator {
  return required(
    { description, type: 'array', items: { type }, minItems: least },
    (value) => listFault(value, type) ?? sizeFault(value, least),
  );
}

/** A list whose entries nobody checks: which of them can be read is for its reader to find out. */
export function OptionalEntries(description: string): PropertyDecorator {
  return optional({ description, type: 'array', items: {} }, (value) =>
    Array.isArray(value) ? null : 'must be a list',
  );
}

/** A JSON object that holds simple values by name, or nulls. */
export function OptionalMap(description: string, type: Simple): PropertyDecorator {
  return optional(mapDocumentation(description, type), (value) => mapFault(value, type));
}

/** The same, which must be there; it may be empty. */
export function RequiredMap(description: string, type: Simple): PropertyDecorator {
  return required(mapDocumentation(description, type), (value) => mapFault(value, type));
}

/** Swagger tells that a type is lazy by the function's name. */
function lazy(part: Part) {
  const type = () => part();
  return type;
}

function nested(part: Part): PropertyDecorator {
  return applyDecorators(ValidateNested({ message: 'must hold objects' }), Type(part));
}

function objectFault(value: unknown): string | null {
  return isObject(value) ? null : 'must be an object';
}

function objectsFault(value: unknown): string | null {
  if (!Array.isArray(value)) return 'must be a list';
  return value.every(isObject) ? null : 'must hold objects';
}

function listFault(value: unknown, type: Simple): string | null {
  if (!Array.isArray(value)) return 'must be a list';
  const wrong = value.findIndex((entry) => !isSimple(entry, type));
  return wrong < 0 ? null : `must hold values of the type ${type} ([${wrong}] is none)`;
}

function sizeFault(value: unknown, least: number): string | null {
  if (!Array.isArray(value) || value.length >= least) return null;
  return least === 1 ? 'must not be empty' : `must hold at least ${least}`;
}

function mapDocumentation(description: string, type: Simple) {
  return { description, type: 'object', additionalProperties: { type, nullable: true } } as const;
}

function mapFault(value: unknown, type: Simple): string | null {
  if (!isObject(value)) return 'must be an object';
  const wrong = Object.entries(value).find(([, each]) => each !== null && !isSimple(each, type));
  return wrong ? `must hold values of the type ${type} (${JSON.stringify(wrong[0].slice(0, 50))} is none)` : null;
}

function isSimple(value: unknown, type: Simple): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
