import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Plan, Plans } from '../domain/access/plans';
import shipped from './plans.default.json';

const wholeNumber = z.number().int().min(1);

const schema = z.record(
  z.string().min(1),
  z.strictObject({
    /** Distinct traces per calendar month; null is without limit. */
    optimizations_per_month: z.number().int().min(0).nullable(),
    /** Without it the plan has RATE_LIMIT_MAX per RATE_LIMIT_WINDOW_MS. */
    rate: z
      .union([
        z.strictObject({ max: wholeNumber, window_ms: wholeNumber.optional() }),
        z.strictObject({ times_default: wholeNumber }),
      ])
      .optional(),
  }),
  'must be a JSON object of plans by their names',
);

/** What a plan without a rate of its own has. */
export interface DefaultRate {
  rateLimitMax: number;
  rateLimitWindowMs: number;
}

/**
 * The plans of PLANS_FILE (a JSON object by plan name), or those that ship.
 * @throws Error with one line that names PLANS_FILE and the wrong field.
 */
export function loadPlans(file: string | null, defaultRate: DefaultRate): Plans {
  const parsed = schema.safeParse(file === null ? shipped : readJson(file));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    throw new Error(`PLANS_FILE ${file ?? ''}: ${field}${issue?.message ?? 'is wrong'}`);
  }
  if (!parsed.data['free']) throw new Error(`PLANS_FILE ${file ?? ''}: the plan "free" is missing: new users get it`);
  const plans = Object.entries(parsed.data).map(([name, plan]): [string, Plan] => [
    name,
    { name, rate: rateOf(plan.rate, defaultRate), optimizationsPerMonth: plan.optimizations_per_month },
  ]);
  return new Plans(new Map(plans));
}

function rateOf(rate: z.infer<typeof schema>[string]['rate'], { rateLimitMax, rateLimitWindowMs }: DefaultRate) {
  if (rate && 'max' in rate) return { max: rate.max, windowMs: rate.window_ms ?? rateLimitWindowMs };
  return { max: rateLimitMax * (rate?.times_default ?? 1), windowMs: rateLimitWindowMs };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`PLANS_FILE ${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
