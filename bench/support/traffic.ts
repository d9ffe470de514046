import { z } from 'zod';
import type { Caller } from './caller.ts';
import { at, linesOf } from './many-profiles.ts';

export type Request = { method: 'GET' | 'POST' | 'PUT' | 'PATCH'; path: string; body?: string };

/** What the requests are, for a heading. */
export const SHARES = '10 % new needs, 10 % decisions, changed needs and follow-ups, 80 % lists and single things';

const listed = z.looseObject({
  items: z.array(z.looseObject({ id: z.string() })),
  nextCursor: z.string().nullable(),
});
const decided = z.looseObject({ coupling: z.looseObject({ id: z.string() }) });
const need = z.object({ title: z.string(), description: z.string(), language: z.string() });

const PROPOSALS = 1_200;
const COUPLINGS = 20;

/**
 * Requests without end, in a fixed order of twenty. Asks the server first for the things that are there; opens some
 * couplings to follow up. Without `newNeeds`, reads stand where new needs would.
 */
export async function traffic(caller: Caller, { newNeeds }: { newNeeds: boolean }): Promise<() => Request> {
  const needs = await ids(caller, '/api/v1/needs', 79);
  const expertise = await ids(caller, '/api/v1/expertise', 400);
  const proposals = await ids(caller, '/api/v1/proposals', PROPOSALS + COUPLINGS);
  const toDecide = proposals.slice(COUPLINGS);
  const couplings: string[] = [];
  for (const id of proposals.slice(0, COUPLINGS)) couplings.push(await accept(caller, id));
  await caller.untilNoJobWaits();
  const texts = (await linesOf('matching-dev', 'needs.jsonl')).map((line) => need.parse(JSON.parse(line)));

  const submit = (n: number) =>
    write('POST', '/api/v1/needs', { ...at(texts, n), municipalityNumber: '5038', unit: `Avdeling ${n}` });
  const decide = (n: number) => {
    const body = n % 4 === 0 ? { verdict: 'accepted' } : { verdict: 'rejected', reason: 'wrong-topic' };
    return write('PUT', `/api/v1/proposals/${at(toDecide, n)}/decision`, body);
  };
  const revise = (n: number) => write('PATCH', `/api/v1/needs/${at(needs, n)}`, { unit: `Enhet ${n}` });
  const followUp = (n: number) => write('PATCH', `/api/v1/couplings/${at(couplings, n)}`, { note: `Møte ${n}` });
  const one =
    (path: string, among: readonly string[], rest = '') =>
    (n: number) =>
      read(`/api/v1/${path}/${at(among, n * 7)}${rest}`);
  const list = (path: string) => () => read(`/api/v1/${path}`);
  const readNeed = one('needs', needs);
  const round: ((n: number) => Request)[] = [
    newNeeds ? submit : readNeed,
    list('needs'),
    readNeed,
    one('needs', needs, '/proposals'),
    decide,
    list('proposals'),
    one('proposals', toDecide),
    one('needs', needs, '/funding'),
    list('schemes'),
    list('proposals?status=proposed&minScore=0.2'),
    newNeeds ? submit : readNeed,
    one('expertise', expertise),
    list('expertise'),
    one('needs', needs, '/proposals'),
    (n) => (n % 2 === 0 ? revise(n / 2) : followUp((n - 1) / 2)),
    list('couplings'),
    one('proposals', toDecide),
    list('needs?status=matched'),
    list('calls'),
    readNeed,
  ];
  let sent = 0;
  return () => {
    const turn = sent++;
    return at(round, turn)(Math.floor(turn / round.length));
  };
}

function read(path: string): Request {
  return { method: 'GET', path };
}

function write(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Request {
  return { method, path, body: JSON.stringify(body) };
}

async function accept(caller: Caller, proposalId: string): Promise<string> {
  const path = `/api/v1/proposals/${proposalId}/decision`;
  return decided.parse(await caller.ask(path, { method: 'PUT', body: { verdict: 'accepted' } })).coupling.id;
}

async function ids(caller: Caller, path: string, wanted: number): Promise<string[]> {
  const found: string[] = [];
  for (let cursor = ''; found.length < wanted; ) {
    const page = listed.parse(await caller.ask(`${path}?limit=100${cursor}`));
    found.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  return found;
}
