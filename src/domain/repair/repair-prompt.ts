import { versionForm } from '../answer-form';
import { answerRules } from '../answer-rules';
import { renderCode } from '../code-markdown';
import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { shownChanges } from '../shown-evidence';
import { type RepairTask } from './repair.task';
import { shownDifferences } from './shown-differences';

const USE_CASE = 'repair/repair';

/** The texts that a repair task may need. */
export const REPAIR_PROMPTS: PromptNeeds = { useCase: USE_CASE, texts: [] };

/** The question of a repair task; the system message is the same for all requests of a language and a family. */
export function repairPrompt(prompts: Prompts, task: RepairTask, family: ModelFamily): Message[] {
  return prompts.render(USE_CASE, family, task.code.language.name, repairValues(prompts, task, family));
}

/** What a repair task puts into its templates. */
export function repairValues(prompts: Prompts, { code, base, differences }: RepairTask, family: ModelFamily) {
  const { name: language } = code.language;
  return {
    ...answerRules(prompts, family, language),
    originalCode: renderCode(code.files, language),
    candidateCode: shownChanges(base, language),
    differences: shownDifferences(differences, code.language),
    language,
    version: code.version,
    answerForm: versionForm(prompts, base.files, family, language),
  };
}
