/** What a subscription allows. */
export interface Plan {
  name: string;
  /** Paid requests in one sliding window. */
  rate: { max: number; windowMs: number };
  /** Distinct traces per calendar month (UTC); null is without limit. */
  optimizationsPerMonth: number | null;
}

/** The plans of the configuration, by name. */
export class Plans {
  constructor(private readonly plans: ReadonlyMap<string, Plan>) {}

  /** The named plan; an unknown name (a plan that was taken out of the file) is treated as `free`. */
  named(name: string): Plan {
    const plan = this.plans.get(name) ?? this.plans.get('free');
    if (!plan) throw new Error('the plans have no plan "free"');
    return plan;
  }

  has(name: string): boolean {
    return this.plans.has(name);
  }

  get names(): string[] {
    return [...this.plans.keys()];
  }
}
