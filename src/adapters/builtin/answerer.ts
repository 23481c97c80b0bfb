import { type Task } from '../../domain/task';

/** Answers the tasks of one class, in the text form in which a model would; its subclasses' too, unless one is listed before it. */
export interface Answerer<T extends Task = Task> {
  readonly answers: abstract new (...values: never[]) => T;
  /** Text without code where nothing better is known. Ends soon after the signal aborts. */
  answer(task: T, signal: AbortSignal): string | Promise<string>;
}
