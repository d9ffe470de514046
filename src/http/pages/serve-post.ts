import type { Request, RequestHandler, Response } from 'express';
import type { FormFault, View } from '../../../web/view.ts';
import { KoblerError } from '../../domain/errors.ts';
import type { App, Ctx } from '../../usecases/context.ts';
import { forgetTyped, keepTyped, TYPED_KEPT_MS } from '../../usecases/keep-typed.ts';
import { HttpFault } from '../problem.ts';
import { clearCookie, readCookie, setCookie } from './cookies.ts';
import { isCsrfToken, isFromHere } from './csrf.ts';
import type { FormBody, FormReader } from './form-body.ts';
import { faultsOfRule, faultsOfSchema } from './form-faults.ts';
import { onceOf, typedIn, valuesOf } from './form-values.ts';
import { type Done, type PostRoute, Refusal } from './page-route.ts';
import { fitting, send, showPage, visitOf } from './serve-page.ts';
import type { Site } from './site.ts';
import { viewOf } from './view-of.ts';
import { admitted } from './who.ts';

type Parts = { app: App; site: Site; readForm: FormReader };

/**
 * Serves what a form sends: is it from here, who sends it, is its token right, do the fields fit, do it, and go on to
 * the next page. Whatever goes wrong on the way, nothing that was typed is lost.
 */
export function servePost({ app, site, readForm }: Parts, route: PostRoute): RequestHandler {
  return async (req, res) => {
    const form = await readForm(req, res);
    if (!isFromHere(req)) throw new HttpFault('other-site', 'The form was not sent from a page of this service.');
    if (route.who !== 'everybody' && res.locals.facts.principal === undefined) {
      // What is asked for in passing, while somebody types, must not send them away.
      if (req.get('hx-request') === 'true') {
        res.status(401).end();
        return;
      }
      await keepForLater(app, req, res, form);
      return;
    }
    const view = viewOf(site, req, res);
    const again = (status: number, faults: readonly FormFault[], message?: string) =>
      showAgain(app, route, req, res, { ...view, typed: typedIn(req.path, form, faults, message) }, status);
    if (!isCsrfToken(res.locals.visitor?.secret ?? '', valuesOf(form).get('_csrf')?.[0])) {
      await again(422, [], view.t.forms.sendAgain);
      return;
    }
    try {
      await accept(app, route, req, res, view, form);
    } catch (fault) {
      if (fault instanceof Refusal) await again(422, fault.faults);
      else if (fault instanceof KoblerError && fault.code === 'invalid') await again(422, faultsOfRule(fault, view));
      else if (fault instanceof KoblerError && fault.code === 'conflict' && route.again !== undefined) {
        await again(409, [], view.t.forms.conflict);
      } else throw fault;
    }
  };
}

async function accept(app: App, route: PostRoute, req: Request, res: Response, view: View, form: FormBody) {
  const params = fitting(route.params, req.params);
  const parsed = route.fields.safeParse(Object.fromEntries(singled(form)));
  if (!parsed.success) throw new Refusal(faultsOfSchema(parsed.error, view));
  const visit = visitOf(req, res, view, form.files);
  const input = { params, fields: parsed.data };
  if (route.who === 'everybody') {
    goOn(req, res, view, await route.submit(app, input, visit));
    return;
  }
  const principal = admitted(res, route.who);
  const ctx: Ctx = { ...app, principal, ...onceOf(req.path, form) };
  const done = await route.submit(ctx, input, visit);
  const kept = readCookie(req, 'typed');
  if (kept !== undefined && (await forgetTyped(app, principal, kept, req.path))) clearCookie(req, res, 'typed');
  goOn(req, res, view, done);
}

function goOn(req: Request, res: Response, view: View, done: Done): void {
  if ('kind' in done) {
    send(res, view, done, 200);
    return;
  }
  if (done.notice !== undefined) setCookie(req, res, 'notice', done.notice, NOTICE_MS);
  res.set('Cache-Control', 'no-store').redirect(303, done.to);
}

/** A notice that no page has shown within a minute is no news any more. */
const NOTICE_MS = 60_000;

/** A form without a page of its own to show again is answered by the error page. */
async function showAgain(app: App, route: PostRoute, req: Request, res: Response, view: View, status: number) {
  if (route.again === undefined) throw new KoblerError('invalid', 'The form was not accepted.');
  const given = { params: req.params, query: {} };
  send(res, view, await showPage(app, route.again, req, res, view, given), status);
}

/** Keeps what was typed for whoever held the session, and asks them to sign in. */
async function keepForLater(app: App, req: Request, res: Response, { fields }: FormBody): Promise<void> {
  const session = res.locals.visitor?.sessionSecret;
  const typed = fields.filter(([name]) => !name.startsWith('_'));
  const kept = session === undefined ? undefined : await keepTyped(app, session, { path: req.path, fields: typed });
  if (kept !== undefined) setCookie(req, res, 'typed', kept, TYPED_KEPT_MS);
  const why = kept === undefined ? 'expired' : 'typed';
  res.set('Cache-Control', 'no-store').redirect(303, `/sign-in?why=${why}`);
}

function singled(form: FormBody): [string, string | readonly string[]][] {
  return [...valuesOf(form)].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]);
}
