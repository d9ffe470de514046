import type { Request, RequestHandler, Response } from 'express';
import type { App, Ctx } from '../usecases/context.ts';
import { principalOf, whoAsks } from './authentication.ts';
import { isHeld, versionIn } from './etag.ts';
import type { EventFeed } from './event-feed.ts';
import { type EventStream, openStream } from './event-stream.ts';
import type { HttpConfig } from './http-config.ts';
import { idempotencyKey, requestHash } from './idempotency.ts';
import type { OpenStreams } from './open-streams.ts';
import type { BodyReader } from './read-body.ts';
import { type Answer, type Input, inputOf, type Route, takesBody } from './route.ts';

export type RouteParts = {
  app: App;
  config: HttpConfig;
  readBody: BodyReader;
  feed: EventFeed;
  streams: OpenStreams;
};

/** Serves one route: who asks, what for, do it, answer. What goes wrong is left to the error handler. */
export function serveRoute(parts: RouteParts, route: Route): RequestHandler {
  return async (req, res) => {
    const { facts } = res.locals;
    const principal = principalOf(facts);
    const body = takesBody(route) ? await parts.readBody(req, res) : undefined;
    const input = inputOf(route, { params: req.params, query: req.query, body });
    const ctx: Ctx = { ...parts.app, principal, ...idempotencyOf(route, req, res, input) };
    const answer = await route.handler(ctx, input, {
      feed: parts.feed,
      eventPollMs: parts.config.eventPollMs,
      prefers: req.accepts(['json', 'text/event-stream']) === 'text/event-stream' ? 'events' : 'json',
      version: route.versioned === true ? versionIn(req.get('if-match')) : undefined,
      lastEventId: req.get('last-event-id'),
    });
    if ('stream' in answer && req.method === 'HEAD') res.type('text/event-stream').end();
    else if ('stream' in answer) await answer.stream(open(parts, req, res, ctx));
    else send(req, res, answer);
  };
}

function idempotencyOf(route: Route, req: Request, res: Response, input: Input<unknown, unknown, unknown>) {
  const key = route.method === 'get' ? undefined : idempotencyKey(req.get('idempotency-key'));
  if (key === undefined) return {};
  const onReplay = () => void res.set('Idempotency-Replayed', 'true');
  return { idempotency: { key, requestHash: requestHash(req.method, req.path, input.body), onReplay } };
}

function send(req: Request, res: Response, answer: Extract<Answer, { status: number }>): void {
  const { status, body, etag, location } = answer;
  res.status(status).set('Cache-Control', 'private, no-cache');
  if (etag !== undefined) res.set('ETag', etag);
  if (location !== undefined) res.location(location);
  if (req.method === 'GET' && etag !== undefined && isHeld(req.get('if-none-match'), etag)) res.status(304).end();
  else if (body === undefined) res.end();
  else res.json(body);
}

/** A stream outlives its request, so who asks is looked up again at every heartbeat. */
function open(parts: RouteParts, req: Request, res: Response, ctx: Ctx): EventStream {
  const stillAllowed = () => whoAsks(parts.app, req);
  return parts.streams.add(ctx.principal.id, () => openStream(res, parts.config.heartbeatMs, stillAllowed));
}
