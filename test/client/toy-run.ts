import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './project-files';
import { type ProjectFiles } from './published-client';

/** What shows the client that a candidate is wrong: what calls give, that a test passes or fails, or what is printed. */
export type Difference = 'values' | 'outcome' | 'output';

/** What a model is asked for in a run, and how often is known. */
export type Question = 'breadth' | 'scale' | 'optimize' | 'profile';

/** What a model is asked for of a candidate that was tried. */
export type Sequel = 'refine' | 'repair' | 'adapt';

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
  /** What comes of a candidate by its name: who answers, and with which other one. Of all else nothing can be made. */
  sequels?: Partial<Record<Sequel, Record<string, string>>>;
  /** How the candidates that won are ranked, the best first; where it is left out, nobody may ask. */
  ranking?: string[];
  /** What becomes of tests that the client has reviewed, where it is told to. */
  testReview?: TestReview;
  /** How much the client tries; low, where it is left out. */
  effort?: 'low' | 'medium' | 'high';
  /** Endpoints that must have been called, and answered 200 each time. */
  obeyed?: string[];
  /** The candidate that the user's files must hold in the end. */
  winner: string;
  /** The candidates that must be refused, and what must have shown it. */
  wrong: Record<string, Difference>;
  /** The candidates that must be found right, but not worth taking. */
  slower: string[];
}

/** A model's view of the tests of a run. */
export interface TestReview {
  /** Tests that pass and are worth nothing, and why. */
  flagged: Record<string, string>;
  /** The text of `tests/` that mends what was flagged. */
  repaired: string;
  /** A line that only the mended tests hold. */
  sign: string;
}

const folder = join(__dirname, '../fixtures/client-runs');

/** Each folder of the fixtures: `run.json`, `project`, `candidates/NAME` and the texts in `tests`. */
export function toyRuns(): ToyRun[] {
  return readdirSync(folder).sort().map(readRun);
}

function readRun(name: string): ToyRun {
  const root = join(folder, name);
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  const run = JSON.parse(text('run.json')) as Omit<ToyRun, 'name' | 'project' | 'candidates' | 'tests'>;
  return {
    ...run,
    name,
    project: filesBelow(join(root, 'project')),
    candidates: Object.fromEntries(
      readdirSync(join(root, 'candidates')).map((candidate) => [
        candidate,
        filesBelow(join(root, 'candidates', candidate)),
      ]),
    ),
    tests: { breadth: text('tests/breadth.md'), scale: text('tests/scale.md') },
    ...(run.testReview
      ? { testReview: { ...run.testReview, repaired: text(`tests/${run.testReview.repaired}`) } }
      : {}),
  };
}
