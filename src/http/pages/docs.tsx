import { DocsPage, docsContent } from '../../../web/pages/docs.tsx';
import type { Api } from '../../../web/parts/openapi-shape.ts';
import type { OpenApi } from '../openapi.ts';
import { HTTP_PROBLEMS, STATUS } from '../status.ts';
import { openPage, type PageRoute } from './page-route.ts';

/** The documentation of the API, from its description. */
export function docsPage(api: OpenApi): PageRoute {
  const shown: Api = JSON.parse(JSON.stringify(api));
  const problems = Object.entries({ ...STATUS, ...HTTP_PROBLEMS }).map(([name, { status, title }]) => ({
    name,
    status,
    title,
  }));
  const content = docsContent(shown, problems);
  return openPage({ path: '/docs', show: () => <DocsPage title={`${shown.info.title} API`} content={content} /> });
}
