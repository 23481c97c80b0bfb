import { Injectable, type ValidationError, ValidationPipe } from '@nestjs/common';
import { DomainError, type FieldError } from '../domain/errors';

/** Turns a raw body into its checked DTO: unknown fields are dropped, null is the same as absent, every fault is named with its path. */
@Injectable()
export class BodyValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => refusal(errors.flatMap((error) => faults(error))),
    });
  }

  override async transform(value: unknown, metadata: Parameters<ValidationPipe['transform']>[1]): Promise<unknown> {
    if (metadata.type !== 'body') return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw refusal([{ path: '', message: 'the body must be a JSON object' }]);
    }
    try {
      return await super.transform(withoutNulls(value), metadata);
    } catch (error) {
      // class-transformer recurses into values; what overflows its stack is no request of ours.
      if (error instanceof RangeError) throw refusal([{ path: '', message: 'the body is nested too deeply' }]);
      throw error;
    }
  }
}

function withoutNulls(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

function refusal(fields: FieldError[]): DomainError {
  const message = fields.map(({ path, message }) => `${path} ${message}`.trim()).join('; ');
  return new DomainError('validation_failed', message, { fields });
}

function faults(error: ValidationError, parent = ''): FieldError[] {
  const index = /^\d+$/.test(error.property);
  const path = index ? `${parent}[${error.property}]` : [parent, error.property].filter(Boolean).join('.');
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faults(child, path))];
}
