import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root';
import { pythonOutput } from './driver';

/** The part that may be looked at while rewrites are made, and the one that shows whether they hold elsewhere. */
export const PARTS = ['open', 'held-out'] as const;

/** Many more functions that may be looked at. They are no part of the exam: rewrites were made for them. */
export const PRACTICE = 'practice';

export type Part = (typeof PARTS)[number] | typeof PRACTICE;

/** A function of the corpus; the exam itself (calls and sizes) is for the driver alone. */
export interface ExamCase {
  name: string;
  part: Part;
  /** The file that holds the source and, below its line, the exam. */
  path: string;
  /** What a model is shown. */
  source: string;
  /** `function` or `Class.method`. */
  target: string;
  kind: string;
  improvable: boolean;
  why: string;
  /** The import that it cannot do without; null: the standard library is enough. */
  requires: string | null;
}

/** Every case of the parts, by name. @throws Error when a file lacks one of the facts that every case states. */
export function readCases(parts: readonly Part[] = PARTS): ExamCase[] {
  const folders = parts.map((part) => join(projectRoot, 'test/eval', part));
  return JSON.parse(pythonOutput(['describe.py', ...folders])) as ExamCase[];
}

/** As many of the cases, always the same ones: those whose names have the lowest hashes. */
export function sampleOf(cases: readonly ExamCase[], count: number): ExamCase[] {
  const hash = ({ name }: ExamCase): string => createHash('sha256').update(name).digest('hex');
  const chosen = new Set([...cases].sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, count));
  return cases.filter((one) => chosen.has(one));
}

/** The cases that this machine's Python can run, and the names of the modules that the others lack. */
export function runnable(cases: readonly ExamCase[]): { cases: ExamCase[]; missing: string[] } {
  const wanted = [...new Set(cases.map(({ requires }) => requires).filter((name) => name !== null))];
  const missing = JSON.parse(pythonOutput(['missing.py', ...wanted])) as string[];
  return { cases: cases.filter(({ requires }) => requires === null || !missing.includes(requires)), missing };
}
