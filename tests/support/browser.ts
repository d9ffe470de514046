import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Debian's Chromium; script/test installs it. Nothing of it may ask the network for anything. */
const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What is waited for at most: the machine may be busy with other tests. */
const PATIENCE_MS = 15_000;

type Appearance = { width?: number; height?: number; dark?: boolean; javaScript?: boolean; language?: string };

/** A browser, and what people open in it. */
export type Desk = {
  /** A page in a browser of its own (cookies are not shared), 1280 wide, light and in Bokmål unless told otherwise. */
  open(url: string, appearance?: Appearance): Promise<Page>;
  close(): Promise<void>;
};

export async function openDesk(): Promise<Desk> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    async open(url, { width = 1280, height = 900, dark = false, javaScript = true, language = 'nb-NO' } = {}) {
      const context: BrowserContext = await browser.newContext({
        baseURL: url,
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: javaScript,
        locale: language,
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto('/');
      return page;
    },
    close: () => browser.close(),
  };
}

/** Signs in as one of the example people, by the page for it. */
export async function signInAs(page: Page, person: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator(`button[name="person"][value="${person}"]`).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Holds the page that is shown against axe in light and in dark, and against what every page must have: one h1, a
 * title, a language, nothing wider than 320 px when that is all there is. Works with JavaScript on only.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect({ url: page.url(), colorScheme, found: await axeViolations(page) }).toEqual({
      url: page.url(),
      colorScheme,
      found: [],
    });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect([page.url(), await page.locator('h1').count()]).toEqual([page.url(), 1]);
  expect(await page.title()).toMatch(/.+ – .+/);
  await expectReflow(page);
}

/** At 320 px nothing has to be scrolled sideways. */
export async function expectReflow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (
        right > left &&
        (right > width + 1 || left < -1) &&
        element.closest('.sr-only, .scroll, .hero, .table > thead') === null
      );
    });
    return wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 200));
  });
  expect([page.url(), tooWide]).toEqual([page.url(), []]);
  if (before !== null) await page.setViewportSize(before);
}

async function axeViolations(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async (tags) => {
    const { axe: run } = globalThis as unknown as { axe: AxeGlobal };
    const { violations } = await run.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  }, AXE_TAGS);
}

/** Colours that are still on their way from one appearance to the other are nobody's fault. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
}

type AxeGlobal = { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
