import { type Edit } from '../src/domain/candidate-pipeline/edits/edit';
import { findEdits } from '../src/domain/candidate-pipeline/edits/find-edits';

const SIGNS = { context: ' ', old: '-', new: '+' };

/** An edit as lines of text, for comparing: a line for each block, `@@` with all that a hunk says, its lines behind `|`. */
export function shownEdit({ format, blocks }: Edit): string[] {
  const lines = [format];
  for (const { number, change, path, fault, readings } of blocks) {
    lines.push(`${number} ${change} ${path ?? '?'}${fault === null ? '' : `: ${fault}`}`);
    for (const [nth, reading] of readings.entries()) {
      if (readings.length > 1) lines.push(`reading ${nth + 1}`);
      for (const hunk of reading) {
        const said = [...hunk.anchors.map((anchor) => `[${anchor}]`)];
        if (hunk.lineHint !== null) said.push(`line ${hunk.lineHint}`);
        if (hunk.atEnd) said.push('at end');
        if (hunk.finalLineBreak !== null) said.push(`final line break: ${hunk.finalLineBreak}`);
        lines.push(['@@', ...said].join(' '), ...hunk.lines.map(({ kind, text }) => `|${SIGNS[kind]}${text}`));
      }
    }
  }
  return lines;
}

const NOTHING_ELSE = { pieces: [], prose: [], explanation: null, drafts: [], beforeThoughtsEnd: 0 };

/** All edits of an answer about Python, and what of the answer is left beside them: lines that are not blank. */
export function shownAnswer(answer: string): { edits: string[]; rest: string[] } {
  const test = { tags: [], isCode: (): boolean => false, isValid: (): boolean => false };
  const { edits, rest } = findEdits(answer, NOTHING_ELSE, test, ['.py', '.pyi']);
  return { edits: edits.flatMap(shownEdit), rest: rest.split(/\r?\n/).filter((line) => line.trim() !== '') };
}
