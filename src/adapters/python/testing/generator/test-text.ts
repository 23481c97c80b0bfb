/** The error that calls raise, those that they may raise (as the arguments of `suppress`), or none. */
export type Raised = { error: string } | { suppressed: string } | null;

/** A statement of a test; a call is an expression, whose value is kept. */
export interface Step {
  text: string;
  isCall: boolean;
}

/** One test in parts. */
export interface PlannedTest {
  /** Without `test_`; made unique when the file is written. */
  name: string;
  /** Values that get a name first, in order. */
  variables: readonly { name: string; text: string }[];
  /** What is done with them, in order. */
  steps: readonly Step[];
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
  const used = new Set<string>();
  const texts = tests.map((test) => {
    let name = test.name;
    for (let times = 2; used.has(name); times += 1) name = `${test.name}_${times}`;
    used.add(name);
    return testText({ ...test, name }, isAsync);
  });
  return [imports.join('\n'), ...helpers, ...texts].filter((part) => part !== '').join('\n\n\n') + '\n';
}

function testText({ name, variables, steps, raises, usesFolder }: PlannedTest, isAsync: boolean): string {
  const lines = variables.map((variable) => `${variable.name} = ${variable.text}`);
  if (usesFolder) lines.unshift('(tmp_path / "input.txt").write_text("one two\\n3,4\\n\\nfive = 6\\n")');
  for (const { text, isCall } of steps) {
    const statement = isCall ? `codeflash_output = ${text}` : text;
    if (raises === null) lines.push(statement);
    else if ('suppressed' in raises)
      lines.push(`with suppress(${raises.suppressed}):`, statement.replace(/^/gm, '    '));
    else if (isCall) lines.push(`with pytest.raises(${raises.error}):`, `    ${statement}`);
    else lines.push(statement);
  }
  const body = lines.map((line) => line.replace(/^/gm, '    ')).join('\n');
  const head = `def test_${name}(${usesFolder ? 'tmp_path' : ''}):`;
  return isAsync ? `@pytest.mark.asyncio\nasync ${head}\n${body}` : `${head}\n${body}`;
}
