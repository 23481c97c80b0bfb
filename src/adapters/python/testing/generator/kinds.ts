import { CLEAR, type Evidence, type Kind, LIKELY, WEAK } from './evidence';

/** What was read of a value by its place, in order. */
export function positionsOf(evidence: Evidence): Evidence[] {
  const numbered = [...evidence.parts.keys()].flatMap((name) => /^\[(\d{1,2})\]$/.exec(name)?.[1] ?? []).map(Number);
  if (numbered.length === 0) return [];
  return Array.from({ length: Math.min(Math.max(...numbered), 11) + 1 }, (_, nth) => evidence.part(`[${nth}]`));
}

/** The kind that a value most likely is, by what is said of it and of its parts; null when nothing is. */
export function kindOf({ kinds, parts, facts }: Evidence): Kind | null {
  const weights = new Map(kinds);
  weights.delete('none');
  const more = (kind: Kind, strength: number): unknown => weights.set(kind, (weights.get(kind) ?? 0) + strength);
  for (const name of parts.keys()) {
    if (name.startsWith('{') || name === 'key' || name === 'value') more('dict', LIKELY);
    else if (name.startsWith('.') && !weights.has('array') && !weights.has('path')) more('object', CLEAR);
    else if (name.startsWith('[')) more('iterable', WEAK);
    else if (name === 'item') more('iterable', WEAK);
    else if (name === 'result' || name.startsWith('parameter ')) more('callable', LIKELY);
    else if (name === 'json' || name === 'pieces') more('str', LIKELY);
  }
  if (weights.has('list') && weights.has('iterable')) more('list', weights.get('iterable') ?? 0);
  if (weights.has('str') && (weights.get('str') ?? 0) >= CLEAR && (weights.get('iterable') ?? 0) > 0)
    weights.delete('iterable');
  if (weights.has('dict') && weights.has('iterable')) more('dict', weights.get('iterable') ?? 0);
  for (const kind of ['tuple', 'set', 'iterator', 'array', 'deque', 'frozenset'] as const)
    if (weights.has(kind)) more(kind, weights.get('iterable') ?? 0);
  if (weights.has('int') && weights.has('number')) more('int', weights.get('number') ?? 0);
  if (weights.has('float') && weights.has('number')) more('float', weights.get('number') ?? 0);
  if (facts.has('awaited')) more('callable', LIKELY);
  let best: Kind | null = null;
  for (const [kind, strength] of weights) if (best === null || strength > (weights.get(best) ?? 0)) best = kind;
  return best;
}
