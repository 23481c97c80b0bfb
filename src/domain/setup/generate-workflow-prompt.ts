import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { shownLines, shownQuote } from '../shown-evidence';
import { type GenerateWorkflowTask, WORKFLOW_LANGUAGE } from './generate-workflow.task';
import { printSteps } from './print-steps';
import { type Repository, type RepositoryFile } from './repository';
import { wholeSteps } from './setup-plan';
import { ALLOWED_ACTIONS, tagged } from './workflow-step';

const USE_CASE = 'setup/workflow';
/** What the client sends of a file at most, with room for its mark. */
const LONGEST_FILE = 8_300;
/** All files together; about 15,000 tokens. */
const LONGEST_FILES = 60_000;
const LONGEST_TREE = 10_000;
/** What says most of how to set a repository up goes first; a lock file says what its manager knows anyway. */
const ORDER = [
  /(?:^|\/)pyproject\.toml$/,
  /^\.github\//,
  /(?:^|\/)(?:Dockerfile|Makefile|Pipfile|setup\.\w+)$/,
  /requirements/,
  /^/,
];
const LOCK = /\.lock$/;

/** The texts that a workflow task may need. */
export const WORKFLOW_PROMPTS: PromptNeeds = { useCase: USE_CASE, texts: [], languages: [WORKFLOW_LANGUAGE] };

/** The question of a workflow task. */
export function generateWorkflowPrompt(prompts: Prompts, task: GenerateWorkflowTask, family: ModelFamily): Message[] {
  return prompts.render(USE_CASE, family, WORKFLOW_LANGUAGE, generateWorkflowValues(task));
}

/** What a workflow task puts into its templates. */
export function generateWorkflowValues({ repository, plan }: GenerateWorkflowTask) {
  // The step that installs the client is behind the model's own, whatever these are.
  const draft = wholeSteps(plan, plan.steps).slice(0, -1);
  const { manager, project, versions } = plan;
  return {
    actions: [...ALLOWED_ACTIONS.keys()].map((action) => `\`${tagged(action)}\``).join(', '),
    names: shownQuote(shownLines(repository.filePaths().sort(), LONGEST_TREE), LONGEST_TREE),
    files: shownFiles(repository),
    draft: shownQuote(printSteps(draft), LONGEST_FILE, 'yaml'),
    manager: manager.name,
    versions: versions.join(', '),
    folder: project.folder === '' ? '' : shownQuote(project.folder, 200),
  };
}

function shownFiles({ files }: Repository): string {
  let length = 0;
  return [...files]
    .filter(({ path, text }) => !LOCK.test(path) && text.trim() !== '')
    .sort((one, other) => rank(one) - rank(other))
    .map(({ path, text }) => `${title(path)}\n${shownQuote(text, LONGEST_FILE)}`)
    .filter((shown) => (length += shown.length) <= LONGEST_FILES)
    .join('\n\n');
}

function rank({ path }: RepositoryFile): number {
  return ORDER.findIndex((pattern) => pattern.test(path));
}

/** A path on a line of its own, whatever it is made of. */
function title(path: string): string {
  return `\`${path.replace(/[^\x20-\x7e]|`/g, '?').slice(0, 200)}\``;
}
