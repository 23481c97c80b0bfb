/** What the client adds to a file of which it sent the first characters only. */
const CUT = '\n... (truncated)';
/** No file that is read here is longer; of a longer one the start is read. In characters. */
const LONGEST_FILE = 64_000;
/** A longer path is none. In characters. */
const LONGEST_PATH = 1_000;
/** Names of one folder that are looked at. */
const MOST_NAMES = 5_000;

/** What a request tells of a repository. */
export interface SentRepository {
  /** Texts by path from the repository's root. */
  files: Readonly<Record<string, string | null>>;
  /** Two levels of folders as the client lists them; anything else in it is passed over. */
  structure: unknown;
  /** The folder of the code that is to be made faster; absolute on the client's machine. */
  moduleRoot: string | null;
}

/** A text of a repository. */
export interface RepositoryFile {
  path: string;
  text: string;
  /** Whether there is more of it than was sent. */
  isCut: boolean;
}

/** A repository as far as the client shows it: some files with their texts, and the names in two levels of folders. */
export class Repository {
  readonly files: readonly RepositoryFile[];
  readonly moduleRoot: string | null;
  private readonly texts: ReadonlyMap<string, RepositoryFile>;
  /** Paths of what is known to be there, with `/` behind folders. */
  private readonly paths: ReadonlySet<string>;
  /** Folders whose whole content is known; the root is ''. */
  private readonly seen: ReadonlySet<string>;

  constructor({ files, structure, moduleRoot }: SentRepository) {
    this.files = Object.entries(files).flatMap(([path, text]) =>
      text === null || path.length > LONGEST_PATH
        ? []
        : [fileOf(path.replaceAll('\\', '/').replace(/^\.\//, ''), text)],
    );
    this.texts = new Map(this.files.map((file) => [file.path, file]));
    const { paths, seen } = listed(structure);
    for (const { path } of this.files) paths.add(path);
    this.paths = paths;
    this.seen = seen;
    this.moduleRoot = moduleRoot === null || moduleRoot.length > LONGEST_PATH ? null : moduleRoot;
  }

  /** A file's text, as far as it was sent. */
  file(path: string): RepositoryFile | null {
    return this.texts.get(path) ?? null;
  }

  hasFile(path: string): boolean {
    return this.paths.has(path);
  }

  hasFolder(path: string): boolean {
    return this.paths.has(`${path}/`);
  }

  /** Whether every name in a folder is known. */
  sees(folder: string): boolean {
    return this.seen.has(folder);
  }

  /** Paths of all files that are known to be there. */
  filePaths(): string[] {
    return [...this.paths].filter((path) => !path.endsWith('/'));
  }

  /** Names of the files right in a folder; '' is the root. */
  fileNames(folder: string): string[] {
    const before = folder === '' ? '' : `${folder}/`;
    return this.filePaths().flatMap((path) => {
      const name = path.startsWith(before) ? path.slice(before.length) : '';
      return name === '' || name.includes('/') ? [] : [name];
    });
  }

  /** Names of the folders right in a folder; '' is the root. */
  folderNames(folder: string): string[] {
    const before = folder === '' ? '' : `${folder}/`;
    return [...this.paths].flatMap((path) => {
      const name = path.startsWith(before) ? path.slice(before.length) : '';
      return /^[^/]+\/$/.test(name) ? [name.slice(0, -1)] : [];
    });
  }
}

function fileOf(path: string, text: string): RepositoryFile {
  const isCut = text.endsWith(CUT);
  const whole = isCut ? text.slice(0, -CUT.length) : text;
  return { path, text: whole.slice(0, LONGEST_FILE), isCut: isCut || whole.length > LONGEST_FILE };
}

/** Two levels, however many were sent: the client sends no more, and no recursion can be made to overflow. */
function listed(structure: unknown) {
  const paths = new Set<string>();
  const seen = new Set<string>();
  if (entriesOf(structure).length > 0) seen.add('');
  for (const [name, node] of entriesOf(structure)) {
    const contents = contentsOf(node);
    paths.add(contents === null ? name : `${name}/`);
    if (!contents || !('contents' in (node as object))) continue;
    seen.add(name);
    for (const [inner, child] of contents) paths.add(`${name}/${inner}${contentsOf(child) === null ? '' : '/'}`);
  }
  return { paths, seen };
}

/** What is in a folder, as far as that is said; null for a file. */
function contentsOf(node: unknown): [string, unknown][] | null {
  if (typeof node !== 'object' || node === null) return null;
  const { type, contents } = node as { type?: unknown; contents?: unknown };
  return type === 'directory' ? entriesOf(contents) : null;
}

function entriesOf(folder: unknown): [string, unknown][] {
  if (typeof folder !== 'object' || folder === null || Array.isArray(folder)) return [];
  return Object.entries(folder)
    .filter(([name]) => name !== '' && name !== '.git' && !name.includes('/') && name.length <= LONGEST_PATH)
    .slice(0, MOST_NAMES);
}
