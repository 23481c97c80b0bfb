/** A user as the key ring makes one. */
export interface NewUser {
  userId: string;
  planName: string;
}

/** A key as it is written; its text is nowhere. */
export interface NewKey {
  hash: string;
  suffix: string;
  userId: string;
  /** The plan's name at this moment, for display. */
  tier: string;
  organizationId: string | null;
  expiresAt: Date | null;
}

/** A key as it is shown. */
export interface KeyRecord extends NewKey {
  planName: string;
  createdAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

/** Where the key ring keeps its keys. What is written here is safe once the promise resolves. */
export abstract class KeyStore {
  /** The user with a subscription to the plan; one who is there already stays on the plan he has. Returns the name of his plan. */
  abstract ensureUser(user: NewUser): Promise<string>;

  /** Puts a user that is there on another plan. */
  abstract changePlan(user: NewUser): Promise<void>;

  /** Adds the key; one that is there already is left as it is. */
  abstract add(key: NewKey): Promise<void>;

  /** Adds the key with its user only if there is no key at all; of several processes at once one succeeds. */
  abstract addFirst(user: NewUser, key: NewKey): Promise<boolean>;

  /** Every key, the oldest first. */
  abstract all(): Promise<KeyRecord[]>;

  /** Adds a key and lets another one expire, both or neither. */
  abstract replace(oldHash: string, expiresAt: Date, key: NewKey): Promise<void>;

  abstract revoke(hash: string, at: Date): Promise<void>;
}
