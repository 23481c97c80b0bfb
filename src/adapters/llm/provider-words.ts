/** What a provider wrote, for where code may be stored: some answer with pages of HTML. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}

/** A code of a provider's, such as `insufficient_quota`, where it is one; undefined for any other text, which might quote. */
export function plainCode(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_.-]{0,49}$/.test(value) ? value : undefined;
}
