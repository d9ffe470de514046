import type { Request, Response } from 'express';
import { FORMATS } from '../../../web/formats.ts';
import { isPageLanguage, PAGE_LANGUAGES, type PageLanguage, TEXTS } from '../../../web/texts/index.ts';
import type { NoticeKey, View } from '../../../web/view.ts';
import { newSecret } from '../../usecases/sign-in.ts';
import { clearCookie, readCookie } from './cookies.ts';
import { csrfToken } from './csrf.ts';
import type { Site } from './site.ts';

/** What a page may know of the request it answers. A notice that is waiting is taken along, once. */
export function viewOf(site: Site, req: Request, res: Response): View {
  const { visitor } = res.locals;
  const language = languageOf(req);
  return {
    language,
    t: TEXTS[language],
    format: FORMATS[language],
    address: req.originalUrl,
    viewer: visitor?.viewer ?? null,
    demo: site.demo,
    csrf: visitor === undefined ? '' : csrfToken(visitor.secret),
    once: newSecret().slice(0, 22),
    notice: req.method === 'GET' ? takeNotice(req, res) : null,
    typed: null,
    assets: site.assets,
  };
}

/** The language asked for in the address, else the one chosen before, else the first the browser wants that we have. */
function languageOf(req: Request): PageLanguage {
  for (const wanted of [req.query['lang'], readCookie(req, 'language')]) if (isPageLanguage(wanted)) return wanted;
  // "no" is what many browsers call Bokmål.
  const accepted = req.acceptsLanguages(...PAGE_LANGUAGES, 'no');
  return isPageLanguage(accepted) ? accepted : 'nb';
}

function takeNotice(req: Request, res: Response): NoticeKey | null {
  const key = readCookie(req, 'notice');
  if (key === undefined) return null;
  clearCookie(req, res, 'notice');
  return isNotice(key) ? key : null;
}

function isNotice(key: string): key is NoticeKey {
  return Object.hasOwn(TEXTS.nb.forms.notices, key);
}
