import { type AnswerLines, answerLines, firstMarkedAfter } from './answer-lines';
import { tagAtStart, taggedCode, tagKind } from './answer-tags';
import { type Fence, fenceOf } from './fence';
import { fencedBlock } from './fenced-block';
import { type CodeTest, type Piece, type Reading, type Span } from './reading';

/** Thoughts may end without a start that was sent. */
function endsThoughts(line: string): boolean {
  return line.includes('</think') && /<\/think(?:ing)?>[ \t]*$/.test(line);
}

/** More tags than this on one line, or inside one another, are no structure. */
const MOST_TAGS_ON_A_LINE = 8;
const DEEPEST_TAG = 8;

interface OpenTag {
  name: string;
  path: string | null;
  /** Where its content starts. */
  start: number;
  /** How things stood there: prose that turns out to be code is taken back. */
  proseLines: number;
  above: string;
  /** Whether fences or tags were met in it: then it is not code itself. */
  structured: boolean;
  isWrapper: boolean;
}

/** Reads one answer, line by line; a tag counts only at the start of a line or right behind another. */
class AnswerReader {
  private readonly answer: AnswerLines;
  private readonly pieces: Piece[] = [];
  private readonly prose: string[] = [];
  private readonly explanations: string[] = [];
  private readonly drafts: Span[] = [];
  private readonly open: OpenTag[] = [];
  private readonly neverClosed = new Set<string>();
  private forgotten: Piece[] = [];
  private beforeThoughtsEnd = 0;
  private above = '';
  private line = 0;
  /** Where the unread part of the line starts: behind its tags. */
  private at = 0;
  private tagsOnLine = 0;

  constructor(
    private readonly text: string,
    private readonly test: CodeTest,
  ) {
    this.answer = answerLines(text);
  }

  read(): Reading {
    for (let line = this.answer.lines[0]; line; line = this.answer.lines[this.line]) {
      const rest = this.text.slice(this.at, line.end);
      if (this.tagsOnLine < MOST_TAGS_ON_A_LINE && this.readTag(rest)) continue;
      if (this.readFence(rest) || this.readLastLineOfTag(rest)) continue;
      this.readProse(rest);
      this.moveTo(line.next);
    }
    while (this.open.length > 0) this.close(this.open.length - 1, this.text.length);
    // What came before the end of thoughts was the answer after all.
    if (this.pieces.length === 0) this.pieces.push(...this.forgotten);
    const explanation = this.explanations.length > 0 ? this.explanations.join('\n') : null;
    const { pieces, prose, drafts, beforeThoughtsEnd } = this;
    return { pieces, prose, explanation, drafts, beforeThoughtsEnd };
  }

  private moveTo(offset: number): void {
    const before = this.line;
    for (let line = this.answer.lines[before]; line && line.end <= offset; line = this.answer.lines[this.line]) {
      if (line.start === offset && line.next > offset) break; // an empty line is still to be read
      this.line += 1;
    }
    this.tagsOnLine = this.line === before ? this.tagsOnLine + 1 : 0;
    this.at = Math.max(offset, this.answer.lines[this.line]?.start ?? offset);
  }

  private readTag(rest: string): boolean {
    const tag = tagAtStart(rest);
    const kind = tag && tagKind(tag.name, this.test.tags);
    if (!tag || !kind) return false;
    const content = this.at + tag.length;
    if (tag.closing) {
      // Some models send the end of their thoughts without the start: all that came before was draft.
      if (kind === 'draft') this.forget();
      else this.closeNamed(tag.name, this.at);
      this.moveTo(content);
      return true;
    }
    if (kind === 'draft' || kind === 'explanation') return this.skipTo(tag.name, content, kind);
    const closing = `</${tag.name}>`;
    const inline = rest.length < 2000 ? rest.indexOf(closing) : -1;
    if (inline >= 0 && rest.slice(inline + closing.length).trim() !== '') return false; // `<code>x</code> is …`: prose
    if (this.open.length >= DEEPEST_TAG) return false;
    const outer = this.open.at(-1);
    if (outer) outer.structured = true;
    this.open.push({
      name: tag.name,
      path: tag.path ?? outer?.path ?? null,
      start: content,
      proseLines: this.prose.length,
      above: this.above,
      structured: false,
      isWrapper: kind === 'wrapper',
    });
    this.moveTo(content);
    return true;
  }

