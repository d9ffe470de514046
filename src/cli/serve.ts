import { dirname } from 'node:path';
import type { BullmqQueue } from '../../jobs/bullmq.ts';
import { type Config, readConfig } from '../config.ts';
import { KoblerError } from '../domain/errors.ts';
import { DASHBOARD_PATH, type Dashboard } from '../http/dashboard.ts';
import { HTTP_DEFAULTS, type HttpConfig } from '../http/http-config.ts';
import { createServer } from '../http/server.ts';
import { createLog } from '../log.ts';
import { asSystem, openApp } from './open-app.ts';
import { readProviders } from './sign-in-providers.ts';
import { buildQueue } from './start-queue.ts';
import { endWithin, untilStopped } from './until-stopped.ts';

export type ServeOptions = { port?: string; worker: boolean; demo?: true; once?: true };

/** `kobler serve`: API, pages and, unless told otherwise, the worker; until SIGTERM, then everything begun is finished. */
export async function serve(options: ServeOptions): Promise<void> {
  const config = readConfig();
  const http = httpConfig(config, options.port);
  const log = createLog(config.KOBLER_LOG_LEVEL);
  const providers = readProviders(config.OIDC_PROVIDERS, config.KOBLER_URL);
  const app = await openApp(config);
  const { queue, bullmq } = await buildQueue(app, config, log, options.worker);
  const server = createServer({
    app,
    log,
    config: http,
    queueCheck: () => queue.check(),
    dashboard: bullmq === undefined ? undefined : await dashboardOf(bullmq),
    signIn: { demo: options.demo === true, providers },
  });
  try {
    await app.expertiseIndex.follow();
    await queue.start();
    if (options.demo) {
      const { demo } = await import('./demo.ts');
      await demo(asSystem(app), `http://localhost:${http.port}`, `${dirname(config.KOBLER_DATABASE)}/demo.env`);
      if (options.once) return;
    }
    const url = await server.listen();
    log.info({ url, worker: options.worker }, 'server.started');
    process.stderr.write(`kobler: serving at ${url}\n`);
    log.info({ signal: await untilStopped() }, 'server.stopping');
  } finally {
    endWithin(config.KOBLER_SHUTDOWN_SECONDS, log);
    await server.close();
    await queue.stop();
    await app.store.close();
  }
}

async function dashboardOf(bullmq: BullmqQueue): Promise<Dashboard> {
  return (await import('../../jobs/dashboard.ts')).createDashboard(bullmq, DASHBOARD_PATH);
}

function httpConfig(config: Config, port: string | undefined): HttpConfig {
  const chosen = port === undefined ? config.KOBLER_PORT : Number(port);
  if (!Number.isInteger(chosen) || chosen < 0 || chosen > 65_535) {
    throw new KoblerError('invalid', `--port: "${port}" is not a port. Give a number from 0 to 65535.`);
  }
  return {
    ...HTTP_DEFAULTS,
    port: chosen,
    host: config.KOBLER_HOST,
    rateLimitPerMinute: config.KOBLER_RATE_LIMIT,
    trustedProxies: config.KOBLER_TRUST_PROXY,
    httpsOnly: config.KOBLER_URL?.startsWith('https:') ?? false,
    shutdownTimeoutMs: config.KOBLER_SHUTDOWN_SECONDS * 1000,
  };
}
