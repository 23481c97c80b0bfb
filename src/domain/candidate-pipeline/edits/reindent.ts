import { type HunkLine } from './edit';
import { type IndentPair, IndentScale, depthOf } from './indent-scale';
import { folded } from './levels/folded-punctuation';
import { commonStart, indentOf, isBlank } from './line-space';

/** A line of a hunk that was found, and where it is in the hunk. */
interface FoundLine extends IndentPair {
  at: number;
  kind: 'context' | 'old';
  /** Whether nothing of its indentation differs. */
  isSame: boolean;
}

/** The lines above or below a new one that tell where it belongs. */
interface Neighbours {
  /** The nearest. */
  nearest: FoundLine | null;
  /** The nearest that is not further to the right: its sibling or its parent. */
  notDeeper: FoundLine | null;
}

/** Spaces of Unicode, where they begin a line, are spaces. */
function indentIn(line: string): string {
  return indentOf(folded(line));
}

function foundLines(lines: readonly HunkLine[], texts: readonly string[]): FoundLine[] {
  const found: FoundLine[] = [];
  let next = 0;
  for (const [at, { kind, text }] of lines.entries()) {
    if (kind === 'new') continue;
    const inFile = texts[next] ?? '';
    next += 1;
    if (isBlank(text)) continue;
    const [answer, file] = [indentIn(text), indentIn(inFile)];
    found.push({ at, kind, answer, file, isSame: answer === file && indentOf(text) === indentOf(inFile) });
  }
  return withForgottenSigns(found);
}

/** Where context lacks just one space and old lines do not, it lacks the sign before it. */
function withForgottenSigns(found: FoundLine[]): FoundLine[] {
  const lacksOne = ({ answer, file }: FoundLine): boolean => file === ` ${answer}`;
  if (found.some((line) => line.kind === 'old' && lacksOne(line))) return found;
  return found.map((line) => (lacksOne(line) ? { ...line, answer: line.file } : line));
}

/** Whether only the first line lacks its indentation: it then tells nothing of the others. */
function isFirstWithout(found: readonly FoundLine[]): boolean {
  const [first, ...others] = found;
  const indented = others.find(({ answer }) => answer !== '');
  return first?.answer === '' && first.file !== '' && indented !== undefined && indented.answer === indented.file;
}

/** The neighbours of every new line, seen from one side. */
function neighboursFrom(
  order: Iterable<number>,
  lines: readonly HunkLine[],
  found: ReadonlyMap<number, FoundLine>,
): Map<number, Neighbours> {
  const neighbours = new Map<number, Neighbours>();
  // Each further to the right than the one before it.
  const stack: { line: FoundLine; depth: number }[] = [];
  let nearest: FoundLine | null = null;
  for (const at of order) {
    const line = found.get(at);
    const text = lines[at]?.text ?? '';
    if (line) {
      nearest = line;
      const depth = depthOf(line.answer);
      while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
      stack.push({ line, depth });
    } else if (lines[at]?.kind === 'new' && !isBlank(text)) {
      const depth = depthOf(indentIn(text));
      let [low, high] = [0, stack.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((stack[middle]?.depth ?? 0) <= depth) low = middle + 1;
        else high = middle;
      }
      neighbours.set(at, { nearest, notDeeper: stack[low - 1]?.line ?? null });
    }
  }
  return neighbours;
}

/** For every new line the old one that it stands for, where a run of old lines is replaced line by line. */
function replacedLines(lines: readonly HunkLine[]): Map<number, number> {
  const replaced = new Map<number, number>();
  for (let at = 0; at < lines.length;) {
    const kind = lines[at]?.kind;
    let end = at;
    while (end < lines.length && lines[end]?.kind === kind) end += 1;
    let next = end;
    while (next < lines.length && lines[next]?.kind === 'new') next += 1;
    if (kind === 'old' && next - end === end - at)
      for (let old = at; old < end; old += 1) replaced.set(old + end - at, old);
    at = end;
  }
  return replaced;
}

/** How many characters of a line its indentation is, spaces of Unicode included. */
function lengthOfIndent(text: string): number {
  let length = 0;
  while (length < text.length && /^[ \t]*$/.test(folded(text.charAt(length)))) length += 1;
  return length;
}

/** Moves new lines of one hunk to where the lines around them are in the file. */
class Reindentation {
  private readonly byPlace: Map<number, FoundLine>;
  private readonly above: Map<number, Neighbours>;
  private readonly below: Map<number, Neighbours>;
  private readonly replaced: Map<number, number>;

  /** @param alone the line that alone lacks its indentation, if there is one, and the new one that lacks it likewise. */
  constructor(
    lines: readonly HunkLine[],
    found: readonly FoundLine[],
    private readonly scale: IndentScale,
    private readonly alone: { found: FoundLine; added: number } | null,
  ) {
    this.byPlace = new Map(found.map((line) => [line.at, line]));
    this.above = neighboursFrom(lines.keys(), lines, this.byPlace);
    this.below = neighboursFrom([...lines.keys()].reverse(), lines, this.byPlace);
    this.replaced = replacedLines(lines);
  }

  moved(at: number, text: string): string {
    const indent = indentIn(text);
    const rest = text.slice(lengthOfIndent(text));
    if (this.alone?.added === at && indent === '') return this.alone.found.file + rest;
    const reference = this.referenceOf(at, indent);
    if (!reference) return this.scale.inFile(indent) + rest;
    const shared = commonStart(reference.answer, indent).length;
    const kept = this.scale.without(reference.file, reference.answer.slice(shared));
    return kept + this.scale.inFile(indent.slice(shared)) + rest;
  }

  private referenceOf(at: number, indent: string): IndentPair | null {
    const replaced = this.byPlace.get(this.replaced.get(at) ?? -1);
    if (replaced?.answer === indent) return replaced;
    const above = this.above.get(at);
    const below = this.below.get(at);
    const sibling = [above, below].find((side) => side?.notDeeper?.answer === indent);
    return sibling?.notDeeper ?? above?.notDeeper ?? above?.nearest ?? below?.notDeeper ?? below?.nearest ?? null;
  }
}

/**
 * The new lines of a hunk, in order, in the indentation that the file has at its place: moved as the line that was found
 * nearest is, the one above first, and in the file's own character. Linear but for a logarithm.
 * @param texts the file's lines that the old lines and the context were found as.
 * @param fileSign what all indented lines of the file begin with, where they do.
 */
export function reindented(lines: readonly HunkLine[], texts: readonly string[], fileSign: string | null): string[] {
  const added = [...lines.entries()].filter(([, { kind }]) => kind === 'new');
  const all = foundLines(lines, texts);
  const [first] = all;
  const isAlone = first !== undefined && lines[first.at - 1]?.kind !== 'new' && isFirstWithout(all);
  const found = isAlone ? all.slice(1) : all;
  const scale = new IndentScale(found, fileSign);

  const indents = added.map(([, { text }]) => (isBlank(text) ? '' : indentOf(text)));
  // New lines that know the file's character mean the other where they write it.
  const isForeign =
    indents.some((indent) => scale.isForeign(indent)) &&
    indents.every((indent) => indent === '' || scale.isForeign(indent));
  if (!isAlone && !isForeign && all.every(({ isSame }) => isSame)) {
    return added.map(([, { text }]) => text);
  }
  const alone = isAlone ? { found: first, added: lines.findIndex(({ kind }) => kind !== 'old') } : null;
  const reindentation = new Reindentation(lines, found, scale, alone);
  return added.map(([at, { text }]) => (isBlank(text) ? text : reindentation.moved(at, text)));
}
