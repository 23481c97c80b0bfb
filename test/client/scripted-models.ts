import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCode } from '../../src/domain/code-markdown';
import { type Asked, held, type Script, type Step } from '../fakes/scripted-provider';
import { type ProjectFiles } from './published-client';
import { type Question, type Sequel, type ToyRun } from './toy-run';

const prompts = join(__dirname, '../../prompts');
const promptText = (name: string): string => readFileSync(join(prompts, `${name}.md`), 'utf8').trim();
const firstLine = (name: string): string => promptText(name).split('\n', 1)[0]!;

/** What only the prompt of each question holds, in the form of either family; the first that is found says what is asked. */
const questions: [Question | Sequel | Opinion, string[]][] = [
  ['refine', [firstLine('optimization/python/refine.system')]],
  ['adapt', [firstLine('optimization/python/adapt.system')]],
  ['repair', [firstLine('repair/python/repair.system')]],
  ['rank', [firstLine('ranking/rank.system')]],
  ['explain', [firstLine('review/explain.system')]],
  ['review', [firstLine('review/review.system')]],
  ['reviewTests', [firstLine('testgen/python/review.system')]],
  ['repairTests', [firstLine('testgen/python/repair.system')]],
  ['breadth', [promptText('testgen/python/sides/breadth')]],
  ['scale', [promptText('testgen/python/sides/scale')]],
  ['profile', ['## Line profile', '<line_profile>']],
  ['optimize', ['## Code to make faster', '<code_to_make_faster>']],
];

/** What a model is asked to say of what others made. */
type Opinion = 'rank' | 'explain' | 'review' | 'reviewTests' | 'repairTests';

/** More calls than any run makes. */
const manyCalls = 50;

/**
 * Plays all models of a run: looks at what is asked, and answers it as the run says. A question that comes more often
 * than that fails the test.
 */
export class ScriptedModels {
  private readonly left: Record<Question, string[]>;
  private readonly sequels: Record<Sequel, Record<string, string>>;
  /** For the provider, whichever of its models is asked. */
  readonly script: Script;

  constructor(private readonly run: ToyRun) {
    const { breadth, scale, optimize, profile } = run.answers;
    this.left = { breadth: [...breadth], scale: [...scale], optimize: [...optimize], profile: [...profile] };
    const { refine, repair, adapt } = run.sequels ?? {};
    this.sequels = { refine: { ...refine }, repair: { ...repair }, adapt: { ...adapt } };
    const steps = Array.from({ length: manyCalls }, () => (asked: Asked) => this.answer(asked));
    this.script = { openai: steps, anthropic: steps };
  }

  /** The answers that nobody has asked for. */
  get unasked(): string[] {
    return [this.left, this.sequels].flatMap((answers) =>
      Object.values(answers).flatMap((each) => Object.values(each)),
    );
  }

  private answer({ messages }: Asked): Step {
    const asked = messages.map(({ content }) => content).join('\n');
    const question = questions.find(([, signs]) => signs.some((sign) => asked.includes(sign)))?.[0];
    const name = this.run.target.split(/::|\./).at(-1)!;
    if (question === undefined || (question !== 'rank' && !asked.includes(name)))
      throw new Error(`not about ${name}:\n${asked}`);
    switch (question) {
      case 'refine':
      case 'repair':
      case 'adapt':
        return this.sequel(question, messages.find(({ role }) => role === 'user')!.content);
      case 'rank':
        return this.ranking(asked);
      case 'explain':
        return 'The loop inside the loop is gone: values[i] is looked at once, and nothing [/else] changes.';
      case 'review':
        return '{"review": "HIGH", "review_explanation": "A large gain [by far], and little changed."}';
      case 'reviewTests':
        return this.testReview(asked);
      case 'repairTests':
        return this.run.testReview!.repaired;
      default:
        return this.next(question);
    }
  }

  /** To a question that comes as often as the run says. */
  private next(question: Question): Step {
    const next = this.left[question].shift();
    if (next === undefined) throw new Error(`${question} is asked once more than ${this.run.name} says`);
    if (next === 'tests') return this.run.tests[question === 'scale' ? 'scale' : 'breadth'];
    return this.spoken(next, this.run.project);
  }

