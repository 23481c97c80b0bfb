import { held, ScriptedProvider } from './scripted-provider';

const body = { model: 'gpt-5-mini', messages: [{ role: 'user', content: 'Hello' }] };

async function post(url: string, path: string, content: unknown = body): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url + path, { method: 'POST', body: JSON.stringify(content) });
  return { status: response.status, body: await response.json() };
}

describe('ScriptedProvider', () => {
  it('fails on an unscripted call, once', async () => {
    const provider = await ScriptedProvider.start(['only']);
    await post(provider.url, '/v1/chat/completions');
    provider.verify();
    expect(await post(provider.url, '/v1/chat/completions')).toMatchObject({ status: 500 });
    expect(() => {
      provider.verify();
    }).toThrow('unscripted call of openai gpt-5-mini (call 2)');
    await provider.close();
  });

  it('fails on close too', async () => {
    const provider = await ScriptedProvider.start();
    await post(provider.url, '/v1/chat/completions');
    await expect(provider.close()).rejects.toThrow('unscripted');
  });

  it('fails on a path that no provider has, and on a step that throws', async () => {
    const provider = await ScriptedProvider.start([
      () => {
        throw new Error('the step says no');
      },
    ]);
    await post(provider.url, '/v1/responses');
    expect(() => {
      provider.verify();
    }).toThrow('no provider has the path /v1/responses');
    await post(provider.url, '/v1/chat/completions');
    await expect(provider.close()).rejects.toThrow('the step says no');
  });

  it('has a queue for each provider, and makes steps of what was asked', async () => {
    const provider = await ScriptedProvider.start({
      openai: [({ messages }) => `You said ${messages[0]?.content}`],
      bedrock: [
        { status: 418, body: 'teapot', headers: { 'content-type': 'text/plain' } },
        { status: 418, body: {} },
      ],
    });
    expect(await post(provider.url, '/v1/chat/completions')).toMatchObject({
      body: { choices: [{ message: { content: 'You said Hello' }, finish_reason: 'stop' }] },
    });
    const teapot = await fetch(`${provider.url}/model/a%3A0/invoke`, { method: 'POST', body: JSON.stringify(body) });
    expect([teapot.status, await teapot.text()]).toEqual([418, 'teapot']);
    expect(provider.asked[1]).toMatchObject({ provider: 'bedrock', model: 'a:0' });
    expect(provider.settings).toMatchObject({
      azure: null,
      anthropic: null,
      openai: { baseUrl: `${provider.url}/v1` },
    });
    expect(Object.keys(provider.environment)).toEqual([
      'OPENAI_API_KEY',
      'OPENAI_BASE_URL',
      'ANTHROPIC_BEDROCK_BASE_URL',
      'AWS_REGION',
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
    ]);
    await provider.close();
  });

  it('holds a step until the test lets go', async () => {
    const step = held('late');
    const provider = await ScriptedProvider.start([step, 'early']);
    const late = post(provider.url, '/v1/chat/completions');
    await step.reached;
    const early = await post(provider.url, '/v1/chat/completions');
    step.release();
    expect(early).toMatchObject({ body: { choices: [{ message: { content: 'early' } }] } });
    expect(await late).toMatchObject({ body: { choices: [{ message: { content: 'late' } }] } });
    await provider.close();
  });

  it('plays another script on the same address', async () => {
    const provider = await ScriptedProvider.start(['one']);
    const { url } = provider;
    await post(url, '/v1/chat/completions');
    provider.play(['two']);
    expect(provider.asked).toHaveLength(0);
    expect(await post(url, '/v1/chat/completions')).toMatchObject({
      body: { choices: [{ message: { content: 'two' } }] },
    });
    await provider.close();
  });
});
