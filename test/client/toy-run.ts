import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './project-files';
import { type ProjectFiles } from './published-client';

/** What shows the client that a candidate is wrong: what calls give, that a test passes or fails, or what is printed. */
export type Difference = 'values' | 'outcome' | 'output';

/** What a model is asked for in a run. */
export type Question = 'breadth' | 'scale' | 'optimize' | 'profile';

/** A function of a toy project, what models answer when they are asked about it, and what must come of it. */
export interface ToyRun {
  name: string;
  /** The function, as `path::qualified.name`. */
  target: string;
  project: ProjectFiles;
  /** Versions of the function: the files of the project that each changes, whole. */
  candidates: Record<string, ProjectFiles>;
  /** A model's own texts, by the side that it was given. */
  tests: { breadth: string; scale: string };
  /** In the order in which the questions come: who answers, and with which candidate. */
  answers: Record<Question, string[]>;
  /** The candidate that the user's files must hold in the end. */
  winner: string;
  /** The candidates that must be refused, and what must have shown it. */
  wrong: Record<string, Difference>;
  /** The candidates that must be found right, but not worth taking. */
  slower: string[];
}

const folder = join(__dirname, '../fixtures/client-runs');

/** Each folder of the fixtures: `run.json`, `project`, `candidates/NAME` and the texts in `tests`. */
export function toyRuns(): ToyRun[] {
  return readdirSync(folder).sort().map(readRun);
}

function readRun(name: string): ToyRun {
  const root = join(folder, name);
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  return {
    ...(JSON.parse(text('run.json')) as Pick<ToyRun, 'target' | 'answers' | 'winner' | 'wrong' | 'slower'>),
    name,
    project: filesBelow(join(root, 'project')),
    candidates: Object.fromEntries(
      readdirSync(join(root, 'candidates')).map((candidate) => [
        candidate,
        filesBelow(join(root, 'candidates', candidate)),
      ]),
    ),
    tests: { breadth: text('tests/breadth.md'), scale: text('tests/scale.md') },
  };
}
