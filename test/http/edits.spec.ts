import { renderCode } from '../../src/domain/code-markdown';
import { answer } from '../fakes/shop';
import { TestApp } from '../fakes/start-app';

const fence = '```';

const pricing = `from shop.tax import rate_for


def total_price(items):
    total = 0.0
    for kind, price, count in items:
        for _ in range(count):
            total += price * (1 + rate_for(kind))
    return total`;

// What an answer leaves out comes back as it was sent: odd spacing, trailing blanks, tabs and all.
const tax = [
  'RATES = [   ',
  ...Array.from(
    { length: 70 },
    (_, nth) => `    ("kind ${nth}",${nth % 3 === 0 ? '\t' : ' '}0.${nth}),${' '.repeat(nth % 4)}`,
  ),
  ']',
  '',
  '',
  'def rate_for(kind):   # é',
  '    for name, value in RATES:',
  '        if name == kind:',
  '            return value',
  '    return 0.2',
  '',
].join('\n');

const sent = `from shop.tax import rate_for


def total_price(items):
    subtotals = []
    for kind, price, count in items:
        if count > 0:
            subtotals.append(price * count * (1 + rate_for(kind)))
    return float(sum(subtotals))`;

const wanted = `from shop.tax import rate_for


def total_price(items):
    total = 0.0
    for kind, price, count in items:
        if count > 0:
            total += price * count * (1 + rate_for(kind))
    return total`;

const original = renderCode(
  [
    { path: 'shop/pricing.py', code: pricing },
    { path: 'shop/tax.py', code: tax },
  ],
  'python',
);
const candidate = renderCode([{ path: 'shop/pricing.py', code: sent }], 'python');
const result = renderCode(
  [
    { path: 'shop/pricing.py', code: wanted },
    { path: 'shop/tax.py', code: tax },
  ],
  'python',
);

const searchReplace = (first: string): string => `<explanation>
Adds up directly.
</explanation>
<code>
shop/pricing.py
${fence}python
<<<<<<< SEARCH
def total_price(items):
    ${first}
=======
def total_price(items):
    total = 0.0
>>>>>>> REPLACE
${fence}
shop/pricing.py
${fence}python
<<<<<<< SEARCH
            subtotals.append(price * count * (1 + rate_for(kind)))
    return float(sum(subtotals))
=======
            total += price * count * (1 + rate_for(kind))
    return total
>>>>>>> REPLACE
${fence}
</code>`;

const patch = (first: string): string => `Adds up directly.

*** Begin Patch
*** Update File: shop/pricing.py
@@ def total_price(items):
-    ${first}
+    total = 0.0
     for kind, price, count in items:
         if count > 0:
-            subtotals.append(price * count * (1 + rate_for(kind)))
-    return float(sum(subtotals))
+            total += price * count * (1 + rate_for(kind))
+    return total
*** End Patch`;

/** A candidate that was sent, and what comes of one answer to it. */
interface Endpoint {
  path: string;
  body: (originalCode: string, candidateCode: string) => object;
  /** The one candidate of a good answer. */
  given: (body: any) => Record<string, unknown>; // eslint-disable-line @typescript-eslint/no-explicit-any
  /** How it is said that there is none. */
  nothing: { status: number; body: object };
}

const invalid = { status: 422, body: { error: 'Invalid code generated', code: 'invalid_code_generated' } };
const endpoints: Endpoint[] = [
  {
    path: '/ai/refinement',
    body: (original_source_code, optimized_source_code) => [
      { trace_id: 'edits', optimization_id: 'sent', original_source_code, optimized_source_code },
    ],
    given: ({ refinements }) => refinements[0],
    nothing: { status: 200, body: { refinements: [] } },
  },
  {
    path: '/ai/code_repair',
    body: (original_source_code, modified_source_code) => ({
      trace_id: 'edits',
      optimization_id: 'sent',
      original_source_code,
      modified_source_code,
      test_diffs: [],
    }),
    given: (body) => body,
    nothing: invalid,
  },
  {
    path: '/ai/adaptive_optimize',
    body: (original_source_code, source_code) => ({
      trace_id: 'edits',
      original_source_code,
      candidates: [
        { optimization_id: 'first', source_code: candidate.replace('subtotals = []', 'subtotals = [0.0]') },
        { optimization_id: 'sent', source_code },
      ],
    }),
    given: (body) => body,
    nothing: invalid,
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({ openai: [], anthropic: [] });
});
afterAll(() => app.close());

