import { type PythonProject } from '../python-project';
import { type PythonVersion } from '../python-versions';
import { type WorkflowStep } from '../workflow-step';

/** How a project's dependencies get to where the client's own step runs. */
export interface PackageManager {
  /** As people call it. */
  name: string;
  /** Puts Python, or what brings it, in place; null version: what the project's own files say. None where it is there anyway. */
  setUp(project: PythonProject, version: PythonVersion | null): WorkflowStep | null;
  /** Installs the project and what its tests need. */
  install(project: PythonProject): readonly string[];
  /** Installs the client beside them, where its own step finds it. */
  installClient: readonly string[];
  /** What the commands of any steps must hold, each with what is wrong where they do not. */
  needs: readonly { pattern: RegExp; fault: string }[];
}

/** A text as one word of a shell command. */
export function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return /["$`\\!]/.test(text) || !text.includes("'") ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
}

/** Words of a command that say something for each name: `--extra test --extra dev`. */
export function options(option: string, names: readonly string[]): string[] {
  return names.flatMap((name) => [option, shellWord(name)]);
}