  /** Reads a draft or an explanation whole; without its closing tag the opening one is passed over. */
  private skipTo(name: string, content: number, kind: 'draft' | 'explanation'): boolean {
    const closing = `</${name}>`;
    const end = this.neverClosed.has(name) ? -1 : this.text.indexOf(closing, content);
    if (end < 0) {
      this.neverClosed.add(name);
      this.moveTo(content);
      return true;
    }
    if (kind === 'explanation') this.explanations.push(this.text.slice(content, end).trim());
    else this.drafts.push({ start: this.at, end: end + closing.length });
    this.moveTo(end + closing.length);
    return true;
  }

  private readFence(rest: string): boolean {
    const line = this.answer.lines[this.line];
    const fence = line && this.at > line.start ? fenceOf(rest) : (this.answer.fences[this.line] ?? null);
    if (!fence) return false;
    // A whole answer in a Markdown fence: its blocks count, not the fence around them.
    if (/^(?:markdown|md)$/i.test(fence.info) && this.nextFence()?.info) {
      this.moveTo(line?.next ?? this.text.length);
      return true;
    }
    const top = this.open.at(-1);
    if (top) top.structured = true;
    const inTags = new Set(this.open.map(({ name }) => `</${name}>`));
    const isValid = this.test.isCode(fence.info) ? this.test.isValid : (): boolean => false;
    const block = fencedBlock(this.answer, this.line, fence, inTags, isValid);
    const span = { start: this.at, end: this.answer.lines[block.next]?.start ?? this.text.length };
    this.addPiece({ text: block.code, span, info: fence.info, tagPath: top?.path ?? null, above: this.above });
    this.moveTo(span.end);
    return true;
  }

  private nextFence(): Fence | null {
    const { fences, marked } = this.answer;
    return fences[marked[firstMarkedAfter(this.answer, this.line)] ?? -1] ?? null;
  }

  /** Code in a tag may end on the line of its closing tag. */
  private readLastLineOfTag(rest: string): boolean {
    const top = this.open.at(-1);
    if (!top || top.structured) return false;
    const closing = `</${top.name}>`;
    const text = rest.trimEnd();
    if (!text.endsWith(closing)) return false;
    this.close(this.open.length - 1, this.at + text.length - closing.length);
    this.moveTo(this.at + text.length);
    return true;
  }

  private readProse(rest: string): void {
    if (endsThoughts(rest)) {
      this.forget();
      return;
    }
    this.prose.push(rest);
    if (rest.trim() !== '') this.above = rest;
  }

  private closeNamed(name: string, end: number): void {
    const depth = this.open.findLastIndex((tag) => tag.name === name);
    while (depth >= 0 && this.open.length > depth) this.close(this.open.length - 1, end);
  }

  /** Ends a tag: what it holds without any structure is code, in a wrapper only when it reads as code. */
  private close(depth: number, end: number): void {
    const [tag] = this.open.splice(depth, 1);
    if (!tag || tag.structured) return;
    const code = taggedCode(this.text.slice(tag.start, end));
    if (code === '' || (tag.isWrapper && !this.test.isValid(() => code))) return;
    this.prose.length = tag.proseLines;
    this.addPiece({ text: code, span: { start: tag.start, end }, info: null, tagPath: tag.path, above: tag.above });
  }

  private addPiece(piece: Piece): void {
    this.pieces.push(piece);
    this.above = '';
  }

  private forget(): void {
    if (this.pieces.length > 0) this.forgotten = this.pieces.splice(0);
    this.beforeThoughtsEnd = this.at;
    this.prose.length = 0;
    this.explanations.length = 0;
    this.open.length = 0;
    this.above = '';
  }
}

/** Takes an answer apart. Linear in its length, whatever it holds. */
export function readAnswer(answer: string, test: CodeTest): Reading {
  return new AnswerReader(answer, test).read();
}
