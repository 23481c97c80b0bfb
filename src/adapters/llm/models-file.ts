import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type TokenPrice } from '../../domain/token-cost';
import defaultFile from './models.default.json';
import { PROVIDERS } from './provider-settings';

const ROLES = ['optimize', 'refine', 'repair', 'adapt', 'testgen', 'rank', 'explain', 'review', 'setup'] as const;

const tokens = z.int().positive();
const dollars = z.number().nonnegative();

/** US dollars per million tokens; null where the provider has no price of its own for that kind. */
const price = z.strictObject({
  input: dollars,
  cachedInput: dollars.nullable().default(null),
  cacheWrite: dollars.nullable().default(null),
  output: dollars,
}) satisfies z.ZodType<TokenPrice>;

/** Sent as they stand, under the provider's own names. None is sent that is not named: newer models refuse them. */
const sampling = z.strictObject({
  temperature: z.number().nonnegative().optional(),
  top_p: z.number().nonnegative().optional(),
  top_k: z.int().positive().optional(),
  seed: z.int().optional(),
  frequency_penalty: z.number().optional(),
  presence_penalty: z.number().optional(),
  reasoning_effort: z.string().optional(),
});

const entry = {
  /** Entries of the same name are one model at several providers: the first whose provider is on serves it. */
  name: z.string().min(1),
  /** Which way of prompting suits it; by default that of the provider's own models. */
  family: z.enum(['claude', 'gpt']).optional(),
  weight: z.number().positive().default(1),
  /** Where several models have a role, the order of the file counts. */
  roles: z.array(z.enum(ROLES)).min(1),
  /** A prompt that is surely longer is not sent. */
  contextTokens: tokens.nullable().default(null),
  /** The longest answer. */
  outputTokens: tokens.nullable().default(null),
  /** OpenAI's reasoning models know `max_completion_tokens`, all others `max_tokens`. */
  reasoning: z.boolean().default(false),
  sampling: sampling.default({}),
  /** The shortest system prompt that Anthropic caches; null: none is marked. */
  cacheMinimumTokens: tokens.nullable().default(null),
  /** By default that of `prices`. */
  price: price.optional(),
};

const id = z.string().min(1);
const model = z.discriminatedUnion('provider', [
  z
    .strictObject({ ...entry, provider: z.literal('azure'), deployment: id })
    .transform(({ deployment, ...rest }) => ({ ...rest, id: deployment })),
  z
    .strictObject({ ...entry, provider: z.enum(PROVIDERS).exclude(['azure']), model: id })
    .transform(({ model, ...rest }) => ({ ...rest, id: model })),
]);

const file = z.strictObject({
  models: z.array(model).min(1),
  /** By model id, without a vendor's prefix or a date at the end. */
  prices: z.record(z.string(), price).default({}),
});

/** One model at one provider; `id` is the model's id there, at Azure the deployment. */
export type ModelEntry = z.output<typeof model>;
export type ModelsFile = z.output<typeof file>;

/**
 * Reads the models file; the one that ships when no path is given. Prices that ship stand behind the file's own.
 * @throws Error with one line that names MODELS_FILE and the place inside that is wrong.
 */
export function readModelsFile(path: string | null): ModelsFile {
  const shipped = file.parse(defaultFile);
  if (path === null) return shipped;

  const parsed = file.safeParse(readJson(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`MODELS_FILE ${path}: ${place(issue?.path ?? [])}: ${issue?.message ?? 'is wrong'}`);
  }
  return { ...parsed.data, prices: { ...shipped.prices, ...parsed.data.prices } };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    throw new Error(`MODELS_FILE ${path}: cannot be read as JSON: ${reason}`, { cause: error });
  }
}

/** `models[0].weight` */
function place(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || 'the file';
}
