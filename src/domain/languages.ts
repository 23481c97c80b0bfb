import { type CodeLanguage } from './code-language.port';
import { DomainError, notBuilt } from './errors';

/** Every language the client may name; those without a handler are answered 501. */
export const KNOWN_LANGUAGES = ['python', 'javascript', 'typescript', 'java', 'go'] as const;

/** The fence tags, in lower case, that mean each of them. */
export const LANGUAGE_TAGS: Readonly<Record<(typeof KNOWN_LANGUAGES)[number], readonly string[]>> = {
  python: ['python', 'py', 'python3', 'pyw'],
  javascript: ['javascript', 'js', 'jsx', 'mjs', 'cjs'],
  typescript: ['typescript', 'ts', 'tsx', 'mts', 'cts'],
  java: ['java'],
  go: ['go', 'golang'],
};

/** Tags that say only that a block is text. */
const NO_LANGUAGE: readonly string[] = ['text', 'txt', 'plain', 'plaintext', 'code'];

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
      throw notBuilt(name);
    }
    const names = new Set([...KNOWN_LANGUAGES, ...this.names]);
    throw new DomainError('unknown_language', `language must be one of ${[...names].join(', ')}`);
  }

  /** The languages that are built. */
  get names(): string[] {
    return [...this.byName.keys()];
  }

  /** Has every language load what it works with: it takes a third of a second, which the first request need not pay. */
  warmUp(): void {
    for (const language of this.byName.values()) language.fault('', language.version(undefined));
  }

  /**
   * The language that the tag of a request's first block means; python where it means none.
   * @throws DomainError unknown_language, or not_built for a known one without a handler.
   */
  tagged(tag: string | null): CodeLanguage {
    const wanted = tag?.toLowerCase() ?? '';
    if (wanted === '' || NO_LANGUAGE.includes(wanted)) return this.named('python');
    const built = [...this.byName.values()].find((language) => language.tags.includes(wanted));
    return built ?? this.named(KNOWN_LANGUAGES.find((name) => LANGUAGE_TAGS[name].includes(wanted)) ?? wanted);
  }

  /**
   * The name of the language in which code is written, by the ending of the first path that tells; python where none
   * does. It need not be built.
   */
  nameByPaths(paths: readonly string[]): string {
    for (const path of paths) {
      const built = [...this.byName.values()].find(({ suffixes }) => suffixes.some((suffix) => path.endsWith(suffix)));
      if (built) return built.name;
      const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
      const known = KNOWN_LANGUAGES.find((name) => LANGUAGE_TAGS[name].includes(ending));
      if (known) return known;
    }
    return 'python';
  }
}
