import { load } from 'js-yaml';
import { generateWorkflowExample } from '../../src/http/setup.examples';
import { workflowRequest, writtenRepositories } from '../fakes/repositories';
import { TestApp } from '../fakes/start-app';

const { request: body, reply: example } = generateWorkflowExample;
const path = '/ai/workflow-gen';
const locked = workflowRequest(writtenRepositories().find(({ name }) => name === 'uv-locked')!);
const good = `\`\`\`yaml
- name: Check out
  uses: actions/checkout@v5
- name: Set up Python
  uses: actions/setup-python@v6
  with:
    python-version: "3.11"
- name: Install what images need
  run: sudo apt-get install --yes libjpeg-dev
- name: Install dependencies
  run: pip install -r requirements.txt
\`\`\``;

/** The steps of an answer in front of the client's own. */
function stepsOf(workflow: string): { name: string; uses?: string; run?: string }[] {
  const { steps } = load(`steps:\n${workflow}\n      - name: Last\n        run: codeflash\n`) as {
    steps: { name: string; run: string }[];
  };
  expect(steps.at(-1)).toEqual({ name: 'Last', run: 'codeflash' });
  return steps.slice(0, -1);
}

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] }, { RATE_LIMIT_MAX: '1000' });
});
afterAll(() => app.close());

describe('POST /ai/workflow-gen', () => {
  it("200: the model's steps in our own form", async () => {
    app.provider.play({ openai: [good], anthropic: [] });
    const { status, body: reply } = await app.post(path, body);
    expect(status).toBe(200);
    expect(Object.keys(reply)).toEqual(['workflow_steps']);
    expect(stepsOf(reply.workflow_steps)).toEqual([
      { name: 'Check out', uses: 'actions/checkout@v4', with: { 'fetch-depth': '0' } },
      { name: 'Set up Python', uses: 'actions/setup-python@v5', with: { 'python-version': '3.11' } },
      { name: 'Install what images need', run: 'sudo apt-get install --yes libjpeg-dev' },
      { name: 'Install dependencies', run: 'pip install -r requirements.txt' },
      { name: 'Install codeflash', run: 'python -m pip install codeflash' },
    ]);
  });

  it('200: the model sees the files, the names and a draft', async () => {
    app.provider.play({ openai: ['```yaml\n- run: uv sync\n```'], anthropic: [] });
    await app.post(path, locked);
    const user = String(app.provider.asked[0]?.messages.at(-1)?.content);
    expect(user).toContain(locked.repo_files['pyproject.toml']!.trim());
    expect(user).toContain('tests/test_pricing.py');
    expect(user).toContain('uv sync --extra test --group test');
  });

  it('200: an answer that cannot be used is asked for once more, with the reason', async () => {
    app.provider.play({ openai: [good.replace('pip install', 'codeflash; pip install'), good], anthropic: [] });
    const { status, body: reply } = await app.post(path, body);
    expect(status).toBe(200);
    expect(reply.workflow_steps).toContain('libjpeg-dev');
    expect(app.provider.asked[1]?.messages.at(-1)?.content).toContain('step 4 mentions codeflash');
  });

  it.each([
    ['blank', '```yaml\n\n```'],
    ['rude', 'Do it yourself.'],
    ['cut', good.slice(0, -20)],
    ['of the wrong form', '{"ranking": [0]}'],
    ['with another action', '```yaml\n- uses: evil/x@main\n```'],
    ['of a megabyte', '- run: pip install x\n'.repeat(50_000)],
  ])('200: what the files call for where no answer can be used: %s', async (_, answer) => {
    app.provider.play({ openai: [answer, ...(answer.length < 100_000 ? [answer] : [])], anthropic: [] }); // a huge one is not shown again
    const reply = await app.post(path, body);
    expect(reply).toMatchObject({ status: 200, body: example });
  });

  it('200: another model answers where the first one fails', async () => {
    app.provider.play({ openai: [{ status: 400 }], anthropic: [good] });
    const { status, body: reply } = await app.post(path, body);
    expect(status).toBe(200);
    expect(reply.workflow_steps).toContain('libjpeg-dev');
  });

  it.each([
    ['no files at all', { repo_files: {} }],
    ['no Python', { repo_files: { 'package.json': '{}' }, directory_structure: { 'index.js': { type: 'file' } } }],
    ['a Python that is too old', { repo_files: { 'setup.py': "python_requires='<3.8'" } }],
    ['files that are nulls', { repo_files: { 'setup.py': null }, directory_structure: null, codeflash_config: null }],
  ])('200: null, and no model is asked: %s', async (_, request) => {
    app.provider.play([]);
    expect(await app.post(path, request)).toMatchObject({ status: 200, body: { workflow_steps: null } });
    expect(app.provider.asked).toEqual([]);
  });

  it.each([
    ['no field', {}, 'repo_files', 'is required'],
    ['null', { repo_files: null }, 'repo_files', 'is required'],
    ['a list', { repo_files: [] }, 'repo_files', 'must be an object'],
    ['numbers', { repo_files: { a: 1 } }, 'repo_files', 'must hold values of the type string ("a" is none)'],
    [
      'a structure that is a text',
      { repo_files: {}, directory_structure: 'x' },
      'directory_structure',
      'must be an object',
    ],
    ['settings that are a list', { repo_files: {}, codeflash_config: [] }, 'codeflash_config', 'must be an object'],
    [
      'a folder that is a number',
      { repo_files: {}, codeflash_config: { module_root: 5 } },
      'codeflash_config.module_root',
      'must be a text',
    ],
  ])('422: %s', async (_, request, at, message) => {
    const reply = await app.post(path, request);
    expect(reply).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    expect(reply.body.errors).toEqual([{ path: at, message }]);
  });

  it('422 or 200, never 500: structures nested too deeply', async () => {
    const structure = `${'{"type":"directory","contents":{"a":'.repeat(50_000)}{}${'}}'.repeat(50_000)}`;
    const reply = await app.post(path, `{"repo_files":{},"directory_structure":{"a":${structure}}}`);
    expect([200, 400, 422]).toContain(reply.status);
  });

  it('401, 400: behind the key, and no JSON', async () => {
    expect((await app.post(path, body, { authorization: null })).status).toBe(401);
    expect(await app.post(path, '{')).toMatchObject({ status: 400, body: { code: 'bad_json' } });
  });

  it('502: every call failed, or answered with nothing', async () => {
    app.provider.play({ openai: [''], anthropic: [''] });
    expect(await app.post(path, body)).toMatchObject({ status: 502, body: { code: 'provider_error' } });
    app.provider.play({ openai: [{ status: 400 }], anthropic: [{ status: 400 }] });
    expect(await app.post(path, body)).toMatchObject({ status: 502, body: { code: 'provider_error' } });
  });

  it('429: counts for the rate alone, whatever the quota says', async () => {
    const key = await app.keyOf('anna');
    const headers = { authorization: `Bearer ${key}` };
    await app.db.updateTable('subscriptions').set({ optimizations_limit: 0 }).where('user_id', '=', 'anna').execute();
    expect((await app.post(path, { repo_files: {} }, headers)).status).toBe(200);
  });
});

