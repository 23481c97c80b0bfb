import { ApiKeys, type StoredKey } from '../domain/access/api-keys.port';
import { DatabaseAway } from '../domain/database-away';
import { RememberedApiKeys } from './remembered-api-keys';

const stored: StoredKey = {
  userId: 'ada',
  suffix: 'abcd',
  planName: 'free',
  optimizationsLimit: null,
  organizationId: null,
  privacyMode: false,
  expiresAt: null,
  revokedAt: null,
  suspendedAt: null,
};

class CountedKeys extends ApiKeys {
  asked = 0;
  answer: () => Promise<StoredKey | null> = () => Promise.resolve(stored);

  find(): Promise<StoredKey | null> {
    this.asked += 1;
    return this.answer();
  }

  used(): void {
    throw new Error('no use was noted in these tests');
  }
}

describe('RememberedApiKeys', () => {
  let keys: CountedKeys;
  let now: number;
  let remembered: RememberedApiKeys;

  beforeEach(() => {
    keys = new CountedKeys();
    now = 1_000_000;
    remembered = new RememberedApiKeys(keys, () => now);
  });
  const goAway = () => {
    keys.answer = () => Promise.reject(new DatabaseAway(new Error('refused')));
  };

  it('asks once for requests that come together', async () => {
    const found = await Promise.all(Array.from({ length: 50 }, () => remembered.find('hash')));
    expect(new Set(found)).toEqual(new Set([stored]));
    expect(keys.asked).toBe(1);
  });

  it('asks again after 60 seconds, and then knows what has changed', async () => {
    await remembered.find('hash');
    keys.answer = () => Promise.resolve({ ...stored, revokedAt: new Date(0) });
    now += 59_999;
    expect((await remembered.find('hash'))?.revokedAt).toBeNull();
    now += 1;
    expect((await remembered.find('hash'))?.revokedAt).toEqual(new Date(0));
    keys.answer = () => Promise.resolve(null);
    now += 60_000;
    expect(await remembered.find('hash')).toBeNull();
    expect(keys.asked).toBe(3);
  });

  it('does not remember unknown keys', async () => {
    keys.answer = () => Promise.resolve(null);
    expect(await remembered.find('hash')).toBeNull();
    keys.answer = () => Promise.resolve(stored);
    expect(await remembered.find('hash')).toBe(stored);
  });

  it('serves what it knows for ten minutes while the database is away, and asks only now and then', async () => {
    await remembered.find('hash');
    goAway();
    now += 60_000;
    for (let times = 0; times < 10; times += 1) expect(await remembered.find('hash')).toBe(stored);
    expect(keys.asked).toBe(2);
    now += 539_999;
    expect(await remembered.find('hash')).toBe(stored);
    now += 1;
    await expect(remembered.find('hash')).rejects.toBeInstanceOf(DatabaseAway);
  });

  it('asks again soon when the database is back', async () => {
    await remembered.find('hash');
    goAway();
    now += 60_000;
    await remembered.find('hash');
    keys.answer = () => Promise.resolve(null);
    now += 2_000;
    expect(await remembered.find('hash')).toBeNull();
  });

  it('does not hide what is no outage, nor the outage from a key that it does not know', async () => {
    await remembered.find('hash');
    goAway();
    await expect(remembered.find('other')).rejects.toBeInstanceOf(DatabaseAway);
    keys.answer = () => Promise.reject(new TypeError('a fault of ours'));
    now += 60_000;
    await expect(remembered.find('hash')).rejects.toBeInstanceOf(TypeError);
  });
});
