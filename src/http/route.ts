import { z } from 'zod';
import type { Ctx } from '../usecases/context.ts';
import type { EventFeed } from './event-feed.ts';
import type { EventStream } from './event-stream.ts';
import { parseAll } from './parse.ts';

/** What a handler answers. `etag` comes from etag.ts; a body that is left out is an empty one (204). */
export type Answer =
  | { status: number; body?: unknown; etag?: string; location?: string }
  | { stream: (stream: EventStream) => Promise<void> };

/** What a route gets beside its input, from the connection itself. */
type Edge = {
  feed: EventFeed;
  eventPollMs: number;
  /** What the caller would rather have, by its Accept header. */
  prefers: 'json' | 'events';
  /** The version an If-Match names. */
  version: number | undefined;
  lastEventId: string | undefined;
};

export type Input<P, Q, B> = { params: P; query: Q; body: B };

export type Response = {
  description: string;
  schema?: z.ZodType;
  /** The answer carries an ETag. */
  tagged?: boolean;
  /** It may also be a stream of server-sent events. */
  streams?: 'also' | 'only';
};

/**
 * One operation of the API as data: the same schemas parse the request and describe it in /openapi.json. `params`,
 * `query` and `body` must be strict objects, so that an unknown field is an error.
 */
export type Route<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As Express writes it: `/api/v1/needs/:id`. */
  path: string;
  /** Which chapter of the documentation it belongs to. */
  noun: string;
  summary: string;
  description?: string;
  /** Who may call it, in words, for the documentation. */
  who: string;
  params: P;
  query: Q;
  body: B;
  responses: Readonly<Record<number, Response>>;
  /** Takes If-Match. */
  versioned?: boolean;
  handler(ctx: Ctx, input: Input<z.output<P>, z.output<Q>, z.output<B>>, edge: Edge): Promise<Answer>;
};

export const NOTHING = z.strictObject({});
export const NO_BODY = z.undefined();

type Parts<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = { params?: P; query?: Q; body?: B };

/** Writes a route down, with types that follow from its schemas. What is left out is empty. */
export function route<
  P extends z.ZodType = typeof NOTHING,
  Q extends z.ZodType = typeof NOTHING,
  B extends z.ZodType = typeof NO_BODY,
>(spec: Omit<Route<P, Q, B>, 'params' | 'query' | 'body'> & Parts<P, Q, B>): Route {
  return { params: NOTHING, query: NOTHING, body: NO_BODY, ...spec };
}

/** Whether the route reads a body. */
export function takesBody(route: Route): boolean {
  return route.body !== NO_BODY;
}

/** The input of a route, out of the raw request. Throws one `invalid` naming every wrong field. */
export function inputOf(route: Route, raw: Input<unknown, unknown, unknown>): Input<unknown, unknown, unknown> {
  const [params, query, body] = parseAll([
    { schema: route.params, value: raw.params, prefix: '' },
    { schema: route.query, value: raw.query, prefix: '' },
    { schema: route.body, value: raw.body, prefix: '/' },
  ]);
  return { params, query, body };
}