describe('with a service of its own', () => {
  let own: TestApp;
  afterEach(() => own.close());

  it('200: the call is written down without a trace, the unusable answers too', async () => {
    own = await TestApp.start({ openai: ['No.', 'No!'], anthropic: [] });
    expect((await own.post(path, body)).status).toBe(200);
    await own.stop();
    const calls = await own.db.selectFrom('llm_calls').select(['call_type', 'trace_id']).execute();
    expect(calls).toEqual([
      { call_type: 'workflow_gen', trace_id: '' },
      { call_type: 'workflow_gen', trace_id: '' },
    ]);
    const errors = await own.db.selectFrom('optimization_errors').select(['call_type', 'error_type']).execute();
    expect(errors).toEqual([
      { call_type: 'workflow_gen', error_type: 'unreadable' },
      { call_type: 'workflow_gen', error_type: 'unreadable' },
    ]);
    expect(await own.db.selectFrom('trace_charges').selectAll().execute()).toEqual([]);
  });

  it('503 no_provider, and null all the same where no model is needed', async () => {
    own = await TestApp.start([], { OPENAI_API_KEY: '', ANTHROPIC_API_KEY: '', OPENAI_BASE_URL: '' });
    expect(await own.post(path, body)).toMatchObject({ status: 503, body: { code: 'no_provider' } });
    expect((await own.post(path, { repo_files: {} })).status).toBe(200);
  });

  it('504: no model answers in time; 429: the rate', async () => {
    own = await TestApp.start(
      { openai: [{ broken: 'stalled' }], anthropic: [] },
      { SOFT_DEADLINE_MS: '50', HARD_DEADLINE_MS: '200', RATE_LIMIT_MAX: '1' },
    );
    expect(await own.post(path, body)).toMatchObject({ status: 504, body: { code: 'deadline_exceeded' } });
    const headers = { authorization: `Bearer ${await own.keyOf('anna')}` };
    expect((await own.post(path, { repo_files: {} }, headers)).status).toBe(200);
    expect((await own.post(path, { repo_files: {} }, headers)).body.code).toBe('rate_limited');
  });
});
