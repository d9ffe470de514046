import { z } from 'zod';
import { KoblerError, notFound } from '../../domain/errors.ts';
import type { App } from '../../usecases/context.ts';
import { signIn } from '../../usecases/sign-in.ts';
import { welcomePerson } from '../../usecases/welcome-person.ts';
import { localAddress } from './local-address.ts';
import { openPage, type PageRoute, type Shown } from './page-route.ts';
import { afterSignIn } from './sign-in.tsx';
import type { Provider, Site } from './site.ts';

/** How long somebody may take to sign in at the provider. */
const AWAY_MS = 15 * 60_000;

const params = z.object({ provider: z.string().max(60) });
const begunSchema = z.object({
  provider: z.string(),
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  next: z.string(),
});

/** The way to a provider and back. */
export function providerRoutes({ providers, onSignInFault }: Site): PageRoute[] {
  const named = (name: string): Provider => {
    const provider = providers.find((candidate) => candidate.name === name);
    if (provider === undefined) throw notFound('provider', name);
    return provider;
  };

  const begin = openPage({
    path: '/sign-in/:provider',
    params,
    query: z.object({ next: z.string().max(2000).optional() }),
    async show(_app, { params, query }, { browser }): Promise<Shown> {
      const { to, begun } = await named(params.provider).begin();
      const kept = { ...begun, provider: params.provider, next: localAddress(query.next) };
      browser.keep('signIn', Buffer.from(JSON.stringify(kept)).toString('base64url'), AWAY_MS);
      return { kind: 'redirect', to };
    },
  });

  const finish = openPage({
    path: '/sign-in/:provider/callback',
    params,
    async show(app, { params }, { browser, view }): Promise<Shown> {
      const provider = named(params.provider);
      const begun = readBegun(browser.read('signIn'));
      browser.drop('signIn');
      if (begun?.provider !== provider.name) return { kind: 'redirect', to: '/sign-in?why=failed' };
      try {
        const { person, idToken } = await provider.finish(view.address.split('?')[1] ?? '', begun);
        const secret = await admit(app, person, idToken, browser.sessionSecret);
        if (secret === undefined) return { kind: 'redirect', to: '/sign-in?why=no-role' };
        browser.holdSession(secret);
        return { kind: 'redirect', to: afterSignIn(browser.read('typed'), begun.next) };
      } catch (fault) {
        onSignInFault(provider.name, fault);
        return { kind: 'redirect', to: '/sign-in?why=failed' };
      }
    },
  });
  return [begin, finish];
}

/** The secret of the new session; undefined for somebody who holds no role here. */
async function admit(app: App, person: Parameters<typeof welcomePerson>[1], idToken: string, replaces?: string) {
  const personId = await welcomePerson(app, person);
  try {
    return (await signIn(app, { personId, provider: person.provider, idToken, replaces })).secret;
  } catch (refusal) {
    if (refusal instanceof KoblerError && refusal.code === 'forbidden') return undefined;
    throw refusal;
  }
}

function readBegun(kept: string | undefined): z.infer<typeof begunSchema> | undefined {
  if (kept === undefined) return undefined;
  try {
    return begunSchema.safeParse(JSON.parse(Buffer.from(kept, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
