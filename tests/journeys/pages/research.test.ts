import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, expectAccessible, expectReflow, openDesk, signInAs } from '../../support/browser.ts';
import { accepted, submitted } from '../../support/http-stories.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { shippedConcepts } from '../../support/shipped.ts';

const DESCRIPTION =
  'Vi forsker på fall, balanse og trening blant eldre som bor hjemme, og på hva som hjelper før skaden skjer.';
const LIST =
  '@article{a, title={Hvem faller hjemme?}, year=2021, url={https://example.org/fall}}\n@book{b, title={Trening i grupper}, year=2019}';

describe('in a browser, a researcher', { timeout: 240_000 }, () => {
  let room: PageRoom;
  let desk: Desk;
  beforeEach(async () => {
    room = await openPageRoom({ concepts: await shippedConcepts() });
    desk = await openDesk();
  });
  afterEach(async () => {
    await desk.close();
    await room.close();
  });

  it.each([true, false])('registers, pauses and deletes (JavaScript: %s)', async (javaScript) => {
    const page = await desk.open(room.url, { javaScript });
    const heading = () => page.locator('h1').innerText();
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
    const checked = () => (javaScript ? expectAccessible(page) : expectReflow(page));
    await signInAs(page, 'amina');
    await page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Profilene våre' }).click();
    await checked();
    await follow('Registrer en profil');

    await page.getByLabel('Navn på gruppen').fill('Forskergruppe for aldring');
    await press('Lagre og gå videre');
    await page.getByText('Én ting må rettes').waitFor();
    await checked();
    expect(await page.getByLabel('Navn på gruppen').inputValue()).toBe('Forskergruppe for aldring');
    await page.getByLabel('Hva forsker dere på').fill(DESCRIPTION);
    if (javaScript) await page.getByText('Slik blir teksten forstått nå').waitFor();
    await checked();
    await press('Lagre og gå videre');

    expect(await heading()).toBe('Fagbegreper');
    await page.getByText('Fordi det står').first().waitFor();
    await checked();
    await page.getByLabel('fall hos eldre').check();
    await press('Lagre valgene');

    expect(await heading()).toBe('Forskergruppe for aldring');
    await page.locator('#concepts').waitFor();
    await checked();
    await follow('Legg til eller fjern');
    await page.getByLabel('Lim inn en liste').fill(LIST);
    await press('Legg til listen');
    await page.getByText('2 er lagt til.').waitFor();
    await checked();
    await page.getByLabel('Trening i grupper (2019)').check();
    await press('Fjern de avkryssede');
    await page.getByText('I profilen nå (1)').waitFor();
    await follow('Forskergruppe for aldring');

    await follow('Endre kapasitet og samarbeid');
    await page.getByLabel('Hvor mange koblinger').fill('2');
    await page.getByLabel('Masteroppgave').check();
    await checked();
    await press('Lagre');
    await page.getByText('Endringene er lagret.').waitFor();

    await submitted(room);
    await room.queue.runUntilEmpty();
    await page.reload();
    await follow('Se hva, og hvorfor');
    await page.getByText('i Nordhavet').waitFor();
    await checked();
    await follow('Forskergruppe for aldring');

    await press('Sett på pause');
    await page.getByText('Den blir ikke foreslått for noen behov').waitFor();
    await room.queue.runUntilEmpty();
    await checked();
    await press('Slå på igjen');
    await room.queue.runUntilEmpty();
    await page.reload();
    await page.getByText('foreslått for 1 behov').waitFor();

    expect(await downloaded(page)).toMatchObject({ profile: { name: 'Forskergruppe for aldring' } });
    await follow('Slett profilen …');
    await press('Slett profilen');
    await page.getByText('Kryss av for at du vil slette profilen.').first().waitFor();
    await checked();
    await page.getByLabel('Ja, jeg vil slette profilen for godt').check();
    await press('Slett profilen');
    await page.getByText('Det er ingen profiler her ennå').waitFor();
    await checked();
  });

  it.each([true, false])('answers a coupling that asks (JavaScript: %s)', async (javaScript) => {
    await accepted(room);
    const page = await desk.open(room.url, { javaScript });
    await signInAs(page, 'amina');
    await page.goto('/profiles');
    await page.getByRole('link', { name: 'Se og svar' }).click();
    if (javaScript) await expectAccessible(page);
    await page.getByRole('link', { name: 'Fall hos eldre som bor hjemme' }).click();
    expect(await page.getByLabel('Hvorfor passer det ikke?').isVisible()).toBe(!javaScript);
    await page.getByLabel('Nei, dette passer ikke for oss').check();
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByRole('link', { name: 'Velg en grunn.' }).click();
    if (javaScript) await expectAccessible(page);
    await page.getByLabel('Hvorfor passer det ikke?').selectOption('Vi har ikke kapasitet');
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByText('Koblingen er avsluttet.').waitFor();
    if (javaScript) await expectAccessible(page);
    expect(await page.locator('h1').innerText()).toBe('Fall hos eldre som bor hjemme');
  });
});

async function downloaded(page: Page): Promise<unknown> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Last ned alt' }).click(),
  ]);
  return JSON.parse(await readFile(await download.path(), 'utf8'));
}
