/** An annotation taken apart: `dict[str, list[int]]` is `dict` with two arguments, of which the second has one. */
export interface Annotation {
  /** As written, without brackets: `list`, `np.ndarray`, `3` or `'a'` inside a `Literal`; empty for a bare list of arguments. */
  name: string;
  arguments: Annotation[];
}

const TOKEN =
  /\s*(?:([A-Za-z_][\w.]*|\.\.\.)|([-+]?\d[\w.]*|[rbu]?'(?:\\.|[^'\\])*'|[rbu]?"(?:\\.|[^"\\])*")|([[\](),|*]))/suy;
const DEEPEST = 20;

/** Takes the text of an annotation apart, quoted parts included; null for what is no type expression. */
export function parseAnnotation(text: string, depth = 0): Annotation | null {
  if (text.length > 2_000 || depth > DEEPEST) return null;
  const tokens: { text: string; isName: boolean; isLiteral: boolean }[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < text.trimEnd().length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return null;
    at = TOKEN.lastIndex;
    const [, name, literal, sign] = match;
    tokens.push({ text: name ?? literal ?? sign ?? '', isName: name !== undefined, isLiteral: literal !== undefined });
  }
  let next = 0;
  const is = (sign: string): boolean => tokens[next]?.text === sign && !tokens[next]?.isLiteral;

  function union(level: number): Annotation | null {
    const members: Annotation[] = [];
    do {
      const member = single(level);
      if (!member) return null;
      members.push(member);
    } while (is('|') && (next += 1) > 0);
    const [only, ...others] = members;
    return only && others.length === 0 ? only : { name: 'Union', arguments: members };
  }

  function single(level: number): Annotation | null {
    if (level > DEEPEST) return null;
    if (is('*')) next += 1;
    const token = tokens[next];
    if (!token) return null;
    if (is('[')) return { name: '', arguments: list(']', level) };
    if (is('(')) return list(')', level)[0] ?? null;
    if (!token.isName && !token.isLiteral) return null;
    next += 1;
    return { name: token.text, arguments: token.isName && is('[') ? list(']', level) : [] };
  }

  function list(end: string, level: number): Annotation[] {
    next += 1;
    const found: Annotation[] = [];
    while (next < tokens.length && !is(end)) {
      const each = union(level + 1);
      if (!each) break;
      found.push(each);
      if (is(',')) next += 1;
    }
    if (is(end)) next += 1;
    return found;
  }

  const whole = union(0);
  if (!whole || next < tokens.length) return null;
  const quoted = /^['"](.*)['"]$/s.exec(whole.name)?.[1];
  return quoted === undefined ? whole : parseAnnotation(quoted, depth + 1);
}
