import { type TextLine, textLines } from '../text-lines';
import { type Fence, fenceOf } from './fence';

/** An answer cut into lines, with what matters of each for finding where blocks end. */
export interface AnswerLines {
  text: string;
  lines: readonly TextLine[];
  fences: readonly (Fence | null)[];
  /** Numbers of the lines that are a fence or a lone closing tag, ascending. */
  marked: readonly number[];
}

function isLoneClosingTag(line: string): boolean {
  return line.includes('</') && /^[ \t]*<\/[\w-]+>[ \t]*$/.test(line);
}

/** Cuts an answer into lines. */
export function answerLines(text: string): AnswerLines {
  const lines = textLines(text);
  const fences = lines.map((line) => fenceOf(line.text));
  const marked = [...lines.keys()].filter((line) => fences[line] !== null || isLoneClosingTag(lines[line]?.text ?? ''));
  return { text, lines, fences, marked };
}

/** Where in `marked` the first line behind `line` stands. */
export function firstMarkedAfter(answer: AnswerLines, line: number): number {
  let low = 0;
  for (let high = answer.marked.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((answer.marked[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
