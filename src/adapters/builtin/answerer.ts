import { type Task } from '../../domain/task';

/** Answers the tasks of one class, in the text form in which a model would; its subclasses' too, unless one is listed before it. */
export interface Answerer<T extends Task = Task> {
  readonly answers: abstract new (...values: never[]) => T;
  answer(task: T): string;
}
