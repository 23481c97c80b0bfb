import { Prompts } from './prompts';

const catalogue = (texts: Record<string, string>) => new Prompts(new Map(Object.entries(texts)));

describe('Prompts', () => {
  it('renders the system and the user message of a use case', () => {
    const prompts = catalogue({ 'm/ask.system': 'You.\n', 'm/ask.user': '## Code\n\n{{ code }}\n' });
    expect(prompts.render('m/ask', 'claude', 'python', { code: 'x' })).toEqual([
      { role: 'system', content: 'You.' },
      { role: 'user', content: '<code>\nx\n</code>' },
    ]);
  });

  it('sends no half of a character, of which providers would refuse the whole request', () => {
    const shown = (code: string) => catalogue({ 'm/a': '{{ code }}' }).text('m/a', 'gpt', 'go', { code });
    expect(shown('cut \ud83d, \ude00 whole \ud83d\ude00')).toBe('cut \ufffd, \ufffd whole \ud83d\ude00');
  });

  it('prefers the language over all languages, and the family over all families', () => {
    const all = { 'm/a': 'common', 'm/a.gpt': 'gpt', 'm/python/a': 'python', 'm/python/a.gpt': 'python gpt' };
    const prompts = catalogue(all);
    expect(prompts.text('m/a', 'gpt', 'python')).toBe('python gpt');
    expect(prompts.text('m/a', 'claude', 'python')).toBe('python');
    expect(prompts.text('m/a', 'gpt', 'java')).toBe('gpt');
    expect(prompts.text('m/a', 'claude', 'java')).toBe('common');
    expect(prompts.speak('python')).toBe(true);
    expect(prompts.speak('java')).toBe(false);
  });

  it('finds texts in folders below the module', () => {
    const prompts = catalogue({ 'm/python/hints/loops': 'Loops.', 'm/hints/loops': 'Any loops.' });
    expect(prompts.text('m/hints/loops', 'gpt', 'python')).toBe('Loops.');
    expect(prompts.text('m/hints/loops', 'gpt', 'go')).toBe('Any loops.');
  });

  it('lists the names of both messages', () => {
    const prompts = catalogue({ 'm/ask.system': '{{ form }}', 'm/ask.user': '{{ code }} {{ form }}' });
    expect(prompts.names('m/ask', 'gpt', 'python')).toEqual(new Set(['form', 'code']));
  });

  it('names the file that is missing, that lacks a value, or that is no template', () => {
    const prompts = catalogue({ 'm/python/ask.system': '{{ form }}' });
    expect(() => prompts.names('m/ask', 'gpt', 'python')).toThrow('prompts/m/python/ask.user.md is missing');
    expect(() => prompts.text('m/ask.system', 'gpt', 'python')).toThrow(
      'prompts/m/python/ask.system.md: no value for {{ form }}',
    );
    expect(() => catalogue({ 'm/ask.user': '{{form}}' })).toThrow(/^prompts\/m\/ask\.user\.md: a "\{\{"/);
  });
});
