import { type z } from 'zod';
import { ModelError } from '../../domain/language-model.port';
import { oneLine } from './provider-words';

/**
 * What an SDK gave for a reply with status 200, once it has the shape that we read. SDKs check nothing: an HTML page
 * comes as a text, an empty body as undefined, an error object as itself.
 * @throws ModelError provider_error
 */
export function checked<T>(shape: z.ZodType<T>, answer: unknown): T {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;

  const [issue] = parsed.error.issues;
  const shown = typeof answer === 'string' ? answer : JSON.stringify(answer ?? null);
  // Path and message of an issue tell of the shape alone, never of what stood there.
  const wrong = typeof answer === 'string' ? 'a page of text' : `${issue?.path.join('.') || 'body'}: ${issue?.message}`;
  throw new ModelError('provider_error', `not the answer of a model (${wrong})`, { said: oneLine(shown) });
}
