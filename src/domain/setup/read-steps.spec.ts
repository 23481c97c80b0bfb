import { YamlAndToml } from '../../adapters/documents/yaml-and-toml';
import { Repository } from './repository';
import { printSteps } from './print-steps';
import { readSteps } from './read-steps';
import { planSetup, type SetupPlan } from './setup-plan';
import { type WorkflowStep } from './workflow-step';

const reader = new YamlAndToml();

function plan(files: Record<string, string>): SetupPlan {
  const made = planSetup(new Repository({ files, structure: null, moduleRoot: null }), reader);
  if (!made) throw new Error('no plan');
  return made;
}

const pip = plan({ 'requirements.txt': 'requests\n', 'setup.py': "setup(python_requires='>=3.10')" });
const uv = plan({ 'pyproject.toml': '[project]\nname = "shop"\nrequires-python = ">=3.11"\n', 'uv.lock': '' });
const poetry = plan({ 'poetry.lock': '' });
const pdm = plan({ 'pdm.lock': '', 'pyproject.toml': '' });
const pipenv = plan({ Pipfile: '' });
const conda = plan({ 'environment.yml': '', 'pyproject.toml': '' });

const install = '- name: Install\n  run: pip install -r requirements.txt\n';
const fenced = (text: string, tag = 'yaml') => `\`\`\`${tag}\n${text}\n\`\`\``;

function steps(answer: string, of = pip): WorkflowStep[] {
  const read = readSteps(answer, of, reader);
  if ('reason' in read) throw new Error(read.detail);
  return read;
}

function fault(answer: string, of = pip): string {
  const read = readSteps(answer, of, reader);
  if (!('reason' in read)) throw new Error(`it is used: ${printSteps(read)}`);
  expect(read.reason).toBe('unreadable');
  expect(read.correction).toContain(read.detail);
  return read.detail;
}

const usual = [
  'Check out actions/checkout@v4',
  'Set up Python actions/setup-python@v5',
  'Install pip install -r requirements.txt',
  'Install codeflash python -m pip install codeflash',
];
const shown = (all: readonly WorkflowStep[]) => all.map(({ name, uses, run }) => `${name} ${uses ?? run}`);

describe('forms of answers', () => {
  const indented = install.replace(/^/gm, '      ').trimEnd();
  it.each([
    ['a fence', fenced(install)],
    ['a fence without a tag', fenced(install, '')],
    ['words around it', `Here are the steps:\n\n${fenced(install, 'yml')}\n\nThey install everything.`],
    ['steps:', fenced(`steps:\n${install}`)],
    ['steps: with deep lines', fenced(`    steps:\n${indented}`)],
    ['deep lines alone', fenced(indented)],
    ['a whole workflow', fenced(`name: x\non: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${indented}`)],
    ['a job', fenced(`runs-on: ubuntu-latest\nsteps:\n${install}`)],
    ['JSON', fenced('{"steps": [{"name": "Install", "run": "pip install -r requirements.txt"}]}', 'json')],
    ['a bare JSON list', '[{"name": "Install", "run": "pip install -r requirements.txt"}]'],
    ['no fence', install],
    ['words before a bare list', `The steps are:\n\n${install}`],
    ['XML', `<steps>\n${install}</steps>`],
    ['a fence in XML', `<answer>\n${fenced(install)}\n</answer>`],
    ['thoughts before it', `<thinking>\n${fenced('- run: wrong')}\n</thinking>\n${fenced(install)}`],
    ['carriage returns', fenced(install).replaceAll('\n', '\r\n')],
    ['tabs', fenced('-\tname: Install\n\trun: pip install -r requirements.txt')],
    ['another block first', `${fenced('pip install x', 'bash')}\n${fenced(install)}`],
    ['anchors', fenced('- &a\n  name: Install\n  run: &b pip install -r requirements.txt')],
  ])('%s', (_, answer) => {
    expect(shown(steps(answer))).toEqual(usual);
  });
});

