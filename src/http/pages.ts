import { createHash } from 'node:crypto';
import { Router } from 'express';
import { DocsPage } from '../../web/pages/docs.tsx';
import { FrontPage, isPageLanguage } from '../../web/pages/front.tsx';
import { renderPage } from '../../web/pages/layout.tsx';
import type { Api } from '../../web/parts/openapi-shape.ts';
import { STYLE } from '../../web/style.ts';
import { onlyGet } from './methods.ts';
import type { OpenApi } from './openapi.ts';
import { atRoute } from './request-facts.ts';
import { HTTP_PROBLEMS, STATUS } from './status.ts';

/** Lets the pages' own style through the content security policy, and no other. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The front page, the documentation, and the description that it is rendered from, once: both change with the build. */
export function pages(api: OpenApi): Router {
  const shown: Api = JSON.parse(JSON.stringify(api));
  const docs = renderPage(DocsPage({ api: shown, problems: problemKinds() }));
  const router = Router();
  router.get('/', atRoute('/'), (req, res) => {
    const wanted = req.query['lang'];
    res.type('html').send(renderPage(FrontPage({ language: isPageLanguage(wanted) ? wanted : 'nb' })));
  });
  router.get('/docs', atRoute('/docs'), (_req, res) => {
    res.type('html').send(docs);
  });
  router.get('/openapi.json', atRoute('/openapi.json'), (_req, res) => {
    res.json(api);
  });
  for (const path of ['/', '/docs', '/openapi.json']) router.all(path, onlyGet(path));
  return router;
}

function problemKinds() {
  return Object.entries({ ...STATUS, ...HTTP_PROBLEMS }).map(([name, { status, title }]) => ({ name, status, title }));
}
