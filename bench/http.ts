/**
 * Does the server answer 200 requests a second, reads and writes mixed, while it scores in the same process? A tenth are
 * new needs, each of which is scored; a tenth are other writes; the rest read. For 30 s against a process of its own.
 * Targets: p99 under 100 ms, no error, at most 400 MB of memory.
 *
 *   npm run bench:http -- [--profiles N] [--corpus DIR] [--seconds N] [--rate N] [--no-new-needs] [--node-options ...]
 *
 * `--node-options` is what the server's Node gets as NODE_OPTIONS, to see what it is busy with.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fixture } from '../src/cli/fixtures.ts';
import { serve } from '../tests/support/product.ts';
import { Caller } from './support/caller.ts';
import { evenStream, SENDERS } from './support/even-stream.ts';
import { machine, percentile, say } from './support/figures.ts';
import { sizedDatabase } from './support/sized-database.ts';
import { SHARES, traffic } from './support/traffic.ts';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    profiles: { type: 'string', default: '5000' },
    seconds: { type: 'string', default: '30' },
    rate: { type: 'string', default: '200' },
    'no-new-needs': { type: 'boolean', default: false },
    'node-options': { type: 'string', default: '' },
  },
});
const TARGET = { p99Ms: 100, rssMb: 400 };

say(machine());
const database = await sizedDatabase(Number(options.profiles), options.corpus);
await database.run('import', 'needs', fixture('matching-dev', 'needs.jsonl'));
const token = (await database.run('token', 'create', '--role', 'broker', '--name', 'bench')).trim();
const server = await serve(
  ['--port', '0'],
  {
    ...database.settings,
    // One caller stands for many.
    KOBLER_RATE_LIMIT: '1000000',
    NODE_OPTIONS: options['node-options'],
  },
  database.folder,
);
const caller = new Caller(server.url, token);
await caller.untilNoJobWaits();
const next = await traffic(caller, { newNeeds: !options['no-new-needs'] });
say(
  `${options.profiles} profiles, ${options.rate} requests a second for ${options.seconds} s over ${SENDERS} connections: ${SHARES}`,
);
const cpuBefore = await cpuSeconds();

const answers = await evenStream({
  url: server.url,
  headers: caller.headers,
  rate: Number(options.rate),
  seconds: Number(options.seconds),
  next,
});
const cpu = (await cpuSeconds()) - cpuBefore;
const endedAt = performance.now();
await caller.untilNoJobWaits();
const lateSeconds = (performance.now() - endedAt) / 1000;
const rssMb = Math.round((await statusKb('VmHWM')) / 1024);
await server.stop();
await database.remove();

const { times, refused, unanswered, late } = answers;
const [p50, p90, p99, most] = [0.5, 0.9, 0.99, 1].map((share) => percentile(times, share).toFixed(0));
say(`p50 ${p50}, p90 ${p90}, p99 ${p99}, most ${most} ms`);
say(
  `${times.length} answers of ${Number(options.rate) * Number(options.seconds)}; ` +
    `${refused} refused, ${unanswered} without an answer, ${late} too late`,
);
say(
  `${cpu.toFixed(1)} s of CPU in ${options.seconds} s; scoring was done ${lateSeconds.toFixed(1)} s after the last request`,
);
say(
  `p99 ${p99} ms, ${refused + unanswered + late} errors, ${rssMb} MB at most; ` +
    `targets: ${TARGET.p99Ms} ms, none, ${TARGET.rssMb} MB; ${machine()}`,
);

/** A line of /proc/<pid>/status that is given in kB. */
async function statusKb(name: string): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]);
}

/** What the server has computed so far, user and system: fields 14 and 15 of /proc/<pid>/stat, in hundredths. */
async function cpuSeconds(): Promise<number> {
  const stat = await readFile(`/proc/${server.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
