/** A line of a V4A patch that is no code. */
export interface PatchMarker {
  kind: 'begin' | 'end' | 'update' | 'add' | 'delete' | 'move' | 'end of file';
  /** What stands behind it, without quotes; null where nothing does. */
  path: string | null;
  /** Columns before it. */
  indent: number;
}

const MARKER =
  /^([ \t]*)\*{3}[ \t]*(begin patch|end patch|end of file|(?:update|add|create|delete|remove) file|move to)\b[ \t]*:?(.*)$/i;
const KINDS: Record<string, PatchMarker['kind']> = {
  'begin patch': 'begin',
  'end patch': 'end',
  'end of file': 'end of file',
  'update file': 'update',
  'add file': 'add',
  'create file': 'add',
  'delete file': 'delete',
  'remove file': 'delete',
  'move to': 'move',
};
/** Longer lines are no markers. */
const LONGEST_LINE = 1000;

/** Reads one line as a marker of a V4A patch; null when it is none. */
export function patchMarkerOf(line: string): PatchMarker | null {
  const match = line.length <= LONGEST_LINE && line.includes('***') ? MARKER.exec(line) : null;
  const kind = KINDS[match?.[2]?.toLowerCase() ?? ''];
  if (!match || !kind) return null;
  const path = (match[3] ?? '')
    .trim()
    .replace(/^[`"'*]+/, '')
    .replace(/[`"'*]+$/, '');
  return { kind, path: path === '' ? null : path, indent: match[1]?.length ?? 0 };
}

/** Whether a section of a patch, that is the change of one file, starts with the marker. */
export function startsSection({ kind }: PatchMarker): boolean {
  return kind === 'update' || kind === 'add' || kind === 'delete';
}

/** Whether a patch ends here that began with `indent` columns; further to the right it is code, a slip of one column aside. */
export function endsPatch({ kind, indent }: PatchMarker, begun: number): boolean {
  return kind === 'end' && indent <= begun + 1;
}
