import { type Message, ModelError } from '../../domain/language-model.port';

/** Tokens are a few characters each: with four to a token, code is estimated too short rather than too long. */
export function estimatedTokens(text: string): number {
  return text.length / 4;
}

/** @throws ModelError context_length for a prompt that no estimate could make fit, instead of asking for the same refusal. */
export function refuseTooLong(messages: readonly Message[], contextTokens: number | null): void {
  const length = messages.reduce((sum, { content }) => sum + estimatedTokens(content), 0);
  if (contextTokens !== null && length > contextTokens) {
    throw new ModelError(
      'context_length',
      `the prompt has over ${Math.round(length)} tokens, the model takes ${contextTokens}`,
    );
  }
}
