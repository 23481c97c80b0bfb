import { type ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import {
  type Completion,
  LanguageModel,
  ModelError,
  type ModelFamily,
  type Reply,
  type TokenUsage,
} from '../../domain/language-model.port';
import { type ModelEntry } from './models-file';
import { refuseTooLong } from './prompt-size';
import { oneLine, plainCode } from './provider-words';
import { ask, type SdkClient } from './sdk-call';
import { checked } from './reply-shape';

export type OpenAiClient = SdkClient<ChatCompletionCreateParamsNonStreaming>;

const count = z.number().nonnegative();

/** Only what is read: compatible servers leave out much of the rest. */
const chatCompletion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: count,
      completion_tokens: count,
      prompt_tokens_details: z
        .object({ cached_tokens: count.nullish(), cache_write_tokens: count.nullish() })
        .nullish(),
    })
    .nullish()
    .catch(null),
});

/** A model behind OpenAI's chat completions: at OpenAI, at Azure, or at any server that speaks them. */
export class OpenAiModel extends LanguageModel {
  readonly name: string;
  readonly family: ModelFamily;

  constructor(
    private readonly client: OpenAiClient,
    private readonly entry: ModelEntry,
  ) {
    super();
    this.name = entry.name;
    this.family = entry.family ?? 'gpt';
  }

  override async complete({ messages }: Completion, signal: AbortSignal): Promise<Reply> {
    const { id, sampling, outputTokens, reasoning, contextTokens } = this.entry;
    refuseTooLong(messages, contextTokens);
    const limit = reasoning ? { max_completion_tokens: outputTokens } : { max_tokens: outputTokens };
    const body = {
      ...sampling,
      model: id,
      messages: messages.map(({ role, content }) => ({ role, content })),
      ...(outputTokens === null ? {} : limit),
    };
    // Sampling parameters go as the operator named them, whether this version of the SDK knows them or not.
    return read(await ask(this.client, body as ChatCompletionCreateParamsNonStreaming, signal));
  }
}

function read(answer: unknown): Reply {
  const { choices, usage: counted } = checked(chatCompletion, answer);
  const usage = counted ? usageOf(counted) : null;
  const [choice] = choices;
  const text = choice?.message.content ?? '';
  const finish = choice?.finish_reason ?? 'stop';

  if (finish === 'length') throw new ModelError('context_length', 'the answer was cut by the output limit', { usage });
  // Gemini adds its reason after a colon.
  if (finish.startsWith('content_filter') || choice?.message.refusal) {
    throw new ModelError('content_filter', 'the model refused to answer', { usage });
  }
  if (finish !== 'stop') {
    const reason = plainCode(finish) ?? 'an unknown reason';
    throw new ModelError('provider_error', `the answer ended with ${reason}`, { usage, said: oneLine(finish) });
  }
  if (text.trim() === '') throw new ModelError('provider_error', 'the answer is empty', { usage });
  return { text, usage };
}

/** OpenAI counts cached and cache-writing tokens among the prompt's. */
function usageOf(usage: NonNullable<z.output<typeof chatCompletion>['usage']>): TokenUsage {
  const cachedInput = usage.prompt_tokens_details?.cached_tokens ?? 0;
  const cacheWrite = usage.prompt_tokens_details?.cache_write_tokens ?? 0;
  return {
    input: Math.max(0, usage.prompt_tokens - cachedInput - cacheWrite),
    cachedInput,
    cacheWrite,
    output: usage.completion_tokens,
  };
}
