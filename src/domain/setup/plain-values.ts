/** A table of a document; an empty one where there is none. */
export function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The value behind several names, one inside the other, where all of them are there. */
export function valueAt(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => {
    const table = tableOf(inner);
    return Object.hasOwn(table, name) ? table[name] : undefined;
  }, value);
}

/** The names of a table's entries; none where there is no table. */
export function namesAt(value: unknown, ...names: readonly string[]): string[] {
  return Object.keys(tableOf(valueAt(value, ...names)));
}

/** The texts of a list; none where there is no list. */
export function textsAt(value: unknown, ...names: readonly string[]): string[] {
  const list = valueAt(value, ...names);
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}

/** The text behind several names; null where there is none. */
export function textAt(value: unknown, ...names: readonly string[]): string | null {
  const text = valueAt(value, ...names);
  return typeof text === 'string' ? text : null;
}
