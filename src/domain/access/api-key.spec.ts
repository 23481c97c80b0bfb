import { apiKeySuffix, hashApiKey, looksMistyped, mintApiKey } from './api-key';

describe('API keys', () => {
  it('are minted without repetition, in one word after the dash', () => {
    const keys = new Set(Array.from({ length: 1_000 }, mintApiKey));
    expect(keys.size).toBe(1_000);
    for (const key of keys) expect(key).toMatch(/^cf-[0-9A-Za-z]{46}$/);
  });

  it('tell a typing error from a key of ours', () => {
    for (let times = 0; times < 200; times += 1) {
      const key = mintApiKey();
      expect(looksMistyped(key)).toBe(false);
      const place = 3 + (times % 46);
      const wrong = key[place] === 'a' ? 'b' : 'a';
      expect(looksMistyped(key.slice(0, place) + wrong + key.slice(place + 1))).toBe(true);
    }
  });

  it('never call a key of another shape mistyped', () => {
    expect(looksMistyped('cf-chosen-by-the-operator')).toBe(false);
    expect(looksMistyped(mintApiKey().slice(0, -1))).toBe(false);
  });

  it('are stored as their SHA-384 and shown by their last four characters', () => {
    expect(hashApiKey('abc')).toBe(
      'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
    );
    expect(apiKeySuffix('cf-0123456789')).toBe('6789');
  });
});
