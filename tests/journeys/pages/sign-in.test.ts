import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProvider } from '../../../src/http/pages/oidc.ts';
import { type Desk, openDesk } from '../../support/browser.ts';
import { type RunningProvider, signInThere, startIdentityProvider } from '../../support/identity-provider.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { freePort } from '../../support/redis.ts';

describe('sign-in at a provider', () => {
  let identity: RunningProvider;
  let room: PageRoom;
  let desk: Desk;
  beforeAll(async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    identity = await startIdentityProvider(await freePort(), url);
    const providers = identity.configs.map((config) => createProvider(config, url));
    room = await openPageRoom({ demo: false, providers, config: { port } });
    desk = await openDesk();
  });
  afterAll(async () => {
    await desk.close();
    await room.close();
    await identity.close();
  });

  it.each([true, false])(
    'takes a researcher in by Feide, and out again in both places (JavaScript: %s)',
    async (javaScript) => {
      const page = await desk.open(room.url, { javaScript });
      await page.goto('/sign-in?next=/privacy');
      await page.getByRole('link', { name: 'Logg inn med Feide' }).click();
      await signInThere(page, 'amina');
      await page.waitForURL('**/privacy');
      expect(await page.locator('.account__who').innerText()).toBe('Amina Eksempel\nUniversitetet på Øyra');

      await page.getByRole('button', { name: 'Logg ut' }).click();
      await page.getByRole('button', { name: /yes/i }).click();
      await page.getByText('Du er logget ut.').waitFor();
      expect(new URL(page.url()).origin).toBe(room.url);
      await page.goto('/sign-in');
      await page.getByRole('link', { name: 'Logg inn med Feide' }).click();
      await page.locator('input[name="login"]').waitFor();
      await page.context().close();
    },
  );

  it('takes a case worker in by Ansattporten, for the municipality they chose there', async () => {
    const page = await desk.open(room.url);
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Logg inn med Ansattporten' }).click();
    await signInThere(page, 'kari');
    await page.getByRole('heading', { name: 'Hei, Kari Eksempel' }).waitFor();
    expect(await page.locator('.account__organisation').innerText()).toBe('Fjellvik kommune');
    await page.context().close();
  });

  it('knows somebody again, as the same person', async () => {
    const person = await room.app.store.people.byLogin('feide', 'amina');
    expect(person).toMatchObject({ name: 'Amina Eksempel', email: 'amina@oyra.example' });
    const page = await desk.open(room.url);
    await page.goto('/sign-in/feide');
    await signInThere(page, 'amina');
    await page.getByRole('heading', { name: 'Hei, Amina Eksempel' }).waitFor();
    expect((await room.app.store.people.byLogin('feide', 'amina'))?.id).toBe(person?.id);
    await page.context().close();
  });

  it('tells those without a role that they have none, and lets them in nowhere', async () => {
    const page = await desk.open(room.url);
    await page.goto('/sign-in/feide');
    await signInThere(page, 'stranger');
    await page.getByText('har ingen rolle her ennå').waitFor();
    expect(await page.locator('.account').count()).toBe(0);
    await page.context().close();
  });

  it('is not finished by those who were not sent, nor with an answer that is not the provider’s', async () => {
    const visitor = room.visitor();
    expect((await visitor.get('/sign-in/feide/callback?code=x&state=y')).location).toBe('/sign-in?why=failed');
    const begun = await visitor.get('/sign-in/feide?next=//evil.example');
    const sent = new URL(begun.location ?? '');
    expect(sent.origin).toBe(identity.issuer);
    expect(sent.searchParams.get('code_challenge_method')).toBe('S256');
    const state = sent.searchParams.get('state');
    expect((await visitor.get(`/sign-in/feide/callback?code=guess&state=${state}`)).location).toBe(
      '/sign-in?why=failed',
    );
    expect(visitor.cookies.has('kobler-session')).toBe(false);
    await visitor.get('/sign-in/feide');
    expect((await visitor.get('/sign-in/feide/callback?error=access_denied')).location).toBe('/sign-in?why=failed');
    await visitor.get('/sign-in/feide');
    expect((await visitor.get('/sign-in/ansattporten/callback?code=x')).location).toBe('/sign-in?why=failed');
    expect((await visitor.get('/sign-in/nobody')).status).toBe(404);
    expect(room.lines.filter(({ event }) => event === 'http.sign-in-fault')).toHaveLength(2);
  });
});

describe('a provider that does not answer', () => {
  it('is told as that, and tried again the next time', async () => {
    const port = await freePort();
    const away = await startIdentityProvider(port, 'http://127.0.0.1:1');
    await away.close();
    const providers = away.configs.map((config) => createProvider(config, 'http://127.0.0.1:1'));
    const room = await openPageRoom({ demo: false, providers });
    expect((await room.visitor().get('/sign-in/feide')).status).toBe(503);
    const back = await startIdentityProvider(port, 'http://127.0.0.1:1');
    expect((await room.visitor().get('/sign-in/feide')).status).toBe(303);
    await back.close();
    await room.close();
  });
});
