import { Router } from 'express';
import type { App } from '../usecases/context.ts';
import { readiness } from './health.ts';
import { onlyGet } from './methods.ts';
import type { Metrics } from './metrics.ts';
import { atRoute } from './request-facts.ts';

export type OperationParts = {
  app: App;
  metrics: Metrics;
  queueCheck: () => Promise<void>;
  /** True from the moment a shutdown has begun, so that nobody is sent here any more. */
  isClosing: () => boolean;
};

/** What whoever runs the product asks it: is it alive, is it ready, how is it doing. Open, and without anybody's data. */
export function operations({ app, metrics, queueCheck, isClosing }: OperationParts): Router {
  const router = Router();
  router.get('/health/live', atRoute('/health/live'), (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'live' });
  });
  router.get('/health/ready', atRoute('/health/ready'), async (_req, res) => {
    const found = await readiness(app, queueCheck);
    const told = isClosing() ? { ...found, status: 'closing' } : found;
    res
      .status(told.status === 'ready' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(told);
  });
  router.get('/metrics', atRoute('/metrics'), async (_req, res) => {
    res
      .set('Cache-Control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  });
  for (const path of ['/health/live', '/health/ready', '/metrics']) router.all(path, onlyGet(path));
  return router;
}
