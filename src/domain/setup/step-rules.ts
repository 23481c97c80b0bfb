import { tableOf } from './plain-values';
import { ALLOWED_ACTIONS, tagged, type WorkflowStep } from './workflow-step';

/** A step that cannot be used; `message` is told to the model that wrote it. */
export class StepFault extends Error {}

const KEYS = ['name', 'id', 'uses', 'with', 'run', 'env', 'shell', 'working-directory'];
const LONGEST_RUN = 4_000;
const LONGEST_VALUE = 500;
/** What expressions may hold: the runner's own facts and the files' hashes; no secret, nothing of an event. */
const EXPRESSION =
  /\$\{\{ *(?:runner\.(?:os|arch|temp|tool_cache)|github\.workspace|env\.[A-Za-z_]\w*|hashFiles\('[\w*./ -]+'(?: *, *'[\w*./ -]+')*\)) *\}\}/g;
/** Everything that is not printed, apart from line ends and tabs. */
const UNPRINTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/u;

/** A step with nothing but commands that install the client: that is not theirs to do, and harms nobody. */
const INSTALLS_CLIENT =
  /^[ \t]*(?:(?:uv|poetry|pdm|pipenv|hatch|python3?|run|-m)[ \t]+)*(?:pip3?|pipx)[ \t]+install[ \t]+(?:-[\w-]+[ \t]+)*["']?codeflash(?:[=<>~!][^\s"']*)?["']?[ \t]*$/gm;

/** Commands that no preparation needs, and why. Each looks at one line. */
const REFUSED: readonly { pattern: RegExp; fault: string }[] = [
  { pattern: /codeflash/i, fault: 'mentions codeflash, which other steps install and run' },
  { pattern: /\b(?:curl|wget)\b[^\n|]*\|[^\n]*\b(?:sh|bash|zsh|python3?|sudo)\b/, fault: 'runs what it downloads' },
  { pattern: /\b(?:sh|bash|eval|source)\b[^\n]*(?:\$\(|<\(|`)\s*(?:curl|wget)\b/, fault: 'runs what it downloads' },
  { pattern: /\bgit\b[^\n;&|]*\s(?:push|commit|tag)\b|\bgh\s+\w/, fault: 'writes to the repository' },
  { pattern: /\b(?:twine|npm|docker|uv|poetry|pdm|hatch|flit)\s+(?:upload|publish|push|login)\b/, fault: 'publishes' },
  { pattern: /\b(?:GITHUB_TOKEN|ACTIONS_\w*TOKEN\w*|GH_TOKEN)\b/, fault: 'uses a token' },
  {
    pattern:
      /(?:^|[;&|]|\brun)\s*(?:python3?\s+-m\s+)?(?:pytest|tox|nox|mypy|ruff|flake8|black|pylint|pre-commit)(?=\s|$)/m,
    fault: 'runs tests or checks, which fail for reasons that do not concern this job',
  },
];

/**
 * A step of an answer in our own form; null for one that does nothing that is not done anyway.
 * @param done commands that other steps hold.
 * @throws StepFault.
 */
export function checkedStep(value: unknown, place: string, done: readonly string[] = []): WorkflowStep | null {
  const step = tableOf(value);
  const fault = (what: string) => new StepFault(`${place} ${what}`);
  const unknown = Object.keys(step).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw fault(`has the key "${shown(unknown)}"; steps have ${KEYS.join(', ')} alone`);
  const { uses, run, shell } = step;
  if ((uses === undefined) === (run === undefined)) throw fault('must have either uses or run');
  const directory = step['working-directory'];
  const checked: WorkflowStep = {
    name: nameOf(step['name']) ?? (uses === undefined ? 'Prepare' : `Use ${shown(uses)}`),
    ...(uses === undefined ? {} : actionOf(uses, step['with'], fault)),
    ...(step['env'] === undefined ? {} : { env: valuesOf(step['env'], 'env', fault) }),
  };
  if (run === undefined) return checked;
  if (shell !== undefined && shell !== 'bash' && shell !== 'sh') throw fault('names a shell other than bash or sh');
  if (directory !== undefined && !isInside(directory)) throw fault('works outside the repository');
  const commands = commandsOf(run, done, fault);
  if (commands === '') return null;
  return {
    ...checked,
    ...(shell === undefined ? {} : { shell }),
    ...(directory === undefined ? {} : { workingDirectory: directory as string }),
    run: commands,
  };
}

type Fault = (what: string) => StepFault;

function actionOf(uses: unknown, inputs: unknown, fault: Fault): Pick<WorkflowStep, 'uses' | 'with'> {
  const [name = ''] = typeof uses === 'string' ? uses.trim().split('@') : [];
  const action = ALLOWED_ACTIONS.get(name);
  if (!action) {
    throw fault(`uses ${shown(uses)}; only these actions can be used: ${[...ALLOWED_ACTIONS.keys()].join(', ')}`);
  }
  const values = inputs === undefined ? {} : valuesOf(inputs, 'with', fault);
  const missing = action.required.find((input) => !values[input]);
  if (missing !== undefined) throw fault(`gives ${name} no ${missing}`);
  const known = Object.entries(values).filter(([input]) => action.inputs.includes(input));
  return { uses: tagged(name), ...(known.length > 0 ? { with: Object.fromEntries(known) } : {}) };
}

function valuesOf(value: unknown, key: string, fault: Fault): Record<string, string> {
  const entries = Object.entries(tableOf(value));
  for (const [name, text] of entries) {
    const isName =
      key === 'env' ? /^(?!GITHUB_|CODEFLASH_|RUNNER_)[A-Za-z_]\w{0,60}$/i.test(name) : /^[\w-]{1,60}$/.test(name);
    if (!isName || typeof text !== 'string' || text.length > LONGEST_VALUE) throw fault(`has an odd value in ${key}`);
    checkText(text, fault);
  }
  return Object.fromEntries(entries.map(([name, text]) => [name, linesOf(String(text))]));
}

function commandsOf(run: unknown, done: readonly string[], fault: Fault): string {
  if (typeof run !== 'string') throw fault('has a run that is no text');
  if (run.length > LONGEST_RUN) throw fault(`has a run of more than ${LONGEST_RUN} characters`);
  const lines = linesOf(run).replace(INSTALLS_CLIENT, '').split('\n');
  const text = lines
    .filter((line) => !done.includes(line.trim()))
    .join('\n')
    .trim();
  checkText(text, fault);
  return text;
}

/** @throws StepFault where a text would do, or show, what it must not. */
function checkText(text: string, fault: Fault): void {
  if (UNPRINTED.test(linesOf(text))) throw fault('holds characters that are not printed');
  if (text.replace(EXPRESSION, '').includes('${{')) {
    throw fault(
      "holds an expression other than runner.os, runner.arch, runner.temp, env.NAME, github.workspace and hashFiles('…')",
    );
  }
  const refused = REFUSED.find(({ pattern }) => pattern.test(text));
  if (refused) throw fault(refused.fault);
}

/** With line feeds alone, without blanks at the ends of lines. */
function linesOf(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

function nameOf(name: unknown): string | null {
  const text = typeof name === 'string' ? name.replace(/\s+/g, ' ').trim().slice(0, 100) : '';
  return text === '' || UNPRINTED.test(text) || text.includes('${{') ? null : text;
}

function isInside(directory: unknown): boolean {
  return (
    typeof directory === 'string' && /^[\w.@-][\w.@/ -]{0,200}$/.test(directory) && !directory.split('/').includes('..')
  );
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[^\w./@ -]/g, '?').slice(0, 80) : 'something else';
}
