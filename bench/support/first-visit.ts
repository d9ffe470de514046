import { type Browser, type Cookie, chromium } from 'playwright-core';

const LAUNCH = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
};

/** What a first visit costs: everything that is fetched, as it comes over the line, and how far things move meanwhile. */
type FirstVisit = { bytes: number; layoutShift: number };

export function openChromium(): Promise<Browser> {
  return chromium.launch(LAUNCH);
}

/** Visits a page with nothing cached. */
export async function firstVisit(browser: Browser, url: string, path: string, cookies: Cookie[]): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nb-NO' });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  let bytes = 0;
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await line.send('Network.enable');
  await page.goto(url + path, { waitUntil: 'load' });
  const layoutShift = await page.evaluate(async () => {
    await document.fonts.ready;
    return new Promise<number>((resolve) => {
      let moved = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved += 'value' in entry ? Number(entry.value) : 0;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(moved), 300);
    });
  });
  await context.close();
  return { bytes, layoutShift };
}
