import { z } from 'zod';
import { KoblerError } from '../../domain/errors.ts';
import { hasRole } from '../../domain/principal.ts';
import { readTyped } from '../../usecases/keep-typed.ts';
import { typedIn } from './form-values.ts';
import { localAddress } from './local-address.ts';
import { type PageRoute, type PostRoute, page, type Shown } from './page-route.ts';
import { fitting } from './serve-page.ts';

/** After signing in again: the form somebody was filling in when their session ran out, with what they had typed. */
export function continuePage(posts: readonly PostRoute[]): PageRoute {
  return page({
    path: '/continue',
    who: 'signed-in',
    query: z.object({ next: z.string().max(2000).optional() }),
    async show(ctx, { query }, visit): Promise<Shown> {
      const secret = visit.browser.read('typed');
      const kept = secret === undefined ? undefined : await readTyped(ctx, ctx.principal, secret);
      const found = kept && leadingTo(posts, kept.path);
      if (kept === undefined || found === undefined) {
        return { kind: 'redirect', to: localAddress(query.next) };
      }
      const { again, params } = found;
      if (Array.isArray(again.who) && !again.who.some((role) => hasRole(ctx.principal, role))) {
        throw new KoblerError('forbidden', 'Another role is needed to go on with this.');
      }
      const { view } = visit;
      view.typed = typedIn(kept.path, kept, [], view.t.forms.givenBack);
      return again.show(ctx, { params: fitting(again.params, params), query: fitting(again.query, {}) }, visit);
    },
  });
}

/** The page a form was on, by the address it was sent to. */
function leadingTo(posts: readonly PostRoute[], path: string) {
  for (const { path: template, again } of posts) {
    const names = [...template.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
    const found = new RegExp(`^${template.replaceAll(/:\w+/g, '([^/]+)')}$`).exec(path);
    if (again === undefined || found === null) continue;
    const params = Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]));
    return { again, params };
  }
  return undefined;
}
