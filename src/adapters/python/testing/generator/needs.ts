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

export type HelperName = 'answering';

/** Functions that test files define for themselves where they need them. */
export const HELPERS: Readonly<Record<HelperName, string>> = {
  answering: `def answering(value):
    async def answer(*args, **kwargs):
        return value

    return answer`,
};
