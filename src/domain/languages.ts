import { type CodeLanguage } from './code-language.port';
import { DomainError } from './errors';

/** Every language the client may name; those without a handler are answered 501. */
export const KNOWN_LANGUAGES = ['python', 'javascript', 'typescript', 'java', 'go'] as const;

/** The languages that are built, by name. */
export class Languages {
  private readonly byName: ReadonlyMap<string, CodeLanguage>;

  constructor(languages: readonly CodeLanguage[]) {
    this.byName = new Map(languages.map((language) => [language.name, language]));
  }

  /** @throws DomainError unknown_language, or not_built for a known one without a handler. */
  named(name: string): CodeLanguage {
    const language = this.byName.get(name);
    if (language) return language;
    if (KNOWN_LANGUAGES.some((known) => known === name)) {
      throw new DomainError('not_built', `this endpoint is not built for ${name} yet`);
    }
    throw new DomainError('unknown_language', `language must be one of ${KNOWN_LANGUAGES.join(', ')}`);
  }

  /** Has every language load what it works with: it takes a third of a second, which the first request need not pay. */
  warmUp(): void {
    for (const language of this.byName.values()) language.fault('', language.version(undefined));
  }

  /** The built language that a fence tag means, if any. */
  tagged(tag: string): CodeLanguage | undefined {
    return [...this.byName.values()].find((language) => language.tags.includes(tag.toLowerCase()));
  }
}