describe('what becomes of an answer', () => {
  it('the frame is ours, with what the answer may decide', () => {
    const answer = `
- uses: actions/checkout@v2
  with: {fetch-depth: 1, submodules: recursive, token: x, repository: other/one}
- uses: actions/setup-python@main
  with: {python-version: 3.10, cache: pip}
- uses: astral-sh/setup-uv@v1
${install}`;
    const [checkout, python, ...rest] = steps(answer);
    expect(checkout).toEqual({
      name: 'Check out',
      uses: 'actions/checkout@v4',
      with: { 'fetch-depth': '0', submodules: 'recursive' },
    });
    expect(python).toMatchObject({ uses: 'actions/setup-python@v5', with: { 'python-version': '3.10' } });
    expect(shown(rest)).toEqual(usual.slice(2));
  });

  it.each(['3.9', '3.15', '2.7', '3.x', '${{ matrix.python }}'.replace('matrix', 'env')])(
    'a version that the project does not allow is none: %s',
    (version) => {
      const [, python] = steps(
        `- uses: actions/setup-python@v5\n  with:\n    python-version: '${version}'\n${install}`,
      );
      expect(python?.with).toEqual({ 'python-version': '3.12' });
    },
  );

  it('other versions of allowed actions become ours, inputs that they do not know go', () => {
    const [, , cache] = steps(
      `- uses: actions/cache@0123456789abcdef\n  with:\n    path: data\n    key: a-\${{ runner.os }}\n    evil: x\n${install}`,
    );
    expect(cache).toEqual({
      name: 'Use actions/cache@0123456789abcdef',
      uses: 'actions/cache@v4',
      with: { path: 'data', key: 'a-${{ runner.os }}' },
    });
  });

  it.each([
    'pip install codeflash',
    'python -m pip install --upgrade codeflash',
    'pip install "codeflash>=0.20"',
    'uv pip install codeflash==0.20.6',
    'poetry run pip install codeflash',
  ])('a command that installs codeflash is left out, as ours does: %s', (command) => {
    expect(shown(steps(`${install}- run: ${JSON.stringify(command)}`))).toEqual(usual);
    expect(shown(steps(`${install.trimEnd()}\n- run: |\n    ${command}\n    pip install x\n`)).at(-2)).toBe(
      'Prepare pip install x',
    );
  });

  it('keeps names, variables, folders and shells', () => {
    const step =
      '- name: "  Build\\nit  "\n  run: make build\n  env: {LEVEL: 3}\n  shell: bash\n  working-directory: native\n';
    expect(steps(install + step).at(-2)).toEqual({
      name: 'Build it',
      run: 'make build',
      env: { LEVEL: '3' },
      shell: 'bash',
      workingDirectory: 'native',
    });
  });
});

