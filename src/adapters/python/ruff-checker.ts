import './wasm-tier';
import { type Diagnostic, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';

/** What CPython's compiler refuses beyond its grammar; pycodestyle and the like play no part. */
const RULES = [
  ...['F404', 'F407', 'F621', 'F622', 'F701', 'F702', 'F704', 'F706', 'F707'],
  ...['PLE0115', 'PLE0116', 'PLE0117', 'PLE0118', 'PLE1142'],
];
const FIRST_PIECE = 4_096;
const CHECKED_WHOLE = 32_768;
const EDGE = 200;
const LONGER = 1_000;
/** Faults that the end of a piece may cause by itself. */
const OPEN_ENDED = /unexpected EOF|missing closing|string|indented block|expected `?(except|finally)/i;

/** Judges Python with ruff's parser: one workspace per version, made when first needed. */
export class RuffChecker {
  private readonly workspaces = new Map<string, Workspace>();

  /**
   * The first fault in the code for a version such as `3.11`, else null. Long or surely faulty code is tried from its
   * beginning in growing pieces, since each further fault after the first costs more time than the check itself.
   * @param suspect where another parser has already stumbled, else null
   */
  firstFault(code: string, version: string, suspect: number | null): Diagnostic | null {
    if (suspect !== null || code.length > CHECKED_WHOLE) {
      const first = Math.min(suspect ?? FIRST_PIECE, code.length) + EDGE * 2;
      for (let length = first; length < code.length; length *= 4) {
        const fault = this.faultWithin(code, length, version);
        if (fault) return fault;
      }
    }
    return earliest(this.check(code, version));
  }

  /** A syntax fault that has nothing to do with where the piece was cut: it is there in a longer one too. */
  private faultWithin(code: string, length: number, version: string): Diagnostic | null {
    const lines = code.slice(0, length - EDGE).split(/\r\n?|\n/);
    const [row, column] = [lines.length, (lines.at(-1) ?? '').length];
    const early = ({ end_location: end }: Diagnostic): boolean =>
      end.row < row || (end.row === row && end.column < column);
    const found = earliest(
      this.check(code.slice(0, length), version).filter(
        (fault) =>
          (fault.code === null || fault.code === 'invalid-syntax') && early(fault) && !OPEN_ENDED.test(fault.message),
      ),
    );
    if (!found) return null;
    const longer = this.check(code.slice(0, length + LONGER), version);
    return longer.find((fault) => samePlace(fault, found)) ?? null;
  }

  private check(code: string, version: string): Diagnostic[] {
    let workspace = this.workspaces.get(version);
    if (!workspace) {
      const settings = { 'target-version': `py${version.replace('.', '')}`, lint: { select: RULES } };
      this.workspaces.set(version, (workspace = new Workspace(settings, PositionEncoding.Utf16)));
    }
    return workspace.check(code) as Diagnostic[]; // typed `any` there; this is the package's own type for it
  }
}

/** The checker gives rules and syntax errors one after the other. */
function earliest(faults: readonly Diagnostic[]): Diagnostic | null {
  const before = (a: Diagnostic, b: Diagnostic): number =>
    a.start_location.row - b.start_location.row || a.start_location.column - b.start_location.column;
  return faults.length === 0 ? null : faults.reduce((first, fault) => (before(fault, first) < 0 ? fault : first));
}

function samePlace(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.message === b.message &&
    a.start_location.row === b.start_location.row &&
    a.start_location.column === b.start_location.column
  );
}
