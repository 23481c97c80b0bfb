import { ToyLanguage } from '../../test/fakes/toy-language';
import { CodeContexts } from './code-contexts';
import { type CodeLanguage } from './code-language.port';
import { DomainError } from './errors';
import { LANGUAGE_TAGS, Languages } from './languages';
import { TraceMemory } from './trace-memory';

const python = Object.assign<CodeLanguage, Partial<CodeLanguage>>(new ToyLanguage(), {
  name: 'python',
  tags: LANGUAGE_TAGS.python,
});

/** The language that a request is understood in, or the code and message of the refusal. */
function languageOf(fence: string, language?: string): string[] {
  const contexts = new CodeContexts(new Languages([python, new ToyLanguage()]), new TraceMemory());
  const sent = { traceId: 't', readOnlyCode: '', languageVersion: undefined, isAsync: undefined, isNumerical: false };
  try {
    const sourceCode = `${fence}\nfn total = 1\n${fence === '' ? '' : '```'}`;
    const caller = { userId: 'ann' } as Parameters<CodeContexts['understand']>[0]['caller']; // all that is read of it
    return [contexts.understand({ ...sent, caller, sourceCode, language }).language.name];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, error.message];
  }
}

describe('the language of a request that names none', () => {
  it.each(['', '```', '```text', '```TXT:a.py', '```plaintext', '```python:a.py', '```Py', '```pyw', '```python3'])(
    'is python for %j',
    (fence) => {
      expect(languageOf(fence)).toEqual(['python']);
    },
  );

  it('is the built one that the tag means', () => {
    expect(languageOf('```toylang:a.toy')).toEqual(['toy']);
  });

  it.each([
    ...['javascript', 'js', 'jsx', 'mjs', 'cjs', 'JS'].map((tag) => [tag, 'javascript']),
    ...['typescript', 'ts', 'tsx', 'mts'].map((tag) => [tag, 'typescript']),
    ...[
      ['java', 'java'],
      ['go', 'go'],
      ['golang', 'go'],
    ],
  ])('is known but not built for %s', (tag, name) => {
    expect(languageOf(`\`\`\`${tag}:a.x`)).toEqual(['not_built', `this endpoint is not built for ${name} yet`]);
  });

  it.each(['cobol', 'constructor', 'diff'])('is unknown for %s', (tag) => {
    expect(languageOf(`\`\`\`${tag}`)).toEqual([
      'unknown_language',
      'language must be one of python, javascript, typescript, java, go, toy',
    ]);
  });
});

describe('the language that a request names', () => {
  it('counts, whatever the tags say', () => {
    expect(languageOf('```js', 'python')).toEqual(['python']);
    expect(languageOf('```python', 'go')[0]).toBe('not_built');
    expect(languageOf('```python', 'cobol')[0]).toBe('unknown_language');
  });
});
