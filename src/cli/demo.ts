import { readFile, writeFile } from 'node:fs/promises';
import type { Ctx } from '../usecases/context.ts';
import { addExamplePeople } from '../usecases/example-people.ts';
import { createToken, listTokens, revokeToken } from '../usecases/manage-tokens.ts';
import { listJobs } from '../usecases/read-jobs.ts';
import { listProposals } from '../usecases/read-proposals.ts';
import { needTable } from './demo-tables.ts';
import { fixture } from './fixtures.ts';
import { type ImportNoun, importFile } from './import.ts';
import { startProgress } from './progress.ts';

/** Shown: one plain need, one in nynorsk, one loosely put. */
const SHOWN_NEEDS = ['verdal-ufrivillig-fravaer', 'sunnfjord-langtidsfravaer', 'halden-blir-hjemme'];
const TOKEN_NAME = 'demo';
const POLL_MS = 100;

const FILES: readonly (readonly [ImportNoun, string, string])[] = [
  ['schemes', 'schemes', 'schemes.json'],
  ['eu-calls', 'eu-calls', 'eu-calls.jsonl'],
  ['units', 'units', 'units.jsonl'],
  ['expertise', 'expertise', 'expertise.jsonl'],
  ['needs', 'matching-dev', 'needs.jsonl'],
];

/**
 * Loads what ships, waits until every need is scored, and prints tables, tokens and a curl to accept the best proposal.
 * On a database that has it all already, only the tokens are made anew. Tokens and the proposal's id also go to `envFile`.
 */
export async function demo(ctx: Ctx, url: string, envFile: string): Promise<void> {
  for (const [noun, folder, file] of FILES) {
    const { added, changed, unchanged, lines } = await importFile(ctx, noun, fixture(folder, file));
    process.stderr.write(`${noun}: ${added} added, ${changed} changed, ${unchanged} as before\n`);
    if (lines.length > 0) throw new Error(`The shipped ${noun} have ${lines.length} lines that cannot be imported.`);
  }
  await addExamplePeople(ctx, JSON.parse(await readFile(fixture('people', 'people.json'), 'utf8')));
  await untilScored(ctx);
  for (const id of SHOWN_NEEDS) process.stdout.write(`${await needTable(ctx, id)}\n`);
  await printAccess(ctx, url, envFile);
}

async function untilScored(ctx: Ctx): Promise<void> {
  const waiting = async () => {
    const page = { limit: 100 };
    const pending = await listJobs(ctx, { state: 'pending', kind: 'propose-couplings' }, page);
    const running = await listJobs(ctx, { state: 'running', kind: 'propose-couplings' }, page);
    return pending.items.length + running.items.length;
  };
  const total = await waiting();
  const progress = await startProgress('Scoring', total);
  let left = total;
  try {
    while (left > 0) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      const now = await waiting();
      for (; left > now; left--) progress.step();
    }
  } finally {
    progress.stop();
  }
}

async function printAccess(ctx: Ctx, url: string, envFile: string): Promise<void> {
  for (const token of await listTokens(ctx)) {
    if (token.name === TOKEN_NAME && token.revokedAt === null) await revokeToken(ctx, token.id);
  }
  const make = async (role: 'broker' | 'municipality' | 'researcher' | 'admin', of: object) =>
    (await createToken(ctx, { role, name: TOKEN_NAME, ...of })).secret;
  const tokens = {
    BROKER_TOKEN: await make('broker', {}),
    MUNICIPALITY_TOKEN: await make('municipality', { municipalityNumber: '5038' }),
    RESEARCHER_TOKEN: await make('researcher', { organisationId: 'org-storbyuniversitetet' }),
    ADMIN_TOKEN: await make('admin', {}),
  };
  const best = (await listProposals(ctx, { status: 'proposed' }, { limit: 1 })).items[0]?.proposal.id ?? '';
  const variables = { KOBLER_URL: url, PROPOSAL: best, ...tokens };
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  await writeFile(envFile, `${lines.join('\n')}\n`, { mode: 0o600 });
  process.stdout.write(
    `${[
      `Tokens and the best proposal, also in ${envFile}:`,
      ...lines.map((line) => `  ${line}`),
      '',
      'Accept the best proposal, while the server runs:',
      '',
      `  . ${envFile}`,
      `  curl -sX PUT "$KOBLER_URL/api/v1/proposals/$PROPOSAL/decision" \\`,
      `    -H "Authorization: Bearer $BROKER_TOKEN" -H 'Content-Type: application/json' -d '{"verdict": "accepted"}'`,
      '',
    ].join('\n')}\n`,
  );
}
