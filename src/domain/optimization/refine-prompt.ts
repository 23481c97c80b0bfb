import { versionForm } from '../answer-form';
import { answerRules } from '../answer-rules';
import { renderCode } from '../code-markdown';
import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { quotedProfile, shownChanges, shownFiles, shownQuote, shownReadOnly, shownReferences } from '../shown-evidence';
import { conditionsOf } from './conditions';
import { type RefineEvidence, type RefineTask } from './refine.task';

const USE_CASE = 'optimization/refine';
const LONGEST_EXPLANATION = 4_000;
const LONGEST_MEASUREMENT = 400;

/** The texts that a refine task may need. */
export const REFINE_PROMPTS: PromptNeeds = { useCase: USE_CASE, texts: [] };

/** The question of a refine task; the system message is the same for all requests of a language and a family. */
export function refinePrompt(prompts: Prompts, task: RefineTask, family: ModelFamily): Message[] {
  return prompts.render(USE_CASE, family, task.code.language.name, refineValues(prompts, task, family));
}

/** What a refine task puts into its templates. */
export function refineValues(prompts: Prompts, { code, base, evidence }: RefineTask, family: ModelFamily) {
  const { name: language } = code.language;
  const readOnly = [shownReadOnly(code.readOnly, language), shownFiles(evidence.contextFiles, language)];
  return {
    ...answerRules(prompts, family, language),
    ...conditionsOf(prompts, code, family),
    originalCode: renderCode(code.files, language),
    candidateCode: shownChanges(base, language),
    explanation: shownQuote(evidence.explanation, LONGEST_EXPLANATION),
    readOnlyCode: readOnly.filter((text) => text !== '').join('\n'),
    callers: shownReferences(evidence.callers),
    originalProfile: quotedProfile(evidence.original.lineProfile),
    candidateProfile: quotedProfile(evidence.candidate.lineProfile),
    measurements: shownQuote(measurements(evidence), LONGEST_MEASUREMENT),
    answerForm: versionForm(prompts, base.files, family, language),
  };
}

function measurements({ original, candidate, gain }: RefineEvidence): string {
  const known = [
    ['Original', original.runtime],
    ['Candidate', candidate.runtime],
    ['Gain', gain],
  ].filter(([, value]) => value?.trim() !== '');
  return known.map(([name, value]) => `${name}: ${value}`).join('\n');
}
