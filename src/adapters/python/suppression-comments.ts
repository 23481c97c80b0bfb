const MARKS: readonly [RegExp, string][] = [
  [/noqa/gi, 'n0qa'],
  [/ruff/gi, 'r0ff'],
  [/flake8/gi, 'fl4ke8'],
];

/**
 * The code with every comment that would switch a checker off spelled so that it no longer does. Lines, lengths and
 * tokens stay what they were; text after a `#` inside a string is changed too, which no verdict depends on.
 */
export function withoutSuppressions(code: string): string {
  if (!/noqa|ruff|flake8/i.test(code)) return code;
  return code.replace(/#[^\r\n]*/g, (comment) =>
    MARKS.reduce((text, [mark, replacement]) => text.replace(mark, replacement), comment),
  );
}
