import { type Script } from '../fakes/scripted-provider';
import { TestApp } from '../fakes/start-app';
import { Exchanges } from './exchanges';

/** The only addresses that the client knows. */
const ports = { PORT: '8000', CFAPI_PORT: '3001' };

/** The service where the client looks for it, and all that the two say to each other. */
export class ServiceForClient {
  private constructor(
    readonly app: TestApp,
    readonly exchanges: Exchanges,
  ) {}

  static async start(script: Script, settings: Record<string, string>): Promise<ServiceForClient> {
    const app = await TestApp.start(script, { ...ports, HOST: '', ...settings });
    return new ServiceForClient(app, new Exchanges(Object.values(ports).map(Number)));
  }

  async close(): Promise<void> {
    this.exchanges.close();
    await this.app.close();
  }
}
