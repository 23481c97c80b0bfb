import { type MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages';
import { z } from 'zod';
import {
  type Completion,
  LanguageModel,
  type Message,
  ModelError,
  type ModelFamily,
  type Reply,
  type TokenUsage,
} from '../../domain/language-model.port';
import { type ModelEntry } from './models-file';
import { estimatedTokens, refuseTooLong } from './prompt-size';
import { oneLine, plainCode } from './provider-words';
import { checked } from './reply-shape';
import { ask, type SdkClient } from './sdk-call';

export type AnthropicClient = SdkClient<MessageCreateParamsNonStreaming>;

/** Anthropic demands a limit where the models file gives none. */
const OUTPUT_TOKENS = 32_000;

const count = z.number().nonnegative();

const message = z.object({
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  stop_reason: z.string().nullish(),
  usage: z
    .object({
      input_tokens: count,
      output_tokens: count,
      cache_read_input_tokens: count.nullish(),
      cache_creation_input_tokens: count.nullish(),
    })
    .nullish()
    .catch(null),
});

/** A Claude model behind Anthropic's messages: at Anthropic or on Bedrock. */
export class AnthropicModel extends LanguageModel {
  readonly name: string;
  readonly family: ModelFamily;

  constructor(
    private readonly client: AnthropicClient,
    private readonly entry: ModelEntry,
  ) {
    super();
    this.name = entry.name;
    this.family = entry.family ?? 'claude';
  }

  override async complete({ messages }: Completion, signal: AbortSignal): Promise<Reply> {
    const { id, sampling, outputTokens, contextTokens } = this.entry;
    refuseTooLong(messages, contextTokens);
    const body = {
      ...sampling,
      ...this.system(messages),
      model: id,
      max_tokens: outputTokens ?? OUTPUT_TOKENS,
      messages: messages.flatMap(({ role, content }) => (role === 'system' ? [] : [{ role, content }])),
    };
    return read(await ask(this.client, body, signal));
  }

  /** The system prompt, marked for the cache when long enough: other requests share it, but never a request's own code. */
  private system(messages: readonly Message[]): Pick<MessageCreateParamsNonStreaming, 'system'> {
    const text = messages
      .filter(({ role }) => role === 'system')
      .map(({ content }) => content)
      .join('\n\n');
    if (text === '') return {};
    const minimum = this.entry.cacheMinimumTokens ?? Infinity;
    if (estimatedTokens(text) < minimum) return { system: text };
    return { system: [{ type: 'text', text, cache_control: { type: 'ephemeral' } }] };
  }
}

function read(answer: unknown): Reply {
  const { content, stop_reason: stop, usage: counted } = checked(message, answer);
  const usage = counted ? usageOf(counted) : null;
  const text = content.map((block) => (block.type === 'text' ? (block.text ?? '') : '')).join('');

  if (stop === 'max_tokens' || stop === 'model_context_window_exceeded') {
    throw new ModelError('context_length', 'the answer was cut by the output limit', { usage });
  }
  if (stop === 'refusal') throw new ModelError('content_filter', 'the model refused to answer', { usage });
  if (stop !== 'end_turn' && stop !== 'stop_sequence') {
    const reason = stop ? (plainCode(stop) ?? 'an unknown reason') : 'no reason';
    throw new ModelError('provider_error', `the answer ended with ${reason}`, { usage, said: oneLine(stop ?? '') });
  }
  if (text.trim() === '') throw new ModelError('provider_error', 'the answer is empty', { usage });
  return { text, usage };
}

/** Anthropic counts the four kinds apart. */
function usageOf(usage: NonNullable<z.output<typeof message>['usage']>): TokenUsage {
  return {
    input: usage.input_tokens,
    cachedInput: usage.cache_read_input_tokens ?? 0,
    cacheWrite: usage.cache_creation_input_tokens ?? 0,
    output: usage.output_tokens,
  };
}
