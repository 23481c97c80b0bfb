import { apiKeySuffix, hashApiKey, mintApiKey } from './api-key';
import { type KeyRecord, type KeyStore, type NewKey } from './key-store.port';
import { type Plans } from './plans';

/** What was asked of the key ring cannot be done: `message` is one line for the operator. */
export class KeyRingError extends Error {
  override readonly name = 'KeyRingError';
}

const localUser = { userId: 'local', planName: 'unlimited' };
const defaultGraceMs = 24 * 60 * 60 * 1000;

/** Mints, lists, rotates and revokes API keys: for the operator's command line and the first start, never over HTTP. */
export class KeyRing {
  constructor(
    private readonly store: KeyStore,
    private readonly plans: Plans,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Mints a key for a user, who is made if he is not there: on the given plan, else on `free`. A given plan also moves a user
   * who is there. Returns the key's text, the only time that it is seen.
   */
  async create(wish: { userId: string; planName?: string | undefined; expiresAt?: Date | undefined }): Promise<string> {
    const { userId, planName } = wish;
    if (planName !== undefined) this.demandPlan(planName);
    if (!/^[\w.@+-]{1,100}$/.test(userId)) {
      throw new KeyRingError('a user name has 1 to 100 letters, digits or any of . _ @ + -');
    }
    let tier = await this.store.ensureUser({ userId, planName: planName ?? 'free' });
    if (planName !== undefined && planName !== tier) {
      await this.store.changePlan({ userId, planName });
      tier = planName;
    }
    const key = mintApiKey();
    await this.store.add(record(key, { userId, tier, organizationId: null, expiresAt: wish.expiresAt ?? null }));
    return key;
  }

  /** Every key, the oldest first. */
  list(): Promise<KeyRecord[]> {
    return this.store.all();
  }

  /** Mints a successor of a key; the old one works on for the grace time (24 hours), unless it expires sooner. */
  async rotate(name: string, graceMs: number = defaultGraceMs): Promise<string> {
    const old = await this.named(name);
    const graceEnd = new Date(this.now().getTime() + graceMs);
    const expiresAt = old.expiresAt && old.expiresAt < graceEnd ? old.expiresAt : graceEnd;
    const key = mintApiKey();
    const { userId, organizationId, planName } = old;
    await this.store.replace(
      old.hash,
      expiresAt,
      record(key, { userId, tier: planName, organizationId, expiresAt: null }),
    );
    return key;
  }

  /** Ends a key; where it is remembered it works for up to a minute more. */
  async revoke(name: string): Promise<KeyRecord> {
    const key = await this.named(name);
    await this.store.revoke(key.hash, this.now());
    return key;
  }

  /**
   * At the start of the service: the operator's bootstrap key is made, or kept as it is, for a local user without limits;
   * without one, and only in development and where there is no key at all, a key is minted and returned to be shown once.
   */
  async ensureFirstKey(settings: {
    bootstrapApiKey: string | null;
    environment: 'development' | 'production';
  }): Promise<string | null> {
    const { bootstrapApiKey, environment } = settings;
    if (bootstrapApiKey === null && environment === 'production') return null;
    this.demandPlan(localUser.planName);
    const rest = { userId: localUser.userId, tier: localUser.planName, organizationId: null, expiresAt: null };
    if (bootstrapApiKey !== null) {
      await this.store.ensureUser(localUser);
      await this.store.add(record(bootstrapApiKey, rest));
      return null;
    }
    const key = mintApiKey();
    return (await this.store.addFirst(localUser, record(key, rest))) ? key : null;
  }

  /** The one living key that a suffix, or the beginning of a hash as the list shows it, names. */
  private async named(name: string): Promise<KeyRecord> {
    const now = this.now();
    const living = (await this.store.all()).filter(
      (key) => key.revokedAt === null && (key.expiresAt === null || key.expiresAt > now),
    );
    const found = living.filter((key) => key.suffix === name || (name.length >= 8 && key.hash.startsWith(name)));
    const [key, other] = found;
    if (!key) throw new KeyRingError(`no living key ends in ${name}`);
    if (other) {
      const choices = found.map((each) => `${each.hash.slice(0, 12)} (${each.userId})`).join(', ');
      throw new KeyRingError(`${found.length} living keys end in ${name}, name one of them by its id: ${choices}`);
    }
    return key;
  }

  private demandPlan(name: string): void {
    if (!this.plans.has(name)) {
      throw new KeyRingError(`there is no plan "${name}": the plans are ${this.plans.names.join(', ')}`);
    }
  }
}

function record(key: string, rest: Omit<NewKey, 'hash' | 'suffix'>): NewKey {
  return { hash: hashApiKey(key), suffix: apiKeySuffix(key), ...rest };
}
