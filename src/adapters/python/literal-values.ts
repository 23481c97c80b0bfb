const LONGEST_CONVERTED = 400; // digits: converting takes time with their square
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{ '\\': '\\\\', "'": "'", '"': '"', '\n': '' },
};
const ESCAPE = /\\(?:([0-7]{1,3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(N\{[^}]*\})|([^]))|\\$/g;
const BYTES_ESCAPE = /\\(?:([0-7]{1,3})|x([\da-fA-F]{2})|()()()([^]))|\\$/g;

/** What a number literal stands for, the same however it is spelled; `1`, `1.0` and `1j` stay apart. */
export function numberValue(literal: string): string {
  const text = literal.replaceAll('_', '').toLowerCase();
  if (text.length > LONGEST_CONVERTED) return text;
  if (/^0[xob]/.test(text) || /^\d+$/.test(text)) return BigInt(text).toString();
  const imaginary = text.endsWith('j');
  return `${imaginary ? 'imaginary' : 'float'}:${Number(imaginary ? text.slice(0, -1) : text)}`;
}

/**
 * The text between the quotes as the characters that it stands for. A backslash is doubled, so that what cannot be
 * resolved here may stand as an escape: characters by name and halves of surrogate pairs.
 */
export function stringValue(content: string, prefix: string): string {
  const lines = content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
  // `{{` means `{` in a formatted string only; there a plain string's brace must not look the same as a field.
  const text = /[ft]/.test(prefix) ? lines.replaceAll('{{', '{').replaceAll('}}', '}') : lines;
  if (!text.includes('\\')) return text;
  if (prefix.includes('r')) return text.replaceAll('\\', '\\\\');
  return text.replace(
    prefix.includes('b') ? BYTES_ESCAPE : ESCAPE,
    (whole, octal?: string, hex?: string, short?: string, long?: string, name?: string, other?: string) => {
      if (octal) return character(parseInt(octal, 8));
      const code = hex ?? short ?? long;
      if (code) return character(parseInt(code, 16));
      if (name) return `\\${name.toUpperCase()}`;
      return SIMPLE_ESCAPES[other ?? ''] ?? `\\${whole}`;
    },
  );
}

function character(code: number): string {
  if (code === 0x5c) return '\\\\';
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return isHalf || code > 0x10ffff ? `\\u${code.toString(16)}` : String.fromCodePoint(code);
}
