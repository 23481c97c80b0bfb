import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { fromConsole } from '../domain/prose';
import { optional, required } from './field';
import { longestTraceId, traceIdFault } from './requests';

/** A text that must be there, and not empty unless said; the description is what Swagger shows. */
export function RequiredText(description: string, { mayBeEmpty = false } = {}): PropertyDecorator {
  return required({ description, type: String }, (value) => {
    if (typeof value !== 'string') return 'must be a text';
    return value === '' && !mayBeEmpty ? 'must not be empty' : null;
  });
}

/** The trace that ties the calls for one function together. */
export function TraceId(): PropertyDecorator {
  const description =
    'Ties the calls for one function together; chosen by the client. The quota counts distinct traces.';
  return required({ description, type: String, minLength: 1, maxLength: longestTraceId }, traceIdFault);
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
  return required({ description, type: 'integer' }, (value) =>
    Number.isSafeInteger(value) ? null : 'must be an integer',
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
