import { wholeCodeForm } from '../answer-form';
import { answerRules } from '../answer-rules';
import { renderCode } from '../code-markdown';
import { type Message, type ModelFamily } from '../language-model.port';
import { type PromptNeeds, type Prompts } from '../prompts';
import { shownReadOnly } from '../shown-evidence';
import { conditionsOf } from './conditions';
import { type RewriteJitTask } from './rewrite-jit.task';
import { turnOf } from './turns';

const USE_CASE = 'optimization/rewrite-jit';
const COMPILERS = ['numba', 'torch', 'tensorflow', 'jax'];
/** Ways to compile, the likeliest winners first. */
const DIRECTIONS = ['kernel', 'one-piece', 'smallest-change', 'less-work', 'few-versions', 'memory'];

/** The texts that a rewrite-jit task may need, where compilers are known. */
export const REWRITE_JIT_PROMPTS: PromptNeeds = {
  useCase: USE_CASE,
  texts: [
    ...COMPILERS.map((compiler) => `optimization/compilers/${compiler}`),
    ...DIRECTIONS.map((direction) => `optimization/compiling/${direction}`),
  ],
  languages: ['python'],
};

/** The question of a rewrite-jit task; the system message is the same for all requests of a language and a family. */
export function rewriteJitPrompt(prompts: Prompts, task: RewriteJitTask, family: ModelFamily): Message[] {
  return prompts.render(USE_CASE, family, task.code.language.name, rewriteJitValues(prompts, task, family));
}

/** What a rewrite-jit task puts into its templates. */
export function rewriteJitValues(prompts: Prompts, { code, compiler, nth }: RewriteJitTask, family: ModelFamily) {
  const { name: language } = code.language;
  const text = (name: string) => prompts.text(`optimization/${name}`, family, language);
  const { version, asyncAdvice } = conditionsOf(prompts, code, family);
  return {
    ...answerRules(prompts, family, language),
    language,
    version,
    asyncAdvice,
    code: renderCode(code.files, language),
    readOnlyCode: shownReadOnly(code.readOnly, language),
    compiler: text(`compilers/${compiler}`),
    direction: turnOf(nth, DIRECTIONS)
      .map((direction) => text(`compiling/${direction}`))
      .join('\n\n'),
    answerForm: wholeCodeForm(prompts, family, language),
  };
}
