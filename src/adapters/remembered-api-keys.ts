import { LRUCache } from 'lru-cache';
import { ApiKeys, type StoredKey } from '../domain/access/api-keys.port';
import { DatabaseAway } from '../domain/database-away';

const freshMs = 60_000;
const usableMs = 600_000;
/** While the database is away, how long nobody asks it again for the same key. */
const restMs = 2_000;

interface Remembered {
  stored: StoredKey;
  seenAt: number;
  askAgainAt: number;
}

/**
 * Spares the database the look-ups: a key that was found is remembered for 60 seconds, while the database is away for 10
 * minutes. Requests that come together share one look-up. Unknown keys are not remembered: a new one works at once.
 */
export class RememberedApiKeys extends ApiKeys {
  private readonly remembered = new LRUCache<string, Remembered>({ max: 10_000 });
  private readonly asking = new Map<string, Promise<StoredKey | null>>();

  constructor(
    private readonly keys: ApiKeys,
    private readonly now: () => number = Date.now,
  ) {
    super();
  }

  async find(hash: string): Promise<StoredKey | null> {
    const known = this.remembered.get(hash);
    if (known && this.now() < known.askAgainAt) return known.stored;
    let asked = this.asking.get(hash);
    if (!asked) {
      asked = this.ask(hash, known).finally(() => this.asking.delete(hash));
      this.asking.set(hash, asked);
    }
    return asked;
  }

  used(hash: string, at: Date): void {
    this.keys.used(hash, at);
  }

  private async ask(hash: string, known: Remembered | undefined): Promise<StoredKey | null> {
    const seenAt = this.now();
    try {
      const stored = await this.keys.find(hash);
      if (stored) this.remembered.set(hash, { stored, seenAt, askAgainAt: seenAt + freshMs });
      else this.remembered.delete(hash);
      return stored;
    } catch (error) {
      const usableUntil = (known?.seenAt ?? -Infinity) + usableMs;
      const now = this.now();
      if (!(error instanceof DatabaseAway) || !known || now >= usableUntil) throw error;
      this.remembered.set(hash, { ...known, askAgainAt: Math.min(now + restMs, usableUntil) });
      return known.stored;
    }
  }
}
