import { type Refusal } from '../candidate';
import { withoutThoughts } from '../answer-fields';
import { type DocumentReader, UnreadableDocument } from './document-reader.port';
import { namesAt, tableOf, valueAt } from './plain-values';
import { type SetupPlan, wholeSteps } from './setup-plan';
import { checkedStep, StepFault } from './step-rules';
import { type WorkflowStep } from './workflow-step';

/** Steps are short; what is longer is none, and is not read. In characters. */
const LONGEST_ANSWER = 20_000;
const MOST_STEPS = 20;

/** The steps of one answer, whole and in our own form, or why it cannot be used. */
export function readSteps(answer: string, plan: SetupPlan, reader: DocumentReader): WorkflowStep[] | Refusal {
  if (answer.length > LONGEST_ANSWER) return refusal('the answer is too long for workflow steps');
  try {
    const listed = stepsIn(withoutThoughts(answer), reader);
    if (listed.length === 0 || listed.length > MOST_STEPS) return refusal(`there must be 1 to ${MOST_STEPS} steps`);
    const steps = listed
      .map((step, at) => checkedStep(step, `step ${at + 1}`, plan.manager.installClient))
      .filter((step) => step !== null);
    const commands = steps.map(({ run }) => run ?? '').join('\n');
    const missing = plan.manager.needs.find(({ pattern }) => !pattern.test(commands));
    return missing ? refusal(missing.fault) : wholeSteps(plan, steps);
  } catch (error) {
    if (error instanceof StepFault || error instanceof UnreadableDocument) return refusal(error.message);
    throw error;
  }
}

function refusal(detail: string): Refusal {
  return { reason: 'unreadable', detail, correction: `The steps cannot be used: ${detail}.` };
}

/**
 * The list of steps in an answer: in a fence, in XML, or bare; the list itself, under `steps:`, or in a whole workflow.
 * @throws UnreadableDocument with what is wrong with the first text that may be it.
 */
function stepsIn(answer: string, reader: DocumentReader): unknown[] {
  let first: UnreadableDocument | null = null;
  for (const text of candidateTexts(answer)) {
    try {
      const steps = stepsOf(reader.yaml(indentedByBlanks(text)));
      if (steps) return steps;
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      first ??= error;
    }
  }
  throw first ?? new UnreadableDocument('no list of steps in YAML was found');
}

/** Where the steps may stand, the likeliest first; a block that breaks off is none. */
function candidateTexts(answer: string): string[] {
  const fences = [...answer.matchAll(/^([ \t]*)(`{3,}|~{3,})[^\n`]*\n([^]*?)\n[ \t]*\2[`~]*[ \t]*\r?$/gm)].map(
    ([, , , content = '']) => content,
  );
  const elements = [...answer.matchAll(/<(steps|answer|workflow|yaml|workflow_steps)>([^]*?)<\/\1>/g)].map(
    ([, , content = '']) => content,
  );
  if (fences.length + elements.length > 0) return [...fences, ...elements].slice(0, 10);
  if (/^[ \t]*(?:`{3}|~{3})/m.test(answer)) return [];
  const [bare = ''] = /^[ \t]*(?:steps:|- ?\w|jobs:|name:|[[{])[^]*/m.exec(answer) ?? [];
  return bare === '' ? [] : [bare];
}

/** YAML takes no tabs for indentation; a model that wrote some meant two blanks each. */
function indentedByBlanks(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '  ')).replace(/^( *-)\t+/, '$1 '))
    .join('\n');
}

function stepsOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.some((step) => Object.keys(tableOf(step)).length > 0) ? value : null;
  const jobs = namesAt(value, 'jobs').map((job) => valueAt(value, 'jobs', job, 'steps'));
  const places = [valueAt(value, 'steps'), valueAt(value, 'workflow_steps'), ...jobs];
  return places.find((steps) => Array.isArray(steps)) ?? null;
}
