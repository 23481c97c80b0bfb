/** How long a provider asked us to wait: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP date. Undefined when it did not. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const milliseconds = count(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;

  const given = headers.get('retry-after');
  const seconds = count(given);
  if (seconds !== undefined) return seconds * 1000;
  // Date.parse takes nearly anything for a date; HTTP's all end like this.
  const date = given?.trim().endsWith(' GMT') ? Date.parse(given) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function count(text: string | null): number | undefined {
  return text !== null && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
