import './wasm-tier';
import { type Diagnostic, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';

/** What CPython's compiler refuses beyond its grammar; pycodestyle and the like play no part. */
const RULES = ['F404', 'F407', 'F621', 'F622', 'F701', 'F702', 'F704', 'F706', 'F707', 'PLE0116', 'PLE1142'];
/** What it sees where CPython, in some version, sees nothing: the compile rules judge these cases by themselves. */
const OVERRULED =
  /^(?:yield|await|named) expression cannot be used within a |^annotated name `.*` can't be |^Cannot use parentheses within a `with` statement|^cannot delete `__debug__`/;
/** What the compiler finds and what comes before it does not, in the minor versions from the first to the last. */
const FOUND_LATE: readonly [RegExp, number, number][] = [
  [/outside of a function|within an async function|asynchronous comprehension/, 8, 13],
  [/^cannot assign to `__debug__`/, 9, 13],
  [/^Duplicate keyword argument/, 9, 14],
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
   * What only the compile rules can tell is left out.
   * @param suspect where another parser has already stumbled, else null
   * @param isCompiled whether what stands at an index of the code is compiled at all, not only parsed
   */
  firstFault(
    code: string,
    version: string,
    suspect: number | null,
    isCompiled: (index: number) => boolean,
  ): Diagnostic | null {
    if (suspect !== null || code.length > CHECKED_WHOLE) {
      const first = Math.min(suspect ?? FIRST_PIECE, code.length) + EDGE * 2;
      for (let length = first; length < code.length; length *= 4) {
        const fault = this.faultWithin(code, length, version);
        if (fault) return fault;
      }
    }
    return earliest(
      this.check(code, version).filter(
        (fault) =>
          !isOverruled(fault, code) &&
          (!isFoundLate(fault, version) || isCompiled(indexOf(code, fault.start_location))),
      ),
    );
  }

  /** The first fault of all that it sees, for code that the compile rules cannot be asked about. */
  firstFaultOfAll(code: string, version: string): Diagnostic | null {
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
          (fault.code === null || fault.code === 'invalid-syntax') &&
          early(fault) &&
          !OPEN_ENDED.test(fault.message) &&
          !isOverruled(fault, code) &&
          !isFoundLate(fault, version),
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

/** Rows count from 1 and end with LF, CRLF or CR; columns count UTF-16 units from 1. */
function indexOf(code: string, { row, column }: Diagnostic['start_location']): number {
  const ends = code.matchAll(/\r\n?|\n/g);
  let start = 0;
  for (let line = 1; line < row; line += 1) {
    const { value } = ends.next();
    if (value) start = value.index + value[0].length;
  }
  return start + column - 1;
}

function isFoundLate({ message }: Diagnostic, version: string): boolean {
  const minor = Number(version.split('.')[1]);
  return FOUND_LATE.some(([late, first, last]) => first <= minor && minor <= last && late.test(message));
}

function isOverruled({ message, start_location: start }: Diagnostic, code: string): boolean {
  if (message !== 'Expected an expression') return OVERRULED.test(message);
  // It takes the semicolon after a `raise` that stands alone for a fault.
  const index = indexOf(code, start);
  return code[index] === ';' && /(?:^|[\s:;])raise[ \t\f]*$/.test(code.slice(Math.max(0, index - 80), index));
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
