import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { quotedProfile, shownLine, shownQuote, shownReadOnly, shownReferences } from '../shown-evidence';
import { type AcceptedOptimization, type ExplainTask } from './explain.task';

const USE_CASE = 'review/explain';
/** What there are words for that tell a model what an optimization was accepted for. */
const ACCEPTED_FOR = ['runtime', 'throughput', 'concurrency'] as const;
/** In characters, each. */
const LONGEST_CODE = 100_000;
const LONGEST_READ_ONLY = 40_000;
const LONGEST_TESTS = 40_000;
const LONGEST_EXPLANATION = 4_000;

/** The texts that an explain task may need. */
export const EXPLAIN_PROMPTS: PromptNeeds = {
  useCase: USE_CASE,
  texts: ACCEPTED_FOR.map((reason) => `review/accepted/${reason}`),
};

/** The question of an explain task; the system message is the same for all. */
export function explainPrompt(prompts: Prompts, task: ExplainTask, family: ModelFamily): Message[] {
  return prompts.render(USE_CASE, family, task.language, explainValues(prompts, task, family));
}

/** What an explain task puts into its templates. */
export function explainValues(prompts: Prompts, { language, optimization }: ExplainTask, family: ModelFamily) {
  const { original, optimized, annotatedTests, explanation, readOnlyCode, callers } = optimization;
  const reason = ACCEPTED_FOR.find((each) => each === optimization.acceptedFor);
  return {
    originalCode: shownQuote(original.code, LONGEST_CODE, language),
    optimizedCode: shownQuote(optimized.code, LONGEST_CODE, language),
    readOnlyCode: shownReadOnly(readOnlyCode.slice(0, LONGEST_READ_ONLY), language),
    callers: shownReferences(callers),
    originalProfile: quotedProfile(original.lineProfile),
    optimizedProfile: quotedProfile(optimized.lineProfile),
    tests: shownQuote(annotatedTests, LONGEST_TESTS),
    candidateExplanation: shownQuote(explanation, LONGEST_EXPLANATION),
    measurements: shownQuote(measurements(optimization), Infinity),
    acceptedFor: reason === undefined ? '' : prompts.text(`review/accepted/${reason}`, family, language),
  };
}

/** One line for each figure that there is: `Runtime: 749 microseconds before, 162 microseconds after, gain 361%`. */
function measurements({ original, optimized, ...gains }: AcceptedOptimization): string {
  const rows = [
    ['Runtime', original.runtime, optimized.runtime, gains.gain],
    ['Throughput', original.throughput, optimized.throughput, gains.throughputGain],
    ['Concurrency ratio', original.concurrencyRatio, optimized.concurrencyRatio, gains.concurrencyGain],
  ] as const;
  return rows
    .map(([name, ...values]) => {
      const [before, after, gain] = values.map(shownLine);
      const known = [before && `${before} before`, after && `${after} after`, gain && `gain ${gain}`].filter(Boolean);
      return known.length > 0 ? `${name}: ${known.join(', ')}` : '';
    })
    .filter((row) => row !== '')
    .join('\n');
}
