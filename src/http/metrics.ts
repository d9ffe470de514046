import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { JOB_STATES } from '../domain/words.ts';
import type { Store } from '../ports.ts';

/** Bounds in seconds around the promise of 100 ms for the slowest one in a hundred. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export type Metrics = {
  observe(request: { method: string; route: string; status: number }, seconds: number): void;
  /** Everything in Prometheus' text format. */
  text(): Promise<string>;
  contentType: string;
};

/** Request durations by route template, jobs by state, and the process itself. */
export function createMetrics(store: Pick<Store, 'jobs'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'kobler_http_request_duration_seconds',
    help: 'How long requests took, by route template.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  registry.registerMetric(
    new Gauge({
      name: 'kobler_jobs',
      help: 'Background jobs by state.',
      labelNames: ['state'],
      registers: [],
      async collect() {
        const counts = await store.jobs.counts();
        for (const state of JOB_STATES) this.set({ state }, counts[state]);
      },
    }),
  );
  return {
    observe: (labels, seconds) => durations.observe(labels, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
