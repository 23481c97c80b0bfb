/** What the text of tests uses: imports, classes of the code under test, and helpers that the file defines. */
export class Needs {
  readonly imports = new Set<string>();
  readonly classes = new Set<string>();
  readonly helpers = new Set<HelperName>();

  /** The text, for which this import is needed. */
  importing(line: string, text: string): string {
    this.imports.add(line);
    return text;
  }
}

export type HelperName = 'answering' | 'emptied';

/** Functions that test files define for themselves where they need them. */
export const HELPERS: Readonly<Record<HelperName, string>> = {
  answering: `def answering(value):
    async def answer(*args, **kwargs):
        return value

    return answer`,
  emptied: `def emptied(value):
    if isinstance(value, (list, tuple, dict, set)):
        for part in list(value.values() if isinstance(value, dict) else value):
            emptied(part)
    if isinstance(value, (list, dict, set)):
        value.clear()`,
};
