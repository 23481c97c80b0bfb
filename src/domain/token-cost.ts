import { type TokenUsage } from './language-model.port';

/** US dollars per million tokens. Null where a provider has no price of its own for a kind: it is then charged as input. */
export interface TokenPrice {
  input: number;
  cachedInput: number | null;
  cacheWrite: number | null;
  output: number;
}

/** US dollars that a call cost; null when its usage or its model's price is not known, never zero. */
export function tokenCost(usage: TokenUsage | null, price: TokenPrice | null): number | null {
  if (!usage || !price) return null;
  const millionths =
    usage.input * price.input +
    usage.cachedInput * (price.cachedInput ?? price.input) +
    usage.cacheWrite * (price.cacheWrite ?? price.input) +
    usage.output * price.output;
  return millionths / 1_000_000;
}
