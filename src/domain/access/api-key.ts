import { createHash, randomInt } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomLength = 40;
const checksumLength = 6;
const ownShape = new RegExp(`^cf-[0-9A-Za-z]{${randomLength + checksumLength}}$`);

/** A new key: `cf-`, 40 random letters and digits (238 bits), and a checksum of 6. A double click selects all behind the dash. */
export function mintApiKey(): string {
  const random = Array.from({ length: randomLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return `cf-${random}${checksum(random)}`;
}

/** All that is ever stored of a key: its SHA-384, 96 hex digits. */
export function hashApiKey(key: string): string {
  return createHash('sha384').update(key).digest('hex');
}

/** The last four characters: how a key is shown. */
export function apiKeySuffix(key: string): string {
  return key.slice(-4);
}

/** Whether the key has the shape of those that are minted here, but not their checksum. (A key that somebody chose may, too.) */
export function looksMistyped(key: string): boolean {
  return ownShape.test(key) && !key.endsWith(checksum(key.slice(3, -checksumLength)));
}

function checksum(random: string): string {
  const digest = createHash('sha256').update(`cf-${random}`).digest();
  return Array.from(digest.subarray(0, checksumLength), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}
