import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../config';
import { type LanguageModel } from '../../domain/language-model.port';
import { completion, oneAttempt } from '../../../test/fakes/adapter-under-test';
import { RecordingJournal } from '../../../test/fakes/recording-journal';
import { type Asked, ScriptedProvider } from '../../../test/fakes/scripted-provider';
import { createModels } from './create-models';
import { type ProviderSettings } from './provider-settings';

const { signal } = new AbortController();
const everyProvider = { openai: ['Hello'], azure: ['Hello'], anthropic: ['Hello'], bedrock: ['Hello'] };
const off: ProviderSettings = {
  openai: null,
  azure: null,
  anthropic: null,
  bedrock: null,
  httpsProxy: null,
  noProxy: null,
  timeoutMs: 10_000,
};

function modelsOf(settings: ProviderSettings) {
  return createModels(settings, null, new RecordingJournal(), oneAttempt);
}

async function askOnce(settings: ProviderSettings): Promise<unknown> {
  const { models, close } = await modelsOf(settings);
  try {
    const [model] = models.share(1, 'optimize') as [LanguageModel];
    return await model.complete(completion, signal).catch((error: unknown) => error);
  } finally {
    await close();
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('connections', () => {
  it('are none, and no SDK is needed, with every provider off', async () => {
    const { models, close } = await modelsOf(off);
    expect(models.names).toEqual([]);
    expect(() => models.share(1, 'optimize')).toThrow(
      'no model provider is configured: set OPENAI_API_KEY, AZURE_OPENAI_API_KEY, ANTHROPIC_API_KEY or BEDROCK_MODEL',
    );
    await close();
  });

  it('are none where no provider of MODELS_FILE is on: what it names is what helps', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'models-'));
    const file = join(folder, 'models.json');
    const roles = ['optimize'];
    const entries = [
      { name: 'a', provider: 'anthropic', model: 'a', roles },
      { name: 'b', provider: 'azure', deployment: 'b', roles },
    ];
    writeFileSync(file, JSON.stringify({ models: entries }));
    const openai = { apiKey: 'key', baseUrl: null, model: null };
    const { models, close } = await createModels({ ...off, openai }, file, new RecordingJournal());
    rmSync(folder, { recursive: true });
    expect(() => models.share(1, 'optimize')).toThrow(
      'no provider of MODELS_FILE is configured, and it names only azure, anthropic: set AZURE_OPENAI_API_KEY or ANTHROPIC_API_KEY',
    );
    await close();
  });

  it('need no key for a server that speaks the API of OpenAI', async () => {
    const provider = await ScriptedProvider.start(['Hello']);
    const { providers } = loadConfig({ OPENAI_BASE_URL: `${provider.url}/v1` });
    await expect(askOnce(providers)).resolves.toMatchObject({ text: 'Hello' });
    expect(provider.asked[0]?.headers.authorization).toBe('Bearer none');
    await provider.close();
  });

  it('are kept for the next calls, and ended by close', async () => {
    const sockets: Promise<unknown>[] = [];
    const reply = JSON.stringify({ choices: [{ finish_reason: 'stop', message: { content: 'Hello' } }] });
    const server = createServer((request, response) => {
      request.resume();
      response.setHeader('content-type', 'application/json').end(reply);
    });
    server.on('connection', (socket: Socket) => sockets.push(once(socket, 'close')));
    const { models, close } = await modelsOf({
      ...off,
      openai: { apiKey: 'key', baseUrl: await listening(server), model: null },
    });
    const [model] = models.share(1, 'optimize') as [LanguageModel];
    try {
      for (let call = 0; call < 10; call += 1) await model.complete(completion, signal);
    } finally {
      await close();
      server.close();
    }
    // A call that follows at once finds the first connection not yet free and makes a second one.
    expect(sockets.length).toBeLessThanOrEqual(2);
    await Promise.all(sockets);
  });
});

