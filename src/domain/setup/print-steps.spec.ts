import { YamlAndToml } from '../../adapters/documents/yaml-and-toml';
import { printSteps, survivingSteps } from './print-steps';
import { type WorkflowStep } from './workflow-step';

const reader = new YamlAndToml();

const texts = [
  'plain words',
  "it's",
  '"quoted"',
  'a: b',
  'a #b',
  '- dash',
  '#comment',
  'yes',
  'Off',
  'null',
  '3.10',
  '0x1f',
  '1e3',
  '~',
  '*alias',
  '&anchor',
  '!tag',
  '%x',
  '@x',
  '`x`',
  '{a}',
  '[a]',
  'a,',
  '? x',
  '| x',
  '> x',
  'trailing:',
  '⚡️ ünïcode',
  '\\n',
  '${{ runner.os }}',
  'steps:',
  '---',
];
const blocks = [
  'a\nb',
  'a\n\n\n  b\n\tc',
  '# no comment\n- no dash',
  'steps:\n- run: x',
  'a: |\n  b',
  "it's\n'",
  '...\n---\nx',
];

/** The step as a parser gives it: a block ends its last line. */
function parsed({ workingDirectory, ...step }: WorkflowStep) {
  const ended = (text: string) => (text.includes('\n') ? `${text}\n` : text);
  const mapped = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([key, text]) => [key, ended(text)]));
  return {
    ...step,
    ...(step.with ? { with: mapped(step.with) } : {}),
    ...(step.env ? { env: mapped(step.env) } : {}),
    ...(step.run === undefined ? {} : { run: ended(step.run) }),
    ...(workingDirectory === undefined ? {} : { 'working-directory': workingDirectory }),
  };
}

const odd: WorkflowStep[] = [
  ...texts.map((text) => ({ name: text, run: text, env: { TEXT: text }, workingDirectory: text, shell: 'sh' })),
  ...blocks.map((block) => ({ name: 'x', uses: 'a/b@v1', with: { path: block, key: 'y' } })),
  ...blocks.map((block) => ({ name: 'x', run: block })),
];

it('prints what a parser reads back, whatever the texts are', () => {
  expect(reader.yaml(printSteps(odd))).toEqual(odd.map(parsed));
});

it('prints a form that keeps its columns where the client moves lines', () => {
  const answer = survivingSteps(odd, 'Prepared for a test.');
  expect(answer).toMatch(/^# Prepared for a test\.\n/);
  for (const line of answer.split('\n').slice(2)) {
    expect(line).toMatch(/^(?:| \r {6}- .*| {8,}.*)$/s);
  }
  const merged = `jobs:\n  a:\n    steps:\n        ${answer.replace('\n#', '\n        #')}\n      - run: last\n`;
  expect(reader.yaml(merged)).toEqual({ jobs: { a: { steps: [...odd.map(parsed), { run: 'last' }] } } });
});
