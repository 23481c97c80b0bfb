import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './project-files';
import { type ProjectFiles } from './published-client';

/** One function of a user's project, what models answer, and what must then become of the project. */
export interface Case {
  name: string;
  project: ProjectFiles;
  /** Answers to the same end in different forms, by file name. */
  answers: [name: string, text: string][];
  /** The function, as `path::qualified.name`. */
  target: string;
  /** Statements before the calls. */
  setUp: string;
  /** Expressions: original and new project must give the same. */
  calls: string[];
  /** The files that change. Every other file must keep its bytes. */
  changed: string[];
  /** Texts that a file must or must not hold afterwards. */
  holds?: Record<string, string[]>;
  lacks?: Record<string, string[]>;
  /**
   * What the client itself breaks in a right candidate, and our answer does not avoid yet: the files that it changes
   * besides, and a text in what the new project does instead. Who avoids it takes this away.
   */
  clientFault?: { why: string; changed?: string[]; behaviour?: string };
}

const folder = join(__dirname, '..', 'fixtures', 'client');

/** Each folder of the fixtures: `case.json`, the files below `project`, and the answers beside them. */
export function cases(): Case[] {
  return readdirSync(folder).sort().map(readCase);
}

function readCase(name: string): Case {
  const answers = readdirSync(join(folder, name)).filter((file) => file.endsWith('.md'));
  return {
    ...(JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')) as Omit<
      Case,
      'name' | 'project' | 'answers'
    >),
    name,
    project: filesBelow(join(folder, name, 'project')),
    answers: answers.sort().map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]),
  };
}