  /** About the last candidate that the question shows. */
  private sequel(sequel: Sequel, asked: string): Step {
    const before = [...asked.matchAll(/# candidate: (\S+)/g)].at(-1)?.[1];
    if (before === undefined) throw new Error(`${sequel} is asked of no candidate:\n${asked}`);
    const answer = this.sequels[sequel][before] ?? 'prose';
    Reflect.deleteProperty(this.sequels[sequel], before);
    return this.spoken(answer, { ...this.run.project, ...this.run.candidates[before] });
  }

  private spoken(answer: string, base: ProjectFiles): Step {
    const [model, candidate] = answer.split(' ') as [keyof typeof models, string?];
    return models[model](candidate === undefined ? {} : this.run.candidates[candidate]!, base);
  }

  /** By the numbers of the headings, under which each candidate names itself. */
  private ranking(asked: string): Step {
    const { ranking } = this.run;
    const shown = [...asked.matchAll(/^\+\s*# candidate: (\S+)/gm)].map(([, candidate]) => candidate!);
    if (ranking === undefined || shown.toSorted().join() !== ranking.toSorted().join())
      throw new Error(`a ranking of ${shown.join(', ')} is asked for`);
    const numbers = ranking.map((candidate) => shown.indexOf(candidate) + 1);
    return `The first is simplest [by far].\n\n{"ranking": [${numbers.join(', ')}]}`;
  }

  /** What was mended is fine. */
  private testReview(asked: string): Step {
    const { flagged: wanting = {}, sign = '' } = this.run.testReview ?? {};
    const flagged = Object.entries(asked.includes(sign) ? {} : wanting);
    const functions = flagged.map(([name, reason]) => ({ function_name: name, reason }));
    return `Most tests are fine.\n\n${JSON.stringify({
      reviews: [
        { test_index: 0, functions },
        { test_index: 1, functions: [] },
      ],
    })}`;
  }
}

/** How each kind of model brings a candidate forward. */
const models = {
  /** To the point. */
  good: (candidate: ProjectFiles): Step => `The work of the loop is done once.\n\n${blocks(candidate)}\n`,

  /** As sure of itself as the good one. */
  wrong: (candidate: ProjectFiles): Step => `Same results, far less work.\n\n${blocks(candidate)}\n`,

  /** Never done before the service gives up on it. */
  slow: (): Step => held(),

  /** Its provider calls it a refusal. */
  rude: (): Step => ({ text: "I'm sorry, but I can't help with that.", finish: 'refusal' }),

  /** Nothing that could be used, and no sign of it outside the text. */
  prose: (): Step => 'The function looks fine to me [/really]. Consider a faster machine, or `PyPy`.',

  /** Everything it thinks of, the code somewhere among it. */
  rambling: (candidate: ProjectFiles): Step =>
    [
      "Great question! Let's think about this [step by step]. The bottleneck is obvious:",
      '```text\nO(n * n)  ->  O(n)\n```',
      'You may want to measure first:',
      '```bash\npip install pyperf\n```',
      '## The optimized version',
      blocks(candidate),
      '### Usage',
      '```python\nif __name__ == "__main__":\n    print("faster now")\n```',
      'Further ideas: *Cython*, `numpy`, a cache. Hope this helps!',
    ].join('\n\n'),

  /** The same, and only the lines that change. */
  editing: (candidate: ProjectFiles, base: ProjectFiles): Step =>
    [
      'I only touch what matters; everything else stays.',
      ...Object.entries(candidate).map(([path, code]) => `${path}\n${edit(base[path]!, code)}`),
      'That is all. Shall I also add a benchmark?',
    ].join('\n\n'),
} satisfies Record<string, (candidate: ProjectFiles, base: ProjectFiles) => Step>;

function blocks(files: ProjectFiles): string {
  return renderCode(
    Object.entries(files).map(([path, code]) => ({ path, code: code.trimEnd() })),
    'python',
  );
}

/** One SEARCH/REPLACE block from the first line that differs to the last. */
function edit(before: string, after: string): string {
  const [from, to] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  let first = 0;
  while (from[first] === to[first]) first += 1;
  let last = 0;
  while (last < Math.min(from.length, to.length) - first && from.at(-1 - last) === to.at(-1 - last)) last += 1;
  const changed = (lines: string[]): string => lines.slice(first, lines.length - last).join('\n');
  return `\`\`\`python\n<<<<<<< SEARCH\n${changed(from)}\n=======\n${changed(to)}\n>>>>>>> REPLACE\n\`\`\``;
}
