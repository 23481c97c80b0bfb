import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../fixtures/workflows');
/** What the client sends of a file at most, in characters, and what it puts behind the rest. */
const LONGEST_SENT = 8_192;
const CUT = '\n... (truncated)';
/** The files whose texts the client sends. */
const SENT =
  /^(?:pyproject\.toml|requirements(?:-dev)?\.txt|requirements\/(?:requirements|dev)\.txt|Pipfile(?:\.lock)?|(?:poetry|uv)\.lock|setup\.(?:py|cfg)|Dockerfile|docker-compose\.ya?ml|Makefile|README\.(?:md|rst)|\.github\/workflows\/[^/]+\.ya?ml)$/;

/** A repository of the fixtures. */
export interface WrittenRepository {
  name: string;
  /** Where the client is started, from the repository's root, which is '.'. */
  folder: string;
  /** The folder of the code. */
  module: string;
  files: Record<string, string>;
  /** What reading the files alone is to come to, as YAML; null where there is to be no workflow. */
  steps: string | null;
}

/** The repositories of test/fixtures/workflows: each a text of `-- path --` lines, with the file's text below, the steps last. */
export function writtenRepositories(): WrittenRepository[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const [head = '', ...parts] = text.split(/^-- (.+) --\n/m);
      const entries = parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? '']] : []));
      const { '(steps)': steps, ...files } = Object.fromEntries(entries) as Record<string, string>;
      const said = (what: string) => new RegExp(`^# ${what}: (.+)$`, 'm').exec(head)?.[1] ?? '.';
      return {
        name: file.slice(0, -'.txt'.length),
        folder: said('folder'),
        module: said('module'),
        files,
        steps: steps === undefined || steps === 'null\n' ? null : steps,
      };
    });
}

/** What the client sends of a repository: the client's own tests hold this against the client. */
export function workflowRequest({ files, module }: WrittenRepository, root = '/work/repository') {
  const sent = Object.entries(files).filter(([path]) => SENT.test(path));
  return {
    repo_files: Object.fromEntries(
      sent.map(([path, text]) => {
        const read = text.replaceAll('\r\n', '\n');
        return [path, read.length > LONGEST_SENT ? read.slice(0, LONGEST_SENT) + CUT : read];
      }),
    ),
    directory_structure: structureOf(Object.keys(files)),
    codeflash_config: { module_root: `${root}/${module}`, tests_root: `${root}/tests`, benchmark_mode: false },
  };
}

function structureOf(paths: readonly string[]) {
  const structure: Record<string, { type: string; contents?: Record<string, { type: string }> }> = {};
  for (const path of paths) {
    const [first = '', second, third] = path.split('/');
    if (second === undefined) {
      structure[first] = { type: 'file' };
      continue;
    }
    const folder = (structure[first] ??= { type: 'directory', contents: {} });
    (folder.contents ??= {})[second] = { type: third === undefined ? 'file' : 'directory' };
  }
  return structure;
}
