import { type CodeLanguage } from '../code-language.port';
import { readAnswer } from './answer-reader';
import { labelOf, pathInComment, pathInHeading } from './block-path';
import { type Edit } from './edits/edit';
import { findEdits } from './edits/find-edits';
import { proseOf } from '../prose';
import { withoutIndent } from './fenced-block';
import { type CodeTest, type Piece } from './reading';

/** Whole code that an answer holds. */
export interface Block {
  /** As the model wrote it; null where it named none. */
  path: string | null;
  code: string;
  /** The first line of the code where that is a comment that only names the path. */
  pathComment: string | null;
}

/** What an answer holds. */
export interface Extraction {
  blocks: Block[];
  /** Changes of code, in the order of the formats; usually there is one or none. */
  edits: Edit[];
  /** Plain text for people; may be empty. */
  explanation: string;
}

/** Tags that say only that code follows. */
const TAGS_WITHOUT_LANGUAGE = ['code', 'source', 'src', 'file'];
/** An answer with more blocks is no answer, and would only cost time. */
const MOST_BLOCKS = 100;
/** The longest answer without any fence that may still be nothing but code, in characters. */
const LONGEST_BARE_CODE = 100_000;

/** How often, and with how many characters in all, one answer may make the language parse to find out where code ends. */
const MOST_PARSES = 64;
const MOST_PARSED = 200_000;

/** Asks the language within bounds: invalid code is the slowest to parse, and an answer can hold nothing else. */
function boundedTest(language: CodeLanguage, version: string): CodeTest {
  let parses = MOST_PARSES;
  let characters = MOST_PARSED;
  return {
    tags: language.tags,
    isCode: (info) => mayBeCode(labelOf(info, language.suffixes).tag, language),
    isValid: (make) => {
      if (parses === 0) return false;
      const code = make();
      if (code.length > characters) return false;
      parses -= 1;
      characters -= code.length;
      return code.trim() !== '' && language.fault(code, version) === null;
    },
  };
}

function mayBeCode(tag: string | null, language: CodeLanguage): boolean {
  return tag === null || language.tags.includes(tag) || TAGS_WITHOUT_LANGUAGE.includes(tag);
}

function blockOf(piece: Piece, named: string | null, language: CodeLanguage): Block {
  const start = piece.text.search(/\S/);
  const lineStart = piece.text.lastIndexOf('\n', start) + 1;
  const code = withoutIndent(piece.text.slice(lineStart), start - lineStart);
  const [firstLine = ''] = code.split(/\r?\n/, 1);
  const commented = pathInComment(firstLine, language.suffixes);
  const path = named ?? piece.tagPath ?? commented ?? pathInHeading(piece.above, language.suffixes);
  return { path, code, pathComment: commented === null ? null : firstLine };
}

/**
 * Finds code in a model's answer by looking: whole code in fences and tags of any make, edits in any format wherever they
 * stand, or an answer that is nothing but code. Never throws on any text; linear in its length but for what the language
 * itself takes.
 */
export function extract(text: string, language: CodeLanguage, version: string): Extraction {
  const answer = text.replace(/^\ufeff/, '');
  const test = boundedTest(language, version);
  const first = readAnswer(answer, test);
  if (first.pieces.length === 0 && isNothingButCode(answer, language, version)) {
    const whole = { text: answer, span: { start: 0, end: answer.length }, info: null, tagPath: null, above: '' };
    return { blocks: [blockOf(whole, null, language)], edits: [], explanation: '' };
  }
  const { edits, rest } = findEdits(answer, first, test, language.suffixes);
  const reading = edits.length > 0 ? readAnswer(rest, test) : first;
  const headings = new Set<string>();
  const blocks: Block[] = [];

  for (const piece of reading.pieces) {
    const { tag, path } = labelOf(piece.info ?? '', language.suffixes);
    if (mayBeCode(tag, language) && piece.text.trim() !== '') blocks.push(blockOf(piece, path, language));
    if (pathInHeading(piece.above, language.suffixes)) headings.add(piece.above);
  }
  const prose = reading.prose.filter((line) => !headings.has(line)).join('\n');
  return { blocks: blocks.slice(-MOST_BLOCKS), edits, explanation: proseOf(reading.explanation ?? prose) };
}

/** A single word may be valid code too: code that answers a question about code defines something. */
function isNothingButCode(answer: string, language: CodeLanguage, version: string): boolean {
  return (
    answer.length <= LONGEST_BARE_CODE &&
    language.fault(answer, version) === null &&
    language.definitions(answer).length > 0
  );
}
