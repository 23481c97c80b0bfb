import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type Provider, PROVIDERS, type ProviderSettings } from '../../src/adapters/llm/provider-settings';
import { type Message, type TokenUsage } from '../../src/domain/language-model.port';
import { answerBody, messagesOf, recognise } from './wire-forms';

/** What was asked of the provider. */
export interface Asked {
  provider: Provider;
  /** Model id, deployment or inference profile. */
  model: string;
  messages: Message[];
  headers: IncomingHttpHeaders;
  path: string;
  body: Record<string, unknown>;
  /** Resolves when the client goes before it has its answer. */
  clientLeft: Promise<void>;
}

/** An answer of the model. `finish` is stop, length, refusal or a provider's own word; a null usage is not given. */
export interface ModelAnswer {
  text: string;
  usage?: Partial<TokenUsage> | null;
  finish?: string;
}

/** Any reply at all: a text body goes out as it is, anything else as JSON. */
export interface RawReply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** The connection breaks before the reply or within its body, or nothing comes after the body's first bytes. */
export interface BrokenReply {
  broken: 'at once' | 'in the body' | 'stalled';
}

export type Step = string | ModelAnswer | RawReply | BrokenReply | HeldStep | ((asked: Asked) => Step | Promise<Step>);

/** One queue for whoever asks, or one for each provider (so that parallel calls cannot take each other's answers). */
export type Script = readonly Step[] | Partial<Record<Provider, readonly Step[]>>;

/** A step that waits for the test. Never released, it hangs until the client goes. */
export class HeldStep {
  /** Resolves when the step's turn has come. */
  readonly reached: Promise<Asked>;
  readonly released: Promise<void>;
  reach!: (asked: Asked) => void;
  release!: () => void;

  constructor(readonly step: Step) {
    this.reached = new Promise((resolve) => (this.reach = resolve));
    this.released = new Promise((resolve) => (this.release = resolve));
  }
}

export function held(step: Step = 'released'): HeldStep {
  return new HeldStep(step);
}

const KEY = 'scripted-key';
const USAGE: TokenUsage = { input: 100, cachedInput: 0, cacheWrite: 0, output: 20 };

/**
 * A model provider on localhost for the real SDKs: it speaks the wire forms of OpenAI, Azure, Anthropic and Bedrock,
 * plays a script, records what was asked, and makes the test fail when it is asked more than the script holds.
 */
export class ScriptedProvider {
  /** In order of arrival. */
  asked: Asked[] = [];
  private faults: Error[] = [];
  private queues: Map<Provider | 'any', Step[]> = new Map();

  private constructor(
    private readonly server: Server,
    /** The providers that `settings` and `environment` turn on: those that the script names, OpenAI when it names none. */
    private readonly on: readonly Provider[],
  ) {}

  static async start(script: Script = []): Promise<ScriptedProvider> {
    const server = createServer();
    const provider = new ScriptedProvider(
      server,
      isQueue(script) ? ['openai'] : PROVIDERS.filter((name) => name in script),
    );
    provider.play(script);
    server.on('request', (request, response) => void provider.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  /** Begins a new script and forgets what was asked, for the next test of the same server. @throws what `verify` throws. */
  play(script: Script): void {
    this.verify();
    this.asked = [];
    this.queues = isQueue(script)
      ? new Map([['any', [...script]]])
      : new Map(PROVIDERS.map((name) => [name, [...(script[name] ?? [])]]));
  }

  /** @throws Error when something was asked that the script does not hold, or a step of it threw. */
  verify(): void {
    const [fault] = this.faults.splice(0);
    if (fault !== undefined) throw fault;
  }

  /** Ends the server and whatever hangs on it. @throws what `verify` throws. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
    this.verify();
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get settings(): ProviderSettings {
    const { url, on } = this;
    const only = <T>(name: Provider, settings: T): T | null => (on.includes(name) ? settings : null);
    return {
      openai: only('openai', { apiKey: KEY, baseUrl: `${url}/v1`, model: null }),
      azure: only('azure', { apiKey: KEY, endpoint: url, apiVersion: '2025-04-01-preview', deployment: null }),
      anthropic: only('anthropic', { apiKey: KEY, baseUrl: url, model: null }),
      bedrock: only('bedrock', {
        accessKeyId: KEY,
        secretAccessKey: KEY,
        sessionToken: null,
        region: 'us-east-1',
        baseUrl: url,
        model: null,
      }),
      httpsProxy: null,
      noProxy: null,
      timeoutMs: 30_000,
    };
  }

  /** The same as the service's own environment variables. */
  get environment(): Record<string, string> {
    const variables: Record<Provider, Record<string, string>> = {
      openai: { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: `${this.url}/v1` },
      azure: { AZURE_OPENAI_API_KEY: KEY, AZURE_OPENAI_ENDPOINT: this.url, OPENAI_API_VERSION: '2025-04-01-preview' },
      anthropic: { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: this.url },
      bedrock: {
        ANTHROPIC_BEDROCK_BASE_URL: this.url,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: KEY,
        AWS_SECRET_ACCESS_KEY: KEY,
      },
    };
    return Object.assign({}, ...this.on.map((name) => variables[name])) as Record<string, string>;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const asked = await readAsked(request, response);
      this.asked.push(asked);
      const step = (this.queues.get('any') ?? this.queues.get(asked.provider))?.shift();
      if (step === undefined)
        throw new Error(`unscripted call of ${asked.provider} ${asked.model} (call ${this.asked.length})`);
      await perform(step, asked, response);
    } catch (error) {
      if (!request.complete) return; // the client went while it was still asking
      this.faults.push(error instanceof Error ? error : new Error(String(error)));
      send(response, { status: 500, body: { error: { message: String(error) } } });
    }
  }
}

function isQueue(script: Script): script is readonly Step[] {
  return Array.isArray(script);
}

async function readAsked(request: IncomingMessage, response: ServerResponse): Promise<Asked> {
  const path = request.url ?? '';
  const body = (await json(request)) as Record<string, unknown>;
  const asked = recognise(path, body);
  if (!asked) throw new Error(`no provider has the path ${path}`);
  const clientLeft = new Promise<void>((resolve) => {
    response.once('close', () => {
      if (!response.writableFinished) resolve();
    });
  });
  return { ...asked, messages: messagesOf(body), headers: request.headers, path, body, clientLeft };
}

async function perform(step: Step, asked: Asked, response: ServerResponse): Promise<void> {
  if (typeof step === 'function') return perform(await step(asked), asked, response);
  if (step instanceof HeldStep) {
    step.reach(asked);
    await Promise.race([step.released, asked.clientLeft]);
    return perform(step.step, asked, response);
  }
  if (typeof step === 'string') return perform({ text: step }, asked, response);
  if ('status' in step) {
    send(response, step);
    return;
  }

  if ('text' in step) {
    const usage = step.usage === null ? null : { ...USAGE, ...step.usage };
    const body = answerBody(asked.provider, asked.model, step.text, usage, step.finish ?? 'stop');
    send(response, { status: 200, body });
    return;
  }
  if (step.broken === 'at once') {
    response.destroy();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"id":', () => {
    if (step.broken === 'in the body') response.destroy();
  });
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: RawReply): void {
  if (response.destroyed) return;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}
