import { PromptTemplate } from './prompt-template';

const gpt = (text: string, values: Record<string, string>) => new PromptTemplate(text).render('gpt', values);
const claude = (text: string, values: Record<string, string>) => new PromptTemplate(text).render('claude', values);

describe('PromptTemplate', () => {
  it('puts values in exactly as they are: nothing in a value is a pattern or a name', () => {
    const code = "re.sub(r'x', '$&$1$$', s)  # {{ other }} </code> {{x}}\n\n\n## Not a section\n";
    expect(gpt('Code:\n{{ code }}\nEnd {{ other }}.', { code, other: 'here' })).toBe(`Code:\n${code}\nEnd here.`);
    expect(claude('## The code\n\n{{ code }}', { code })).toBe(`<the_code>\n${code}\n</the_code>`);
  });

  it('replaces every occurrence, and several in one line', () => {
    expect(gpt('{{ a }} {{ b }} {{ a }}', { a: '{{ b }}', b: '1' })).toBe('{{ b }} 1 {{ b }}');
  });

  it('writes sections as XML elements for claude and as Markdown for gpt', () => {
    const text = 'Lead.\n\n## Same behaviour\n\n- one\n- two\n\n## Read-only code\n\n{{ code }}\n';
    expect(claude(text, { code: 'x = 1' })).toBe(
      'Lead.\n\n<same_behaviour>\n- one\n- two\n</same_behaviour>\n\n<read_only_code>\nx = 1\n</read_only_code>',
    );
    expect(gpt(text, { code: 'x = 1' })).toBe(
      'Lead.\n\n## Same behaviour\n\n- one\n- two\n\n## Read-only code\n\nx = 1',
    );
  });

  it('leaves out a section when all of its names stand for nothing', () => {
    const text = 'Lead.\n\n## Profile\n\nHow to read it.\n\n{{ profile }} {{ unit }}\n\n## Always\n\nText.';
    expect(gpt(text, { profile: '', unit: '' })).toBe('Lead.\n\n## Always\n\nText.');
    expect(gpt(text, { profile: '', unit: 's' })).toContain('How to read it.\n\n s\n\n## Always');
  });

  it.each([
    ['{{ a }}\n\nText {{ b }}', 'Text b'],
    ['Text {{ b }}\n\n{{ a }}\n\nMore', 'Text b\n\nMore'],
    ['Text {{ b }}\n\n{{ a }}', 'Text b'],
    ['Text {{ b }}\n{{ a }}\nMore', 'Text b\nMore'],
    ['Text {{ b }}\n\n{{ a }}\n{{ a }}\n\n{{ a }}\n\nMore', 'Text b\n\nMore'],
    ['Text {{ b }}\n\n- {{ a }}', 'Text b\n\n- '],
  ])('drops a line that is only an empty name, with its blank line: %j', (text, expected) => {
    expect(gpt(text, { a: '', b: 'b' })).toBe(expected);
  });

  it('refuses a name without a value, inherited ones included, also where the section would be left out', () => {
    expect(() => gpt('{{ missing }}', {})).toThrow('no value for {{ missing }}');
    expect(() => gpt('{{ constructor }}', {})).toThrow('no value for {{ constructor }}');
    expect(() => gpt('## A\n\n{{ a }} {{ b }}', { a: '' })).toThrow('no value for {{ b }}');
  });

  it.each(['{{name}}', '{{ two words }}', '{{ open', '## {{ a}}'])('refuses to be made of %j', (text) => {
    expect(() => new PromptTemplate(text)).toThrow('"{{" that is not of the form');
  });

  it('refuses a name in a heading, which is never replaced', () => {
    expect(() => new PromptTemplate('## About {{ a }}\n\nText.')).toThrow('a name in the heading');
  });

  it('lists the names it uses', () => {
    expect(new PromptTemplate('{{ a }}\n\n## B\n\n{{ b }} {{ a }}').names).toEqual(new Set(['a', 'b']));
  });
});
