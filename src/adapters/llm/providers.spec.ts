import { getEventListeners } from 'node:events';
import { type ModelFailure } from '../../domain/language-model.port';
import { AdapterUnderTest, caller, completion, oneAttempt } from '../../../test/fakes/adapter-under-test';
import { held, type Step } from '../../../test/fakes/scripted-provider';
import { PROVIDERS, type ProviderSettings } from './provider-settings';

const json = { 'content-type': 'application/json' };

/** Every adapter behaves alike: the same table for each of them, the real SDKs against a provider on localhost. */
describe.each(PROVIDERS)('%s', (name) => {
  const isClaude = name === 'anthropic' || name === 'bedrock';
  let under: AdapterUnderTest;

  async function script(steps: Step[], settings?: Partial<ProviderSettings>): Promise<void> {
    under = await AdapterUnderTest.start(name, steps, oneAttempt, settings);
  }

  afterEach(async () => {
    // The SDKs leave listeners behind; none may be on the signal of the request.
    expect(getEventListeners(under.deadline.signal, 'abort')).toHaveLength(0);
    await under.close();
  });

  it('asks in the form of the provider and gives text, usage and cost', async () => {
    await script([{ text: 'faster', usage: { input: 1000, cachedInput: 300, cacheWrite: 200, output: 50 } }]);

    await expect(under.ask()).resolves.toEqual({
      text: 'faster',
      usage: { input: 1000, cachedInput: 300, cacheWrite: 200, output: 50 },
    });
    const [asked] = under.provider.asked;
    expect(asked?.messages).toEqual(completion.messages);
    expect(asked?.body).toEqual(
      {
        openai: { model: 'gpt-5-mini', messages: completion.messages, max_completion_tokens: 32_000 },
        azure: { model: 'gpt-5-mini', messages: completion.messages, max_completion_tokens: 32_000 },
        anthropic: {
          model: 'claude-sonnet-4-6',
          system: 'Make it faster.',
          messages: completion.messages.slice(1),
          max_tokens: 32_000,
        },
        bedrock: {
          anthropic_version: expect.any(String) as string,
          system: 'Make it faster.',
          messages: completion.messages.slice(1),
          max_tokens: 32_000,
        },
      }[name],
    );
    expect(asked?.path).toBe(
      {
        openai: '/v1/chat/completions',
        azure: '/openai/deployments/gpt-5-mini/chat/completions?api-version=2025-04-01-preview',
        anthropic: '/v1/messages',
        bedrock: '/model/global.anthropic.claude-sonnet-4-6/invoke',
      }[name],
    );
    expect(asked?.headers).toMatchObject(
      {
        openai: { authorization: 'Bearer scripted-key' },
        azure: { 'api-key': 'scripted-key' },
        anthropic: { authorization: 'Bearer scripted-key' },
        bedrock: {
          authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=scripted-key\/.*bedrock/) as string,
        },
      }[name],
    );
    expect(under.journal.calls).toEqual([
      {
        caller,
        traceId: 'trace',
        callType: 'optimize',
        model: isClaude ? 'claude-sonnet-4-6' : 'gpt-5-mini',
        usage: { input: 1000, cachedInput: 300, cacheWrite: 200, output: 50 },
        // By hand, dollars per million: 1000 × 3 + 300 × 0.30 + 200 × 3.75 + 50 × 15; 1200 × 0.25 + 300 × 0.025 + 50 × 2.
        cost: isClaude ? 0.00459 : 0.0004075,
        latencyMs: expect.any(Number) as number,
        attempts: 1,
        outcome: 'ok',
        failureMessage: null,
        said: null,
        at: expect.any(Date) as Date,
      },
    ]);
  });

  it('gives a null usage, and no cost, when the provider does not tell it', async () => {
    await script([{ text: 'faster', usage: null }]);
    await expect(under.ask()).resolves.toEqual({ text: 'faster', usage: null });
    expect(under.journal.calls).toMatchObject([{ outcome: 'ok', usage: null, cost: null }]);
  });

  const statuses: [number, ModelFailure, boolean][] = [
    [400, 'bad_request', false],
    [401, 'auth', false],
    [402, 'auth', false],
    [403, 'auth', false],
    [404, 'bad_request', false],
    [408, 'timeout', true],
    [409, 'provider_error', true],
    [413, 'context_length', false],
    [422, 'bad_request', false],
    [429, 'rate_limit', true],
    [500, 'provider_error', true],
    [503, 'provider_error', true],
    [529, 'provider_error', true],
  ];
  it.each(statuses)('status %i is %s, retryable: %s', async (status, kind, retryable) => {
    await script([{ status, body: { type: 'error', error: { type: 'some_error', message: 'because' } } }]);
    expect(await under.failure()).toMatchObject({
      failure: kind,
      status,
      retryable,
      message: `status ${status} some_error`,
      said: expect.stringContaining('because') as string,
    });
    expect(under.journal.calls).toMatchObject([{ outcome: kind, attempts: 1, usage: null, cost: null }]);
  });

  it('an error page of many lines becomes one line', async () => {
    const page = `<html>\n<body>\n${'<p>Bad gateway</p>\n'.repeat(200)}`;
    await script([{ status: 502, headers: { 'content-type': 'text/html' }, body: page }]);
    const { message, said } = await under.failure();
    expect(message).toBe('status 502');
    expect(said).toMatch(/^502 .*Bad gateway/);
    expect(said).not.toContain('\n');
    expect(said?.length).toBe(500);
  });

  it.each([
    { code: 'context_length_exceeded', message: 'Please shorten.' },
    { type: 'invalid_request_error', message: 'prompt is too long: 210000 tokens > 200000 maximum' },
    { type: 'invalid_request_error', message: "This model's maximum context length is 8192 tokens." },
  ])('a 400 that says $message is context_length', async (error) => {
    await script([{ status: 400, body: { type: 'error', error } }]);
    expect(await under.failure()).toMatchObject({ failure: 'context_length', retryable: false });
  });

  it('a 400 of a content filter is content_filter', async () => {
    await script([{ status: 400, body: { error: { code: 'content_filter', message: 'filtered' } } }]);
    expect(await under.failure()).toMatchObject({ failure: 'content_filter', retryable: false });
  });

  it.each([
    ['length', 'context_length'],
    ['refusal', 'content_filter'],
    ['tool_calls', 'provider_error'],
  ])('an answer that ended by %s is never code but %s, and is paid for', async (finish, kind) => {
    await script([{ text: 'def f(): ret', finish, usage: { input: 10, output: 5 } }]);
    expect(await under.failure()).toMatchObject({ failure: kind, retryable: false });
    expect(under.journal.calls).toMatchObject([{ outcome: kind, usage: { input: 10, output: 5 } }]);
    expect(under.journal.calls[0]?.cost).toBeGreaterThan(0);
  });

  it.each([
    [
      'HTML',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>login</html>' },
      /^not the answer of a model \(a page of text\)$/,
      /<html>login/,
    ],
    ['no body', { status: 200, headers: json, body: '' }, /not/, /null|JSON/],
    ['null', { status: 200, headers: json, body: 'null' }, /body: /, /null/],
    ['an empty object', { status: 200, body: {} }, /choices: |content: /, /\{\}/],
    ['an error object', { status: 200, body: { error: { message: 'quota' } } }, /choices: |content: /, /quota/],
    [
      'nothing in the list',
      { status: 200, body: { choices: [], content: [], stop_reason: 'end_turn' } },
      /choices|empty/,
      null,
    ],
    ['a text in the wrong place', { status: 200, body: { choices: 'x', content: 'x' } }, /choices|content/, /x/],
    ['an empty text', { text: ' \n' }, /empty/, null],
    ['broken JSON', { status: 200, headers: json, body: '{"choices": quoted' }, /^the answer is not JSON$/, /quoted/],
    [
      'an end that quotes',
      { text: 'x', finish: 'quoted def f():' },
      /^the answer ended with an unknown reason$/,
      /quoted/,
    ],
  ] as [string, Step, RegExp, RegExp | null][])('a 200 with %s is provider_error', async (_, step, message, said) => {
    await script([step]);
    const error = await under.failure();
    expect(error).toMatchObject({ failure: 'provider_error', retryable: false });
    expect(error.message).toMatch(message);
    if (said) expect(error.said).toMatch(said);
  });

  it('a redirect is refused: nothing is sent elsewhere', async () => {
    await script([(asked) => ({ status: 307, headers: { location: `${asked.path}&again` } })]);
    expect(await under.failure()).toMatchObject({ failure: 'provider_error', retryable: false, message: /redirect/ });
    expect(under.provider.asked).toHaveLength(1);
  });

  it.each(['at once', 'in the body'] as const)('a connection that breaks %s is network', async (broken) => {
    await script([{ broken }]);
    expect(await under.failure()).toMatchObject({ failure: 'network', retryable: true });
  });

  it('a refused connection is network, and the message says so', async () => {
    await script([]);
    await under.provider.close();
    expect(await under.failure()).toMatchObject({ failure: 'network', retryable: true, message: /ECONNREFUSED/ });
  });

  it('a reply that does not begin in time is timeout', async () => {
    await script([held()], { timeoutMs: 100 });
    expect(await under.failure()).toMatchObject({ failure: 'timeout', retryable: true });
  });

  it('a reply that stalls in the body is timeout', async () => {
    await script([{ broken: 'stalled' }], { timeoutMs: 100 });
    expect(await under.failure()).toMatchObject({ failure: 'timeout', retryable: true });
  });
});
