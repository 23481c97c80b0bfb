import { type Message, type TokenUsage } from '../../src/domain/language-model.port';
import { type Provider } from '../../src/adapters/llm/provider-settings';

type Json = Record<string, unknown>;

/** Which provider's wire form a request has, and the model it asks; null for none that we know. */
export function recognise(path: string, body: Json): { provider: Provider; model: string } | null {
  const { pathname } = new URL(path, 'http://localhost');
  const inPath = (pattern: RegExp): string | undefined => pattern.exec(pathname)?.[1];
  const deployment = inPath(/\/openai\/deployments\/([^/]+)\/chat\/completions$/);
  if (deployment) return { provider: 'azure', model: decodeURIComponent(deployment) };
  const profile = inPath(/\/model\/([^/]+)\/invoke$/);
  if (profile) return { provider: 'bedrock', model: decodeURIComponent(profile) };
  if (pathname.endsWith('/chat/completions')) return { provider: 'openai', model: String(body.model) };
  if (pathname.endsWith('/v1/messages')) return { provider: 'anthropic', model: String(body.model) };
  return null;
}

/** The messages of a request in our own form, the system prompt first. */
export function messagesOf(body: Json): Message[] {
  const messages = body.messages as Message[];
  const system = body.system as string | { text: string }[] | undefined;
  if (system === undefined) return messages;
  const content = typeof system === 'string' ? system : system.map(({ text }) => text).join('');
  return [{ role: 'system', content }, ...messages];
}

/** A model's answer as its provider would write it. A null usage is left out. */
export function answerBody(
  provider: Provider,
  model: string,
  text: string,
  usage: TokenUsage | null,
  finish: string,
): Json {
  return provider === 'openai' || provider === 'azure'
    ? chatCompletion(model, text, usage, finish)
    : claudeMessage(model, text, usage, finish);
}

function chatCompletion(model: string, text: string, usage: TokenUsage | null, finish: string): Json {
  const finishReason = finish === 'refusal' ? 'content_filter' : finish;
  return {
    id: 'chatcmpl-scripted',
    object: 'chat.completion',
    created: 1_795_000_000,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content: text, refusal: null }, finish_reason: finishReason }],
    ...(usage && {
      usage: {
        prompt_tokens: usage.input + usage.cachedInput + usage.cacheWrite,
        completion_tokens: usage.output,
        total_tokens: usage.input + usage.cachedInput + usage.cacheWrite + usage.output,
        prompt_tokens_details: { cached_tokens: usage.cachedInput, cache_write_tokens: usage.cacheWrite },
      },
    }),
  };
}

function claudeMessage(model: string, text: string, usage: TokenUsage | null, finish: string): Json {
  return {
    id: 'msg_scripted',
    type: 'message',
    role: 'assistant',
    model,
    content: [{ type: 'text', text }],
    stop_reason: { stop: 'end_turn', length: 'max_tokens' }[finish] ?? finish,
    stop_sequence: null,
    ...(usage && {
      usage: {
        input_tokens: usage.input,
        output_tokens: usage.output,
        cache_read_input_tokens: usage.cachedInput,
        cache_creation_input_tokens: usage.cacheWrite,
      },
    }),
  };
}
