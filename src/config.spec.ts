import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig } from './config';

describe('loadConfig', () => {
  it('needs nothing in development', () => {
    expect(loadConfig({})).toMatchObject({
      environment: 'development',
      port: 8000,
      host: null,
      bodyLimitBytes: 10_485_760,
      deadlines: { softMs: 80_000, hardMs: 270_000 },
      database: { url: null, migrateOnStart: true },
      access: { bootstrapApiKey: null, rateLimitMax: 40, rateLimitWindowMs: 60_000 },
      providers: { openai: null, azure: null, anthropic: null, bedrock: null },
    });
  });

  it('takes an empty setting as none', () => {
    expect(loadConfig({ PORT: '', OPENAI_API_KEY: ' ', DATABASE_URL: '' })).toEqual(loadConfig({}));
  });

  it('lets the built-in engine in unless it is told not to', () => {
    expect(loadConfig({}).builtinCandidates).toBe(1);
    expect(loadConfig({ BUILTIN_CANDIDATES: '0' }).builtinCandidates).toBe(0);
    expect(() => loadConfig({ BUILTIN_CANDIDATES: '17' })).toThrow('BUILTIN_CANDIDATES must be a whole number from 0');
  });

  it('ignores settings it does not know', () => {
    expect(
      loadConfig({ SHELL: '/bin/sh', AWS_ACCESS_KEY_ID: 'a-key-that-happens-to-be-there' }).providers.bedrock,
    ).toBeNull();
  });

  const wrong: [NodeJS.ProcessEnv, string][] = [
    [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535'],
    [{ ENVIRONMENT: 'staging' }, 'ENVIRONMENT must be one of development, production'],
    [{ STORE_CODE: 'some' }, 'STORE_CODE must be one of all, none'],
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL must look like postgres://user:password@host:5432/name'],
    [
      { BOOTSTRAP_API_KEY: 'cf-short' },
      'BOOTSTRAP_API_KEY must begin with cf- and have 16 characters or more, without spaces',
    ],
    [{ OPENAI_BASE_URL: 'localhost:11434' }, 'OPENAI_BASE_URL must be an http or https address'],
    [{ https_proxy: 'socks5://localhost:1080' }, 'HTTPS_PROXY must be an http or https address'],
    [{ ENVIRONMENT: 'production' }, 'DATABASE_URL is required in production (or DATA_DIR, for the embedded database)'],
    [{ SOFT_DEADLINE_MS: '2', HARD_DEADLINE_MS: '1' }, 'SOFT_DEADLINE_MS must not be above HARD_DEADLINE_MS'],
    [{ AZURE_OPENAI_API_KEY: 'k' }, 'AZURE_OPENAI_ENDPOINT is required with AZURE_OPENAI_API_KEY'],
    [
      { AZURE_OPENAI_API_KEY: 'k', AZURE_OPENAI_ENDPOINT: 'https://a.example' },
      'OPENAI_API_VERSION is required with AZURE_OPENAI_API_KEY',
    ],
    [{ BEDROCK_MODEL: 'm' }, 'AWS_REGION is required with BEDROCK_MODEL or ANTHROPIC_BEDROCK_BASE_URL'],
    [
      { BEDROCK_MODEL: 'm', AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'a' },
      'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set together (or neither, for a role)',
    ],
  ];
  it.each(wrong)('%j: one line that names the setting', (environment, message) => {
    expect(() => loadConfig(environment)).toThrow(new ConfigError(message));
  });

  it('turns providers on by their settings', () => {
    const { providers } = loadConfig({
      OPENAI_BASE_URL: 'http://localhost:11434/v1/',
      ANTHROPIC_API_KEY: 'a',
      BEDROCK_MODEL: 'm',
      AWS_REGION: 'eu-west-1',
    });
    expect(providers).toMatchObject({
      openai: { apiKey: 'none', baseUrl: 'http://localhost:11434/v1/', model: null },
      azure: null,
      anthropic: { apiKey: 'a', baseUrl: null },
      bedrock: { accessKeyId: null, region: 'eu-west-1', model: 'm' },
    });
  });

  it.each([
    [{ HTTPS_PROXY: 'proxy:3128' }, 'http://proxy:3128', null],
    [{ HTTPS_PROXY: '10.0.0.1:3128', NO_PROXY: 'a' }, 'http://10.0.0.1:3128', 'a'],
    [
      { https_proxy: 'https://user:secret@proxy', no_proxy: 'localhost,.local' },
      'https://user:secret@proxy',
      'localhost,.local',
    ],
    [{ https_proxy: 'lower', HTTPS_PROXY: 'http://upper', no_proxy: 'lower', NO_PROXY: '' }, 'http://upper', 'lower'],
  ])('takes the proxy of %j', (environment, httpsProxy, noProxy) => {
    expect(loadConfig(environment).providers).toMatchObject({ httpsProxy, noProxy });
  });

  describe('secrets in files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'));
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    function file(content: string): string {
      const path = join(folder, 'secret');
      writeFileSync(path, content);
      return path;
    }

    it('takes every secret setting from a file just as from the environment', () => {
      const secrets = {
        DATABASE_URL: 'postgres://user:password@host/name',
        BOOTSTRAP_API_KEY: 'cf-0123456789abcdef',
        OPENAI_API_KEY: 'openai',
        AZURE_OPENAI_API_KEY: 'azure',
        ANTHROPIC_API_KEY: 'anthropic',
        AWS_ACCESS_KEY_ID: 'id',
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_SESSION_TOKEN: 'token',
        HTTPS_PROXY: 'http://user:password@proxy:3128',
      };
      const others = {
        AZURE_OPENAI_ENDPOINT: 'https://a.example',
        OPENAI_API_VERSION: 'v',
        BEDROCK_MODEL: 'm',
        AWS_REGION: 'eu-west-1',
      };
      const fromEnvironment = loadConfig({ ...others, ...secrets });
      for (const [name, secret] of Object.entries(secrets)) {
        const environment: NodeJS.ProcessEnv = { ...others, ...secrets, [`${name}_FILE`]: file(secret), [name]: '' };
        expect(loadConfig(environment)).toEqual(fromEnvironment);
      }
    });

    it.each([
      ['key', 'key'],
      ['key\n', 'key'],
      ['key\r\n', 'key'],
      [' key\n\n', ' key\n'],
    ])('cuts one line break off the end of %j', (content, apiKey) => {
      expect(loadConfig({ OPENAI_API_KEY_FILE: file(content) }).providers.openai).toMatchObject({ apiKey });
    });

    it.each(['', '\n', ' \n'])('takes a file that holds %j as none', (content) => {
      expect(loadConfig({ OPENAI_API_KEY_FILE: file(content), ANTHROPIC_API_KEY_FILE: '' })).toEqual(loadConfig({}));
    });

    it('refuses a setting that is given both ways', () => {
      const message = 'OPENAI_API_KEY and OPENAI_API_KEY_FILE must not both be set';
      expect(() => loadConfig({ OPENAI_API_KEY: 'a', OPENAI_API_KEY_FILE: file('a') })).toThrow(
        new ConfigError(message),
      );
      expect(() => loadConfig({ https_proxy: 'a', HTTPS_PROXY_FILE: file('a') })).toThrow(
        new ConfigError('HTTPS_PROXY and HTTPS_PROXY_FILE must not both be set'),
      );
    });

    it.each([
      ['that is missing', join(folder, 'missing'), /^ANTHROPIC_API_KEY_FILE cannot be read: ENOENT.*missing'$/],
      ['that is a folder', folder, /^ANTHROPIC_API_KEY_FILE cannot be read: EISDIR.*$/],
    ])('names the setting of a file %s, in one line', (_what, path, message) => {
      const load = () => loadConfig({ ANTHROPIC_API_KEY_FILE: path });
      expect(load).toThrow(ConfigError);
      expect(load).toThrow(message);
    });

    it('judges what a file holds, and does not show it', () => {
      expect(() => loadConfig({ DATABASE_URL_FILE: file('mysql://user:secret@host/name') })).toThrow(
        new ConfigError('DATABASE_URL must look like postgres://user:password@host:5432/name'),
      );
    });

    it('reads files for secrets alone', () => {
      expect(loadConfig({ PORT_FILE: join(folder, 'missing') })).toEqual(loadConfig({}));
    });
  });
});
