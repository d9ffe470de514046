/**
 * `npm run screenshots`: takes the pictures of the README anew, from the demo on a database of its own. Needs Debian's
 * Chromium; script/test installs it.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk, signInAs } from '../tests/support/browser.ts';
import { serve } from '../tests/support/product.ts';

const FOLDER = join(import.meta.dirname, '../docs/screenshots');
const SIZE = { width: 1280, height: 900 };
/** The demo scores its needs after it has started. */
const PATIENCE_MS = 180_000;

const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
const settings = { KOBLER_DATABASE: join(folder, 'kobler.sqlite'), KOBLER_RATE_LIMIT: '1000000' };
const server = await serve(['--demo', '--port', '0'], settings, folder);
const desk = await openDesk();
try {
  mkdirSync(FOLDER, { recursive: true });
  const broker = await desk.open(server.url, SIZE);
  await signInAs(broker, 'example-jon');
  await broker.waitForFunction(async () => (await (await fetch('/queue')).text()).includes('/proposals/'), undefined, {
    timeout: PATIENCE_MS,
    polling: 2_000,
  });
  await broker.goto('/queue');
  await broker.screenshot({ path: join(FOLDER, 'queue.png') });
  await broker.locator('a[href^="/proposals/"]').first().click();
  await broker.waitForURL(/\/proposals\//u);
  await broker.screenshot({ path: join(FOLDER, 'proposal.png') });

  const municipality = await desk.open(server.url, SIZE);
  await signInAs(municipality, 'example-ingrid');
  await municipality.goto('/needs/new');
  await municipality.screenshot({ path: join(FOLDER, 'submit-need.png') });
} finally {
  await desk.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}
process.stdout.write(`3 pictures in ${FOLDER}\n`);
