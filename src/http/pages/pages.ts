import { Router } from 'express';
import type { App } from '../../usecases/context.ts';
import { allowOnly, onlyGet } from '../methods.ts';
import type { OpenApi } from '../openapi.ts';
import { atRoute } from '../request-facts.ts';
import { continuePage } from './continue.ts';
import { docsPage } from './docs.tsx';
import { formReader } from './form-body.ts';
import type { PageRoute, PostRoute } from './page-route.ts';
import { providerRoutes } from './provider-routes.ts';
import { PAGE_ROUTES } from './routes.ts';
import { servePage } from './serve-page.ts';
import { servePost } from './serve-post.ts';
import { signInRoutes } from './sign-in.tsx';
import { signOutRoute } from './sign-out.ts';
import type { Site } from './site.ts';

type PagesParts = { app: App; site: Site; api: OpenApi; bodyLimitBytes: number };

/** The pages, and the description of the API for programs. */
export function pages({ app, site, api, bodyLimitBytes }: PagesParts): Router {
  const routes = routesOf(site, api);
  const readForm = formReader(bodyLimitBytes);
  const router = Router();
  for (const route of routes) {
    const handler = route.method === 'get' ? servePage(app, site, route) : servePost({ app, site, readForm }, route);
    router[route.method](route.path, atRoute(route.path), handler);
  }
  router.get('/openapi.json', atRoute('/openapi.json'), (_req, res) => {
    res.json(api);
  });
  router.all('/openapi.json', onlyGet('/openapi.json'));
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    router.all(path, allowOnly(path, methods));
  }
  return router;
}

function routesOf(site: Site, api: OpenApi): (PageRoute | PostRoute)[] {
  const routes = [...PAGE_ROUTES, ...signInRoutes(site), ...providerRoutes(site), signOutRoute(site), docsPage(api)];
  const posts = routes.filter((route) => route.method === 'post');
  return [...routes, continuePage(posts)];
}
