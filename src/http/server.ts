import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { KoblerError } from '../domain/errors.ts';
import type { App } from '../usecases/context.ts';
import { answerFault, unknownAddress } from './answer-fault.ts';
import { API_ROUTES } from './api/routes.ts';
import { identify } from './authentication.ts';
import { DASHBOARD_PATH, type Dashboard, dashboardFor } from './dashboard.ts';
import { EventFeed } from './event-feed.ts';
import type { HttpConfig } from './http-config.ts';
import { allowOnly } from './methods.ts';
import { createMetrics } from './metrics.ts';
import { OpenStreams } from './open-streams.ts';
import { describeApi } from './openapi.ts';
import { operations } from './operations.ts';
import { createAssets } from './pages/assets.ts';
import { HTTPS_ONLY } from './pages/cookies.ts';
import { answerWithPage } from './pages/error-page.tsx';
import { pageEvents } from './pages/page-events.ts';
import { pages } from './pages/pages.ts';
import type { Site } from './pages/site.ts';
import { welcome } from './pages/visitor.ts';
import { limitRate } from './rate-limit.ts';
import { bodyReader } from './read-body.ts';
import { atRoute, beginRequest } from './request-facts.ts';
import { type HttpLog, logRequests } from './request-log.ts';
import type { Route } from './route.ts';
import { pageHeaders } from './security-headers.ts';
import { type RouteParts, serveRoute } from './serve-route.ts';

export type ServerParts = {
  app: App;
  log: HttpLog;
  config: HttpConfig;
  /** Throws `unavailable` when work cannot be carried now. */
  queueCheck: () => Promise<void>;
  /** The dashboard of an outside queue, when there is one. */
  dashboard?: Dashboard | undefined;
  /** How people sign in; nobody can when it is left out. */
  signIn?: Pick<Site, 'demo' | 'providers'>;
};

export type Server = {
  readonly express: Express;
  /** Starts to listen; answers with where, such as http://127.0.0.1:3000. Rejects with `unavailable` when it cannot. */
  listen(): Promise<string>;
  /**
   * Takes no new connections, ends the event streams, lets requests that have begun finish, and cuts those that have
   * not within `shutdownTimeoutMs`. Safe to call twice.
   */
  close(): Promise<void>;
};

const NO_WAY_IN = { demo: false, providers: [] };

/** How often connections that have become idle are looked for during a shutdown. */
const IDLE_CHECK_MS = 20;

/** The HTTP face of the product: the API, its documentation, and what operators ask. */
export function createServer({ app, log, config, queueCheck, dashboard, signIn = NO_WAY_IN }: ServerParts): Server {
  const metrics = createMetrics(app.store);
  const streams = new OpenStreams();
  const onFault = (fault: unknown) => log.error({ err: fault }, 'http.events-fault');
  const assets = createAssets();
  const onSignInFault = (provider: string, err: unknown) => log.error({ provider, err }, 'http.sign-in-fault');
  const site: Site = { ...signIn, assets: assets.paths, onSignInFault };
  const feed = new EventFeed(app.store.events, config.eventPollMs, onFault);
  let closing: Promise<void> | undefined;

  const web = express();
  web.disable('x-powered-by').set('query parser', 'simple').set('trust proxy', config.trustedProxies);
  web.set(HTTPS_ONLY, config.httpsOnly);
  web.use(beginRequest, logRequests(log, metrics), pageHeaders(signIn.providers.flatMap(({ origins }) => origins)));
  web.use(assets.router);
  web.use(operations({ app, metrics, queueCheck, isClosing: () => closing !== undefined }));
  web.use(['/api', DASHBOARD_PATH], identify(app));
  web.use(welcome(app));
  web.use(limitRate(config.rateLimitPerMinute));
  web.get('/events', atRoute('/events'), pageEvents({ app, feed, streams, heartbeatMs: config.heartbeatMs }));
  web.use(pages({ app, site, api: describeApi(API_ROUTES), bodyLimitBytes: config.bodyLimitBytes }));
  addRoutes(web, API_ROUTES, { app, config, feed, streams, readBody: bodyReader(config.bodyLimitBytes) });
  if (dashboard !== undefined) web.use(dashboardFor(app, dashboard));
  web.use(unknownAddress, answerWithPage(site, log), answerFault(log));

  const server = createHttpServer(web);
  return {
    express: web,
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', (cause) => reject(cannotListen(config, cause)));
        server.listen(config.port, config.host, () => resolve(urlOf(server.address())));
      }),
    close() {
      closing ??= shutDown();
      return closing;
    },
  };

  function shutDown(): Promise<void> {
    return new Promise((resolve) => {
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
      const cut = setTimeout(() => server.closeAllConnections(), config.shutdownTimeoutMs);
      server.close(() => {
        clearInterval(idle);
        clearTimeout(cut);
        resolve();
      });
      streams.endAll();
    });
  }
}

function addRoutes(web: Express, routes: readonly Route[], parts: RouteParts): void {
  for (const route of routes) web[route.method](route.path, atRoute(route.path), serveRoute(parts, route));
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map((route) => route.method);
    web.all(path, allowOnly(path, methods));
  }
}

function urlOf(listening: AddressInfo | string | null): string {
  if (listening === null || typeof listening === 'string') throw new Error('The server listens on no TCP port.');
  const { address, family, port } = listening;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function cannotListen({ host, port }: HttpConfig, cause: NodeJS.ErrnoException): KoblerError {
  const why: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program. Stop that, or choose another port.`,
    EACCES: `Port ${port} may not be used by this user. Choose one above 1023.`,
    EADDRNOTAVAIL: `This machine does not have the address ${host}. Choose 127.0.0.1 or 0.0.0.0.`,
  };
  return new KoblerError('unavailable', why[cause.code ?? ''] ?? `Cannot listen on ${host}:${port}.`, { cause });
}
