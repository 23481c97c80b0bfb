import { Injectable, type PipeTransform, type Type, type ValidationError, ValidationPipe } from '@nestjs/common';
import { DomainError, type FieldError } from '../domain/errors';
import { isObject } from './nested-fields';

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
    // A list is for the pipe that knows what it holds.
    if (metadata.type !== 'body' || metadata.metatype === Array) return value;
    if (!isObject(value)) throw refusal([{ path: '', message: 'the body must be a JSON object' }]);
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      // class-transformer recurses into values; what overflows its stack is no request of ours.
      if (error instanceof RangeError) throw refusal([{ path: '', message: 'the body is nested too deeply' }]);
      throw error;
    }
  }
}

/** The same for a body that is a list, of 1 to `most` objects of one type. */
export class BodyListPipe<T extends object> implements PipeTransform<unknown, Promise<T[]>> {
  private readonly items = new BodyValidationPipe();

  constructor(
    private readonly item: Type<T>,
    private readonly most: number,
  ) {}

  async transform(value: unknown): Promise<T[]> {
    if (!Array.isArray(value)) throw refusal([{ path: '', message: 'the body must be a JSON array' }]);
    if (value.length === 0 || value.length > this.most) {
      throw refusal([{ path: '', message: `the body must hold 1 to ${this.most} items` }]);
    }
    const faults: FieldError[] = [];
    const items: T[] = [];
    for (const [at, item] of value.entries()) {
      try {
        if (!isObject(item)) throw refusal([{ path: '', message: 'must be an object' }]);
        items.push((await this.items.transform(item, { type: 'body', metatype: this.item })) as T);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const place = `[${at}]`;
        faults.push(...error.fields.map(({ path, message }) => ({ path: path ? `${place}.${path}` : place, message })));
      }
    }
    if (faults.length > 0) throw refusal(faults);
    return items;
  }
}

/** A body that does not say what it must, field by field. */
export function refusal(fields: FieldError[]): DomainError {
  const message = fields.map(({ path, message }) => `${path} ${message}`.trim()).join('; ');
  return new DomainError('validation_failed', message, { fields });
}

function faults(error: ValidationError, parent = ''): FieldError[] {
  const index = /^\d+$/.test(error.property);
  const path = index ? `${parent}[${error.property}]` : [parent, error.property].filter(Boolean).join('.');
  const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faults(child, path))];
}
