import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { KNOWN_LANGUAGES } from '../domain/languages';
import { type PromptNeeds, Prompts } from '../domain/prompts';

/**
 * Reads every prompt file of the folder, once, at start.
 * @throws Error of one line when a file cannot be read, is no template, or is needed and missing in a language that has
 * prompts.
 */
export async function loadPrompts(folder: string, needs: readonly PromptNeeds[]): Promise<Prompts> {
  const prompts = new Prompts(await readTexts(folder));
  const languages = KNOWN_LANGUAGES.filter((language) => prompts.speak(language));
  if (languages.length === 0) throw new Error(`no prompts for any language in ${folder}`);
  for (const language of languages) {
    for (const need of needs) prompts.require(need, language);
  }
  return prompts;
}

async function readTexts(folder: string): Promise<Map<string, string>> {
  const entries = await orNamed(folder, readdir(folder, { recursive: true }));
  const files = entries.filter((file) => file.endsWith('.md')).sort();
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => {
        const path = join(folder, file);
        const text = await orNamed(path, readFile(path, 'utf8'));
        return [nameOf(file), text.replaceAll('\r\n', '\n')];
      }),
    ),
  );
}

/** Node's own messages do not always say which file it was. */
async function orNamed<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
    throw new Error(`the prompts cannot be read: ${code} at ${path}`, { cause });
  }
}

/** `optimization/python/async.md` is `optimization/python/async`, on Windows too. */
function nameOf(file: string): string {
  return file.slice(0, -'.md'.length).split(sep).join('/');
}
