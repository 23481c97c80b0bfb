import { type Wish } from './command-line';
import { DemoFault } from './fault';
import { readProject } from './project';
import { type ShownFile, shownFiles } from './shown-code';
import { type SourceFile } from './source-file';
import { findTarget, type Target } from './target';

/** The function that is to become faster, with all that it needs. */
export interface Subject {
  /** The file and what it imports of its project; the file itself first. */
  files: readonly SourceFile[];
  /** What the service is shown of them. */
  shown: readonly ShownFile[];
  target: Target;
  /** What its module is imported as. */
  module: string;
}

/** @throws DemoFault when there is no such function. */
export function findSubject({ file: path, name }: Wish): Subject {
  const project = readProject(path);
  const [file] = project.files;
  if (!file) throw new DemoFault(`${path} cannot be read`);
  const target = findTarget(path, file.code, name);
  return { files: project.files, shown: shownFiles(project, target), target, module: project.moduleOf(file.path) };
}
