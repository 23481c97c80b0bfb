const START = /<<-?[ \t]*["']?([A-Za-z_]\w{0,40})["']?/;
const USUAL_WORD = 'EOF';
const LONGEST_LINE = 1000;

/** The word that ends the here-document which a shell's command line starts; null when it starts none. */
export function hereDocumentWord(line: string): string | null {
  return line.length > LONGEST_LINE ? null : (START.exec(line)?.[1] ?? null);
}

/** Whether a line ends a here-document. @param word null where its start was left out. */
export function endsHereDocument(line: string, word: string | null): boolean {
  const wanted = word ?? USUAL_WORD;
  return (
    line.length < LONGEST_LINE && line.trimStart().startsWith(wanted) && line.trim().replace(/["')]+$/, '') === wanted
  );
}
