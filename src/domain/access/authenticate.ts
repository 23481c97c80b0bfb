import { type Caller } from '../caller';
import { DatabaseAway } from '../database-away';
import { DomainError } from '../errors';
import { apiKeySuffix, hashApiKey, looksMistyped } from './api-key';
import { type ApiKeys, type StoredKey } from './api-keys.port';
import { type Plans } from './plans';

/** Tells by the `Authorization` header who calls and what he may do. */
export class Authenticate {
  constructor(
    private readonly apiKeys: ApiKeys,
    private readonly plans: Plans,
    private readonly storeCode: 'all' | 'none',
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** @throws DomainError unauthorized, forbidden (the user is suspended), or database_unavailable. */
  async run(authorizationHeader: string | undefined): Promise<Caller> {
    const key = keyIn(authorizationHeader);
    const hash = hashApiKey(key);
    const stored = await this.find(hash);
    const now = this.now();
    // Looked up first: a key that the operator chose may have our shape without our checksum.
    if (!stored && looksMistyped(key)) throw unauthorized('the API key has a typing error: copy it again');
    if (!stored || isOver(stored.expiresAt, now) || isOver(stored.revokedAt, now)) {
      throw unauthorized('the API key is unknown, expired or revoked');
    }
    if (isOver(stored.suspendedAt, now)) throw new DomainError('forbidden', 'this user is suspended');
    this.apiKeys.used(hash, now);
    return this.caller(stored, key);
  }

  private async find(hash: string): Promise<StoredKey | null> {
    try {
      return await this.apiKeys.find(hash);
    } catch (error) {
      if (!(error instanceof DatabaseAway)) throw error;
      throw new DomainError('database_unavailable', 'the API key cannot be checked now, try again in a moment', {
        cause: error,
      });
    }
  }

  private caller(stored: StoredKey, key: string): Caller {
    const plan = this.plans.named(stored.planName);
    return {
      userId: stored.userId,
      keySuffix: apiKeySuffix(key),
      plan: { ...plan, optimizationsPerMonth: stored.optimizationsLimit ?? plan.optimizationsPerMonth },
      organizationId: stored.organizationId,
      mayStoreCode: this.storeCode === 'all' && !stored.privacyMode,
    };
  }
}

function keyIn(header: string | undefined): string {
  if (header === undefined || header.trim() === '') {
    throw unauthorized('an API key is required: send the header "Authorization: Bearer cf-…"');
  }
  const key = /^bearer +(cf-[\x21-\x7e]{1,1000})$/i.exec(header.trim())?.[1];
  if (key === undefined) {
    throw unauthorized('the Authorization header is malformed: it must be "Bearer" and a key that begins with "cf-"');
  }
  return key;
}

function isOver(moment: Date | null, now: Date): boolean {
  return moment !== null && moment <= now;
}

function unauthorized(message: string): DomainError {
  return new DomainError('unauthorized', message);
}
