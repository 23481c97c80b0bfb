import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../src/domain/candidate-pipeline/edits/apply-edits';
import { findEdits } from '../src/domain/candidate-pipeline/edits/find-edits';
import { type CodeTest, type Reading } from '../src/domain/candidate-pipeline/reading';
import { projectRoot } from '../src/project-root';

/** What it costs to read an edit out of an answer and to apply it. */
export interface ApplyingTime {
  format: string;
  blocks: number;
  megabytes: number;
  msPerMb: number;
}

const path = 'all.ts';
/** Lines of context around each change. */
const context = 3;

/** The project's own sources, one after the other, until a megabyte is full. */
function sources(): string[] {
  const folder = join(projectRoot, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const all = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const copies = Math.ceil(1_000_000 / all.length);
  // Each copy's lines are its own, as lines of a real file mostly are.
  return Array.from({ length: copies }, (_, nth) => all.replace(/\S$/gm, `$& // ${nth}`)).flatMap((copy) =>
    copy.split('\n'),
  );
}

/** Edits of some single lines, evenly spread, as each format writes them. */
function answers(lines: readonly string[], blocks: number): Record<string, string> {
  const places = Array.from({ length: blocks }, (_, nth) => Math.floor(((nth + 0.5) * lines.length) / blocks));
  const around = (place: number) => ({
    above: lines.slice(place - context, place),
    old: lines[place] ?? '',
    below: lines.slice(place + 1, place + 1 + context),
  });
  const hunk = (place: number): string => {
    const { above, old, below } = around(place);
    const shown = (line: string): string => ` ${line}`;
    return [...above.map(shown), `-${old}`, `+${old} // faster`, ...below.map(shown)].join('\n');
  };
  const searchReplace = (place: number): string => {
    const { above, old, below } = around(place);
    const side = (line: string): string => [...above, line, ...below].join('\n');
    return `${path}\n<<<<<<< SEARCH\n${side(old)}\n=======\n${side(`${old} // faster`)}\n>>>>>>> REPLACE`;
  };
  return {
    'SEARCH/REPLACE': places.map(searchReplace).join('\n\n'),
    'V4A patch': `*** Begin Patch\n*** Update File: ${path}\n${places.map((place) => `@@\n${hunk(place)}`).join('\n')}\n*** End Patch`,
    'unified diff': `--- a/${path}\n+++ b/${path}\n${places.map((place) => `@@ -${place} +${place} @@\n${hunk(place)}`).join('\n')}\n`,
  };
}

/** Applies an edit of each format to a file of a megabyte. */
export function applyingTimes(short: boolean): ApplyingTime[] {
  const lines = sources();
  const base = [{ path, code: lines.join('\n') }];
  const megabytes = (base[0]?.code.length ?? 0) / 1e6;
  const reading: Reading = { pieces: [], prose: [], explanation: null, drafts: [], beforeThoughtsEnd: 0 };
  const test: CodeTest = { tags: [], isCode: () => false, isValid: () => false };
  return Object.entries(answers(lines, 50)).map(([format, answer]) => {
    const once = (): void => {
      const { edits } = findEdits(answer, reading, test, ['.ts']);
      const applied = applyEdits(edits, base);
      if ('kind' in applied) throw new Error(applied.detail);
      if (applied.files[0]?.code.split(' // faster').length !== 51) throw new Error(`${format}: not all is applied`);
    };
    once();
    const rounds = short ? 1 : 10;
    const start = performance.now();
    for (let round = 0; round < rounds; round += 1) once();
    return { format, blocks: 50, megabytes, msPerMb: (performance.now() - start) / rounds / megabytes };
  });
}
