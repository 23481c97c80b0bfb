/** A Python string literal of any text, on one line. */
export function pythonString(text: string): string {
  const escaped = text.replace(/[\\'\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    if (character === '\\' || character === "'") return `\\${character}`;
    return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
  });
  return `'${escaped}'`;
}

/** A Python tuple of what are Python expressions already. */
export function pythonTuple(parts: readonly string[]): string {
  return `(${parts.join(', ')}${parts.length === 1 ? ',' : ''})`;
}
