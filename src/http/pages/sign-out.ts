import { z } from 'zod';
import { signOut } from '../../usecases/sign-in.ts';
import { openPost, type PostRoute } from './page-route.ts';
import type { Site } from './site.ts';

/** Ends the session here and, where the provider can, there. */
export function signOutRoute({ providers }: Site): PostRoute {
  return openPost({
    path: '/sign-out',
    fields: z.object({}),
    async submit(app, _input, { browser }) {
      const ended = browser.sessionSecret === undefined ? undefined : await signOut(app, browser.sessionSecret);
      browser.dropSession();
      const provider = providers.find(({ name }) => name === ended?.provider);
      const there = ended?.idToken == null ? undefined : await provider?.signOutAddress(ended.idToken);
      return { to: there ?? '/', notice: 'signedOut' };
    },
  });
}
