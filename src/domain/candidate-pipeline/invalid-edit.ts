import { type Refusal } from '../candidate';
import { type CodeFile } from '../code-file';
import { type CodeLanguage } from '../code-language.port';
import { textLines } from '../text-lines';

/** How many lines before and after the faulty one are shown. */
const SHOWN_AROUND = 3;

function excerpt(code: string, line: number): string {
  const lines = textLines(code);
  const from = Math.max(0, line - 1 - SHOWN_AROUND);
  return lines
    .slice(from, line + SHOWN_AROUND)
    .map(({ text }, nth) => `${from + nth + 1 === line ? '>' : ' '} ${from + nth + 1} | ${text.slice(0, 300)}`)
    .join('\n');
}

/** Refuses an edit that could be applied but left a file that is not valid; the model is shown where. Null when it is. */
export function refuseInvalidEdit(file: CodeFile, language: CodeLanguage, version: string): Refusal | null {
  const fault = language.fault(file.code, version);
  if (!fault) return null;
  const place = file.path ?? 'the code';
  const what = `${place}:${fault.line}: ${fault.message}`;
  return {
    reason: 'edit_not_applied',
    detail: `the edit fits, but what comes of it is not valid: ${what}`,
    correction: [
      `The edit fits the code, but what comes of it is not valid ${language.name}: ${what}`,
      `This is how ${place} would be around line ${fault.line}:`,
      '',
      excerpt(file.code, fault.line),
    ].join('\n'),
  };
}
