import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, expectAccessible, openDesk, signInAs } from '../../support/browser.ts';
import { AGEING, FALLS, FUND } from '../../support/http-stories.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { shippedConcepts } from '../../support/shipped.ts';

const WRITTEN = `${FALLS.description} Stadig flere eldre brekker lårhalsen.`;
const PERSONAL = ' Kari Nordmann har demens.';

describe('a municipality submits and follows a need', { timeout: 120_000 }, () => {
  let room: PageRoom;
  let desk: Desk;
  beforeAll(async () => {
    room = await openPageRoom({ concepts: await shippedConcepts() });
    await room.oyra.post('/api/v1/expertise', { ...AGEING, capacity: { maxActive: null, availableFrom: null } });
    await room.broker.put('/api/v1/schemes/fond', FUND);
    await room.havnesund.post('/api/v1/needs', { ...FALLS, title: 'Fall i Havnesund', description: WRITTEN });
    desk = await openDesk();
  });
  afterAll(async () => {
    await desk.close();
    await room.close();
  });

  const needIdIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

  /** A broker says yes to the best that was found, and lets the municipality see it. */
  const release = async (needId: string) => {
    const { body } = await room.broker.get(`/api/v1/needs/${needId}/proposals`);
    await room.broker.put(`/api/v1/proposals/${body.items[0].id}/decision`, { verdict: 'accepted' });
    await room.broker.put(`/api/v1/proposals/${body.items[0].id}/release`, {});
  };

  const tellMore = async (page: Page) => {
    await page.getByText('Mer om behovet').click();
    await page.getByLabel('Hvilken del av kommunen gjelder det?').fill('Hjemmetjenesten');
    await page.getByLabel('Masteroppgave').check();
    await page.getByLabel('Hvor mye penger har dere selv?').fill('250 000');
    await page.getByLabel('Når vil dere begynne?').selectOption('2027Q1');
    const roles = page.getByRole('group', { name: 'Roller:' });
    await roles.getByLabel('Ikke ennå').check();
    await roles.getByText('Skriv ned hvem som eier behovet').waitFor();
  };

  const followIt = async (page: Page) => {
    await page.getByText('En kompetansekobler ser på ett fagmiljø som kan passe.').waitFor();
    expect(await page.getByText(AGEING.name).count()).toBe(0);
    await release(needIdIn(page));
    await page.reload();
    await page.getByRole('heading', { name: AGEING.name }).waitFor();
    await page.getByText(`Kompetansekobleren setter dere i kontakt med ${AGEING.name}.`).waitFor();
    await page.getByText('Hvorfor: Regionalt forprosjektfond').click();
    await page.getByText('Kilde: https://example.org/fond').first().waitFor();
  };

  const changeAndWithdraw = async (page: Page) => {
    await page.getByRole('link', { name: 'Endre' }).click();
    await page.getByLabel('Hva gjelder det?').fill('Eldre som faller');
    await page.getByRole('button', { name: 'Lagre endringene' }).click();
    await page.getByText('Endringene er lagret.').waitFor();
    await page.getByRole('link', { name: 'Trekk behovet' }).click();
    await page.getByRole('button', { name: 'Ja, trekk behovet' }).click();
    await page.getByText('Behovet er trukket. Ingenting mer skjer med det.').waitFor();
    await page.getByRole('link', { name: 'Mine behov' }).first().click();
    await page
      .getByRole('row', { name: /Eldre som faller Trukket/ })
      .first()
      .waitFor();
  };

  it('with help that comes by itself while they write', async () => {
    const page = await desk.open(room.url);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await signInAs(page, 'kari');
    await page.getByRole('link', { name: 'Meld inn et behov' }).first().click();
    await expectAccessible(page);

    await page.getByLabel('Hva gjelder det?').fill('Gamle som faller hjemme');
    await page.getByLabel('Hva vil dere vite eller få løst?').fill(WRITTEN + PERSONAL);
    await page.getByText('Er dette personopplysninger?').waitFor();
    await page.getByText('Ett fagmiljø kan passe allerede.', { exact: true }).waitFor();
    await page.getByText('Fall i Havnesund').waitFor();
    await page.getByText('Utkastet ble lagret').waitFor();
    const concept = page.getByRole('checkbox', { name: 'fall hos eldre' });
    await concept.check();
    await expectAccessible(page);

    // Somebody else's office hours: the draft is there when one comes back.
    await page.goto('/needs');
    await expectAccessible(page);
    await page.getByRole('link', { name: /Skriv videre.*Gamle som faller hjemme/ }).click();
    expect(await concept.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Send inn' }).click();
    await page.getByRole('link', { name: /Teksten kan inneholde personopplysninger/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Hva vil dere vite eller få løst?').fill(WRITTEN);
    await page.getByText('Er dette personopplysninger?').waitFor({ state: 'detached' });
    await tellMore(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send inn' }).click();

    await page.getByText('Vi ser etter fagmiljøer som passer.').waitFor();
    await expectAccessible(page);
    await room.queue.runUntilEmpty();
    await followIt(page);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Se alle virkemidler og hvorfor' }).click();
    await expectAccessible(page);
    await page.goBack();
    await page.getByRole('link', { name: 'Endre' }).click();
    await expectAccessible(page);
    await page.goBack();
    await page.getByRole('link', { name: 'Trekk behovet' }).click();
    await expectAccessible(page);
    await page.goBack();
    await changeAndWithdraw(page);
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
    await page.context().close();
  });

  it('without JavaScript', async () => {
    const page = await desk.open(room.url, { javaScript: false });
    await signInAs(page, 'kari');
    await page.getByRole('link', { name: 'Meld inn et behov' }).first().click();
    await page.getByLabel('Hva gjelder det?').fill('Gamle som faller hjemme');
    await page.getByRole('button', { name: 'Send inn' }).click();
    await page.getByRole('link', { name: 'Fyll ut dette feltet.' }).click();
    await page.getByLabel('Hva vil dere vite eller få løst?').fill(WRITTEN + PERSONAL);
    await page.getByRole('button', { name: 'Vis forslag til teksten' }).click();
    await page.getByText('Er dette personopplysninger?').waitFor();
    await page.getByText('Fall i Havnesund').waitFor();
    await page.getByRole('checkbox', { name: 'fall hos eldre' }).check();
    await tellMore(page);
    await page.getByRole('button', { name: 'Lagre utkast' }).click();
    await page.getByText('Utkastet er lagret.').waitFor();
    await page.getByRole('link', { name: 'Mine behov' }).first().click();
    await page.getByRole('link', { name: /Skriv videre.*Gamle som faller hjemme/ }).click();
    expect(await page.getByRole('checkbox', { name: 'fall hos eldre' }).isChecked()).toBe(true);
    await page.getByLabel('Jeg har sett over').check();
    await page.getByRole('button', { name: 'Send inn' }).click();
    await page.getByText('Vi ser etter fagmiljøer som passer.').waitFor();
    await room.queue.runUntilEmpty();
    await page.reload();
    await followIt(page);
    await changeAndWithdraw(page);
    await page.context().close();
  });

  it('by keyboard alone, without being caught anywhere', async () => {
    const page = await desk.open(room.url);
    await signInAs(page, 'kari');
    await page.goto('/needs/new');
    await page.getByLabel('Hva gjelder det?').focus();
    await page.keyboard.type('Gamle som faller hjemme');
    await page.keyboard.press('Tab');
    await page.keyboard.type(WRITTEN);
    await page.getByText('Ett fagmiljø kan passe allerede.', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate('document.activeElement.id');
    const first = await focused();
    expect(first).toMatch(/^concept-/);
    const answered = page.waitForResponse((response) => response.url().endsWith('/needs/live'));
    await page.keyboard.press('Space');
    await answered;
    await expect.poll(focused).toBe(first);
    expect(await page.locator(`#${String(first)}`).isChecked()).toBe(true);
    for (let presses = 0; presses < 60; presses++) {
      if ((await page.evaluate('document.activeElement.value')) === 'submit') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByText('Behovet er sendt inn.').waitFor();
    await page.context().close();
  });

  it('keeps the text and says so when they are signed out while they write', async () => {
    const page = await desk.open(room.url);
    await signInAs(page, 'kari');
    await page.goto('/needs/new');
    room.clock.advance(7_200_000);
    await page.getByLabel('Hva gjelder det?').fill('Skrevet mens tiden gikk');
    await page.getByText('Vi får ikke lagret utkastet akkurat nå.').waitFor();
    await page.getByLabel('Hva vil dere vite eller få løst?').fill(WRITTEN);
    await page.getByRole('button', { name: 'Send inn' }).click();
    await page.locator('button[name="person"][value="kari"]').click();
    await page.getByText('Her er det du hadde skrevet').waitFor();
    await page.getByRole('button', { name: 'Send inn' }).click();
    await page.getByText('Behovet er sendt inn.').waitFor();
    expect(await page.locator('h1').innerText()).toBe('Skrevet mens tiden gikk');
    await page.context().close();
  });
});
