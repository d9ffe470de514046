/**
 * How fast are the pages, and what does a first visit cost? Every kind of page that the example people can reach by links,
 * on a database with many profiles and proposals, one request after another. Targets: p95 under 100 ms, at most 150 kB in
 * all on a first visit, nothing that moves.
 *
 *   npm run bench:pages -- [--profiles N] [--proposals-per-need N] [--times N]
 */
import { parseArgs } from 'node:util';
import { pageCallerFor } from '../tests/support/page-caller.ts';
import { serve } from '../tests/support/product.ts';
import { machine, percentile, say } from './support/figures.ts';
import { firstVisit, openChromium } from './support/first-visit.ts';
import { kindOf, reachablePages } from './support/page-links.ts';
import { sizedDatabase } from './support/sized-database.ts';

const { values: options } = parseArgs({
  options: {
    profiles: { type: 'string', default: '5000' },
    'proposals-per-need': { type: 'string', default: '26' },
    times: { type: 'string', default: '50' },
  },
});
const TARGET = { p95Ms: 100, firstVisitKb: 150 };
const PAGES_MOST = 40;
const PEOPLE = ['example-ingrid', 'example-amina', 'example-jon', 'example-sigrid'];
const WARM_UP = 5;

say(machine());
const database = await sizedDatabase(Number(options.profiles), undefined);
const settings = { KOBLER_PROPOSALS_PER_NEED: options['proposals-per-need'], KOBLER_RATE_LIMIT: '1000000' };
const server = await serve(['--demo', '--port', '0'], { ...database.settings, ...settings }, database.folder);
const browser = await openChromium();
say(
  `${options.profiles} profiles, ${options['proposals-per-need']} proposals a need; ${options.times} times each page`,
);

const worst = { p95: 0, kb: 0, shift: 0 };
const seen = new Set<string>();
for (const person of PEOPLE) {
  const caller = pageCallerFor(server.url);
  await caller.signIn(person);
  for (const path of await reachablePages(caller, PAGES_MOST)) {
    if (seen.has(kindOf(path)) && path !== '/') continue;
    seen.add(kindOf(path));
    const times = await timesOf(path, (address) => caller.get(address));
    const cookies = [...caller.cookies].map(([name, value]) => ({
      name,
      value,
      domain: new URL(server.url).hostname,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax' as const,
    }));
    const { bytes, layoutShift } = await firstVisit(browser, server.url, path, cookies);
    const [p50 = 0, p95 = 0] = [0.5, 0.95].map((share) => percentile(times, share));
    worst.p95 = Math.max(worst.p95, p95);
    worst.kb = Math.max(worst.kb, bytes / 1000);
    worst.shift = Math.max(worst.shift, layoutShift);
    const figures = [`p50 ${p50.toFixed(1)}`, `p95 ${p95.toFixed(1)} ms`, `${(bytes / 1000).toFixed(0)} kB`];
    say(`${person.padEnd(16)} ${path.padEnd(40)} ${figures.join('  ')}  moved ${layoutShift.toFixed(3)}`);
  }
}
await browser.close();
await server.stop();
await database.remove();
say(
  `worst: p95 ${worst.p95.toFixed(1)} ms, ${worst.kb.toFixed(0)} kB, moved ${worst.shift.toFixed(3)}; ` +
    `targets: ${TARGET.p95Ms} ms, ${TARGET.firstVisitKb} kB, nothing; ${machine()}`,
);

async function timesOf(path: string, get: (path: string) => Promise<{ status: number }>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + Number(options.times); i++) {
    const begun = performance.now();
    const { status } = await get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    if (i >= WARM_UP) times.push(performance.now() - begun);
  }
  return times;
}
