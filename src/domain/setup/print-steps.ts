import { type WorkflowStep } from './workflow-step';

/** Texts that YAML reads as they stand, whichever version of it: no number, no word with a meaning, no mark. */
const PLAIN = /^[A-Za-z][\w./@+-]*(?: [\w./@+-]+)*$/;
const MEANINGFUL = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** The steps as YAML, as people write them: the lines of a list that begins in the first column. */
export function printSteps(steps: readonly WorkflowStep[]): string {
  return steps.flatMap(linesOf).join('\n');
}

/**
 * The steps in the one form that reaches the client's workflow. It moves every line that begins with fewer than eight
 * blanks to the eighth column, where the dashes of its own steps stand in the sixth. It counts a carriage return among the
 * blanks, and YAML ends a line with it: so blank, carriage return and six blanks stand before each dash, and everything
 * else is deep enough as it is.
 */
export function survivingSteps(steps: readonly WorkflowStep[], comment: string): string {
  const lines = steps.flatMap(linesOf).map((line) => {
    if (line === '') return '';
    return line.startsWith('-') ? ` \r      ${line}` : `      ${line}`;
  });
  return [
    `# ${comment}`,
    '# The carriage return before each step is a line break that keeps it in its column.',
    ...lines,
  ].join('\n');
}

function linesOf(step: WorkflowStep): string[] {
  const { name, uses, run, shell, workingDirectory } = step;
  const lines = [
    `name: ${scalar(name)}`,
    ...(uses === undefined ? [] : [`uses: ${scalar(uses)}`]),
    ...table('with', step.with),
    ...table('env', step.env),
    ...(shell === undefined ? [] : [`shell: ${scalar(shell)}`]),
    ...(workingDirectory === undefined ? [] : [`working-directory: ${scalar(workingDirectory)}`]),
    ...(run === undefined ? [] : block('run', run)),
  ];
  return lines.map((line, at) => (line === '' ? '' : `${at === 0 ? '- ' : '  '}${line}`));
}

function table(name: string, values: Readonly<Record<string, string>> = {}): string[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return [];
  return [
    `${name}:`,
    ...entries
      .flatMap(([key, value]) => (value.includes('\n') ? block(key, value) : [`${key}: ${scalar(value)}`]))
      .map((line) => (line === '' ? '' : `  ${line}`)),
  ];
}

/** A text of one or more lines; it must not begin with a blank, which would count as indentation. */
function block(name: string, text: string): string[] {
  const lines = text.split('\n');
  if (lines.length === 1) return [`${name}: ${scalar(text)}`];
  return [`${name}: |`, ...lines.map((line) => (line.trim() === '' ? '' : `  ${line}`))];
}

function scalar(text: string): string {
  return PLAIN.test(text) && !MEANINGFUL.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
