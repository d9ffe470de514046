import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, expectAccessible, expectReflow, openDesk, signInAs } from '../../support/browser.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';
import { TITLES, tenProposals } from '../../support/queue-story.ts';

describe('a broker', { timeout: 120_000 }, () => {
  let room: PageRoom;
  let desk: Desk;
  let ids: string[];
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    room = await openPageRoom();
    ids = await tenProposals(room);
  });
  afterEach(() => room.close());

  const countsIn = (page: Page) => page.locator('.queue-statuses__count').allInnerTexts();
  const counts = async () => {
    const of = async (status: string) =>
      (await room.broker.get(`/api/v1/proposals?status=${status}`)).body.items.length as number;
    return [await of('proposed'), await of('parked'), await of('accepted'), await of('rejected')];
  };
  const focused = (page: Page) => page.evaluate('document.activeElement.textContent.trim()');
  const statusOf = (page: Page, id: string, status: string) =>
    page.locator(`[data-row="${id}"][data-status="${status}"]`).waitFor();

  it('clears a queue of ten by keyboard alone', async () => {
    const page = await desk.open(room.url);
    await signInAs(page, 'jon');
    await page.goto('/queue');
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

    await press('j');
    expect(await focused(page)).toBe(TITLES[0]);
    await press('j', 'j', 'k', 'k');
    expect(await focused(page)).toBe(TITLES[0]);

    await press('?');
    await page.locator('#keys[open]').waitFor();
    await press('Escape');

    // Accepts three, regrets the last and accepts it again.
    for (const id of ids.slice(0, 3)) {
      await press('a');
      await statusOf(page, id, 'accepted');
    }
    await expect.poll(() => focused(page)).toBe(TITLES[3]);
    await press('u');
    await statusOf(page, ids[2]!, 'proposed');
    await press('a');
    await statusOf(page, ids[2]!, 'accepted');

    // Takes one, rejects four with a reason, and puts one on hold.
    await press('t');
    await page.locator(`[data-row="${ids[3]}"]`).getByText('Du har tatt det').waitFor();
    for (const id of ids.slice(3, 7)) {
      await press('r');
      await page.locator('#reject-dialog[open]').waitFor();
      await press('Space', 'Enter');
      await statusOf(page, id, 'rejected');
    }
    await press('r');
    await page.locator('#reject-dialog[open]').waitFor();
    await press('Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await statusOf(page, ids[7]!, 'parked');

    // Opens the next, reads, and decides there; then the last one from the list.
    await press('Enter');
    await page.waitForURL(`**/proposals/${ids[8]}`);
    await press('a', 'Enter');
    await page.waitForURL('**/queue?*');
    await expect.poll(() => focused(page)).toBe(TITLES[9]);
    await press('a');
    await statusOf(page, ids[9]!, 'accepted');

    expect(await counts()).toEqual([0, 1, 5, 4]);
    await expect.poll(() => countsIn(page)).toEqual(['0', '1', '5', '4']);
    await page.goto('/queue');
    await page.getByText('Køen er tom').waitFor();
    await page.context().close();
  });

  it('does the same with JavaScript off', async () => {
    const page = await desk.open(room.url, { javaScript: false });
    await signInAs(page, 'jon');
    await page.goto('/queue');
    const tabTo = async (name: RegExp | string, role: 'button' | 'checkbox' | 'link' | 'radio' = 'button') => {
      await page.getByRole(role, { name }).first().focus();
    };

    // Two at a time from the list, then one from its own page.
    await tabTo(/^Godta \(/);
    await page.keyboard.press('Enter');
    await page.getByText('Forslaget er godtatt.').waitFor();
    await tabTo('Angre');
    await page.keyboard.press('Enter');
    await page.getByText('Avgjørelsen er angret.').waitFor();
    expect(await countsIn(page)).toEqual(['10', '0', '0', '0']);

    for (const title of TITLES.slice(0, 5)) {
      await tabTo(new RegExp(`^Velg forslaget om ${title}`), 'checkbox');
      await page.keyboard.press('Space');
    }
    // Enter in a field of the form does nothing by itself.
    await page.getByLabel('Notat').first().focus();
    await page.keyboard.press('Enter');
    expect(await countsIn(page)).toEqual(['10', '0', '0', '0']);
    await tabTo('Godta de valgte');
    await page.keyboard.press('Enter');
    await page.getByText('5 forslag er godtatt.').waitFor();

    await tabTo(/^Avslå \(/, 'link');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/proposals/${ids[5]}#reject`);
    await page.locator('#reject summary').focus();
    await page.keyboard.press('Enter');
    await tabTo('For generell kompetanse', 'radio');
    await page.keyboard.press('Space');
    await tabTo('Avslå forslaget');
    await page.keyboard.press('Enter');
    await page.getByText('Forslaget er avslått.').waitFor();

    for (const title of TITLES.slice(6)) {
      await tabTo(new RegExp(`^Velg forslaget om ${title}`), 'checkbox');
      await page.keyboard.press('Space');
    }
    await page.getByLabel('Grunn').first().focus();
    await page.keyboard.press('F');
    await tabTo('Avslå de valgte');
    await page.keyboard.press('Enter');
    await page.getByText('4 forslag er avslått.').waitFor();
    await page.getByText('Køen er tom').waitFor();
    expect(await counts()).toEqual([0, 0, 5, 5]);
    await page.context().close();
  });

  it('sees what a colleague does while it happens', async () => {
    const page = await desk.open(room.url);
    await signInAs(page, 'jon');
    await page.goto('/queue');
    await page.waitForFunction('document.querySelector("[data-needs-script]")?.hidden === false');
    await room.broker.put(`/api/v1/proposals/${ids[1]}/broker`, { brokerId: 'maja' });
    await page.locator(`[data-row="${ids[1]}"]`).getByText('Maja Eksempel har tatt det').waitFor();
    await room.broker.put(`/api/v1/proposals/${ids[0]}/decision`, { verdict: 'accepted' });
    await statusOf(page, ids[0]!, 'accepted');
    await expect.poll(() => countsIn(page)).toEqual(['9', '0', '1', '0']);
    await room.broker.delete(`/api/v1/proposals/${ids[0]}/decision`);
    await statusOf(page, ids[0]!, 'proposed');
    await page.context().close();
  });

  it('meets no fault that axe knows on any page, and scrolls nothing sideways', async () => {
    await room.broker.put(`/api/v1/proposals/${ids[8]}/decision`, { verdict: 'accepted' });
    const { body } = await room.broker.put(`/api/v1/proposals/${ids[9]}/decision`, { verdict: 'accepted' });
    const page = await desk.open(room.url);
    await signInAs(page, 'jon');
    const paths = [
      '/queue',
      `/queue?status=accepted&did=accept&done=${ids[8]}&refused=${ids[9]}`,
      '/queue?theme=byutvikling',
      `/proposals/${ids[0]}`,
      `/proposals/${ids[9]}`,
      '/couplings',
      '/couplings?status=ended',
      `/couplings/${body.coupling.id}`,
    ];
    for (const path of paths) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.context().close();
  });

  it('meets none where more is opened, or in a dialog', async () => {
    const page = await desk.open(room.url);
    await signInAs(page, 'jon');
    await page.goto(`/proposals/${ids[0]}`);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expectAccessible(page);
    await page.goto('/queue');
    for (const [key, id] of [
      ['?', '#keys'],
      ['r', '#reject-dialog'],
    ] as const) {
      await page.keyboard.press(key);
      await page.locator(`${id}[open]`).waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('a');
    await statusOf(page, ids[0]!, 'accepted');
    await expectReflow(page);
    await page.context().close();
  });
});