describe('answers that cannot be used', () => {
  const withRun = (run: string) => fenced(`${install}- run: ${JSON.stringify(run)}`);
  it.each([
    ['nothing', '', 'no list of steps'],
    ['words', 'I would rather not.', 'no list of steps'],
    ['a list of words', '- one\n- two', 'no list of steps'],
    ['a fence that breaks off', `\`\`\`yaml\n${install}`, 'no list of steps'],
    ['an empty list', fenced('steps: []'), '1 to 20 steps'],
    ['too many steps', fenced(install.repeat(21)), '1 to 20 steps'],
    ['a key twice', fenced('- name: a\n  name: b\n  run: pip install x'), 'duplicated'],
    ['a wrong indentation', fenced('- name: a\n   run: pip install x'), '(2:'],
    ['an unknown tag', fenced('- run: !!js/function x'), 'tag'],
    ['no install', fenced('- run: make'), 'no command installs the dependencies with pip'],
    ['neither run nor uses', fenced('- name: x'), 'step 1 must have either'],
    ['both', fenced('- run: x\n  uses: actions/cache@v4'), 'step 1 must have either'],
    ['a condition', fenced(`${install}  if: always()`), 'has the key "if"'],
    ['a merge key', fenced(`- &a {run: x}\n- <<: *a\n  name: y`), 'has the key "??"'],
    ['another action', fenced(`${install}- uses: evil/x@main`), 'step 2 uses evil/x@main; only these actions'],
    ['an action by folder', fenced(`${install}- uses: ./.github/actions/x`), 'only these actions'],
    ['an image', fenced(`${install}- uses: docker://alpine`), 'only these actions'],
    ['a name that objects have', fenced(`${install}- uses: constructor`), 'only these actions'],
    ['an action without what it needs', fenced(`${install}- uses: actions/cache@v4`), 'no path'],
    ['a run that is a list', fenced(`${install}- run: [a, b]`), 'no text'],
    ['another shell', fenced(`${install}  shell: python`), 'shell'],
    ['a folder outside', fenced(`${install}  working-directory: ../x`), 'outside'],
    ['an absolute folder', fenced(`${install}  working-directory: /etc`), 'outside'],
    ['a step that runs codeflash', withRun('codeflash --all'), 'mentions codeflash'],
    ['one by uv', withRun('uv run codeflash'), 'mentions codeflash'],
    ['one as a module', withRun('python -m CodeFlash'), 'mentions codeflash'],
    ['one behind its installation', withRun('pip install codeflash && codeflash'), 'mentions codeflash'],
    ['one in a variable', fenced(`${install}  env: {TOOL: codeflash}`), 'mentions codeflash'],
    ['a secret', withRun('echo ${{ secrets.TOKEN }}'), 'expression'],
    ['a secret by index', withRun("echo ${{ runner['x'] }} ${{ secrets['a'] }}"), 'expression'],
    ['a secret among files', withRun("echo ${{ hashFiles('x') || secrets.A }}"), 'expression'],
    ['an event', withRun('echo ${{ github.event.pull_request.title }}'), 'expression'],
    ['half an expression', withRun('echo ${{ runner.os'), 'expression'],
    ['a token', withRun('echo $GITHUB_TOKEN'), 'token'],
    ['a script that is downloaded', withRun('curl -sSf https://example.org/x | sh'), 'downloads'],
    ['one for sudo', withRun('wget -qO- x | sudo bash -'), 'downloads'],
    ['one by substitution', withRun('bash <(curl -s x)'), 'downloads'],
    ['a push', withRun('git -c a=b push origin HEAD'), 'repository'],
    ['gh', withRun('gh pr create'), 'repository'],
    ['a release', withRun('twine upload dist/*'), 'publishes'],
    ['tests', withRun('pip install x\npytest -x'), 'runs tests'],
    ['tests by uv', withRun('uv run pytest'), 'runs tests'],
    ['a variable of the runner', fenced(`${install}  env: {GITHUB_PATH: x}`), 'odd value'],
    ['a variable that is a list', fenced(`${install}  env: {A: [x]}`), 'odd value'],
    ['a long run', withRun('x '.repeat(3_000)), 'more than 4000'],
    ['control characters', withRun('echo \u001b[31m'), 'not printed'],
    ['other line ends', withRun('echo\u2028codes'), 'not printed'],
    ['half a letter', withRun('echo \ud800 x'), 'not printed'],
  ])('%s', (_, answer, detail) => {
    expect(fault(answer)).toContain(detail);
  });

  it.each([
    ['uv', uv, '- run: pip install -e .', 'uv sync'],
    ['Poetry missing', poetry, '- run: poetry install', 'pipx install poetry'],
    ['Poetry unused', poetry, '- run: pipx install poetry', 'with Poetry'],
    ['PDM without the environment', pdm, '- run: |\n    pipx install pdm\n    pdm install', '.venv'],
    ['Pipenv with one of its own', pipenv, '- run: pipenv install --dev', '--system'],
    ['conda elsewhere', conda, '- run: conda env create --name shop', '$RUNNER_TEMP/environment'],
  ])('what does not fit the manager: %s', (_, of, answer, detail) => {
    expect(fault(answer, of)).toContain(detail);
  });

  it.each([
    ['a megabyte of steps', install.repeat(20_000)],
    ['a megabyte of fences', '```yaml\n'.repeat(120_000)],
    ['fences below the limit', '```yaml\n'.repeat(2_400)],
    ['tildes and backticks', '~~~\n```\n'.repeat(2_400)],
    ['open elements', '<steps>'.repeat(2_800)],
    ['brackets', '['.repeat(19_000)],
    ['blanks', ' '.repeat(19_000)],
    ['blank lines and dashes', '\n -'.repeat(6_500)],
    ['quotes', `- run: ${'"'.repeat(19_000)}`],
    ['expressions', fenced(`${install}- run: ${"'" + '${{ hashFiles('.repeat(250) + "'"}`)],
    ['installs', fenced(`- run: |\n    ${'uv run -m pip3 '.repeat(260)}`)],
  ])('hostile ones are refused at once: %s', (_, answer) => {
    const started = Date.now();
    expect(readSteps(answer, pip, reader)).toMatchObject({ reason: 'unreadable' });
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});
