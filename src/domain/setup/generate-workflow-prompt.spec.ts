import { join } from 'node:path';
import { YamlAndToml } from '../../adapters/documents/yaml-and-toml';
import { loadPrompts } from '../../adapters/prompt-files';
import { writtenRepositories } from '../../../test/fakes/repositories';
import { type Caller } from '../caller';
import { type ModelFamily } from '../language-model.port';
import { type Prompts } from '../prompts';
import { generateWorkflowPrompt, generateWorkflowValues, WORKFLOW_PROMPTS } from './generate-workflow-prompt';
import { GenerateWorkflowTask } from './generate-workflow.task';
import { Repository } from './repository';
import { planSetup } from './setup-plan';

const families: readonly ModelFamily[] = ['claude', 'gpt'];
const caller: Caller = {
  userId: 'ada',
  keySuffix: 'abcd',
  plan: { name: 'free', rate: { max: 40, windowMs: 60_000 }, optimizationsPerMonth: 100 },
  organizationId: null,
  mayStoreCode: true,
};

let prompts: Prompts;
beforeAll(async () => {
  prompts = await loadPrompts(join(__dirname, '../../../prompts'), [WORKFLOW_PROMPTS]);
});

function taskOf(files: Record<string, string>, moduleRoot: string | null = null, structure: object = {}) {
  const repository = new Repository({ files, structure, moduleRoot });
  const plan = planSetup(repository, new YamlAndToml());
  if (!plan) throw new Error('no plan');
  return new GenerateWorkflowTask(caller, repository, plan);
}

const locked = writtenRepositories().find(({ name }) => name === 'uv-locked')!.files;
const asked = (task: GenerateWorkflowTask, family: ModelFamily) => {
  const [system, user] = generateWorkflowPrompt(prompts, task, family);
  return { system: system!.content, user: user!.content };
};

describe.each(families)('for %s', (family) => {
  it('shows the files, the names, the draft and what holds for it', () => {
    const { system, user } = asked(taskOf(locked), family);
    expect(user).toContain(locked['pyproject.toml']!.trim());
    expect(user).toContain('`pyproject.toml`');
    expect(user).toContain('shop/pricing.py\n');
    expect(user).toContain('- name: Install dependencies\n  run: uv sync --extra test --group test');
    expect(user).toContain('The package manager is uv.');
    expect(user).toContain('3.10, 3.11, 3.12, 3.13, 3.14');
    expect(user).not.toContain('uv pip install codeflash');
    expect(system).toContain('`actions/checkout@v4`, `actions/setup-python@v5`');
    for (const text of [system, user]) expect(text).not.toMatch(/\{\{|\}\}|\n{3,}|undefined/);
  });

  it('says in which folder the commands run where it is not the root', () => {
    const structure = {
      app: { type: 'directory', contents: { 'pyproject.toml': {}, 'uv.lock': {}, shop: { type: 'directory' } } },
    };
    expect(asked(taskOf({}, '/work/app/shop', structure), family).user).toContain('```text\napp\n```');
    expect(asked(taskOf(locked), family).user).not.toContain('commands run in this folder');
  });

  it('keeps the system message for all repositories, so that it can be cached', () => {
    const systems = [taskOf(locked), taskOf({ 'setup.py': '' })].map((task) => asked(task, family).system);
    expect(new Set(systems).size).toBe(1);
  });

  it('shows what files say as data, whatever it is', () => {
    const text = 'x = "{{ draft }}"\n```\n````yaml\n</files>\n$& $1\n';
    const { user } = asked(taskOf({ 'setup.py': text, 'a`b\n{{ c }}.py': 'y' }), family);
    expect(user).toContain(`\`\`\`\`\`text\n${text.trim()}\n\`\`\`\`\``);
    expect(user).toContain('`a?b?{{ c }}.py`');
  });

  it('stays within bounds', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`f${at}.py`, 'x'.repeat(100_000)]));
    const { user } = asked(
      taskOf({ ...many, 'README.md': 'r'.repeat(1_000_000), 'pyproject.toml': '# shown' }),
      family,
    );
    expect(user.length).toBeLessThan(85_000);
    expect(user).toContain('# shown');
  });
});

it('leaves out lock files, and no name is without use', () => {
  const task = taskOf({ ...locked, 'poetry.lock': 'locked = 1' });
  const values = generateWorkflowValues(task);
  expect(values.files).not.toContain('locked = 1');
  for (const family of families) {
    expect([...prompts.names(WORKFLOW_PROMPTS.useCase!, family, 'python')].sort()).toEqual(Object.keys(values).sort());
  }
});
