import { Counter, type Registry } from 'prom-client';

/** A queue that may lose rows, which it counts since the start. */
export interface LossyQueue {
  readonly lostRows: number;
}

/** Shows as `records_lost_total` what each queue (by its name) has lost when the metrics are read. */
export function showLostRecords(registry: Registry, queues: Readonly<Record<string, LossyQueue>>): void {
  new Counter({
    name: 'records_lost_total',
    help: 'Rows that were never written: refused by the database, or too many waited for it.',
    labelNames: ['queue'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [queue, { lostRows }] of Object.entries(queues)) this.inc({ queue }, lostRows);
    },
  });
}
