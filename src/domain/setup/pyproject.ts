import { type DocumentReader, UnreadableDocument } from './document-reader.port';
import { tableOf } from './plain-values';
import { type RepositoryFile } from './repository';

/** So many tables are left out at the end of a file that cannot be read as it is, one after the other. */
const MOST_ATTEMPTS = 20;

/** What a `pyproject.toml` (or another TOML file) says. */
export interface Pyproject {
  tables: Readonly<Record<string, unknown>>;
  /** Whether more of it may be there than is known: it was cut, has a fault, or was not sent at all. */
  isPartial: boolean;
}

/** Reads a file as far as it can be read: what stands before a fault, or before the place where it was cut, still counts. */
export function readPyproject(file: RepositoryFile | null, reader: DocumentReader): Pyproject {
  let text = file?.text ?? '';
  for (let attempt = 0; attempt < MOST_ATTEMPTS && text.trim() !== ''; attempt += 1) {
    try {
      return { tables: tableOf(reader.toml(text)), isPartial: attempt > 0 || file?.isCut === true };
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      text = text.slice(0, Math.max(0, text.lastIndexOf('\n[')));
    }
  }
  return { tables: {}, isPartial: file === null || file.text.trim() !== '' };
}