/** Only the provider is asked whose form the answers have: the first one, or the second because the first one fails. */
function play(provider: 'openai' | 'anthropic', ...answers: string[]): void {
  app.provider.play(provider === 'openai' ? { openai: answers } : { openai: [{ status: 400 }], anthropic: answers });
}

/** How often a model was asked that had something to say. */
const timesAsked = (provider: string): number =>
  app.provider.asked.filter(({ provider: asked }) => asked === provider).length;

describe.each(endpoints)('POST $path', ({ path, body, given, nothing }) => {
  const long = body(original, candidate);

  describe.each([
    ['anthropic', searchReplace, '<<<<<<< SEARCH'],
    ['openai', patch, '*** Begin Patch'],
  ] as const)('edits of %s', (provider, edit, mark) => {
    it('200: are asked for where the code is long, and applied to what was sent', async () => {
      play(provider, edit('subtotals = []'));
      const reply = await app.post(path, long);
      expect(reply.status).toBe(200);
      expect(given(reply.body)).toMatchObject({
        source_code: result,
        explanation: 'Adds up directly.',
        parent_id: 'sent',
        model: provider === 'openai' ? 'gpt-5-mini' : 'claude-sonnet-4-6',
      });
      expect(given(reply.body).optimization_id).not.toBe('sent');
      expect(app.provider.asked.at(-1)?.messages.at(-1)?.content).toContain(mark);
    });

    it('200: one that does not fit is asked for again, once, with what was wrong', async () => {
      play(provider, edit('sub_totals = []'), edit('subtotals = []'));
      const reply = await app.post(path, long);
      expect(given(reply.body)).toMatchObject({ source_code: result });
      const [first, correction] = app.provider.asked.at(-1)?.messages.slice(-2) ?? [];
      expect(first).toEqual({ role: 'assistant', content: edit('sub_totals = []') });
      expect(correction?.content).toContain('sub_totals = []');
      expect(correction?.content).toContain('subtotals = []');
    });

    it('none: one that still does not fit is not asked for a third time', async () => {
      play(provider, edit('sub_totals = []'), edit('sub_totals = []'));
      expect(await app.post(path, long)).toMatchObject(nothing);
      expect(timesAsked(provider)).toBe(2);
    });
  });

  it('200: short code is asked for as a whole; what is left out comes from what was sent', async () => {
    const shortTax = 'RATES = {}\n\n\ndef rate_for(kind):\n    return 0.2 if kind else 0.0';
    const fastTax = `${shortTax}  `;
    const files = (code: string) =>
      renderCode(
        [
          { path: 'shop/pricing.py', code },
          { path: 'shop/tax.py', code: shortTax },
        ],
        'python',
      );
    const sentBoth = renderCode(
      [
        { path: 'shop/pricing.py', code: sent },
        { path: 'shop/tax.py', code: fastTax },
      ],
      'python',
    );
    play('openai', answer('Adds up directly.', { 'shop/pricing.py': wanted }));
    const reply = await app.post(path, body(files(pricing), sentBoth));
    expect(given(reply.body).source_code).toBe(files(wanted).replace(shortTax, fastTax));
    expect(app.provider.asked.at(-1)?.messages.at(-1)?.content).not.toContain('*** Begin Patch');
  });

  it.each([
    ['no code', 'There is nothing to gain here.'],
    ['code that is not valid', answer('Broken.', { 'shop/pricing.py': 'def total_price(items:\n    return 0.0' })],
    ['code of another file', answer('Another.', { 'shop/other.py': 'def other():\n    return 1' })],
  ])('200: %s is asked for again, once', async (_what, unusable) => {
    play('openai', unusable, patch('subtotals = []'));
    expect(given((await app.post(path, long)).body)).toMatchObject({ source_code: result });

    play('openai', unusable, unusable);
    expect(await app.post(path, long)).toMatchObject(nothing);
    expect(timesAsked('openai')).toBe(2);
    expect(timesAsked('anthropic')).toBe(0);
  });

  it.each([
    ['the original', pricing],
    ['what was sent', sent.replaceAll('subtotals', 'amounts')],
    ['another signature', wanted.replace('(items)', '(items, extra=None)')],
  ])('none: %s is not asked for again', async (_what, code) => {
    play('openai', answer('Again.', { 'shop/pricing.py': code }));
    expect(await app.post(path, long)).toMatchObject(nothing);
    expect(timesAsked('openai')).toBe(1);
  });

  it('502: every model fails', async () => {
    app.provider.play({ openai: [{ status: 400 }], anthropic: [{ status: 401 }] });
    expect(await app.post(path, long)).toMatchObject({ status: 502, body: { code: 'provider_error' } });
  });
});
