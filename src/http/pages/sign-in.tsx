import { z } from 'zod';
import { OrganisationPage } from '../../../web/pages/organisation.tsx';
import { SignInPage } from '../../../web/pages/sign-in.tsx';
import { KoblerError } from '../../domain/errors.ts';
import { EXAMPLE_PROVIDER, listExamplePeople, requireExamplePerson } from '../../usecases/example-people.ts';
import { chooseOrganisation, signIn } from '../../usecases/sign-in.ts';
import { text } from './form-fields.ts';
import { localAddress } from './local-address.ts';
import { openPage, openPost, type PageRoute, type PostRoute, page, post } from './page-route.ts';
import type { Site } from './site.ts';

const REASONS = ['expired', 'typed', 'failed', 'no-role'] as const;

/** Signing in and out, and for whom to act. */
export function signInRoutes({ demo, providers }: Site): (PageRoute | PostRoute)[] {
  const signInPage = openPage({
    path: '/sign-in',
    query: z.object({ next: z.string().max(2000).optional(), why: z.enum(REASONS).optional().catch(undefined) }),
    async show(app, { query }) {
      const people = demo ? await listExamplePeople(app) : [];
      const titles = providers.map(({ name, title }) => ({ name, title }));
      const next = localAddress(query.next);
      return <SignInPage next={next} why={query.why ?? null} people={people} providers={titles} />;
    },
  });
  const signInAsExample = openPost({
    path: '/sign-in',
    fields: z.object({ person: text({ max: 200 }), next: z.string().max(2000).optional() }),
    again: signInPage,
    async submit(app, { fields }, { browser }) {
      if (!demo) throw new KoblerError('forbidden', 'Example people are for the demonstration only.');
      const personId = await requireExamplePerson(app, fields.person);
      const replaces = browser.sessionSecret;
      browser.holdSession((await signIn(app, { personId, provider: EXAMPLE_PROVIDER, replaces })).secret);
      return { to: afterSignIn(browser.read('typed'), fields.next) };
    },
  });
  return [signInPage, signInAsExample, organisationPage, chosenOrganisation];
}

/** Where to go on to: what was being typed comes first, if it was by the one who has signed in. */
export function afterSignIn(typed: string | undefined, next: string | undefined): string {
  const address = localAddress(next);
  return typed === undefined ? address : `/continue?next=${encodeURIComponent(address)}`;
}

const organisationPage = page({
  path: '/organisation',
  who: 'signed-in',
  async show(ctx, _input, { browser }) {
    const roles = await ctx.store.people.rolesOf(ctx.principal.id);
    const found = await ctx.store.organisations.many(roles.map(({ organisationId }) => organisationId));
    const current = browser.session?.organisationId;
    const organisations = [...found.values()].map(({ id, name }) => ({ id, name, current: id === current }));
    return <OrganisationPage organisations={organisations} />;
  },
});

const chosenOrganisation = post({
  path: '/organisation',
  who: 'signed-in',
  fields: z.object({ organisation: text({ max: 200 }) }),
  again: organisationPage,
  async submit(ctx, { fields }, { browser }) {
    if (browser.session !== undefined) await chooseOrganisation(ctx, browser.session, fields.organisation);
    return { to: '/' };
  },
});
