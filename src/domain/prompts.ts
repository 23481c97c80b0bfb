import { type Message, type ModelFamily } from './language-model.port';
import { PromptTemplate, type PromptValues } from './prompt-template';

const MESSAGES = ['system', 'user'] as const;
const FAMILIES: readonly ModelFamily[] = ['claude', 'gpt'];

/** The prompt files that a use case may ask for. */
export interface PromptNeeds {
  /** Has a system and a user message: `optimization/optimize`. */
  useCase?: string;
  /** Texts that are values in others: `optimization/async`. */
  texts: readonly string[];
  /** The languages that it is built for, where these are not all that have prompts. */
  languages?: readonly string[];
}

/**
 * The prompt files. A name is a path under `prompts/` without `.md`; wherever a name is asked for, the language's own
 * file goes before the one for all languages, and the model family's own before the one for all families:
 * `optimization/python/optimize.user`, say, stands before `optimization/optimize.user`.
 */
export class Prompts {
  private readonly templates: ReadonlyMap<string, PromptTemplate>;

  /**
   * @param texts by name.
   * @throws Error that names the file whose text is no template.
   */
  constructor(texts: ReadonlyMap<string, string>) {
    this.templates = new Map([...texts].map(([name, text]) => [name, parse(name, text)]));
  }

  /**
   * The system and the user message of a use case (`optimization/optimize`).
   * @throws Error when a template is missing or uses a name without a value.
   */
  render(useCase: string, family: ModelFamily, language: string, values: PromptValues): Message[] {
    return MESSAGES.map((role) => ({ role, content: this.text(`${useCase}.${role}`, family, language, values) }));
  }

  /**
   * One text, to be a value in another (`answers/whole-code`). Halves of characters, of which providers refuse the whole
   * request, are replaced: clients send them, and evidence may be cut between two.
   * @throws Error when it is missing or uses a name without a value.
   */
  text(name: string, family: ModelFamily, language: string, values: PromptValues = {}): string {
    const { file, template } = this.find(name, family, language);
    try {
      return template.render(family, values).replace(/\p{Surrogate}/gu, '\ufffd');
    } catch (cause) {
      throw new Error(`prompts/${file}.md: ${reason(cause)}`, { cause });
    }
  }

  /** The names that a use case's two messages use: a value for any other is of no use. */
  names(useCase: string, family: ModelFamily, language: string): Set<string> {
    return new Set(MESSAGES.flatMap((role) => [...this.find(`${useCase}.${role}`, family, language).template.names]));
  }

  /**
   * Renders nothing, but finds every file that a use case may need in a language.
   * @throws Error that names the file that is missing.
   */
  require({ useCase, texts, languages }: PromptNeeds, language: string): void {
    if (languages && !languages.includes(language)) return;
    const messages = useCase === undefined ? [] : MESSAGES.map((role) => `${useCase}.${role}`);
    for (const name of [...messages, ...texts]) {
      for (const family of FAMILIES) this.find(name, family, language);
    }
  }

  /** Whether any file is written for the language. */
  speak(language: string): boolean {
    return [...this.templates.keys()].some((name) => name.split('/')[1] === language);
  }

  private find(name: string, family: ModelFamily, language: string): { file: string; template: PromptTemplate } {
    const [module = '', ...rest] = name.split('/');
    const own = [module, language, ...rest].join('/');
    for (const file of [`${own}.${family}`, own, `${name}.${family}`, name]) {
      const template = this.templates.get(file);
      if (template) return { file, template };
    }
    throw new Error(`prompts/${own}.md is missing`);
  }
}

function parse(name: string, text: string): PromptTemplate {
  try {
    return new PromptTemplate(text);
  } catch (cause) {
    throw new Error(`prompts/${name}.md: ${reason(cause)}`, { cause });
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
