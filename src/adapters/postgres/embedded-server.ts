import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { type ClusterOptions, EmbeddedCluster } from './embedded-cluster';
import { codeOf, isOutage } from './outage';

/** Every process that uses the server holds this advisory lock, shared; who gets it alone is the last one. */
const lock = 7_263_391;
const patienceMs = 10_000;

/**
 * The embedded server as one of its users sees it: the first to join starts it, the last to leave stops it. One left over
 * from a crash is taken up, and one that dies is started again while somebody is there.
 */
export class EmbeddedServer {
  private left = false;
  private rejoining: Promise<void> = Promise.resolve();

  private constructor(
    private readonly cluster: EmbeddedCluster,
    private holder: Client,
    /** How to connect to the server. */
    readonly connection: ClientConfig,
    private readonly warn: (line: string) => void,
  ) {
    this.watch();
  }

  /**
   * Returns when the server takes connections.
   * @throws Error with one line that names the way out.
   */
  static async join(
    dataDir: string,
    warn: (line: string) => void = () => undefined,
    options: ClusterOptions = {},
  ): Promise<EmbeddedServer> {
    const cluster = await EmbeddedCluster.open(dataDir, options);
    const { client, connection } = await hold(cluster);
    return new EmbeddedServer(cluster, client, connection, warn);
  }

  /** Lets go; the last one stops the server. The own connections must be closed before. */
  async leave(): Promise<void> {
    this.left = true;
    await this.rejoining;
    try {
      await this.holder.query('select pg_advisory_unlock_shared($1)', [lock]);
      const { rows } = await this.holder.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [lock]);
      if (rows[0]?.alone) await this.cluster.stop();
    } catch (error) {
      if (!isOutage(error)) throw error; // gone already
    } finally {
      await this.holder.end().catch(() => undefined);
    }
  }

  /** The lock is as good as its connection: when that ends, the server went down and is needed again. */
  private watch(): void {
    this.holder.once('end', () => {
      if (!this.left) this.rejoining = this.rejoin();
    });
  }

  private async rejoin(): Promise<void> {
    this.warn('the embedded database went down and is started again');
    while (!this.left) {
      try {
        this.holder = (await hold(this.cluster)).client;
        this.watch();
        return;
      } catch (error) {
        this.warn(error instanceof Error ? error.message : String(error));
        await pause(1_000);
      }
    }
  }
}

/** Begins again as long as the server is starting, is stopping or is not there. */
async function hold(cluster: EmbeddedCluster): Promise<{ client: Client; connection: ClientConfig }> {
  for (const end = Date.now() + patienceMs; ;) {
    const connection = await cluster.connection();
    const client = connection ? await connect(connection) : 'absent';
    if (connection && client instanceof Client) return { client, connection };
    let failure: unknown = new Error('the embedded database does not take connections');
    if (client === 'absent') {
      // Of two that start at once one fails, and finds the other's server.
      failure = await cluster.start().catch((error: unknown) => error);
      if (failure === undefined) continue;
    }
    if (Date.now() > end) throw failure as Error;
    await pause(10 + Math.random() * 40);
  }
}

/** A connection that holds the shared lock; `busy` while the server starts, or stops because its last user leaves. */
async function connect(connection: ClientConfig): Promise<Client | 'busy' | 'absent'> {
  const name = 'codeflash-api embedded';
  const client = new Client({ ...connection, application_name: name, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock_shared($1) as held', [lock]);
    if (rows[0]?.held) return client;
    await client.end();
    return 'busy';
  } catch (error) {
    await client.end().catch(() => undefined);
    if (!isOutage(error)) throw error;
    return codeOf(error)?.startsWith('57P') ? 'busy' : 'absent';
  }
}
