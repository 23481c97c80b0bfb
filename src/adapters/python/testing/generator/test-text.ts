/** The error that calls raise, one that they may raise, or none. */
export type Raised = { error: string } | 'maybe' | null;

/** One test in parts. */
export interface PlannedTest {
  /** Without `test_`; made unique when the file is written. */
  name: string;
  /** Values that get a name first, in order. */
  variables: readonly { name: string; text: string }[];
  /** Statements before the calls. */
  before: readonly string[];
  /** The calls of the target, as expressions. */
  calls: readonly string[];
  raises: Raised;
  usesFolder: boolean;
}

/** The text of a test file. */
export function fileText(
  imports: readonly string[],
  helpers: readonly string[],
  tests: readonly PlannedTest[],
  isAsync: boolean,
): string {
  const used = new Map<string, number>();
  const texts = tests.map((test) => {
    const times = (used.get(test.name) ?? 0) + 1;
    used.set(test.name, times);
    return testText(times === 1 ? test : { ...test, name: `${test.name}_${times}` }, isAsync);
  });
  return [imports.join('\n'), ...helpers, ...texts].filter((part) => part !== '').join('\n\n\n') + '\n';
}

function testText({ name, variables, before, calls, raises, usesFolder }: PlannedTest, isAsync: boolean): string {
  const lines = [...variables.map((variable) => `${variable.name} = ${variable.text}`), ...before];
  if (usesFolder) lines.unshift('(tmp_path / "input.txt").write_text("one two\\n3,4\\n\\nfive = 6\\n")');
  for (const call of calls) {
    if (raises === null) lines.push(`codeflash_output = ${call}`);
    else
      lines.push(
        `with ${raises === 'maybe' ? 'suppress(Exception)' : `pytest.raises(${raises.error})`}:`,
        `    codeflash_output = ${call}`,
      );
  }
  const body = lines.map((line) => line.replace(/^/gm, '    ')).join('\n');
  const head = `def test_${name}(${usesFolder ? 'tmp_path' : ''}):`;
  return isAsync ? `@pytest.mark.asyncio\nasync ${head}\n${body}` : `${head}\n${body}`;
}
