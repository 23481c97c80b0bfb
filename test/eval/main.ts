import { parseArgs } from 'node:util';
import { type Part, PARTS, PRACTICE, readCases, runnable, sampleOf } from './cases';
import { examine, remarks } from './exam';
import { BUILTIN, ExaminedService, NoSuchModel } from './examined-service';
import { scoreOf, table } from './score';

const USAGE = `npm run eval -- [--model NAME] [--open] [--held-out] [--sample N] [--only NAME]

Asks for faster versions of the functions of test/eval, judges whether they behave alike and measures them.
  --model NAME   a model of the models file whose provider is configured; by default ${BUILTIN}, which needs none
  --open         the part that may be looked at; --held-out: the other one; by default both
  --practice     the functions to learn from instead, which are no part of the exam
  --sample N     only so many of the functions, always the same ones
  --only NAME    only this function, with every verdict
EVAL_PYTHON names another interpreter than python3, such as one that has numpy.
`;

/** A larger share of candidates that are wrong makes the exam fail. */
const MOST_WRONG = 0.01;
/** The engine is also to leave alone what it cannot improve; models always offer something. */
const MOST_UNRESTRAINED = 0.05;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      model: { type: 'string', default: BUILTIN },
      open: { type: 'boolean', default: false },
      'held-out': { type: 'boolean', default: false },
      practice: { type: 'boolean', default: false },
      sample: { type: 'string' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(USAGE);

  const exam = PARTS.filter((part: Part) => values[part] || values.open === values['held-out']);
  const parts = values.practice ? ([PRACTICE] as const) : exam;
  const wanted = readCases(parts).filter(({ name }) => values.only === undefined || name === values.only);
  const { cases, missing } = runnable(values.sample === undefined ? wanted : sampleOf(wanted, count(values.sample)));
  if (cases.length === 0) throw new Error(`no function ${values.only ?? ''} to ask for`);
  if (missing.length > 0) tell(`left out what needs ${missing.join(', ')}, which this Python does not have`);

  const service = await ExaminedService.start(values.model);
  let stopped = null;
  try {
    const judged = await examine(cases, (one) => service.candidatesFor(one), tell);
    for (const line of remarks(judged, values.only !== undefined)) tell(line);
    stopped = await service.stop();
    const { calls, dollars, unknown } = stopped;
    const doubt = unknown > 0 ? `, ${unknown} of unknown cost` : '';
    const { wrong, candidates, unrestrained, others } = scoreOf(judged);
    const isUnrestrained = values.model === BUILTIN && unrestrained > MOST_UNRESTRAINED * others;
    say(`${table(judged)}\n${values.model}: ${calls} calls, $${dollars.toFixed(4)}${doubt}\n`);
    return wrong > MOST_WRONG * candidates || isUnrestrained ? 1 : 0;
  } finally {
    if (stopped === null) await service.stop();
  }
}

function count(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--sample ${text}: must be a whole number above 0`);
  return Number(text);
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof NoSuchModel ? 2 : 1;
  },
);