describe('the environment', () => {
  const environment = { ...process.env };
  const leaks = {
    OPENAI_API_KEY: 'leak',
    OPENAI_ADMIN_KEY: 'leak',
    OPENAI_ORG_ID: 'leak',
    OPENAI_PROJECT_ID: 'leak',
    OPENAI_BASE_URL: 'http://127.0.0.1:1/leak',
    OPENAI_CUSTOM_HEADERS: 'x-leak: leak\nauthorization: Bearer leak',
    OPENAI_LOG: 'debug',
    AZURE_OPENAI_API_KEY: 'leak',
    AZURE_OPENAI_ENDPOINT: 'http://127.0.0.1:1/leak',
    OPENAI_API_VERSION: 'leak',
    ANTHROPIC_API_KEY: 'leak',
    ANTHROPIC_AUTH_TOKEN: 'leak',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:1/leak',
    ANTHROPIC_CUSTOM_HEADERS: 'x-leak: leak\nauthorization: Bearer leak',
    ANTHROPIC_LOG: 'debug',
    ANTHROPIC_PROFILE: 'leak',
    ANTHROPIC_BEDROCK_BASE_URL: 'http://127.0.0.1:1/leak',
    AWS_BEARER_TOKEN_BEDROCK: 'leak',
    AWS_ACCESS_KEY_ID: 'leak',
    AWS_SECRET_ACCESS_KEY: 'leak',
    AWS_SESSION_TOKEN: 'leak',
    AWS_REGION: 'leak-west-1',
    AWS_PROFILE: 'leak',
    HTTP_PROXY: 'http://127.0.0.1:1',
    HTTPS_PROXY: 'http://127.0.0.1:1',
    http_proxy: 'http://127.0.0.1:1',
  };
  afterEach(() => {
    process.env = { ...environment };
    jest.restoreAllMocks();
  });

  async function asked(): Promise<Asked[]> {
    const provider = await ScriptedProvider.start(everyProvider);
    const { settings } = provider;
    const pairs = [
      { openai: settings.openai, anthropic: settings.anthropic },
      { azure: settings.azure, bedrock: settings.bedrock },
    ];
    for (const pair of pairs) {
      const { models, close } = await modelsOf({ ...off, ...pair });
      for (const model of models.share(2, 'optimize')) await model.complete(completion, signal);
      await close();
    }
    await provider.close();
    return provider.asked;
  }

  it('changes nothing that is sent, and no SDK logs', async () => {
    const console_ = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
      jest.spyOn(console, level).mockImplementation(() => undefined),
    );
    const clean = await asked();
    Object.assign(process.env, leaks);
    const leaky = await asked();

    const sent = ({ provider, path, body, headers }: Asked) => ({
      provider,
      path,
      body,
      // The signature covers port and time.
      authorization: headers.authorization?.replace(/\d{8}\/|Signature=.*/g, ''),
      names: Object.keys(headers).sort(),
    });
    expect(clean.map(({ provider }) => provider)).toEqual(['openai', 'anthropic', 'azure', 'bedrock']);
    expect(leaky.map(sent)).toEqual(clean.map(sent));
    expect(JSON.stringify(leaky)).not.toContain('leak');
    for (const spy of console_) expect(spy).not.toHaveBeenCalled();
  });
});

describe('a proxy', () => {
  let proxy: Server;
  let httpsProxy: string;
  let connects: string[];

  beforeEach(async () => {
    connects = [];
    proxy = createServer((request, response) => {
      connects.push(`${request.method} ${request.url}`);
      response.writeHead(502).end();
    });
    proxy.on('connect', ({ url }, socket) => {
      connects.push(`CONNECT ${url}`);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    httpsProxy = await listening(proxy);
  });
  afterEach(async () => {
    const closed = new Promise((resolve) => proxy.close(resolve));
    proxy.closeAllConnections();
    await closed;
  });

  let openai: ProviderSettings['openai'];
  let closedPort: string;

  beforeEach(async () => {
    const server = createServer();
    closedPort = new URL(await listening(server)).host;
    server.close();
    await once(server, 'close');
    openai = { apiKey: 'key', baseUrl: `https://${closedPort}/v1`, model: null };
  });

  it('is asked for a tunnel to an https address', async () => {
    await expect(askOnce({ ...off, openai, httpsProxy })).resolves.toMatchObject({ failure: 'network' });
    expect(connects).toEqual([`CONNECT ${closedPort}`]);
  });

  it('is left out for the hosts of NO_PROXY', async () => {
    const outcome = await askOnce({ ...off, openai, httpsProxy, noProxy: 'example.com, 127.0.0.1' });
    expect(outcome).toMatchObject({ failure: 'network', message: expect.stringContaining('ECONNREFUSED') as string });
    expect(connects).toEqual([]);
  });

  it('is left out for an http address', async () => {
    const provider = await ScriptedProvider.start(['Hello']);
    await expect(askOnce({ ...provider.settings, httpsProxy })).resolves.toMatchObject({ text: 'Hello' });
    expect(connects).toEqual([]);
    await provider.close();
  });
});
