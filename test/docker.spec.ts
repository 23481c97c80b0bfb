import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { loadConfig } from '../src/config';
import { HealthController } from '../src/http/health.controller';

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const readYaml = (file: string) => JSON.parse(JSON.stringify(load(read(file))));

const defaults = loadConfig({});
const ports = [defaults.port, defaults.cfapiPort];
/** In seconds: the longest request, a body still arriving when the end begins, and what is queued. */
const longestEnd = defaults.deadlines.hardMs / 1000 + 5 + 10;
const probePaths = (['health', 'ready'] as const).map(
  (name) =>
    `/${String(Reflect.getMetadata('path', Object.getOwnPropertyDescriptor(HealthController.prototype, name)?.value as object))}`,
);

/** Every instruction of the Dockerfile with its words, continued lines joined. */
const instructions = read('docker/Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' ') as [string, ...string[]]);
const every = (name: string): string[][] => instructions.filter(([word]) => word === name).map(([, ...rest]) => rest);
const text = (name: string): string => every(name).at(-1)!.join(' ');

describe('the Dockerfile', () => {
  const manifest = JSON.parse(read('package.json')) as { engines: { node: string } };

  it('is of a Node that the service supports, named in full', () => {
    const [, major, minor] = /^NODE=(\d+)\.(\d+)\.\d+-/.exec(text('ARG'))!.map(Number);
    const [, leastMajor, leastMinor] = /^>=(\d+)\.(\d+)$/.exec(manifest.engines.node)!.map(Number);
    expect(major! * 1000 + minor!).toBeGreaterThanOrEqual(leastMajor! * 1000 + leastMinor!);
    expect(major! % 2).toBe(0); // the lines that are supported for long
  });

  it('copies what is there and what .dockerignore lets through', () => {
    const open = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!/'))
      .map((line) => line.slice(2));
    const copied = every('COPY')
      .filter(([from]) => !from!.startsWith('--from='))
      .flatMap((words) => words.slice(0, -1));
    expect(copied.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect([...new Set(copied)].sort()).toEqual(open.sort());
  });

  it('opens the ports of the service, as a user that is not root', () => {
    expect(text('EXPOSE').split(' ').map(Number)).toEqual(ports);
    expect(text('USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  it('asks a path that exists whether it is healthy, at the port of the service', () => {
    expect(text('HEALTHCHECK')).toContain(
      `http://127.0.0.1:\${process.env.PORT || ${defaults.port}}${probePaths[0]}\``,
    );
  });

  it('starts node itself, with what the sources become', () => {
    const [program, script] = JSON.parse(text('CMD')) as string[];
    expect(program).toBe('node');
    expect(existsSync(join(root, script!.replace(/^dist\//, '').replace(/\.js$/, '.ts')))).toBe(true);
  });
});

describe('compose.yaml', () => {
  const { api, postgres } = readYaml('docker/compose.yaml').services;

  it('publishes the ports of the service under their own numbers, for this machine', () => {
    expect(api.ports).toEqual(ports.map((port) => `\${LISTEN_ADDRESS:-127.0.0.1}:${port}:${port}`));
  });

  it('waits for the longest request', () => {
    expect(Number(/^(\d+)s$/.exec(api.stop_grace_period)![1])).toBeGreaterThan(longestEnd);
  });

  it('hands on settings that exist', () => {
    const settings = read('src/config.ts');
    const unknown = Object.keys(api.environment).filter((name) => !settings.includes(`  ${name}: `));
    expect(unknown).toEqual([]);
  });

  it('has the Postgres that the tests run on', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: object };
    const [version] = /^\d+\.\d+/.exec(Object.values(optionalDependencies)[0] as string)!;
    expect(postgres.image).toMatch(new RegExp(`^postgres:${version}-`));
  });
});

describe('the manifests', () => {
  const { spec } = readYaml('docker/k8s/base/deployment.yaml').spec.template;
  const [container] = spec.containers;

  it.each(
    readdirSync(join(root, 'docker/k8s'), { recursive: true, encoding: 'utf8' }).filter((f) => /kust.*yaml$/.test(f)),
  )('%s names files that are there', (file) => {
    const folder = join('docker/k8s', file, '..');
    const { resources = [], components = [] } = readYaml(join('docker/k8s', file));
    const named: string[] = [...resources, ...components];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !existsSync(join(root, folder, name)))).toEqual([]);
  });

  it('open the ports of the service', () => {
    const numbers = container.ports.map((port: { containerPort: number }) => port.containerPort);
    const service = readYaml('docker/k8s/base/service.yaml').spec.ports;
    expect(numbers).toEqual(ports);
    expect(service.map((port: { port: number; targetPort: string }) => [port.port, port.targetPort])).toEqual(
      container.ports.map((port: { containerPort: number; name: string }) => [port.containerPort, port.name]),
    );
  });

  it('probe paths that exist', () => {
    const { startupProbe, livenessProbe, readinessProbe } = container;
    const paths = [startupProbe, livenessProbe, readinessProbe].map((probe) => probe.httpGet.path);
    expect(paths).toEqual([probePaths[0], probePaths[0], probePaths[1]]);
  });

  it('wait for the longest request after the pause', () => {
    const [program, seconds] = container.lifecycle.preStop.exec.command;
    expect(program).toBe('sleep');
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(Number(seconds) + longestEnd);
  });

  it('run as the user of the image', () => {
    const { runAsUser, runAsGroup, runAsNonRoot } = spec.securityContext;
    expect([`${runAsUser}:${runAsGroup}`, runAsNonRoot]).toEqual([text('USER'), true]);
  });

  it('mount the secrets of the example, each where a setting looks for it', () => {
    const files: { name: string; value: string }[] = container.env;
    const folder = container.volumeMounts.find((mount: { name: string }) => mount.name === 'secrets').mountPath;
    const example = read('docker/k8s/example/.env.example');
    expect([...example.matchAll(/^([A-Z_]+)=$/gm)].map(([, name]) => `${name!}_FILE`)).toEqual(
      files.map(({ name }) => name),
    );
    for (const { name, value } of files) {
      expect(value).toBe(`${folder}/${name.replace(/_FILE$/, '')}`);
      // Only a name that means something is looked at.
      expect(() => loadConfig({ [name]: join(__dirname, 'missing') })).toThrow(name);
    }
  });

  it('leave Postgres the connections of all replicas, in the middle of a change too', () => {
    const { maxReplicas } = readYaml('docker/k8s/base/autoscaler.yaml').spec;
    const { maxSurge } = readYaml('docker/k8s/base/deployment.yaml').spec.strategy.rollingUpdate;
    expect((Number(maxReplicas) + Number(maxSurge)) * (defaults.database.poolMax + 1)).toBeLessThan(97); // 100, 3 of them the superuser's
  });

  it('let in what the service takes, for as long as it may take', () => {
    const { annotations } = readYaml('docker/k8s/ingress/ingress.yaml').metadata;
    const of = (name: string): string => annotations[`nginx.ingress.kubernetes.io/${name}`];
    expect(Number(of('proxy-read-timeout'))).toBeGreaterThan(defaults.deadlines.hardMs / 1000);
    const [, mebibytes] = /^(\d+)m$/.exec(of('proxy-body-size'))!.map(Number);
    expect(mebibytes! * 1024 * 1024).toBeGreaterThan(defaults.bodyLimitBytes);
  });
});
