/** The versions of Python that the client runs on and that the set-up actions offer, oldest first. */
export const PYTHON_VERSIONS = ['3.9', '3.10', '3.11', '3.12', '3.13', '3.14'] as const;

/** A minor version of Python. */
export type PythonVersion = (typeof PYTHON_VERSIONS)[number];

/** Nothing points at a version: most packages run on it, and have wheels for it. */
const USUAL: PythonVersion = '3.12';
/** A longer requirement is nothing that a person wrote. In characters. */
const LONGEST_REQUIREMENT = 500;
const CLAUSE = /^(===?|~=|!=|<=?|>=?|\^|~)?\s*v?(\d+)(?:\.(\d+|\*|x))?(?:\.(\d+|\*|x))?/;

/** What a repository says of its Python. */
export interface PythonEvidence {
  /** `>=3.9,<4`, `^3.10`: every one of them holds. */
  requirements: readonly string[];
  /** Versions that are said to be used, by who says it: the first of these that may be used wins. */
  used: readonly (readonly string[])[];
}

/** The versions that every requirement allows, oldest first. */
export function allowedVersions({ requirements }: PythonEvidence): PythonVersion[] {
  return PYTHON_VERSIONS.filter((version) =>
    requirements.every((requirement) => allows(requirement, minorOf(version))),
  );
}

/** The version to work with: what the repository uses, the newest where it uses several; null where none is allowed. */
export function chosenVersion(evidence: PythonEvidence): PythonVersion | null {
  const allowed = allowedVersions(evidence);
  for (const used of evidence.used) {
    const found = allowed.filter((version) => used.includes(version)).at(-1);
    if (found) return found;
  }
  const notNewer = allowed.filter((version) => minorOf(version) <= minorOf(USUAL)).at(-1);
  return notNewer ?? allowed[0] ?? null;
}

/** Every `3.x` that a text names, in order: `python:3.11-slim`, `"3.9", "3.10"`, `Python :: 3.12`. */
export function versionsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\d.])3\.(\d{1,2})(?!\d)/g)].map(([, minor = '']) => `3.${Number(minor)}`);
}

function minorOf(version: string): number {
  return Number(version.slice('3.'.length));
}

/** Whether some release of Python 3.`minor` fulfils a requirement; what cannot be understood excludes nothing. */
function allows(requirement: string, minor: number): boolean {
  return requirement
    .slice(0, LONGEST_REQUIREMENT)
    .split('|')
    .filter((alternative) => alternative.trim() !== '')
    .some((alternative) =>
      alternative
        .trim()
        .split(/\s*,\s*|\s+(?=[<>=!~^])/)
        .every((clause) => clauseAllows(clause, minor)),
    );
}

function clauseAllows(clause: string, minor: number): boolean {
  const match = CLAUSE.exec(clause.trim());
  if (!match) return true;
  const [, operator = '==', major, second, third] = match;
  const given = second === undefined || !/^\d+$/.test(second) ? null : Number(second);
  if (Number(major) !== 3) return Number(major) < 3 ? /^(>=?|!=)/.test(operator) : /^(<=?|!=)/.test(operator);
  if (given === null) return !['<', '!='].includes(operator);
  const isPatch = third !== undefined && /^\d+$/.test(third);
  switch (operator) {
    case '>=':
    case '^':
    case '>':
      return minor >= given;
    case '<':
      return minor < given || (minor === given && isPatch && Number(third) > 0);
    case '<=':
      return minor < given || (minor === given && third !== undefined);
    case '!=':
      return isPatch || minor !== given;
    case '~=':
      return isPatch ? minor === given : minor >= given;
    default:
      return minor === given;
  }
}
