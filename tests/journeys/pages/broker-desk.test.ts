import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addScheme, type Desk, openDeskRoom } from '../../support/broker-desk.ts';
import { expectAccessible, expectReflow, signInAs } from '../../support/browser.ts';

let room: Awaited<ReturnType<typeof openDeskRoom>>;
let desk: Desk;
beforeAll(async () => {
  room = await openDeskRoom();
  ({ desk } = room);
});
afterAll(() => room.close());

async function asJon(javaScript = true): Promise<Page> {
  const page = await desk.open(room.url, { javaScript });
  await signInAs(page, 'jon');
  return page;
}

/** Fills in and sends what a municipality said at a visit. */
async function register(page: Page, municipality: string, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Registrer behov' }).first().click();
  await page.getByLabel('Hvilken kommune?').fill(municipality);
  await page.getByLabel('Møte', { exact: true }).check();
  await page.getByLabel('Hva vil kommunen finne ut?').fill(title);
  await page
    .getByLabel('Fortell mer')
    .fill('Mange eldre faller hjemme. Vi vil vite hva som forebygger fall hos eldre som bor hjemme.');
  await page.getByRole('button', { name: 'Registrer behovet' }).click();
  await page.getByText('Behovet er registrert.').waitFor();
}

describe.each([true, false])('a broker beside the queue (JavaScript: %s)', (javaScript) => {
  it('goes from the outreach list to a visit, a need and a joint need', { timeout: 120_000 }, async () => {
    const page = await asJon(javaScript);
    await page.getByRole('link', { name: 'Oppsøk' }).first().click();
    await page.getByLabel('Uten nytt behov i').selectOption('uansett hvor lenge');
    await page.getByRole('button', { name: 'Vis' }).click();
    await page.getByRole('link', { name: /^Noter kontakt ?: Havnesund/ }).click();
    await page.getByLabel('Telefon').check();
    await page.getByLabel('Hva snakket dere om?').fill('Ring igjen i neste uke.');
    await page.getByRole('button', { name: 'Lagre kontakten' }).click();
    await page.getByText('Kontakten er lagret.').waitFor();

    await register(page, 'Fjellvik', 'Hvordan kan vi forebygge fall hos eldre?');
    await room.queue.runUntilEmpty();
    if (!javaScript) await page.reload();
    await page.getByText(/forslag er klare?\.|passet godt nok/).waitFor();
    await register(page, '9902', 'Fall hos eldre som bor hjemme');
    await page
      .getByRole('link', { name: /Sammenlign/ })
      .first()
      .click();
    await page.locator('mark').first().waitFor();
    await page.getByLabel('Hva skal fellesbehovet hete?').fill(`Fall ${javaScript}`);
    await page.getByRole('button', { name: 'Før behovene sammen' }).click();
    await page.getByText('Behovene er ført sammen.').waitFor();
    expect(await page.locator('h1').innerText()).toBe(`Fall ${javaScript}`);
    await page.context().close();
  });

  it('mends a scheme, sees the year ahead, and takes it into a calendar', { timeout: 120_000 }, async () => {
    await addScheme(room, `fund-${javaScript}`);
    const page = await asJon(javaScript);
    await page.goto(`/schemes/fund-${javaScript}`);
    await page.getByRole('link', { name: 'Rett posten' }).click();
    await page.getByLabel('Gyldig til').fill('2027-12-31');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('til 31. desember 2027').waitFor();
    await page.getByRole('button', { name: 'Jeg har sjekket alt i dag' }).click();
    await page.getByText('Posten er bekreftet i dag.').waitFor();
    await page.getByRole('link', { name: 'Årshjul' }).first().click();
    await page.getByRole('img', { name: /Årshjul over tolv måneder/ }).waitFor();
    await page.getByRole('link', { name: 'Få fristene i kalenderen' }).click();
    await page.getByLabel('Hva skal adressen brukes til?').fill('Telefonen');
    await page.getByRole('button', { name: 'Lag adresse' }).click();
    const address = await page.getByLabel('Kalenderadresse').inputValue();
    expect(await (await fetch(address)).text()).toContain('BEGIN:VEVENT');
    await page.getByRole('button', { name: /^Steng adressen ?: Telefonen/ }).click();
    await page.getByText('Adressen er stengt.').waitFor();
    expect((await fetch(address)).status).toBe(404);
    await page.context().close();
  });
});

describe('every page of the desk', () => {
  it('has no fault that axe knows, in light and dark, and fits a narrow screen', { timeout: 240_000 }, async () => {
    await addScheme(room, 'fund-axe');
    const page = await asJon();
    await register(page, 'Fjellvik', 'Hvordan kan vi forebygge fall hos eldre?');
    const registered = new URL(page.url()).pathname;
    await register(page, '9902', 'Fall hos eldre som bor hjemme');
    const other = new URL(page.url()).pathname.split('/').at(-1);
    const compare = `/joint-needs/compare?need=${registered.split('/').at(-1)}&need=${other}`;
    const paths = ['/outreach', '/outreach/9901', '/register-need', registered, '/joint-needs', compare];
    const money = ['/schemes', '/schemes/fund-axe', '/schemes/fund-axe/edit', '/schemes/new', '/year-wheel'];
    for (const path of [...paths, ...money, '/calendars', '/overview?period=all']) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.goto(compare);
    await page.getByRole('button', { name: 'Før behovene sammen' }).click();
    await expectAccessible(page);
    await page.context().close();
  });

  it('comes back with what was typed, and the cursor at the faults', { timeout: 60_000 }, async () => {
    const page = await asJon();
    await page.goto('/register-need');
    await page.getByLabel('Hvilken kommune?').fill('Atlantis');
    await page.getByLabel('Fortell mer').fill('å'.repeat(20_000));
    await page.getByRole('button', { name: 'Registrer behovet' }).click();
    await page.getByRole('link', { name: 'Fyll ut dette feltet.' }).click();
    expect(await page.evaluate('document.activeElement.name')).toBe('title');
    expect(await page.getByLabel('Hvilken kommune?').inputValue()).toBe('Atlantis');
    expect(await page.getByLabel('Fortell mer').inputValue()).toHaveLength(20_000);
    await expectReflow(page);
    await page.context().close();
  });
});
