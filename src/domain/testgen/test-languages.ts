import { type CodeLanguage } from '../code-language.port';
import { notBuilt } from '../errors';
import { type TestLanguage } from './test-language.port';

/** The languages in which tests can be written, by name. */
export class TestLanguages {
  private readonly byName: ReadonlyMap<string, TestLanguage>;

  constructor(languages: readonly TestLanguage[]) {
    this.byName = new Map(languages.map((language) => [language.name, language]));
  }

  /** @throws DomainError not_built. */
  of({ name }: CodeLanguage): TestLanguage {
    const language = this.byName.get(name);
    if (!language) throw notBuilt(name);
    return language;
  }
}
