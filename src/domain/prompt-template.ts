import { type ModelFamily } from './language-model.port';

/** What stands in for the `{{ names }}` of a template. */
export type PromptValues = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{\{ ([A-Za-z]\w*) \}\}/g;

interface Line {
  text: string;
  /** The name that is all the line holds, if it is one. */
  name: string | null;
}

interface Section {
  /** Null for the text before the first heading. */
  title: string | null;
  names: readonly string[];
  /** Without the blank lines between them. */
  paragraphs: readonly (readonly Line[])[];
}

/**
 * A prompt text with `{{ names }}`, in sections that begin with a `## Title` line. What has nothing to say is left out:
 * a section whose names all stand for nothing, and a line that is only a name that stands for nothing.
 */
export class PromptTemplate {
  /** Every name that the text uses. */
  readonly names: ReadonlySet<string>;
  private readonly sections: readonly Section[];

  /** @throws Error when a `{{` begins no readable name, or a heading holds one. */
  constructor(text: string) {
    if (text.replace(PLACEHOLDER, '').includes('{{')) throw new Error('a "{{" that is not of the form "{{ name }}"');
    this.sections = text
      .trim()
      .split(/^(?=## )/m)
      .map(readSection);
    this.names = new Set(this.sections.flatMap((section) => section.names));
  }

  /**
   * The text with every name replaced once: what a value holds is never read as a template. Sections are XML elements
   * for claude and keep their Markdown headings for gpt.
   * @throws Error when a name has no value.
   */
  render(family: ModelFamily, values: PromptValues): string {
    for (const name of this.names) {
      if (!Object.hasOwn(values, name)) throw new Error(`no value for {{ ${name} }}`);
    }
    const value = (name: string) => values[name] ?? '';
    return this.sections
      .filter(({ names }) => names.length === 0 || names.some((name) => value(name) !== ''))
      .map((section) => renderSection(section, family, value))
      .join('\n\n');
  }
}

function readSection(text: string): Section {
  const heading = /^## (.+)/.exec(text);
  const title = heading?.[1]?.trim() ?? null;
  if (title !== null && namesIn(title).length > 0) throw new Error(`a name in the heading "${title}"`);
  const body = heading ? text.slice(heading[0].length) : text;
  return {
    title,
    names: namesIn(body),
    paragraphs: body
      .trim()
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.split('\n').map(readLine)),
  };
}

function readLine(text: string): Line {
  const [name] = namesIn(text);
  return { text, name: name !== undefined && text.trim() === `{{ ${name} }}` ? name : null };
}

function renderSection({ title, paragraphs }: Section, family: ModelFamily, value: (name: string) => string): string {
  const body = paragraphs
    .map((lines) => lines.filter(({ name }) => name === null || value(name) !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(({ text }) => text.replace(PLACEHOLDER, (_, name: string) => value(name))).join('\n'))
    .join('\n\n');
  if (title === null) return body;
  if (family === 'gpt') return `## ${title}\n\n${body}`;
  const tag = title.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return `<${tag}>\n${body}\n</${tag}>`;
}

function namesIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? []);
}
