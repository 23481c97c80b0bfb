import { type AppliedRewrite } from '../../domain/rewriter.port';

/** Rewrites for people, one line each; a line begins with the rewrite's id, so that programs can tell them as well. */
export function explained(rewrites: readonly AppliedRewrite[]): string {
  const lines = rewrites.map(({ id, explanation, doubt, functions }) => {
    const place = functions.length > 0 ? ` In ${listed(functions)}.` : '';
    return `- ${id}: ${explanation}${place}${doubt === null ? '' : ` Only tests can tell: ${doubt}`}`;
  });
  return ['Rewrites:', ...lines].join('\n');
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
