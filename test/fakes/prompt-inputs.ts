import { join } from 'node:path';
import { loadPrompts } from '../../src/adapters/prompt-files';
import { type Caller } from '../../src/domain/caller';
import { type CodeContext } from '../../src/domain/code-context';
import { CodeLanguage } from '../../src/domain/code-language.port';
import { type Message, type ModelFamily } from '../../src/domain/language-model.port';
import { type Prompts } from '../../src/domain/prompts';

/** Every family that prompts are written for. */
export const families: readonly ModelFamily[] = ['claude', 'gpt'];

/** Prompts ask a language for its name and for readable tests alone: any other question fails. */
export class NamedLanguage extends CodeLanguage {
  readonly name = 'python';
  readonly tags = [];
  readonly suffixes = [];
  version = unasked;
  fault = unasked;
  definitions = unasked;
  imports = unasked;
  tidy = unasked;
  guard = unasked;
  compilers = unasked;
  clientRewrites = unasked;
  normalise = unasked;

  unrecorded(test: string): string {
    return test.replaceAll('recorded_', '');
  }
}

function unasked(): never {
  throw new Error('a prompt asks nothing of the kind');
}

/** Whoever asks. */
export const ada: Caller = {
  userId: 'ada',
  keySuffix: 'abcd',
  plan: { name: 'free', rate: { max: 40, windowMs: 60_000 }, optimizationsPerMonth: 100 },
  organizationId: null,
  mayStoreCode: true,
};

/** The slow function of the shop, in two files. */
export const shopFiles = [
  {
    path: 'shop/pricing.py',
    code: `from shop.tax import rate_for


def total_price(items: list[tuple[str, float, int]]) -> float:
    total = 0.0
    for kind, price, count in items:
        for _ in range(count):
            total += price * (1 + rate_for(kind))
    return total`,
  },
  {
    path: 'shop/tax.py',
    code: 'RATES = [("food", 0.05)]\n\n\ndef rate_for(kind: str) -> float:\n    return dict(RATES).get(kind, 0.2)',
  },
];

/** Python code that is understood, the shop's unless said otherwise. */
export function codeContext(changes: Partial<CodeContext> = {}): CodeContext {
  return {
    language: new NamedLanguage(),
    version: '3.11',
    files: shopFiles,
    readOnly: '',
    target: () => null,
    isAsync: false,
    isNumerical: false,
    ...changes,
  };
}

/** The prompts as they are shipped. */
export function shippedPrompts(): Promise<Prompts> {
  return loadPrompts(join(__dirname, '../../prompts'), []);
}

/** The two messages of a question. */
export function messagesOf(messages: readonly Message[]): { system: string; user: string } {
  const [system, user, ...others] = messages;
  expect([system?.role, user?.role, others.length]).toEqual(['system', 'user', 0]);
  return { system: system!.content, user: user!.content };
}

/** Outside of fences: no name is left, no section empty, no gap between parts. */
export function expectNoGaps(texts: { system: string; user: string }): void {
  for (const text of Object.values(texts).map((message) => message.replaceAll(/^(```+)[^]*?^\1$/gm, 'FENCED'))) {
    expect(text).not.toMatch(/\{\{|\}\}|undefined|\n{3}|^\s|\s$/);
    expect(text).not.toMatch(/^<(\w+)>\n*<\/\1>$|^## .*\n+(## |$(?![^]))/m);
  }
}

/** The XML elements that hold a prompt's parts: those that open on a line of their own, not inside another. */
export function elementsOf(text: string): string[] {
  return [...text.matchAll(/^<(\w+)>\n[^]*?^<\/\1>$/gm)].flatMap(([, name]) => name ?? []);
}
