import { brotliCompressSync, constants } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { renderPage, renderPart } from '../../../web/render.tsx';
import type { View } from '../../../web/view.ts';
import { notFound } from '../../domain/errors.ts';
import type { App } from '../../usecases/context.ts';
import { browserOf } from './browser.ts';
import type { SentFile } from './form-body.ts';
import type { PageRoute, Shown, Visit } from './page-route.ts';
import type { Site } from './site.ts';
import { viewOf } from './view-of.ts';
import { admitted } from './who.ts';

const NO_FILES: ReadonlyMap<string, SentFile> = new Map();

/** Serves a page. What goes wrong is left to the error handler. */
export function servePage(app: App, site: Site, route: PageRoute): RequestHandler {
  return async (req, res) => {
    const view = viewOf(site, req, res);
    send(res, view, await showPage(app, route, req, res, view), 200);
  };
}

/** What a page shows to the one who has come. */
export async function showPage(
  app: App,
  route: PageRoute,
  req: Request,
  res: Response,
  view: View,
  given: { params: unknown; query: unknown } = req,
): Promise<Shown> {
  const visit = visitOf(req, res, view);
  if (route.who === 'everybody') return route.show(app, inputOf(route, given), visit);
  const principal = admitted(res, route.who);
  return route.show({ ...app, principal }, inputOf(route, given), visit);
}

export function visitOf(req: Request, res: Response, view: View, files = NO_FILES): Visit {
  return {
    view,
    live: req.get('hx-request') === 'true',
    browser: browserOf(req, res),
    origin: `${req.protocol}://${req.host}`,
    files,
  };
}

/** Answers with what is shown. Pages are never kept by anything between us and the reader. */
export function send(res: Response, view: View, shown: Shown, status: number): void {
  res.status(status).set('Cache-Control', 'private, no-cache').set('Vary', 'Cookie, Accept-Language, Accept-Encoding');
  if (!('kind' in shown)) sendHtml(res, renderPage(view, shown));
  else if (shown.kind === 'part') sendHtml(res, renderPart(view, shown.part));
  else if (shown.kind === 'redirect') res.redirect(303, shown.to);
  else {
    if (shown.name !== undefined) res.attachment(shown.name);
    res.set('Content-Type', shown.type).send(shown.body);
  }
}

/** Between 0 and 11: 4 packs 100 kB in 2 ms. */
const BROTLI_QUALITY = 4;
/** Under this, a page fits in one packet as it is. */
const WORTH_PACKING = 1_400;

/** Packs a page when the browser can unpack it. What must not be guessed from its size is salted (see csrf.ts). */
function sendHtml(res: Response, html: string): void {
  res.type('html');
  if (html.length < WORTH_PACKING || res.req.acceptsEncodings('br') !== 'br') {
    res.send(html);
    return;
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  res.set('Content-Encoding', 'br').send(brotliCompressSync(html, { params }));
}

function inputOf(route: PageRoute, given: { params: unknown; query: unknown }): { params: unknown; query: unknown } {
  return { params: fitting(route.params, given.params), query: fitting(route.query, given.query) };
}

/** An address that does not fit leads nowhere. */
export function fitting(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw notFound('page', 'address');
  return parsed.data;
}
