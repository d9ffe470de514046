import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, expectAccessible, openDesk, signInAs } from '../../support/browser.ts';
import { openPageRoom, type PageRoom } from '../../support/page-room.ts';

const OPEN_PAGES = ['/', '/sign-in', '/sign-in?why=typed', '/accessibility', '/privacy', '/nowhere'];

describe('in a browser, everybody', () => {
  let room: PageRoom;
  let desk: Desk;
  beforeAll(async () => {
    room = await openPageRoom();
    desk = await openDesk();
  });
  afterAll(async () => {
    await desk.close();
    await room.close();
  });

  it.each(OPEN_PAGES)(
    'can use %s: no fault that axe knows, in light and dark, and no sideways scrolling',
    async (path) => {
      const page = await desk.open(room.url);
      await page.goto(path);
      await expectAccessible(page);
      await page.context().close();
    },
  );

  // Some ten thousand elements: axe takes its time.
  it('can use the documentation of the API', { timeout: 120_000 }, async () => {
    const page = await desk.open(room.url);
    await page.goto('/docs');
    await expectAccessible(page);
    await page.context().close();
  });

  it('can use what one sees when signed in', async () => {
    const page = await desk.open(room.url);
    await signInAs(page, 'maja');
    for (const path of ['/', '/organisation']) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.context().close();
  });

  it('fetches nothing from elsewhere, and breaks none of the policy of the pages', async () => {
    const page = await desk.open(room.url);
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    page.on('console', (message) => complaints.push(message.text()));
    for (const path of OPEN_PAGES.slice(0, -1)) await page.goto(path);
    expect(new Set(asked)).toEqual(new Set([new URL(room.url).host]));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([true, false])('signs in, changes language and signs out again (JavaScript: %s)', async (javaScript) => {
    const page = await desk.open(room.url, { javaScript });
    await signInAs(page, 'kari');
    expect(await page.locator('h1').innerText()).toBe('Hei, Kari Eksempel');
    await page.getByRole('button', { name: 'Nynorsk' }).click();
    await page.getByText('Språket er bytt til nynorsk.').waitFor();
    await page.getByRole('link', { name: 'Personvern' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('nn');
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.getByText('Du er logga ut.').waitFor();
    await page.context().close();
  });

  it('reaches the content by keyboard, and sees where they are', async () => {
    const page = await desk.open(room.url);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.context().close();
  });
});
