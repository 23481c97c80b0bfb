/** A key as it is stored, with what its user's rows say. */
export interface StoredKey {
  userId: string;
  suffix: string;
  planName: string;
  /** The subscription's own monthly limit; null is the plan's. */
  optimizationsLimit: number | null;
  organizationId: string | null;
  privacyMode: boolean;
  expiresAt: Date | null;
  revokedAt: Date | null;
  suspendedAt: Date | null;
}

/** The keys that were minted. */
export abstract class ApiKeys {
  /**
   * Looks a key up by the SHA-384 (hex) of its text; null when there is none.
   * @throws DatabaseAway when the database cannot be asked now.
   */
  abstract find(hash: string): Promise<StoredKey | null>;

  /** Notes that the key was used; written in batches, never awaited. */
  abstract used(hash: string, at: Date): void;
}
