import { textLines } from '../../text-lines';
import { type CodeTest, type Piece, type Reading, type Span } from '../reading';
import { type Edit } from './edit';
import { type EditFormat, type EditReading } from './edit-format';
import { EDIT_FORMATS } from './formats';

/** The edits of an answer, and the answer with blank lines in their place. */
export interface FoundEdits {
  edits: Edit[];
  rest: string;
}

/** The text with only line breaks left in the spans, and a space for each character where offsets are to stay. */
function blanked(text: string, spans: readonly Span[], space: ' ' | ''): string {
  let at = 0;
  let result = '';
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    const blank = text.slice(from, end).replace(/[^\r\n]+/g, (line) => space.repeat(line.length));
    result += text.slice(at, from) + blank;
    at = end;
  }
  return result + text.slice(at);
}

/** Reads what `visible` shows, format by format: no text is read twice. */
function read(visible: string, formats: readonly EditFormat[], suffixes: readonly string[]): EditReading[] {
  const readings: EditReading[] = [];
  let unread = visible;
  for (const format of formats) {
    const reading = format.mayBeIn(unread) ? format.read(textLines(unread), suffixes) : null;
    if (!reading) continue;
    readings.push(reading);
    unread = blanked(unread, reading.spans, ' ');
  }
  return readings;
}

/**
 * Finds edits of every format by looking. Marks of an edit that are only text of whole code do not count, nor do thoughts
 * before the answer, unless they were the answer after all.
 */
export function findEdits(answer: string, reading: Reading, test: CodeTest, suffixes: readonly string[]): FoundEdits {
  const formats = EDIT_FORMATS.filter((format) => format.mayBeIn(answer));
  if (formats.length === 0) return { edits: [], rest: answer };
  const isWholeCode = ({ info, text }: Piece): boolean =>
    formats.some((format) => format.mayBeIn(text)) && test.isCode(info ?? '') && test.isValid(() => text);
  const wholeCode = reading.pieces.filter(isWholeCode).map(({ span }) => span);
  const hidden = [...reading.drafts, ...wholeCode];
  const thoughts = { start: 0, end: reading.beforeThoughtsEnd };

  let found = read(blanked(answer, [...hidden, thoughts], ' '), formats, suffixes);
  const isLast = reading.pieces.every(({ span }) => span.end <= thoughts.end);
  if (found.length === 0 && thoughts.end > 0 && isLast) found = read(blanked(answer, hidden, ' '), formats, suffixes);
  return {
    edits: found.map(({ edit }) => edit),
    rest: blanked(
      answer,
      found.flatMap(({ spans }) => spans),
      '',
    ),
  };
}
