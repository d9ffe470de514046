import type { PageCaller } from '../../tests/support/page-caller.ts';

/** Links that lead out of the site, end the session, or download. */
const NOT_A_PAGE = /^\/(sign-out|assets|api|docs|openapi)|\.(ics|csv|json|xlsx)(\?|$)/;

/**
 * The pages somebody can reach by links from the front page, one of each kind: addresses that differ in an id or in their
 * query are of one kind. At most `most` of them, those nearest to the front page first.
 */
export async function reachablePages(caller: PageCaller, most: number): Promise<string[]> {
  const found = new Map([['/', '/']]);
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined && found.size < most; path = waiting.shift()) {
    const { html, headers } = await caller.get(path);
    if (!(headers.get('content-type') ?? '').includes('text/html') || headers.has('content-disposition')) {
      found.delete(kindOf(path));
      continue;
    }
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)) {
      const next = href.replaceAll('&amp;', '&');
      const kind = kindOf(next);
      if (NOT_A_PAGE.test(next) || found.has(kind) || found.size >= most) continue;
      found.set(kind, next);
      waiting.push(next);
    }
  }
  // Those that are still waiting have not been looked at: they may be downloads.
  return [...found.values()].filter((path) => !waiting.includes(path));
}

/** The address without its query, and with ids left open: the segments that hold a digit. */
export function kindOf(address: string): string {
  const path = address.split('?')[0] ?? '';
  return path.replaceAll(/\/[^/]*\d[^/]*/g, '/:id');
}
