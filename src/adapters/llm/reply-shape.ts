import { type z } from 'zod';
import { ModelError } from '../../domain/language-model.port';

/**
 * What an SDK gave for a reply with status 200, once it has the shape that we read. SDKs check nothing: an HTML page
 * comes as a text, an empty body as undefined, an error object as itself.
 * @throws ModelError provider_error
 */
export function checked<T>(shape: z.ZodType<T>, answer: unknown): T {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;

  const shown = typeof answer === 'string' ? answer : JSON.stringify(answer ?? null);
  const [issue] = parsed.error.issues;
  const wrong = `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'wrong'}`;
  throw new ModelError(
    'provider_error',
    `not the answer of a model (${wrong}): ${shown.replace(/\s+/g, ' ').slice(0, 200) || 'an empty body'}`,
  );
}
