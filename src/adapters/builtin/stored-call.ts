/** What a test stored of a call, as texts of Python: the arguments as the call left them, and the result. */
export interface StoredCall {
  given: string;
  result: string;
}

/** `((([1, 2],), {}, 3),)`, in quotes or not: positional arguments, keyword arguments, result. */
const STORED = /^['"]?\(\(\((.*)$/s;
const END = /\),\)['"]?$/;
/** Between the arguments and the result; what stands inside an argument comes before it. */
const KEYWORDS = /\), (\{[^{}]*\}), /;

/** Null for anything else that was stored: an exception, a text that was cut. */
export function storedCall(value: string | null): StoredCall | null {
  const inner = STORED.exec(value ?? '')?.[1];
  const keywords = inner === undefined ? null : KEYWORDS.exec(inner);
  if (inner === undefined || !keywords || !END.test(inner)) return null;
  const end = keywords.index + keywords[0].length;
  return { given: inner.slice(0, end), result: inner.slice(end).replace(END, '') };
}
