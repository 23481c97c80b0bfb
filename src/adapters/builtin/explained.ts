import { renderCode } from '../../domain/code-markdown';
import { type AppliedRewrite, type RewrittenVersion } from '../../domain/rewriter.port';

/** Rewrites for people, one line each; a line begins with the rewrite's id, so that programs can tell them as well. */
export function explained(rewrites: readonly AppliedRewrite[]): string {
  const lines = rewrites.map(({ id, explanation, doubt, functions }) => {
    const place = functions.length > 0 ? ` In ${listed(functions)}.` : '';
    return `- ${id}: ${explanation}${place}${doubt === null ? '' : ` Only tests can tell: ${doubt}`}`;
  });
  return ['Rewrites:', ...lines].join('\n');
}

/** A version as an answer: what is to be said of it first, its rewrites and its code. */
export function answerWith(said: string | null, { rewrites, files }: RewrittenVersion, language: string): string {
  return `${said === null ? '' : `${said}\n\n`}${explained(rewrites)}\n\n${renderCode(files, language)}\n`;
}

/** Names in a sentence: `a`, `b`. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
