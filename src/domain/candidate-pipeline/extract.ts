import { type CodeLanguage } from '../code-language.port';
import { readAnswer } from './answer-reader';
import { labelOf, pathInComment, pathInHeading } from './block-path';
import { type EditForm, editFormOf } from './edit-form';
import { explanationOf } from './explanation';
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
  /** The first change that is written as an edit, and its form. */
  edit: { form: EditForm; text: string } | null;
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
 * Finds whole code in a model's answer by looking: in fences and tags of any make, or an answer that is nothing but code.
 * Never throws on any text; linear in its length but for what the language itself takes.
 */
export function extract(text: string, language: CodeLanguage, version: string): Extraction {
  const answer = text.replace(/^\ufeff/, '');
  const reading = readAnswer(answer, boundedTest(language, version));
  const headings = new Set<string>();
  const blocks: Block[] = [];
  let edit: Extraction['edit'] = null;

  for (const piece of reading.pieces) {
    const { tag, path } = labelOf(piece.info ?? '', language.suffixes);
    const form = editFormOf(piece.text, tag);
    if (form) edit ??= { form, text: piece.text };
    else if (mayBeCode(tag, language) && piece.text.trim() !== '') blocks.push(blockOf(piece, path, language));
    if (pathInHeading(piece.above, language.suffixes)) headings.add(piece.above);
  }
  if (blocks.length === 0 && !edit) {
    const form = editFormOf(answer, null);
    if (form) edit = { form, text: answer };
    else if (isNothingButCode(answer, language, version)) {
      return {
        blocks: [blockOf({ text: answer, info: null, tagPath: null, above: '' }, null, language)],
        edit,
        explanation: '',
      };
    }
  }
  const prose = reading.prose.filter((line) => !headings.has(line)).join('\n');
  return { blocks: blocks.slice(-MOST_BLOCKS), edit, explanation: explanationOf(reading.explanation ?? prose) };
}

/** A single word may be valid code too: code that answers a question about code defines something. */
function isNothingButCode(answer: string, language: CodeLanguage, version: string): boolean {
  return (
    answer.length <= LONGEST_BARE_CODE &&
    language.fault(answer, version) === null &&
    language.definitions(answer).length > 0
  );
}
